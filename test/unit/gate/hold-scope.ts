/**
 * A page's world without a page: Node's own Request, Response, URL, ports and events, and the few DOM classes that
 * the hold patches. Each scope has classes of its own, as each frame has.
 */
import { vi } from 'vitest';
import { type HeldRequest, type HoldSpecs, holdEvents, type ToBridge, type ToHold } from '../../../lib/gate/hold-wire.ts';

export const specs: HoldSpecs = {
  entries: [
    { url: '/wp/v2/posts/\\d+', methods: ['POST', 'PUT'] },
    { url: '/wp-admin/edit\\.php\\?.*bulk_edit=', methods: ['*'] },
    { url: '^wss://.*/live', methods: ['WS'] },
  ],
  header: 'X-WP-Nonce',
  pending: false,
};

/** What reached the network. */
export interface Sent {
  url: string;
  method: string;
  body: string;
}

export function createScope(base = 'https://blog.example/wp-admin/') {
  const sent: Sent[] = [];

  class FakeNode extends EventTarget {
    get baseURI() {
      return base;
    }
    get ownerDocument() {
      return document;
    }
    appendChild() {}
    removeChild() {}
  }
  class FakeElement extends FakeNode {
    getAttribute() {
      return null;
    }
    setAttribute() {}
    hasAttribute() {
      return false;
    }
  }
  class FakeForm extends FakeElement {
    submit() {}
  }
  class FakeField extends FakeElement {
    set value(_: string) {}
    set files(_: unknown) {}
  }
  class FakeDocument extends FakeNode {
    get URL() {
      return base;
    }
    get documentElement() {
      return null;
    }
    get defaultView() {
      return scope;
    }
    createElement() {}
    open() {}
    write() {}
    writeln() {}
  }
  const document = new FakeDocument();

  class FakeXhr extends EventTarget {
    #url = '';
    #method = '';
    headers: Record<string, string> = {};
    responseType = '';
    get status() {
      return 200;
    }
    get responseText() {
      return '{"id":1}';
    }
    open(method: string, url: string) {
      this.#method = method;
      this.#url = url;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name.toLowerCase()] = value;
    }
    abort() {}
    send(body?: string | ArrayBuffer) {
      sent.push({ url: this.#url, method: this.#method, body: typeof body === 'string' ? body : new TextDecoder().decode(body) });
      this.dispatchEvent(new Event('loadend'));
    }
  }

  class FakeSocket extends EventTarget {
    readonly #url: string;
    constructor(url: string) {
      super();
      this.#url = url;
    }
    get url() {
      return this.#url;
    }
    send(body: string) {
      sent.push({ url: this.#url, method: 'WS', body });
    }
  }

  class FakeNavigator {
    sendBeacon(url: string, body: unknown) {
      sent.push({ url, method: 'BEACON', body: String(body) });
      return true;
    }
  }

  class FakeWindow extends EventTarget {
    [name: string]: unknown;
  }
  const scope = new FakeWindow();
  const fetch = vi.fn(async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), base), init);
    sent.push({ url: request.url, method: request.method, body: await request.clone().text() });
    return new Response('{"id":7,"status":"publish"}', { status: 200 });
  });
  Object.assign(scope, {
    Reflect,
    Object,
    Promise,
    Request,
    Response,
    Headers,
    URL,
    MessagePort,
    MessageChannel,
    EventTarget,
    Event,
    MessageEvent,
    Proxy,
    WeakMap,
    RegExp,
    TypeError,
    DOMException,
    TextDecoder,
    FormData,
    String,
    JSON,
    ArrayBuffer,
    Blob,
    setTimeout,
    clearTimeout,
    encodeURIComponent,
    ProgressEvent: Event,
    XMLSerializer: Object,
    Node: FakeNode,
    Element: FakeElement,
    HTMLFormElement: FakeForm,
    HTMLInputElement: FakeField,
    HTMLTextAreaElement: FakeField,
    Document: FakeDocument,
    XMLHttpRequest: FakeXhr,
    WebSocket: FakeSocket,
    Navigator: FakeNavigator,
    document,
    opener: null,
    // Each scope's own fetch, so that a patch stays in it.
    fetch,
  }); // prettier-ignore
  scope.parent = scope;
  return { scope: scope as unknown as Window & typeof globalThis, sent, fetch };
}

const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;

export type Decide = (request: HeldRequest) => Partial<{ allow: boolean; watch: boolean; say: string }> | Promise<object>;

/** Stands in for the bridge. `asked` is every request it was asked about, `outcomes` what came back from the server. */
export function answerHold(scope: EventTarget, decide: Decide = () => ({ allow: true }), first: HoldSpecs = specs) {
  const asked: HeldRequest[] = [];
  const outcomes: Extract<ToBridge, { kind: 'outcome' }>[] = [];
  const { port1, port2 } = new MessageChannel();
  const listen = (port: MessagePort) => {
    port.onmessage = async (event: MessageEvent<ToBridge>) => {
      // The real bridge has a world of its own; tests overwrite this one's prototypes.
      const data = readData.call(event) as ToBridge;
      const { ports } = event;
      if (data.kind === 'adopt' && ports[0]) {
        listen(ports[0]);
        ports[0].postMessage({ kind: 'specs', specs: first } satisfies ToHold);
      }
      if (data.kind === 'outcome') outcomes.push(data);
      if (data.kind !== 'ask') return;
      asked.push(data.request);
      const verdict = { allow: false, watch: false, say: 'Held.', ...(await decide(data.request)) };
      port.postMessage({ kind: 'verdict', id: data.id, ...verdict });
    };
  };
  listen(port1);
  const offer = () =>
    scope.dispatchEvent(new MessageEvent(holdEvents.port, { ports: [port2], data: JSON.stringify(first), cancelable: true }));
  scope.addEventListener(holdEvents.ready, offer);
  return { asked, outcomes, offer, port: port1, close: () => port1.close() };
}
