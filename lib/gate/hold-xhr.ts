/** The hold's part for `XMLHttpRequest`. Same rules as `hold.ts`. */
import type { Hold } from './hold.ts';
import { refusalBody } from './hold-fetch.ts';
import { type AnyFunction, patch } from './hold-primordials.ts';
import type { HoldVerdict } from './hold-wire.ts';

interface XhrState {
  method: string;
  url: string;
  async: boolean;
  override: string;
  contentType: string;
  nonce: string;
  /** Counts up when it is aborted; opened again it has another state. An answer for an older use is dropped. */
  use: number;
  asking: boolean;
}

export function setupXhrHold(hold: Hold): void {
  const { p } = hold;
  const { apply } = p;
  const prototype = p.scope.XMLHttpRequest.prototype;
  const states = new p.WeakMap<XMLHttpRequest, XhrState>();
  const stateOf = (xhr: unknown): XhrState | undefined => apply(p.mapGet, states, [xhr]);
  const addEventListener = p.listen;
  const setHeader = prototype.setRequestHeader as AnyFunction;
  const getResponseText = p.scope.Object.getOwnPropertyDescriptor(prototype, 'responseText')?.get as AnyFunction;
  const getStatus = p.scope.Object.getOwnPropertyDescriptor(prototype, 'status')?.get as AnyFunction;

  const invalid = (what: string) => new p.DOMException(`Failed to execute '${what}' on 'XMLHttpRequest'`, 'InvalidStateError');

  patch(p, prototype, 'open', (original, self, args) => {
    const method = `${args[0]}`;
    const text = `${args[1]}`;
    const async = args.length < 3 || Boolean(args[2]);
    const result = apply(original, self, args.length < 3 ? [method, text] : [method, text, async, args[3], args[4]]);
    const previous = stateOf(self);
    if (previous) clearRefusal(self);
    apply(p.mapSet, states, [
      self,
      {
        method: apply(p.upper, method, []) as string,
        url: hold.absolute(text) ?? '',
        async,
        override: '',
        contentType: '',
        nonce: '',
        use: 0,
        asking: false,
      } satisfies XhrState,
    ]);
    return result;
  });

  patch(p, prototype, 'setRequestHeader', (original, self, args) => {
    const state = stateOf(self);
    // Opened by another realm's `open`, which this realm has not seen: nobody could judge it.
    if (!state || state.asking) throw invalid('setRequestHeader');
    const name = `${args[0]}`;
    const value = `${args[1]}`;
    const result = apply(original, self, [name, value]);
    const lower = apply(p.lower, name, []) as string;
    if (lower === 'x-http-method-override') state.override = apply(p.upper, value, []) as string;
    if (lower === 'content-type') state.contentType = value;
    if (hold.header() && lower === (apply(p.lower, hold.header(), []) as string)) state.nonce = value;
    return result;
  });

  patch(p, prototype, 'abort', (original, self) => {
    const state = stateOf(self);
    if (state?.asking) {
      state.use += 1;
      state.asking = false;
    }
    return apply(original, self, []);
  });

  patch(p, prototype, 'send', (original, self, args) => {
    const state = stateOf(self);
    if (!state || state.asking) throw invalid('send');
    if (!hold.suspects(state.url) || !hold.candidate(state.url, state.method, state.override)) return apply(original, self, args);
    if (!state.async) {
      // Nobody can be asked while the page stands still. Known patterns are refused; the doubt of a page's first moment is not.
      if (!hold.known(state.url, state.method, state.override)) return apply(original, self, args);
      throw new p.DOMException('Countersign holds publishing here, and a synchronous request leaves no time to ask.', 'NetworkError');
    }
    const use = state.use;
    state.asking = true;
    const decide = (body: string | null, send: readonly unknown[]) => {
      if (stateOf(self) !== state || state.use !== use) return;
      const { url, method, override, contentType, nonce } = state;
      hold.ask({ via: 'xhr', url, method, override, contentType, nonce, body }, (verdict) => {
        if (stateOf(self) !== state || state.use !== use) return;
        state.asking = false;
        if (!verdict.allow) return refuse(hold, self as XMLHttpRequest, verdict.say);
        if (verdict.watch) watch(self as XMLHttpRequest, verdict);
        apply(original, self, send);
      });
    };
    freezeBody(state, self as XMLHttpRequest, args[0], decide);
    return undefined;
  });

  /** One conversion to bytes: the text is judged and those very bytes are sent. */
  function freezeBody(
    state: XhrState,
    xhr: XMLHttpRequest,
    body: unknown,
    decide: (text: string | null, send: readonly unknown[]) => void,
  ): void {
    if (typeof body === 'string') {
      decide(body, [body]);
      return;
    }
    if (body === undefined || body === null) {
      decide('', []);
      return;
    }
    let frozen: Response;
    try {
      frozen = new p.Response(isDocument(body) ? new p.scope.XMLSerializer().serializeToString(body as Document) : (body as BodyInit));
    } catch {
      decide(null, []);
      return;
    }
    const type = (apply(p.headersGet, apply(p.responseHeaders, frozen, []), ['content-type']) as string | null) ?? '';
    const done = (buffer: ArrayBuffer) => {
      if (state.contentType === '' && type !== '') {
        apply(setHeader, xhr, ['Content-Type', type]);
        state.contentType = type;
      }
      decide(apply(p.decode, new p.TextDecoder(), [buffer]) as string, [buffer]);
    };
    p.settle(apply(p.responseBuffer, frozen, []), done, () => decide(null, []));
  }

  function isDocument(value: unknown): boolean {
    try {
      return apply(p.ownerDocument, value, []) === null;
    } catch {
      return false;
    }
  }

  function watch(xhr: XMLHttpRequest, verdict: HoldVerdict): void {
    const report = () => {
      let body = '';
      try {
        body = apply(getResponseText, xhr, []) as string;
      } catch {
        // Another response type: the status says enough.
      }
      hold.outcome(verdict.id, apply(getStatus, xhr, []) as number, body);
    };
    apply(addEventListener, xhr, ['loadend', report, { once: true }]);
  }
}

const refusedFields = [
  'readyState',
  'status',
  'statusText',
  'responseText',
  'response',
  'responseURL',
  'getResponseHeader',
  'getAllResponseHeaders',
];

/** Gives the page an answered request: status 403 and the sentence, as the CMS would have said it. */
function refuse(hold: Hold, xhr: XMLHttpRequest, say: string): void {
  const { p } = hold;
  const text = refusalBody(hold, say);
  const values = p.create(null) as Record<string, unknown>;
  values.readyState = 4;
  values.status = 403;
  values.statusText = 'Forbidden';
  values.responseText = text;
  values.response = xhr.responseType === 'json' ? { code: 'countersign_held', message: say, data: { status: 403 } } : text;
  values.responseURL = '';
  values.getResponseHeader = (name: string) => (p.apply(p.lower, `${name}`, []) === 'content-type' ? 'application/json' : null);
  values.getAllResponseHeaders = () => 'content-type: application/json\r\n';
  for (let i = 0; i < refusedFields.length; i++) {
    const name = refusedFields[i] as string;
    p.defineProperty(xhr, name, { value: values[name], configurable: true });
  }
  const names = ['readystatechange', 'load', 'loadend'];
  for (let i = 0; i < names.length; i++) {
    const type = names[i] as string;
    const event = type === 'readystatechange' ? new p.Event(type) : new p.scope.ProgressEvent(type);
    p.apply(p.dispatch, xhr, [event]);
  }
}

function clearRefusal(xhr: object): void {
  for (let i = 0; i < refusedFields.length; i++) Reflect.deleteProperty(xhr, refusedFields[i] as string);
}
