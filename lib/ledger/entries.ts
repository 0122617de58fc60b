/**
 * The log: append-only and hash-chained. An entry's hash covers the one before it, so a changed, missing or moved
 * entry breaks the chain from there on. Appending is single flight; entries and the counters made from them are
 * written in one transaction, so every event is counted exactly once.
 */
import type { Table } from 'dexie';
import { toCanonicalJson } from '../platform/canonical-json.ts';
import type { Clock, Millis } from '../platform/clock.ts';
import { sha256 } from '../platform/ids.ts';
import type { Lock } from '../platform/lock.ts';
import type { Result } from '../platform/result.ts';
import { toIncrements } from '../sync/summarise.ts';
import { addIncrements } from './cells.ts';
import type { DeviceDatabase } from './database.ts';
import type { LedgerEntry, LedgerEvent } from './events.ts';
import { guardStorage, type StorageProblem } from './problem.ts';

/** What the first entry of all follows. */
export const genesis = '0'.repeat(64);

/**
 * Where the log was cut: everything up to and including `through` is gone, and the next entry follows `hash`.
 * The device's key signs it, and the chain itself records it (`ledger-trimmed`), so a cut cannot be passed off as a beginning.
 */
export interface AnchorRow {
  through: number;
  count: number;
  hash: string;
  at: Millis;
  /** base64url Ed25519 signature over `toAnchorText`. */
  signature: string;
}

export interface EntriesContext {
  db: DeviceDatabase;
  clock: Clock;
  lock: Lock;
  newId(): string;
}

export async function hashEntry(entry: Omit<LedgerEntry, 'hash'>): Promise<string> {
  return await sha256(`${entry.previous}\n${entry.seq}\n${entry.at}\n${toCanonicalJson(entry.event)}`);
}

export function toAnchorText(anchor: Omit<AnchorRow, 'signature'>): string {
  return `countersign-anchor-1\n${anchor.through}\n${anchor.count}\n${anchor.hash}\n${anchor.at}`;
}

/** Other rows that change for the same reason as the events, and so in the same transaction. */
export interface Alongside {
  tables: readonly Table[];
  write(): Promise<void>;
}

/** Appends in order. All or none: storage that fails leaves neither an entry, nor a count, nor a row alongside behind. */
export async function appendEvents(
  context: EntriesContext,
  events: readonly LedgerEvent[],
  alongside?: Alongside,
): Promise<Result<LedgerEntry[], StorageProblem>> {
  return await guardStorage(() => context.lock('ledger', () => append(context, events, alongside)));
}

async function append(
  { db, clock, newId }: EntriesContext,
  events: readonly LedgerEvent[],
  alongside: Alongside = { tables: [], write: async () => {} },
): Promise<LedgerEntry[]> {
  const head = await readHead(db);
  // Hashed before the transaction: an IndexedDB transaction closes itself while WebCrypto works.
  const entries: LedgerEntry[] = [];
  let { seq, hash } = head;
  for (const event of events) {
    const unhashed = { seq: seq + 1, at: clock(), event, previous: hash };
    const entry = { ...unhashed, hash: await hashEntry(unhashed) };
    entries.push(entry);
    ({ seq, hash } = entry);
  }
  await db.transaction('rw', [db.entries, db.cells, db.streams, ...alongside.tables], async () => {
    // `add`, not `put`: should two writers ever pass the lock, the second one fails whole.
    await db.entries.bulkAdd(entries);
    await addIncrements(
      db,
      entries.flatMap((entry) => toIncrements(entry.event, entry.at)),
      newId(),
    );
    await alongside.write();
  });
  return entries;
}

async function readHead(db: DeviceDatabase): Promise<{ seq: number; hash: string }> {
  const last = await db.entries.orderBy('seq').last();
  if (last) return last;
  const anchor = await db.anchors.orderBy('through').last();
  return anchor ? { seq: anchor.through, hash: anchor.hash } : { seq: 0, hash: genesis };
}

export type ChainVerdict = { intact: true; entries: number } | { intact: false; seq: number; why: 'changed' | 'missing' | 'anchor' };

/** `checkAnchor` verifies an anchor's signature with the device's public key. Reads in slices, so that a long log fits in memory. */
export async function verifyChain(db: DeviceDatabase, checkAnchor: (anchor: AnchorRow) => Promise<boolean>): Promise<ChainVerdict> {
  const anchor = await db.anchors.orderBy('through').last();
  if (anchor && !(await checkAnchor(anchor))) return { intact: false, seq: anchor.through, why: 'anchor' };
  let previous = { seq: anchor?.through ?? 0, hash: anchor?.hash ?? genesis };
  let announced = anchor === undefined;
  let entries = 0;
  for (;;) {
    const slice = await db.entries.where('seq').above(previous.seq).limit(1000).sortBy('seq');
    for (const entry of slice) {
      if (entry.seq !== previous.seq + 1) return { intact: false, seq: entry.seq, why: 'missing' };
      const { hash, ...unhashed } = entry;
      if (entry.previous !== previous.hash || hash !== (await hashEntry(unhashed)))
        return { intact: false, seq: entry.seq, why: 'changed' };
      if (entry.event.kind === 'ledger-trimmed' && entry.event.through === anchor?.through) announced = entry.event.count === anchor.count;
      previous = entry;
      entries += 1;
    }
    if (slice.length === 0) break;
  }
  if (!announced) return { intact: false, seq: previous.seq, why: 'anchor' };
  return { intact: true, entries };
}

/**
 * Drops entries recorded before `before` from the front, leaving a signed anchor and a `ledger-trimmed` entry, so
 * that the rest still verifies. Counters already made from them stay. Resolves with how many went.
 */
export async function trimEntries(
  context: EntriesContext,
  before: Millis,
  sign: (text: string) => Promise<string>,
): Promise<Result<number, StorageProblem>> {
  return await guardStorage(() =>
    context.lock('ledger', async () => {
      const { db, clock } = context;
      // By sequence, not by time: a clock that was set back must not cut the log in the middle.
      const keep = await db.entries
        .orderBy('seq')
        .filter((entry) => entry.at >= before)
        .first();
      const last = keep ? await db.entries.get(keep.seq - 1) : await db.entries.orderBy('seq').last();
      if (!last) return 0;
      const count = await db.entries.where('seq').belowOrEqual(last.seq).count();
      const unsigned = { through: last.seq, count, hash: last.hash, at: clock() };
      const anchor = { ...unsigned, signature: await sign(toAnchorText(unsigned)) };
      // The announcement goes in first: a stop between the two leaves a longer log, never an unexplained cut.
      await append(context, [{ kind: 'ledger-trimmed', through: last.seq, count }]);
      await db.transaction('rw', db.entries, db.anchors, async () => {
        await db.entries.where('seq').belowOrEqual(last.seq).delete();
        await db.anchors.clear();
        await db.anchors.add(anchor);
      });
      return count;
    }),
  );
}

/** Newest first. `before` is a sequence number, exclusive. */
export async function readEntries(db: DeviceDatabase, before: number | null, limit: number): Promise<LedgerEntry[]> {
  const range = before === null ? db.entries.orderBy('seq') : db.entries.where('seq').below(before);
  return await range.reverse().limit(limit).toArray();
}

export async function countEntries(db: DeviceDatabase): Promise<number> {
  return await db.entries.count();
}
