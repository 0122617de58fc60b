/**
 * The page world's built-ins, taken before page code runs. Page code may later overwrite any prototype
 * (`RegExp.prototype.exec`, `MessageEvent.prototype.data`, `Promise.prototype.constructor` ...), so the hold
 * calls only what is captured here, through a captured `Reflect.apply`, and never uses iterators, spread of
 * page values, `await`, or array index assignment (`Array.prototype` may have setters).
 */

// biome-ignore lint/suspicious/noExplicitAny: built-ins are called with page values of any type
type Any = any;
type Fn = (...args: Any[]) => Any;

export type Scope = Window & typeof globalThis;

function takeGetter(prototype: object, name: string): Fn {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!found) throw new Error(`no getter ${name}`);
  return found;
}

/** Everything the hold uses of one realm. Must be called at document_start. */
export function capturePrimordials(scope: Scope) {
  const { Request, Response, Headers, URL, MessagePort, MessageChannel, EventTarget, Event, MessageEvent } = scope;
  const apply: (fn: Fn, self: unknown, args: readonly unknown[]) => Any = scope.Reflect.apply as never;
  const { defineProperty, create } = scope.Object;
  const request = Request.prototype;
  const then = scope.Promise.prototype.then as Fn;

  /** `then` that page code cannot redirect: no species lookup, no page-made promise. */
  const settle = (promise: unknown, done: (value: Any) => void, failed: (problem: unknown) => void): void => {
    defineProperty(promise as object, 'constructor', { value: undefined, configurable: true });
    apply(then, promise, [done, failed]);
  };

  return {
    scope,
    apply,
    settle,
    defineProperty,
    create,
    Promise: scope.Promise,
    Request,
    Response,
    URL,
    MessageChannel,
    MessageEvent,
    Event,
    Proxy: scope.Proxy,
    WeakMap: scope.WeakMap,
    RegExp: scope.RegExp,
    TypeError: scope.TypeError,
    DOMException: scope.DOMException,
    TextDecoder: scope.TextDecoder,
    FormData: scope.FormData,
    DataTransfer: scope.DataTransfer,
    exec: scope.RegExp.prototype.exec as Fn,
    upper: scope.String.prototype.toUpperCase as Fn,
    lower: scope.String.prototype.toLowerCase as Fn,
    indexOf: scope.String.prototype.indexOf as Fn,
    slice: scope.String.prototype.slice as Fn,
    codeAt: scope.String.prototype.charCodeAt as Fn,
    fromCode: scope.String.fromCharCode as Fn,
    decode: scope.TextDecoder.prototype.decode as Fn,
    mapGet: scope.WeakMap.prototype.get as Fn,
    mapSet: scope.WeakMap.prototype.set as Fn,
    mapDelete: scope.WeakMap.prototype.delete as Fn,
    stringify: scope.JSON.stringify as Fn,
    parse: scope.JSON.parse as Fn,
    setTimeout: scope.setTimeout as Fn,
    clearTimeout: scope.clearTimeout as Fn,
    href: takeGetter(URL.prototype, 'href'),
    requestUrl: takeGetter(request, 'url'),
    requestMethod: takeGetter(request, 'method'),
    requestHeaders: takeGetter(request, 'headers'),
    requestClone: request.clone as Fn,
    requestText: request.text as Fn,
    responseClone: Response.prototype.clone as Fn,
    responseText: Response.prototype.text as Fn,
    responseBuffer: Response.prototype.arrayBuffer as Fn,
    responseStatus: takeGetter(Response.prototype, 'status'),
    responseHeaders: takeGetter(Response.prototype, 'headers'),
    headersGet: Headers.prototype.get as Fn,
    baseUri: takeGetter(scope.Node.prototype, 'baseURI'),
    ownerDocument: takeGetter(scope.Node.prototype, 'ownerDocument'),
    portPost: MessagePort.prototype.postMessage as Fn,
    portStart: MessagePort.prototype.start as Fn,
    listen: EventTarget.prototype.addEventListener as Fn,
    dispatch: EventTarget.prototype.dispatchEvent as Fn,
    eventStop: Event.prototype.stopImmediatePropagation as Fn,
    eventPrevent: Event.prototype.preventDefault as Fn,
    eventPrevented: takeGetter(Event.prototype, 'defaultPrevented'),
    eventTarget: takeGetter(Event.prototype, 'target'),
    messageData: takeGetter(MessageEvent.prototype, 'data'),
    messagePorts: takeGetter(MessageEvent.prototype, 'ports'),
    messageSource: takeGetter(MessageEvent.prototype, 'source'),
  };
}

export type Primordials = ReturnType<typeof capturePrimordials>;
export type AnyFunction = Fn;

/**
 * Puts `run` before the built-in `owner[name]`. A Proxy of the original keeps name, length and a native
 * `toString`. The handler has no prototype: `Object.prototype.get = ...` would hand the original to the page.
 */
export function patch(p: Primordials, owner: object, name: string, run: (original: Fn, self: Any, args: readonly Any[]) => unknown): void {
  const descriptor = p.scope.Object.getOwnPropertyDescriptor(owner, name);
  const original = descriptor?.value as Fn | undefined;
  if (!descriptor || typeof original !== 'function') return;
  const handler = p.create(null) as ProxyHandler<Fn>;
  handler.apply = (target, self, args) => run(target, self, args);
  p.defineProperty(owner, name, { ...descriptor, value: new p.Proxy(original, handler) });
}
