/** What pages compile the protocol in force from (`checks/prepared.ts`), so that the next life of the worker need not make it again. */
import type { DeviceDatabase } from './database.ts';

export interface PreparedRow {
  /** Of the protocol. */
  hash: string;
  /** Who made it: nobody else's may be used. */
  by: string;
  text: string;
  /** Of the text. */
  checksum: number;
}

export async function readPreparedRow(db: DeviceDatabase, hash: string): Promise<PreparedRow | null> {
  return (await db.prepared.get(hash)) ?? null;
}

/** Takes the place of what was made of another protocol. */
export async function writePreparedRow(db: DeviceDatabase, row: PreparedRow): Promise<void> {
  await db.transaction('rw', db.prepared, async () => {
    await db.prepared.clear();
    await db.prepared.put(row);
  });
}
