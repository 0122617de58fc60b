/** Receipts made on this device and where each stands with the endpoint. Never trimmed: a signature is a public act. */
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export type LiveState = 'waiting' | 'checking' | 'equal' | 'differs' | 'unreachable';

export interface ReceiptRow {
  id: string;
  session: string;
  jws: string;
  /** SHA-256 of the JWS: what the next receipt names as `previous`. */
  hash: string;
  at: Millis;
  url: string | null;
  live: LiveState;
  /** `local`: nobody to send it to when it was made. `parked`: the endpoint refused it; kept, and shown. */
  state: 'local' | 'waiting' | 'sent' | 'parked';
  refusal: string | null;
}

export async function addReceipt(db: DeviceDatabase, row: ReceiptRow): Promise<void> {
  await db.receipts.put(row);
}

export async function updateReceipt(db: DeviceDatabase, id: string, change: Partial<Omit<ReceiptRow, 'id'>>): Promise<void> {
  await db.receipts.update(id, change);
}

/** Newest first. */
export async function readReceipts(db: DeviceDatabase): Promise<ReceiptRow[]> {
  return await db.receipts.orderBy('at').reverse().toArray();
}

export async function readLastReceiptHash(db: DeviceDatabase): Promise<string | null> {
  return (await db.receipts.orderBy('at').last())?.hash ?? null;
}

export async function waitingReceipts(db: DeviceDatabase, limit: number): Promise<ReceiptRow[]> {
  const rows = await db.receipts.where('state').equals('waiting').sortBy('at');
  return rows.slice(0, limit);
}

export async function countReceipts(db: DeviceDatabase, state: ReceiptRow['state']): Promise<number> {
  return await db.receipts.where('state').equals(state).count();
}

export async function unparkReceipts(db: DeviceDatabase): Promise<void> {
  await db.receipts.where('state').equals('parked').modify({ state: 'waiting', refusal: null });
}

export async function readReceipt(db: DeviceDatabase, id: string): Promise<ReceiptRow | null> {
  return (await db.receipts.get(id)) ?? null;
}

/** Receipts whose live page was not looked at to the end. */
export async function receiptsToVerify(db: DeviceDatabase): Promise<ReceiptRow[]> {
  return await db.receipts.filter((row) => row.live === 'waiting' || row.live === 'checking').toArray();
}
