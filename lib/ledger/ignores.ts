/** What a person chose not to be told again. */
import type { DeviceDatabase } from './database.ts';

export interface Ignore {
  rule: string;
  scope: 'document' | 'me' | 'wrong';
  /** Which draft, for `document`. */
  document: string | null;
}

/** IndexedDB keys cannot hold null: no document is the empty string. */
export interface IgnoreRow {
  rule: string;
  scope: Ignore['scope'];
  document: string;
}

const toRow = (ignore: Ignore): IgnoreRow => ({ ...ignore, document: ignore.document ?? '' });

export async function addIgnore(db: DeviceDatabase, ignore: Ignore): Promise<void> {
  await db.ignores.put(toRow(ignore));
}

export async function removeIgnore(db: DeviceDatabase, ignore: Ignore): Promise<void> {
  const row = toRow(ignore);
  await db.ignores.delete([row.rule, row.scope, row.document]);
}

export async function readIgnores(db: DeviceDatabase): Promise<Ignore[]> {
  const rows = await db.ignores.toArray();
  return rows.map((row) => ({ ...row, document: row.document === '' ? null : row.document }));
}
