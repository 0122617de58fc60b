/**
 * The page's end of `tab.ts`, without zod: the table's schemas would be a tenth of that always-on script. Only our own
 * extension can send here, and it parsed what it sends; pages parse the answer.
 */
import type { Runtime } from 'webextension-polyfill';
import { native } from '../platform/native.ts';
import { parseEnvelope, type Reply, toReply } from './envelope.ts';
import type { RequestOfTab, ResponseOfTab, TabMessageName } from './messages.ts';

export type TabHandlers = {
  [N in TabMessageName]: (request: RequestOfTab<N>) => Promise<ResponseOfTab<N>> | ResponseOfTab<N>;
};

/** Registers the listener at once, for the messages that are given. `runtime` is injected for tests. Stops with `signal`. */
export function setupTabListener(handlers: Partial<TabHandlers>, signal: AbortSignal, runtime: Runtime.Static = native.runtime): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, sendResponse: (reply: Reply) => void): true | undefined => {
    const envelope = parseEnvelope(message);
    if (envelope === null || sender.id !== runtime.id || !Object.hasOwn(handlers, envelope.name)) return undefined;
    const handle = handlers[envelope.name as keyof TabHandlers] as (body: unknown) => unknown;
    void (async () => {
      try {
        sendResponse(toReply.value(await handle(envelope.body)));
      } catch {
        sendResponse(toReply.problem('failed'));
      }
    })();
    return true;
  };
  runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener as never), { once: true });
}
