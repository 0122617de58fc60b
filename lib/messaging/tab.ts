/** From the background or a page to the content scripts of one tab. */
import { browser } from '../platform/browser.ts';
import type { Result } from '../platform/result.ts';
import type { z } from '../platform/zod.ts';
import { carryReply, parseValue } from './ask.ts';
import type { AskProblem, Envelope } from './envelope.ts';
import { type TabMessageName, type TabMessages, tabMessages } from './messages.ts';

export type AskTab = <N extends TabMessageName>(
  tabId: number,
  name: N,
  request: z.input<TabMessages[N]['request']>,
) => Promise<Result<z.output<TabMessages[N]['response']>, AskProblem>>;

/** `send` is `tabs.sendMessage`: the top frame answers, where the overlay lives. `unreachable` = no script of ours in that tab. */
export function createAskTab(send: (tabId: number, envelope: Envelope, options: { frameId?: number }) => Promise<unknown>): AskTab {
  return async (tabId, name, request) => {
    // Another configuration is another one in every frame.
    const where = name === 'config.changed' ? {} : { frameId: 0 };
    const reply = await carryReply((envelope) => send(tabId, envelope, where), name, request);
    return reply.ok ? parseValue(tabMessages[name].response, reply.value) : reply;
  };
}

export const askTab: AskTab = createAskTab((tabId, envelope, options) => browser.tabs.sendMessage(tabId, envelope, options));
