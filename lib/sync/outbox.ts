/**
 * What waits for the endpoint, one batch at a time, and what each answer does to it. Every batch can be sent again:
 * counters are absolute with a revision, receipts have ids (docs/sync.md).
 */
import { receiptsResponseSchema, type SummariesRequest, summariesResponseSchema } from '../contract/wire.ts';
import { ackCells, type CellRow, dirtyCells, parkCells, readStream, startStream } from '../ledger/cells.ts';
import type { DeviceDatabase } from '../ledger/database.ts';
import { type ReceiptRow, updateReceipt, waitingReceipts } from '../ledger/receipts.ts';
import { type Answer, parseAnswer, type Transport } from './transport.ts';

/** What one answer means. `again` = not now; `refused` = never in this form; `unauthorised` = the token is not known. */
export type Verdict = 'taken' | 'again' | 'unauthorised' | 'refused';

export interface Sent {
  verdict: Verdict;
  answer: Answer;
}

const cellsPerRequest = 500;
const receiptsPerRequest = 20;

export function toVerdict(answer: Answer): Verdict {
  if (answer.kind !== 'answer') return 'again';
  if ((answer.status >= 200 && answer.status < 300) || answer.status === 304) return 'taken';
  if (answer.status === 401) return 'unauthorised';
  // Timeout, too early, too many: the request was fine. 404 and 5xx: the endpoint is being moved or mended.
  if ([404, 408, 425, 429].includes(answer.status) || answer.status >= 500) return 'again';
  return answer.status >= 400 ? 'refused' : 'again';
}

/** Null when nothing waits. */
export async function sendCells(db: DeviceDatabase, transport: Transport, newId: () => string): Promise<Sent | null> {
  const current = await readStream(db);
  if (current === null) return null;
  const cells = await dirtyCells(db, current.stream, cellsPerRequest);
  return cells.length === 0 ? null : await sendSome(db, transport, current.stream, cells, newId);
}

async function sendSome(
  db: DeviceDatabase,
  transport: Transport,
  stream: string,
  cells: readonly CellRow[],
  newId: () => string,
): Promise<Sent> {
  const request: SummariesRequest = {
    stream,
    cells: cells.map(({ hour, site, channel, metric, key, value, rev }) => ({ hour, site, channel, metric, key, value, rev })),
  };
  const answer = await transport({ method: 'POST', path: '/v1/summaries', body: JSON.stringify(request) });
  const verdict = toVerdict(answer);
  if (verdict === 'refused') return await refuseSome(db, transport, stream, cells, newId, answer);
  if (verdict !== 'taken') return { verdict, answer };
  const taken = parseAnswer(answer, summariesResponseSchema);
  // 200 from something that is not our endpoint (a captive portal): nothing was taken.
  if (taken === null) return { verdict: 'again', answer };
  await ackCells(db, cells);
  const own = await readStream(db);
  if (own?.stream === stream && taken.headRev > own.rev) await startStream(db, newId());
  return { verdict, answer };
}

/** One bad cell must not hold up the others: halve until it stands alone, and park that one. */
async function refuseSome(
  db: DeviceDatabase,
  transport: Transport,
  stream: string,
  cells: readonly CellRow[],
  newId: () => string,
  answer: Answer,
): Promise<Sent> {
  const canHalve = answer.kind === 'answer' && answer.status !== 403 && cells.length > 1;
  if (!canHalve) {
    await parkCells(db, cells);
    return { verdict: 'refused', answer };
  }
  const middle = Math.ceil(cells.length / 2);
  const first = await sendSome(db, transport, stream, cells.slice(0, middle), newId);
  if (first.verdict === 'again' || first.verdict === 'unauthorised') return first;
  const second = await sendSome(db, transport, stream, cells.slice(middle), newId);
  return first.verdict === 'refused' && second.verdict === 'taken' ? first : second;
}

/** Null when nothing waits. */
export async function sendReceipts(db: DeviceDatabase, transport: Transport): Promise<Sent | null> {
  const rows = await waitingReceipts(db, receiptsPerRequest);
  if (rows.length === 0) return null;
  const body = JSON.stringify({ receipts: rows.map(({ id, jws }) => ({ id, jws })) });
  const answer = await transport({ method: 'POST', path: '/v1/receipts', body });
  const verdict = toVerdict(answer);
  if (verdict === 'refused') {
    const status = answer.kind === 'answer' ? answer.status : 0;
    await parkReceipts(db, rows, `answered ${status}`);
  }
  if (verdict !== 'taken') return { verdict, answer };
  const taken = parseAnswer(answer, receiptsResponseSchema);
  if (taken === null) return { verdict: 'again', answer };
  const asked = new Set(rows.map((row) => row.id));
  for (const id of taken.kept.filter((kept) => asked.has(kept))) await updateReceipt(db, id, { state: 'sent', refusal: null });
  for (const { id, reason } of taken.refused) {
    if (asked.has(id)) await updateReceipt(db, id, { state: 'parked', refusal: reason });
  }
  // An endpoint that mentions none of them would be asked forever.
  const settled = new Set([...taken.kept, ...taken.refused.map((refused) => refused.id)]);
  return { verdict: rows.some((row) => settled.has(row.id)) ? 'taken' : 'again', answer };
}

async function parkReceipts(db: DeviceDatabase, rows: readonly ReceiptRow[], refusal: string): Promise<void> {
  for (const row of rows) await updateReceipt(db, row.id, { state: 'parked', refusal });
}
