/** Fingerprints of AI answers seen on this device, and in which drafts they turned up. Hashes only; an answer's words are not kept. */
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export interface PrintRow {
  /** Hash of the answer's normalised text: the same answer seen twice is one row. */
  id: string;
  at: Millis;
  site: string;
  words: number;
  /** Salted hashes of word runs (`lib/provenance/fingerprint.ts`), each of them an index entry. */
  prints: readonly number[];
}

/** One answer in one draft, from when it was first found there. */
export interface TrailRow {
  site: string;
  item: string;
  print: string;
  at: Millis;
  /** Words of the answer found there at first. */
  words: number;
  /** When the words were first found changed by a person; null while they stand as they came. */
  editedAt: Millis | null;
  edited: number;
}

/** False when this answer was known already. */
export async function addPrint(db: DeviceDatabase, row: PrintRow): Promise<boolean> {
  return await db.transaction('rw', db.prints, async () => {
    if (await db.prints.get(row.id)) return false;
    await db.prints.add(row);
    return true;
  });
}

/** Which of these word runs were seen, and in which answer. Reads index entries only, never a whole row. */
export async function findPrints(db: DeviceDatabase, prints: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  await db.prints
    .where('prints')
    .anyOf(prints)
    .eachKey((print, { primaryKey }) => found.set(print as number, primaryKey as string));
  return found;
}

export async function readPrints(db: DeviceDatabase, ids: readonly string[]): Promise<PrintRow[]> {
  return (await db.prints.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Has this answer turned up in any draft of this site? One answer in one site is one handoff, however often it is measured. */
export async function isHandedOver(db: DeviceDatabase, site: string, print: string): Promise<boolean> {
  return (await db.trail.where('[site+print]').equals([site, print]).count()) > 0;
}

/** True when this answer was not known in this draft before. */
export async function addTrail(db: DeviceDatabase, row: TrailRow): Promise<boolean> {
  return await db.transaction('rw', db.trail, async () => {
    const before = await db.trail.get([row.site, row.item, row.print]);
    if (!before) {
      await db.trail.add(row);
      return true;
    }
    if (row.edited !== before.edited) {
      const editedAt = row.edited === 0 ? null : (before.editedAt ?? row.editedAt);
      await db.trail.put({ ...before, edited: row.edited, editedAt });
    }
    return false;
  });
}

export async function readTrail(db: DeviceDatabase, site: string, item: string): Promise<TrailRow[]> {
  return await db.trail.where('[site+item]').equals([site, item]).sortBy('at');
}

export async function dropOldPrints(db: DeviceDatabase, before: Millis): Promise<void> {
  await db.prints.where('at').below(before).delete();
  await db.trail.where('at').below(before).delete();
}
