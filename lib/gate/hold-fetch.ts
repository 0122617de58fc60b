/** The hold's part for `fetch`, `fetchLater` and `sendBeacon`. Same rules as `hold.ts`. */
import type { Hold } from './hold.ts';
import { type AnyFunction, patch } from './hold-primordials.ts';
import type { HeldRequest, HoldVerdict, HoldVia } from './hold-wire.ts';

type Settle = (value: unknown) => void;

export function setupFetchHold(hold: Hold): void {
  const { p } = hold;
  const { scope, apply } = p;
  const nativeFetch = scope.fetch as AnyFunction;

  patch(p, scope, 'fetch', (original, self, args) => {
    const input = args[0];
    let frozen: unknown;
    let url: string | null;
    try {
      url = apply(p.requestUrl, input, []) as string;
      frozen = input;
    } catch {
      // Not a Request: `fetch` would turn it into a string. Done once here, so that an odd object cannot answer twice.
      try {
        frozen = `${input}`;
      } catch (problem) {
        return new p.Promise((_: Settle, reject: Settle) => reject(problem));
      }
      url = hold.absolute(frozen as string);
    }
    if (url === null || !hold.suspects(url)) return apply(original, self, args.length > 1 ? [frozen, args[1]] : [frozen]);
    let request: Request;
    try {
      request = new p.Request(frozen as string, args[1] as RequestInit | undefined);
    } catch (problem) {
      return new p.Promise((_: Settle, reject: Settle) => reject(problem));
    }
    return sendHeld(hold, original, self, request);
  });

  // Deferred requests outlive the page, so nobody could be asked in time: a candidate is refused.
  patch(p, scope, 'fetchLater', (original, self, args) => {
    const url = hold.absolute(`${args[0]}`);
    if (url !== null && hold.suspects(url)) throw new p.TypeError('Held by Countersign');
    return apply(original, self, args);
  });

  patch(p, scope.Navigator.prototype, 'sendBeacon', (original, self, args) => {
    const text = `${args[0]}`;
    const url = hold.absolute(text);
    if (url === null || !hold.candidate(url, 'POST', '')) return apply(original, self, args.length > 1 ? [text, args[1]] : [text]);
    let request: Request;
    try {
      request = new p.Request(url, { method: 'POST', body: args[1], keepalive: true, credentials: 'include', mode: 'no-cors' });
    } catch {
      return false;
    }
    const sent = sendHeld(hold, nativeFetch, scope, request, 'beacon');
    const nothing = () => {};
    p.settle(sent, nothing, nothing);
    return true;
  });
}

/** Asks about a frozen request and sends that very object, or answers like the CMS would when it refuses. */
function sendHeld(hold: Hold, original: AnyFunction, self: unknown, request: Request, via: HoldVia = 'fetch'): Promise<Response> {
  const { p } = hold;
  const { apply } = p;
  const read = (name: string): string => (apply(p.headersGet, apply(p.requestHeaders, request, []), [name]) as string | null) ?? '';
  const url = apply(p.requestUrl, request, []) as string;
  const method = apply(p.upper, apply(p.requestMethod, request, []), []) as string;
  const override = apply(p.upper, read('x-http-method-override'), []) as string;
  if (!hold.candidate(url, method, override)) return apply(original, self, [request]);

  return new p.Promise<Response>((resolve, reject) => {
    const decide = (body: string | null) => {
      const held: HeldRequest = { via, url, method, override, contentType: read('content-type'), nonce: nonceOf(hold, read), body };
      hold.ask(held, (verdict) => {
        if (!verdict.allow) return resolve(toRefusal(hold, verdict.say));
        const sent = apply(original, self, [request]) as Promise<Response>;
        if (verdict.watch) watch(hold, sent, verdict);
        resolve(sent);
      });
    };
    try {
      p.settle(apply(p.requestText, apply(p.requestClone, request, []), []), decide, () => decide(null));
    } catch (problem) {
      // A Request whose body was used already: sending it would fail the same way.
      reject(problem);
    }
  });
}

export function nonceOf(hold: Hold, read: (name: string) => string): string {
  const name = hold.header();
  return name ? read(name) : '';
}

/** A refusal in the shape of the CMS's own errors, so that its editor shows the sentence and keeps the draft. */
export function refusalBody(hold: Hold, say: string): string {
  return hold.p.apply(hold.p.stringify, null, [{ code: 'countersign_held', message: say, data: { status: 403 } }]) as string;
}

function toRefusal(hold: Hold, say: string): Response {
  return new hold.p.Response(refusalBody(hold, say), { status: 403, headers: { 'Content-Type': 'application/json; charset=UTF-8' } });
}

function watch(hold: Hold, sent: Promise<Response>, verdict: HoldVerdict): void {
  const { p } = hold;
  p.settle(
    sent,
    (response: Response) => {
      const status = p.apply(p.responseStatus, response, []) as number;
      const done = (body: string) => hold.outcome(verdict.id, status, body);
      try {
        p.settle(p.apply(p.responseText, p.apply(p.responseClone, response, []), []), done, () => done(''));
      } catch {
        done('');
      }
    },
    () => hold.outcome(verdict.id, 0, ''),
  );
}
