/**
 * The background's one message listener. A message is answered only when it is in the table, its sender is of a
 * tier that may send it, and its body has the table's shape; anything else gets a refusal as a value.
 */
import type { Runtime } from 'webextension-polyfill';
import type { Log } from '../platform/log.ts';
import type { z } from '../platform/zod.ts';
import { parseEnvelope, type Reply, toReply } from './envelope.ts';
import { type MessageName, type Messages, messages, type Tier } from './messages.ts';

/** Who speaks. `document` tells two frames of a tab apart, and a frame from itself after a reload where the browser says so. */
export interface Caller {
  tier: Tier;
  tabId: number | null;
  frameId: number | null;
  document: string | null;
  url: string;
}

/** Exactly one handler per message of the table: leaving one out, or inventing one, is a type error. */
export type Handlers = {
  [N in MessageName]: (
    request: z.output<Messages[N]['request']>,
    caller: Caller,
  ) => Promise<z.input<Messages[N]['response']>> | z.input<Messages[N]['response']>;
};

/** A share of the table, for the file of one concern. */
export type HandlersOf<N extends MessageName> = Pick<Handlers, N>;

type Listener = (message: unknown, sender: Runtime.MessageSender, sendResponse: (reply: Reply) => void) => true | undefined;

/** The part of `browser.runtime` that the router needs. */
export interface RouterRuntime {
  id: string;
  getURL(path: string): string;
  onMessage: { addListener(listener: never): void; removeListener(listener: never): void };
}

/**
 * Registers the listener at once (a service worker that registers later misses the message that woke it).
 * @returns a function that takes the listener away again.
 */
export function createRouter(handlers: Handlers, { runtime, log }: { runtime: RouterRuntime; log: Log }): () => void {
  const listener: Listener = (message, sender, sendResponse) => {
    const envelope = parseEnvelope(message);
    if (envelope === null) return undefined;
    void answer(handlers, runtime, log, envelope.name, envelope.body, sender).then(sendResponse);
    // `sendResponse` and `true` work in every browser; a returned promise does not in all.
    return true;
  };
  runtime.onMessage.addListener(listener as never);
  return () => runtime.onMessage.removeListener(listener as never);
}

async function answer(
  handlers: Handlers,
  runtime: RouterRuntime,
  log: Log,
  name: string,
  body: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply> {
  if (!isMessageName(name)) return toReply.problem('unknown');
  const caller = toCaller(runtime, sender);
  const spec = messages[name];
  if (caller === null || !(spec.from as readonly Tier[]).includes(caller.tier)) {
    log('message-refused', { name, tier: caller?.tier ?? 'none' });
    return toReply.problem('forbidden');
  }
  const request = spec.request.safeParse(body);
  if (!request.success) return toReply.problem('malformed');
  try {
    const handler = handlers[name] as (request: unknown, caller: Caller) => unknown;
    const response = spec.response.safeParse(await handler(request.data, caller));
    if (response.success) return toReply.value(response.data);
    log('message-response-malformed', { name, path: response.error.issues[0]?.path.join('/') ?? '' });
    return toReply.problem('malformed');
  } catch (error) {
    // The error's name only: its message could quote a person's text.
    log('message-failed', { name, error: error instanceof Error ? error.name : 'unknown' });
    return toReply.problem('failed');
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(messages, name);
}

/** Null when the sender is not this extension, or is neither one of our documents nor a content script in a tab. */
export function toCaller(runtime: Pick<RouterRuntime, 'id' | 'getURL'>, sender: Runtime.MessageSender): Caller | null {
  if (sender.id !== runtime.id || typeof sender.url !== 'string') return null;
  const url = parseUrl(sender.url);
  const own = parseUrl(runtime.getURL('/'));
  if (own === null) return null;
  const where = {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    document: (sender as { documentId?: string }).documentId ?? null,
    url: sender.url,
  };
  // Compared as protocol and host: `origin` of an extension URL is "null" in some engines.
  if (url !== null && url.protocol === own.protocol && url.host === own.host) {
    return { tier: url.pathname === '/gate.html' ? 'gate' : 'page', ...where };
  }
  return where.tabId === null ? null : { tier: 'content', ...where };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
