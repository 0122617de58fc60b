/**
 * A model behind an OpenAI-compatible address: `POST BASE/chat/completions`. Text leaves the device here and nowhere else, so the
 * address is https or this machine, is never redirected, and gets neither cookies nor a referrer.
 */
import { readUpTo } from '../platform/read-up-to.ts';
import { z } from '../platform/zod.ts';
import type { Asked, Model } from './model.ts';
import { answerSchema, longestText, parseOpinion, toQuestion } from './prompt.ts';

export interface ChatModelOptions {
  /** `https://models.example.com/v1`, see `toModelUrl`. */
  url: string;
  model: string;
  key?: string | undefined;
  fetch: typeof fetch;
  /** Random, new for each question. */
  newMark(): string;
  timeoutMs?: number;
}

const usualTimeoutMs = 20_000;
/** When a service that is out of reach is asked again, if it does not say. */
const laterMs = 15_000;
const longestWaitMs = 10 * 60_000;
/** Bytes of an answer: a sentence, and room for what services wrap around it. */
const longestAnswer = 200_000;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.nullable(z.string()) }) })).check(z.minLength(1)),
});

/** The address without its last slash; null: not one that text may be sent to. */
export function toModelUrl(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$|\.localhost$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}`;
}

export function createChatModel({ url, model, key, fetch, newMark, timeoutMs = usualTimeoutMs }: ChatModelOptions): Model {
  const base = toModelUrl(url);
  /** Some services know no answer schemas, and say so once. */
  let canHold = true;

  async function post(criterion: string, text: string, held: boolean, signal: AbortSignal): Promise<Response> {
    const { system, user } = toQuestion(criterion, text, newMark());
    const body = {
      model,
      temperature: 0,
      max_tokens: 300,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      ...(held ? { response_format: { type: 'json_schema', json_schema: { name: 'opinion', strict: true, schema: answerSchema } } } : {}),
    };
    return await fetch(`${base}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(body),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  }

  async function read(response: Response): Promise<Asked> {
    const { status } = response;
    if (status === 401 || status === 403) return { kind: 'refused', say: 'The model’s service does not accept the key.' };
    if (status === 404) return { kind: 'refused', say: 'The model’s service does not know this address or this model.' };
    if (status === 408 || status === 429 || status >= 500) return { kind: 'later', afterMs: waitOf(response) };
    if (!response.ok) return { kind: 'none' };
    const parsed = completion.safeParse(parseJson(await readUpTo(response, longestAnswer)));
    const opinion = parsed.success ? parseOpinion(parsed.data.choices[0]?.message.content ?? '') : 'none';
    return opinion === 'none' ? { kind: 'none' } : { kind: 'opinion', opinion };
  }

  return {
    id: `${base ?? ''}#${model}`,
    name: model,
    async ask(criterion, text, signal) {
      if (base === null) return { kind: 'refused', say: 'The model’s address must begin with https://.' };
      if (text.length > longestText) return { kind: 'none' };
      try {
        let response = await post(criterion, text, canHold, signal);
        if (canHold && (response.status === 400 || response.status === 422)) {
          response = await post(criterion, text, false, signal);
          if (response.ok) canHold = false;
        }
        return await read(response);
      } catch (error) {
        signal.throwIfAborted();
        // Out of reach, redirected, or too slow: each browser words it its own way.
        return error instanceof SyntaxError
          ? { kind: 'none' }
          : { kind: 'later', afterMs: laterMs, say: 'The model’s service can’t be reached.' };
      }
    },
  };
}

function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestWaitMs, seconds * 1000) : laterMs;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
