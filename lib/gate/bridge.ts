/**
 * The bridge: answers the hold. Runs in the isolated world of every frame, tiny, no zod. It works out what a
 * held request would make public (stored item overlaid with the request), and asks the background, which decides.
 * When the background cannot be reached, a request that its own body proves harmless passes; a publish is refused.
 */
import type { MessageName, RequestOf, ResponseOf } from '../messaging/messages.ts';
import { fail, type Result } from '../platform/result.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import { toPublishAction } from './action.ts';
import type { HeldSignal } from './held-signal.ts';
import { unreachableSay } from './hold.ts';
import { type HeldRequest, type HoldSpecs, holdEvents, type ToBridge, type ToHold } from './hold-wire.ts';
import { matchRequest, type Params, type RequestMatch, readPointer } from './match.ts';
import { readStored } from './stored.ts';
import type { Told } from './told.ts';

export type BareAsk = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>, string>>;

export interface BridgeParts {
  scope: Window & typeof globalThis;
  ask: BareAsk;
  /** Adapters that come with the extension: their patterns are known before the background has answered. */
  adapters: readonly SiteAdapter[];
  /** Built-in adapter of a page, used only when the background never answered. */
  adapterFor(url: string): SiteAdapter | null;
  fetch: typeof fetch;
  signal(signal: HeldSignal): void;
  /** What the background said about this page, now and whenever it changed. */
  told(told: Told): void;
  /** The hold of this frame took the port. */
  connected(): void;
  /** Waits before asking once more, ms: a service worker that is just starting refuses the first message. */
  pause(ms: number): Promise<void>;
}

/** How often the hold hears that we are at it, ms. A few of these fit into its patience. */
const beat = 2000;
/** The background answers within this, a cold start included, or is taken for gone, ms. */
const askPatience = 20_000;

type Verdict = { allow: true; session: string | null } | { allow: false; say: string; refused: boolean };

const pass: Verdict = { allow: true, session: null };
const hold = (say: string, refused = false): Verdict => ({ allow: false, say, refused });

const unreadableSave = 'Countersign could not read what this would publish, so it was held. Publish from the editor instead.';
const unreadablePrompt = 'Countersign could not read this prompt, so it was not sent. Remove the attachment and try again.';

export interface Bridge {
  start(): void;
  /** Asks the background again what holds on this page: a protocol may come, change or go while a page is open. */
  refresh(): Promise<void>;
}

export function createBridge(parts: BridgeParts): Bridge {
  const { scope, adapters } = parts;
  let config: Told | null = null;
  let asked = 0;
  const ports = new Set<MessagePort>();
  /** Allowed publishes whose answer is awaited, per port and id. */
  const watched = new WeakMap<MessagePort, Map<number, { session: string; adapter: SiteAdapter }>>();

  async function ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>, string>> {
    const first = await askOnce(name, request);
    if (first.ok || first.error !== 'unreachable') return first;
    await parts.pause(250);
    return askOnce(name, request);
  }

  function askOnce<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>, string>> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(fail('silent')), askPatience);
      void parts.ask(name, request).then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  async function refresh(): Promise<void> {
    const turn = ++asked;
    const answer = await ask('site.hello', { url: pageUrl(scope), top: scope === scope.top });
    // An answer that was overtaken by a newer one says nothing any more.
    if (turn !== asked) return;
    if (answer.ok) config = answer.value;
    for (const port of ports) post(port, { kind: 'specs', specs: { ...specs(), pending: false } });
    if (answer.ok) parts.told(answer.value);
  }

  const specs = (): HoldSpecs => {
    const known = config ? (config.adapter ? [config.adapter] : []) : adapters;
    return {
      entries: known.flatMap((adapter) => adapter.requests.map(({ url, methods }) => ({ url, methods }))),
      header: known.find((adapter) => adapter.stored)?.stored?.header ?? '',
      pending: config === null,
    };
  };

  const post = (port: MessagePort, message: ToHold) => port.postMessage(message);

  function serve(port: MessagePort): void {
    ports.add(port);
    watched.set(port, new Map());
    port.onmessage = (event: MessageEvent<ToBridge>) => {
      const message = event.data;
      if (message.kind === 'adopt' && event.ports[0]) {
        serve(event.ports[0]);
        post(event.ports[0], { kind: 'specs', specs: specs() });
      }
      if (message.kind === 'ask') void answer(port, message.id, message.request);
      if (message.kind === 'outcome') void report(port, message);
    };
  }

  async function answer(port: MessagePort, id: number, request: HeldRequest): Promise<void> {
    const atIt = () => post(port, { kind: 'heard', id });
    atIt();
    const beating = setInterval(atIt, beat);
    let verdict: Verdict;
    try {
      verdict = await judge(request);
    } catch {
      // A bug here must not publish anything.
      verdict = { allow: false, say: unreachableSay, refused: false };
    } finally {
      clearInterval(beating);
    }
    if (!verdict.allow) {
      post(port, { kind: 'verdict', id, allow: false, say: verdict.say });
      parts.signal({ kind: 'held', say: verdict.say, refused: verdict.refused });
      return;
    }
    const watch = verdict.session !== null && config?.adapter?.response !== undefined;
    if (watch) watched.get(port)?.set(id, { session: verdict.session as string, adapter: config?.adapter as SiteAdapter });
    post(port, { kind: 'verdict', id, allow: true, watch });
  }

  async function judge(request: HeldRequest): Promise<Verdict> {
    if (!config) await settled;
    const adapter = config ? config.adapter : parts.adapterFor(pageUrl(scope));
    if (!adapter || config?.guard === null) return pass;
    const match = matchRequest(adapter.requests, {
      url: request.url,
      method: request.method,
      headers: { 'content-type': request.contentType, ...(request.override ? { 'x-http-method-override': request.override } : {}) },
      body: request.body === null ? { format: 'opaque' } : { format: 'text', text: request.body },
    });
    if (!match) return pass;
    return match.action === 'send' ? judgePrompt(adapter, match) : judgePublish(adapter, match, request);
  }

  async function judgePrompt(adapter: SiteAdapter, match: RequestMatch): Promise<Verdict> {
    const enforce = (config?.guard ?? 'enforce') === 'enforce';
    if (match.opaque) return enforce ? hold(unreadablePrompt) : pass;
    const answer = await ask('guard.judge', { site: adapter.id, prompt: match.prompt ?? '' });
    if (!answer.ok) return enforce ? hold(unreachableSay) : pass;
    parts.signal({ kind: 'judged', ...answer.value });
    return answer.value.verdict === 'allow' ? pass : hold(answer.value.say);
  }

  async function judgePublish(adapter: SiteAdapter, match: RequestMatch, request: HeldRequest): Promise<Verdict> {
    const mode = config?.mode ?? 'enforce';
    if (mode === 'none') return pass;
    const refusal = match.spec.refuse ?? (match.opaque ? unreadableSave : null);
    if (refusal !== null) return mode === 'coach' ? pass : refuse(adapter, refusal);
    const id = String(match.params.id ?? 'new');
    const stored = id === 'new' ? null : await readStored(adapter, request, textOf(match.params, '_wpnonce'), parts.fetch);
    const status = stored?.kind === 'known' ? stored.status : null;
    if (match.needsStored && status !== null && !adapter.stored?.live.includes(status)) return pass;
    const base = stored?.kind === 'known' ? stored.fields : { title: '', content: '', excerpt: '' };
    const answer = await ask('gate.redeem', {
      item: { site: adapter.id, origin: new URL(pageUrl(scope)).origin, id },
      action: toPublishAction(status, textOf(match.params, 'status')) ?? (match.action === 'send' ? 'publish' : match.action),
      // What would be public: the stored fields, with the request's laid over them.
      fields: { ...base, ...match.fields },
      url: request.url,
    });
    if (!answer.ok) return mode === 'coach' ? pass : hold(unreachableSay);
    return answer.value.verdict === 'allow' ? { allow: true, session: answer.value.session } : hold(answer.value.say);
  }

  async function refuse(adapter: SiteAdapter, say: string): Promise<Verdict> {
    await ask('ledger.record', {
      events: [{ kind: 'publish-held', site: adapter.id, channel: config?.channel ?? adapter.id, reason: 'refused-route' }],
    });
    return hold(say, true);
  }

  async function report(port: MessagePort, message: Extract<ToBridge, { kind: 'outcome' }>): Promise<void> {
    const waiting = watched.get(port)?.get(message.id);
    if (!waiting) return;
    watched.get(port)?.delete(message.id);
    const { response, stored } = waiting.adapter;
    const body = parseJson(message.body);
    const read = (pointer: string | undefined) => (pointer ? String(readPointer(body, pointer)[0] ?? '') : '');
    const status = read(response?.status);
    const ok = message.status >= 200 && message.status < 300 && (stored?.live.includes(status) ?? true);
    await ask('gate.outcome', { session: waiting.session, ok, id: read(response?.id), url: read(response?.url) });
  }

  let settled: Promise<void> = Promise.resolve();
  return {
    start() {
      const channel = new MessageChannel();
      serve(channel.port1);
      const offer = () => {
        const event = new MessageEvent(holdEvents.port, { ports: [channel.port2], data: JSON.stringify(specs()), cancelable: true });
        if (scope.dispatchEvent(event)) return;
        scope.removeEventListener(holdEvents.ready, offer, true);
        parts.connected();
      };
      // Either script may come first: the hold calls when it starts, and is offered the port now.
      scope.addEventListener(holdEvents.ready, offer, true);
      offer();
      settled = refresh();
    },
    refresh,
  };
}

/** A frame without an address of its own (about:blank, blob:, srcdoc) speaks for its origin. */
export function pageUrl(scope: Window & typeof globalThis): string {
  return /^https?:/.test(scope.location.href) ? scope.location.href : `${scope.origin}/`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(params: Params, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' ? value : null;
}
