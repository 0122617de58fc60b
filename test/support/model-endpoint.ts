/** A tiny endpoint that follows the contract (newer revision wins, receipts by id), behind a network that misbehaves on demand. */
import { receiptsRequestSchema, type SummaryCell, summariesRequestSchema } from '../../lib/contract/wire.ts';
import type { Answer, Transport } from '../../lib/sync/transport.ts';

/** What happens to one request. `late`: the answer is lost and the request arrives once more, after everything else. */
export const faults = ['none', 'lose-request', 'lose-answer', 'twice', 'late', 'busy'] as const;
export type Fault = (typeof faults)[number];

export function createModelEndpoint() {
  const cells = new Map<string, SummaryCell>();
  const heads = new Map<string, number>();
  const receipts = new Map<string, string>();
  const late: (() => void)[] = [];
  let plan: Fault[] = [];

  const json = (status: number, body: unknown): Answer => ({
    kind: 'answer',
    status,
    text: JSON.stringify(body),
    etag: null,
    retryAfterMs: null,
  });

  function takeSummaries(body: string): Answer {
    const request = summariesRequestSchema.parse(JSON.parse(body));
    let accepted = 0;
    for (const cell of request.cells) {
      const key = [request.stream, cell.hour, cell.site, cell.channel, cell.metric, cell.key].join('|');
      if ((cells.get(key)?.rev ?? 0) >= cell.rev) continue;
      cells.set(key, cell);
      accepted += 1;
    }
    const head = Math.max(heads.get(request.stream) ?? 0, ...request.cells.map((cell) => cell.rev));
    heads.set(request.stream, head);
    return json(200, { accepted, headRev: head });
  }

  function takeReceipts(body: string): Answer {
    const request = receiptsRequestSchema.parse(JSON.parse(body));
    const refused: { id: string; reason: string }[] = [];
    for (const { id, jws } of request.receipts) {
      const before = receipts.get(id);
      if (before !== undefined && before !== jws) refused.push({ id, reason: 'conflict' });
      else receipts.set(id, jws);
    }
    const kept = request.receipts.map(({ id }) => id).filter((id) => !refused.some((one) => one.id === id));
    return json(200, { kept, refused });
  }

  const serve: Transport = ({ path, body = '' }) => {
    const take = () => (path === '/v1/summaries' ? takeSummaries(body) : takeReceipts(body));
    switch (plan.shift() ?? 'none') {
      case 'none':
        return Promise.resolve(take());
      case 'lose-request':
        return Promise.resolve({ kind: 'unreachable' });
      case 'lose-answer':
        take();
        return Promise.resolve({ kind: 'unreachable' });
      case 'twice':
        take();
        return Promise.resolve(take());
      case 'late':
        late.push(take);
        return Promise.resolve({ kind: 'unreachable' });
      case 'busy':
        return Promise.resolve(json(503, { code: 'busy', say: 'Later.' }));
    }
  };

  return {
    transport: serve,
    receipts,
    heads,
    plan: (faultsToCome: readonly Fault[]) => {
      plan = [...faultsToCome];
    },
    /** Old copies that were still on their way arrive now. */
    arriveLate: () => {
      for (const take of late.splice(0)) take();
    },
    total: (metric: string, key: string) =>
      [...cells.values()].filter((cell) => cell.metric === metric && cell.key === key).reduce((sum, cell) => sum + cell.value, 0),
    rows: () => cells.size,
  };
}
