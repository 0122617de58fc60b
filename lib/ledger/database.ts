/**
 * The device's database, opened by the background only (in a content script IndexedDB belongs to the page).
 * Frozen history: a version that was released is never edited; a change is a new entry in `versions` that names
 * the changed tables alone, with an upgrade where rows change, and an example record in `test/fixtures/ledger`.
 */
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { CellRow, StreamRow } from './cells.ts';
import type { AnchorRow } from './entries.ts';
import type { LedgerEntry } from './events.ts';
import type { IdentityRow } from './identity.ts';
import type { IgnoreRow } from './ignores.ts';
import type { MirrorRow } from './mirror.ts';
import type { PassRow } from './passes.ts';
import type { PreparedRow } from './prepared.ts';
import type { PrintRow, TrailRow } from './prints.ts';
import type { ProtocolRow } from './protocols.ts';
import type { ReceiptRow } from './receipts.ts';
import type { SessionRow } from './sessions.ts';
import type { SettingRow } from './settings.ts';

export interface DeviceDatabase extends Dexie {
  entries: EntityTable<LedgerEntry, 'seq'>;
  anchors: EntityTable<AnchorRow, 'through'>;
  streams: EntityTable<StreamRow, 'name'>;
  cells: Table<CellRow, [string, string, string, string, string, string]>;
  sessions: EntityTable<SessionRow, 'id'>;
  receipts: EntityTable<ReceiptRow, 'id'>;
  mirror: EntityTable<MirrorRow, 'id'>;
  prints: EntityTable<PrintRow, 'id'>;
  trail: Table<TrailRow, [string, string, string]>;
  protocols: EntityTable<ProtocolRow, 'from'>;
  identity: EntityTable<IdentityRow, 'name'>;
  ignores: Table<IgnoreRow, [string, string, string]>;
  passes: EntityTable<PassRow, 'id'>;
  prepared: EntityTable<PreparedRow, 'hash'>;
  settings: EntityTable<SettingRow, 'name'>;
}

interface Version {
  tables: Readonly<Record<string, string | null>>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Index 0 is version 1. */
export const versions: readonly Version[] = [
  {
    tables: {
      entries: '&seq, at',
      anchors: '&through',
      streams: '&name',
      cells: '&[stream+hour+site+channel+metric+key], [stream+state], hour',
      sessions: '&id, [origin+site+item], tabId, windowTabId, open, openedAt',
      receipts: '&id, at, state, session',
      mirror: '++id, at',
      prints: '&id, at, *prints',
      trail: '&[site+item+print], [site+item], [site+print], at',
      protocols: '&from',
      identity: '&name',
      ignores: '&[rule+scope+document]',
      passes: '&id, expiresAt',
      settings: '&name',
    },
  },
  { tables: { prepared: '&hash' } },
];

export const databaseName = 'countersign';

export interface DatabaseOptions {
  name?: string;
  /** Opens an older version, for the test that walks through all of them. */
  upTo?: number;
}

/** Does not open it: Dexie opens on first use, and every use goes through `guardStorage`. */
export function createDatabase({ name = databaseName, upTo = versions.length }: DatabaseOptions = {}): DeviceDatabase {
  const db = new Dexie(name, { cache: 'disabled' }) as DeviceDatabase;
  for (const [index, version] of versions.slice(0, upTo).entries()) {
    const declared = db.version(index + 1).stores(version.tables);
    if (version.upgrade) declared.upgrade(version.upgrade);
  }
  return db;
}
