/** What is dropped when its time is over: once a day, and whenever the browser starts after that. */
import { dropOldCells } from '../../lib/ledger/cells.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import { dropOldSessions } from '../../lib/ledger/sessions.ts';
import { readSetting, writeSetting } from '../../lib/ledger/settings.ts';
import { type Millis, toHour } from '../../lib/platform/clock.ts';
import type { BackgroundContext } from './context.ts';

export const tidyAlarm = 'tidy';

const dayMs: Millis = 86_400_000;
/** The endpoint takes no counters older than this, and hours this old no longer change. */
const cellsMs = 35 * dayMs;
/** Ended sessions hold no text; a month lets a person still find what a receipt belongs to. */
const sessionsMs = 30 * dayMs;

export interface Tidy {
  run(): Promise<void>;
  ensureAlarm(): Promise<void>;
  /** Asks once that the browser does not evict the database when the disk gets full. */
  persist(): Promise<void>;
}

export function createTidy({ db, clock, browser, log }: BackgroundContext, jobs: readonly (() => Promise<void>)[]): Tidy {
  return {
    async run() {
      const ran = await guardStorage(async () => {
        for (const job of jobs) await job();
        await dropOldCells(db, toHour(clock() - cellsMs));
        await dropOldSessions(db, clock() - sessionsMs);
      });
      if (!ran.ok) log('tidy-failed', { code: ran.error.code });
    },
    async ensureAlarm() {
      if (!(await browser.alarms.get(tidyAlarm))) browser.alarms.create(tidyAlarm, { delayInMinutes: 5, periodInMinutes: 1440 });
    },
    async persist() {
      if (await readSetting(db, 'persistAsked')) return;
      // Not there in every worker; `unlimitedStorage` is the other half of the same wish.
      const granted = (await navigator.storage?.persist?.()) ?? false;
      await writeSetting(db, 'persistAsked', true);
      log('storage-persist', { granted });
    },
  };
}
