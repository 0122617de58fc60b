/** The content script's end of `tab.ts`: answers the tab messages. Only our own extension can send them. */
import type { Runtime } from 'webextension-polyfill';
import { native } from '../platform/native.ts';
import type { z } from '../platform/zod.ts';
import { parseEnvelope, type Reply, toReply } from './envelope.ts';
import { type TabMessageName, type TabMessages, tabMessages } from './messages.ts';

export type TabHandlers = {
  [N in TabMessageName]: (
    request: z.output<TabMessages[N]['request']>,
  ) => Promise<z.input<TabMessages[N]['response']>> | z.input<TabMessages[N]['response']>;
};

/** Registers the listener at once. `runtime` is injected for tests. Stops with `signal`. */
export function setupTabListener(handlers: TabHandlers, signal: AbortSignal, runtime: Runtime.Static = native.runtime): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, sendResponse: (reply: Reply) => void): true | undefined => {
    const envelope = parseEnvelope(message);
    if (envelope === null || sender.id !== runtime.id || !Object.hasOwn(tabMessages, envelope.name)) return undefined;
    void answer(handlers, envelope.name as TabMessageName, envelope.body).then(sendResponse);
    return true;
  };
  runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener as never), { once: true });
}

async function answer(handlers: TabHandlers, name: TabMessageName, body: unknown): Promise<Reply> {
  const request = tabMessages[name].request.safeParse(body);
  if (!request.success) return toReply.problem('malformed');
  try {
    const response = tabMessages[name].response.safeParse(await (handlers[name] as (request: unknown) => unknown)(request.data));
    return response.success ? toReply.value(response.data) : toReply.problem('malformed');
  } catch {
    return toReply.problem('failed');
  }
}
