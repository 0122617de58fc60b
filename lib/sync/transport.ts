/**
 * Requests to the endpoint. `fetch` is injected. No cookies, no cache, no referrer; a redirect is an answer and is
 * never followed, so that a token cannot be led to another origin.
 */
import type { Millis } from '../platform/clock.ts';
import { fail, ok, type Result } from '../platform/result.ts';

export interface TransportRequest {
  method: 'GET' | 'POST';
  /** Begins with `/v1/`. */
  path: string;
  /** Exactly the bytes (UTF-8) that the mirror shows. */
  body?: string;
  etag?: string | null;
}

export type Answer =
  | { kind: 'answer'; status: number; text: string; etag: string | null; retryAfterMs: Millis | null }
  | { kind: 'unreachable' }
  | { kind: 'redirected' };

export type Transport = (request: TransportRequest) => Promise<Answer>;

export interface TransportOptions {
  /** As `parseEndpoint` gives it. */
  endpoint: string;
  token: string | null;
  fetch: typeof fetch;
}

/** Above this, gzip saves more than it costs (measured 4 to 8 times smaller bodies). Bytes. */
const gzipFrom = 4096;
/** A phone network at its worst; the alarm tries again anyway. */
const timeoutMs = 20_000;
/** An answer of ours is far smaller; more than this is not our endpoint. Characters. */
const largestAnswer = 4_000_000;

/** `https` anywhere; `http` only on this machine. The path is kept, for an endpoint behind a prefix. */
export function parseEndpoint(text: string): Result<string, string> {
  if (!URL.canParse(text.trim())) return fail('That is not an address. It looks like https://countersign.example.com.');
  const url = new URL(text.trim());
  const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    return fail('The endpoint needs an address that begins with https://.');
  }
  if (url.username !== '' || url.password !== '') return fail('Leave the name and password out of the address.');
  return ok(url.origin + url.pathname.replace(/\/+$/, ''));
}

export function createTransport({ endpoint, token, fetch: request }: TransportOptions): Transport {
  return async ({ method, path, body, etag }) => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token !== null) headers.authorization = `Bearer ${token}`;
    if (etag) headers['if-none-match'] = etag;
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      const packed = body === undefined || body.length < gzipFrom ? null : await gzip(body);
      const response = await request(endpoint + path, {
        method,
        headers: packed ? { ...headers, 'content-encoding': 'gzip' } : headers,
        body: packed ?? body,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304)) {
        return { kind: 'redirected' };
      }
      const text = response.status === 304 ? '' : await response.text();
      return {
        kind: 'answer',
        status: response.status,
        text: text.slice(0, largestAnswer),
        etag: response.headers.get('etag'),
        retryAfterMs: parseRetryAfter(response.headers.get('retry-after')),
      };
    } catch {
      // Offline, refused, timed out, certificate: for us all the same, and all worth another try.
      return { kind: 'unreachable' };
    }
  };
}

async function gzip(text: string): Promise<ArrayBuffer> {
  return await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** Seconds only; the date form is not used by our endpoint. */
function parseRetryAfter(value: string | null): Millis | null {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}

/** The JSON of an answer through a schema; null when it is not what the contract says. */
export function parseAnswer<T>(answer: Answer, schema: { safeParse(value: unknown): { success: boolean; data?: T } }): T | null {
  if (answer.kind !== 'answer') return null;
  try {
    const parsed = schema.safeParse(JSON.parse(answer.text));
    return parsed.success ? (parsed.data as T) : null;
  } catch {
    return null;
  }
}
