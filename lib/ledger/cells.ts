/**
 * Counters and where each stands with the endpoint. A counter is absolute and has a revision; every change takes the
 * next revision of its stream, so the endpoint keeps the newer one and sending twice counts once (docs/sync.md).
 */
import type { Metric } from '../contract/wire.ts';
import type { Increment } from '../sync/summarise.ts';
import type { DeviceDatabase } from './database.ts';

/** `dirty`: rev > acked. `parked`: the endpoint refused it; kept, shown, and tried again when the person asks. */
export type CellState = 'dirty' | 'acked' | 'parked';

export interface CellRow {
  stream: string;
  hour: string;
  site: string;
  channel: string;
  metric: Metric;
  key: string;
  value: number;
  rev: number;
  /** Highest revision that the endpoint confirmed; 0 = none. */
  acked: number;
  state: CellState;
}

export interface StreamRow {
  name: 'current';
  stream: string;
  rev: number;
}

type CellKey = [string, string, string, string, string, string];

export function toCellKey(cell: Pick<CellRow, 'stream' | 'hour' | 'site' | 'channel' | 'metric' | 'key'>): CellKey {
  return [cell.stream, cell.hour, cell.site, cell.channel, cell.metric, cell.key];
}

/** Call inside a transaction over `streams` and `cells` that also writes what is counted. `newStream` names the first one. */
export async function addIncrements(db: DeviceDatabase, increments: readonly Increment[], newStream: string): Promise<void> {
  if (increments.length === 0) return;
  const current = (await db.streams.get('current')) ?? { name: 'current', stream: newStream, rev: 0 };
  let rev = current.rev;
  for (const increment of increments) {
    const { by, ...place } = increment;
    const key = toCellKey({ ...place, stream: current.stream });
    const before = await db.cells.get(key);
    rev += 1;
    await db.cells.put({
      ...place,
      stream: current.stream,
      value: (before?.value ?? 0) + by,
      rev,
      acked: before?.acked ?? 0,
      state: 'dirty',
    });
  }
  await db.streams.put({ name: 'current', stream: current.stream, rev });
}

export async function readStream(db: DeviceDatabase): Promise<StreamRow | null> {
  return (await db.streams.get('current')) ?? null;
}

/** Oldest revisions first, so that a long wait drains in the order in which things happened. */
export async function dirtyCells(db: DeviceDatabase, stream: string, limit: number): Promise<CellRow[]> {
  const rows = await db.cells.where('[stream+state]').equals([stream, 'dirty']).toArray();
  return rows.sort((a, b) => a.rev - b.rev).slice(0, limit);
}

export async function countCells(db: DeviceDatabase, state: CellState): Promise<number> {
  const current = await readStream(db);
  return current === null ? 0 : await db.cells.where('[stream+state]').equals([current.stream, state]).count();
}

/** The endpoint confirmed these revisions. A cell that was counted on meanwhile stays dirty. */
export async function ackCells(db: DeviceDatabase, sent: readonly CellRow[]): Promise<void> {
  await markCells(db, sent, (row, cell) => ({
    acked: Math.max(row.acked, cell.rev),
    state: row.rev === cell.rev ? 'acked' : row.state,
  }));
}

/** The endpoint will not take these. A cell that was counted on meanwhile is a new thing to say, so it stays dirty. */
export async function parkCells(db: DeviceDatabase, sent: readonly CellRow[]): Promise<void> {
  await markCells(db, sent, (row, cell) => ({ acked: row.acked, state: row.rev === cell.rev ? 'parked' : row.state }));
}

async function markCells(
  db: DeviceDatabase,
  sent: readonly CellRow[],
  mark: (row: CellRow, sent: CellRow) => Pick<CellRow, 'acked' | 'state'>,
): Promise<void> {
  await db.transaction('rw', db.cells, async () => {
    for (const cell of sent) {
      const row = await db.cells.get(toCellKey(cell));
      if (row) await db.cells.put({ ...row, ...mark(row, cell) });
    }
  });
}

export async function unparkCells(db: DeviceDatabase): Promise<void> {
  await db.cells.filter((row) => row.state === 'parked').modify({ state: 'dirty' });
}

/**
 * A new stream with zero counters: on enrolment (nothing from before leaves the device), and when the endpoint knows
 * a later revision than we do (a profile restored from a backup would otherwise overwrite or be ignored).
 */
export async function startStream(db: DeviceDatabase, stream: string): Promise<void> {
  await db.transaction('rw', db.streams, db.cells, async () => {
    await db.cells.clear();
    await db.streams.put({ name: 'current', stream, rev: 0 });
  });
}

/** Confirmed counters of hours that can no longer change. */
export async function dropOldCells(db: DeviceDatabase, beforeHour: string): Promise<void> {
  await db.cells
    .where('hour')
    .below(beforeHour)
    .filter((row) => row.state === 'acked')
    .delete();
}
