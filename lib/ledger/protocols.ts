/** The protocol cache: the last good one of each source, as written and as parsed. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export type ProtocolSource = 'file' | 'managed' | 'endpoint';

export interface ProtocolRow {
  from: ProtocolSource;
  source: string;
  hash: string;
  protocol: BrandProtocol;
  /** For `If-None-Match`; null where the source has none. */
  etag: string | null;
  loadedAt: Millis;
}

/**
 * Which source counts: what the organisation delivers goes before a file of this device, or one could lower one's own
 * gate by loading a file; of the organisation's two ways the newer one counts.
 */
export async function readActiveProtocol(db: DeviceDatabase): Promise<ProtocolRow | null> {
  const rows = await db.protocols.toArray();
  const delivered = rows.filter((row) => row.from !== 'file').sort((a, b) => b.loadedAt - a.loadedAt);
  return delivered[0] ?? rows.find((row) => row.from === 'file') ?? null;
}

export async function readProtocol(db: DeviceDatabase, from: ProtocolSource): Promise<ProtocolRow | null> {
  return (await db.protocols.get(from)) ?? null;
}

export async function writeProtocol(db: DeviceDatabase, row: ProtocolRow): Promise<void> {
  await db.protocols.put(row);
}

export async function dropProtocol(db: DeviceDatabase, from: ProtocolSource): Promise<void> {
  await db.protocols.delete(from);
}
