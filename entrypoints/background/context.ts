/** What every background concern is given. Nothing here is module state: a test makes its own. */
import type { Browser } from 'webextension-polyfill';
import type { DeviceDatabase } from '../../lib/ledger/database.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import type { AskTab } from '../../lib/messaging/tab.ts';
import type { Clock } from '../../lib/platform/clock.ts';
import type { Lock } from '../../lib/platform/lock.ts';
import type { Log } from '../../lib/platform/log.ts';
import type { Result } from '../../lib/platform/result.ts';

export interface BackgroundContext {
  db: DeviceDatabase;
  browser: Browser;
  clock: Clock;
  lock: Lock;
  log: Log;
  newId(): string;
  /** 0 to 1. */
  random(): number;
  fetch: typeof fetch;
  askTab: AskTab;
}

export const done = { ok: true } as const;

export type DoneOrRefusal = { ok: true } | { ok: false; say: string };

/** Storage that is full or broken becomes a sentence for the person who pressed the button. */
export async function orSay(job: () => Promise<unknown>): Promise<DoneOrRefusal> {
  const result: Result<unknown, { say: string }> = await guardStorage(job);
  return result.ok ? done : { ok: false, say: result.error.say };
}
