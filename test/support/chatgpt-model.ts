/** What the ChatGPT fixtures send to: keeps the bytes of every prompt and answers with one empty event. */
import type { ReceivedRequest } from './model-server.ts';
import { type Handler, readBody } from './static-server.ts';

const routes = /^\/(backend-(api|anon)\/(f\/)?|unauth-mweb\/)conversation$/;

export function createChatgptModel(requests: ReceivedRequest[]): Handler {
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (request.method !== 'POST' || !routes.test(path)) return false;
    const body = await readBody(request);
    const parts = (JSON.parse(body) as { messages?: { content?: { parts?: string[] } }[] }).messages?.at(-1)?.content?.parts ?? [];
    requests.push({ at: Date.now(), path, body, prompt: parts.join('\n') });
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: [DONE]\n\n');
    return true;
  };
}
