/**
 * A stub of an OpenAI-compatible server: `POST /v1/chat/completions`, streamed or whole, and `GET /v1/models`.
 * It keeps the bytes of every request, which is how tests prove what left the page.
 */
import type { ServerResponse } from 'node:http';
import { toAnswer } from './model-answers.ts';
import { type Handler, readBody } from './static-server.ts';

export interface ReceivedRequest {
  at: number;
  path: string;
  /** As it came over the wire. */
  body: string;
  /** Content of the last message; empty when the body is not what we expect. */
  prompt: string;
}

export interface Model {
  requests: ReceivedRequest[];
  handler: Handler;
}

/** Words per event and pause between events, ms: quick enough for tests, slow enough to be seen streaming. */
const wordsPerEvent = 4;
const pause = 6;

export function createModel(): Model {
  const requests: ReceivedRequest[] = [];
  return {
    requests,
    handler: async (request, response) => {
      const path = request.url?.split('?')[0] ?? '';
      if (request.method === 'GET' && path === '/v1/models') {
        sendJson(response, { object: 'list', data: [{ id: 'stub-1', object: 'model', owned_by: 'loopback' }] });
        return true;
      }
      if (request.method !== 'POST' || path !== '/v1/chat/completions') return false;
      const body = await readBody(request);
      const asked = parse(body);
      requests.push({ at: Date.now(), path, body, prompt: asked?.prompt ?? '' });
      if (!asked) {
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: 'messages[] with a content is needed', type: 'invalid_request_error' } }));
      } else if (asked.stream) await stream(response, toAnswer(asked.prompt));
      else sendJson(response, whole(toAnswer(asked.prompt)));
      return true;
    },
  };
}

function parse(body: string): { prompt: string; stream: boolean } | null {
  try {
    const { messages, stream } = JSON.parse(body) as { messages?: { content?: unknown }[]; stream?: boolean };
    const last = messages?.at(-1)?.content;
    return typeof last === 'string' ? { prompt: last, stream: stream === true } : null;
  } catch {
    return null;
  }
}

async function stream(response: ServerResponse, answer: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const words = answer.split(/(?<=\s)(?=\S)/);
  for (let at = 0; at < words.length && !response.destroyed; at += wordsPerEvent) {
    const content = words.slice(at, at + wordsPerEvent).join('');
    response.write(`data: ${JSON.stringify(chunk({ content }, null))}\n\n`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  response.write(`data: ${JSON.stringify(chunk({}, 'stop'))}\n\n`);
  response.end('data: [DONE]\n\n');
}

const chunk = (delta: object, finish: string | null) => ({
  id: 'chatcmpl-stub',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'stub-1',
  choices: [{ index: 0, delta, finish_reason: finish }],
});

const whole = (content: string) => ({
  id: 'chatcmpl-stub',
  object: 'chat.completion',
  created: 0,
  model: 'stub-1',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
});

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
