/** The mirror: every body that was sent to the endpoint, byte for byte, with what came back. Never a token. */
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export interface MirrorRow {
  id: number;
  at: Millis;
  path: string;
  body: string;
  /** HTTP status; 0 = sent, and no answer came back. */
  status: number;
}

/** Enough for weeks of use at one batch every quarter of an hour while working. */
const keepRows = 500;

/** Written before the request leaves, so that the mirror never lacks what was sent; resolves with the row's id. */
export async function addMirror(db: DeviceDatabase, row: Omit<MirrorRow, 'id'>): Promise<number> {
  return await db.transaction('rw', db.mirror, async () => {
    const id = await db.mirror.add(row);
    await db.mirror
      .where(':id')
      .belowOrEqual(id - keepRows)
      .delete();
    return id;
  });
}

export async function updateMirror(db: DeviceDatabase, id: number, status: number): Promise<void> {
  await db.mirror.update(id, { status });
}

/** Newest first. */
export async function readMirror(db: DeviceDatabase): Promise<MirrorRow[]> {
  return await db.mirror.orderBy(':id').reverse().toArray();
}
