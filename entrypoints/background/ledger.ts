/** The ledger's door: what content scripts may record, what pages may read, export, delete and keep. */

import { appendEvents, countEntries, readEntries, toAnchorText, trimEntries, verifyChain } from '../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { toCsv, toNdjson } from '../../lib/ledger/export.ts';
import { StorageError } from '../../lib/ledger/problem.ts';
import { readSetting, writeSetting } from '../../lib/ledger/settings.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { type Millis, toDay } from '../../lib/platform/clock.ts';
import { type BackgroundContext, done, orSay } from './context.ts';
import type { Identity } from './identity.ts';

/**
 * A content script speaks for a hostile page, so it may report what was seen on the page and nothing else: gates,
 * publications, guard decisions and the ledger's own events are recorded here, where they happen.
 */
const fromContent: ReadonlySet<LedgerEvent['kind']> = new Set([
  'finding-shown',
  'finding-fixed',
  'finding-ignored',
  'finding-restored',
  'publish-held',
]);

export interface Ledger {
  handlers: HandlersOf<'ledger.record' | 'ledger.page' | 'ledger.export' | 'ledger.delete' | 'ledger.keep'>;
  record(events: readonly LedgerEvent[]): ReturnType<typeof appendEvents>;
  /** Drops what is older than the person wants to keep. */
  trim(): Promise<void>;
  state(): Promise<{ entries: number; keepDays: number; intact: boolean | null }>;
}

const dayMs: Millis = 86_400_000;

/** `recorded` is called after every append: something may be waiting for the endpoint now. */
export function createLedger(context: BackgroundContext, identity: Identity, recorded: () => void): Ledger {
  const { db, clock } = context;

  const record: Ledger['record'] = async (events) => {
    const appended = await appendEvents(context, events);
    if (appended.ok && appended.value.length > 0) recorded();
    return appended;
  };

  return {
    record,
    async trim() {
      const keepDays = await readSetting(db, 'keepDays');
      await trimEntries(context, clock() - keepDays * dayMs, identity.signText);
    },
    async state() {
      const verdict = await verifyChain(db, ({ signature, ...anchor }) => identity.checkText(toAnchorText(anchor), signature));
      return { entries: await countEntries(db), keepDays: await readSetting(db, 'keepDays'), intact: verdict.intact };
    },
    handlers: {
      'ledger.record': async ({ events }) => {
        const appended = await record(events.filter((event) => fromContent.has(event.kind)));
        return appended.ok ? done : { ok: false, say: appended.error.say };
      },
      'ledger.page': async ({ before, limit }) => {
        const entries = await readEntries(db, before, limit);
        return { entries: entries.map(({ seq, at, event }) => ({ seq, at, event })), total: await countEntries(db) };
      },
      'ledger.export': async ({ format }) => {
        const entries = await db.entries.orderBy('seq').toArray();
        const name = `countersign-${toDay(clock())}.${format}`;
        return { name, text: format === 'csv' ? toCsv(entries) : toNdjson(entries) };
      },
      'ledger.delete': () =>
        orSay(async () => {
          const trimmed = await trimEntries(context, Number.POSITIVE_INFINITY, identity.signText);
          if (!trimmed.ok) throw new StorageError(trimmed.error);
          await db.transaction('rw', [db.prints, db.trail, db.mirror, db.passes], async () => {
            for (const table of [db.prints, db.trail, db.mirror, db.passes]) await table.clear();
          });
        }),
      'ledger.keep': ({ days }) => orSay(() => writeSetting(db, 'keepDays', days)),
    },
  };
}
