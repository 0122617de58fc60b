/** Gate sessions. Written at every transition, because the worker may die between any two. */
import type { GateSession, Item } from '../gate/types.ts';
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export interface SessionRow {
  id: string;
  origin: string;
  site: string;
  item: string;
  tabId: number;
  /** Tab of the gate's own window, -1 when it has none. */
  windowTabId: number;
  /** 1 while the session can still be signed, redeemed or shown; IndexedDB does not index booleans. */
  open: 0 | 1;
  openedAt: Millis;
  session: GateSession;
  /** Block hashes that the public page should have: those of the piece without its excerpt. */
  rendered: readonly string[];
  /** What is shown to the signer; emptied when the session ends. */
  preview: readonly { kind: string; text: string }[];
  /** The one gate document that may speak for this session; null until it loads. */
  boundTo: string | null;
}

export async function readSession(db: DeviceDatabase, id: string): Promise<SessionRow | null> {
  return (await db.sessions.get(id)) ?? null;
}

/** Open sessions of one item, newest first. */
export async function openSessionsOf(db: DeviceDatabase, item: Item): Promise<SessionRow[]> {
  const rows = await db.sessions
    .where('[origin+site+item]')
    .equals([item.origin, item.site, item.id])
    .filter((row) => row.open === 1)
    .sortBy('openedAt');
  return rows.reverse();
}

/** Open sessions of one tab, newest first. */
export async function openSessionsIn(db: DeviceDatabase, tabId: number): Promise<SessionRow[]> {
  const rows = await db.sessions
    .where('tabId')
    .equals(tabId)
    .filter((row) => row.open === 1)
    .sortBy('openedAt');
  return rows.reverse();
}

/** Has this gate document spoken for a session of this tab, open or ended? */
export async function hasSpoken(db: DeviceDatabase, tabId: number, document: string): Promise<boolean> {
  return (
    (await db.sessions
      .where('tabId')
      .equals(tabId)
      .filter((row) => row.boundTo === document)
      .count()) > 0
  );
}

export async function openSessions(db: DeviceDatabase): Promise<SessionRow[]> {
  return await db.sessions.where('open').equals(1).sortBy('openedAt');
}

/** The piece's words leave the database: they were needed to sign, and are not needed to prove. */
export function withoutText(row: SessionRow): SessionRow {
  return {
    ...row,
    preview: [],
    session: {
      ...row.session,
      title: '',
      findings: row.session.findings.map(({ address: _address, ...finding }) => ({ ...finding, quote: '', message: '' })),
      untouched: row.session.untouched.map((passage) => ({ ...passage, quote: '' })),
    },
  };
}

export async function dropOldSessions(db: DeviceDatabase, before: Millis): Promise<void> {
  await db.sessions
    .where('openedAt')
    .below(before)
    .filter((row) => row.open === 0)
    .delete();
}

/** Did a publication of this item go through this device's gate? Then the item is live as far as is known here. */
export async function isPublished(db: DeviceDatabase, item: Item): Promise<boolean> {
  const rows = await db.sessions.where('[origin+site+item]').equals([item.origin, item.site, item.id]).toArray();
  return rows.some((row) => row.session.published !== null);
}
