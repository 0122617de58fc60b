import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { countCells, readStream } from '../../../lib/ledger/cells.ts';
import { appendEvents } from '../../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../../lib/ledger/events.ts';
import { writeIdentity } from '../../../lib/ledger/identity.ts';
import { readMirror } from '../../../lib/ledger/mirror.ts';
import { addReceipt, readReceipts } from '../../../lib/ledger/receipts.ts';
import { readSetting } from '../../../lib/ledger/settings.ts';
import type { Answer, Transport, TransportRequest } from '../../../lib/sync/transport.ts';
import { runSync, type SyncContext, sentences, toBackoff } from '../../../lib/sync/worker.ts';
import { createDevice, type TestDevice } from '../../support/device.ts';
import { createModelEndpoint, type Fault, faults } from '../../support/model-endpoint.ts';

const unchanged: Answer = { kind: 'answer', status: 304, text: '', etag: null, retryAfterMs: null };
const answer = (status: number, body: unknown = {}): Answer => ({
  kind: 'answer',
  status,
  text: JSON.stringify(body),
  etag: null,
  retryAfterMs: null,
});
const held = (kinds: string[]): LedgerEvent => ({ kind: 'prompt-held', site: 'chatgpt', kinds });
const seen: LedgerEvent = { kind: 'response-seen', site: 'chatgpt', words: 10 };

async function enrol(device: TestDevice): Promise<void> {
  await writeIdentity(device.db, {
    name: 'enrolment',
    endpoint: 'http://127.0.0.1:1',
    enrolled: {
      org: 'acme',
      orgName: 'Acme',
      device: device.newId(),
      member: device.newId(),
      team: 'web',
      teamName: 'Web',
      role: 'member',
      token: 'cs1.acme.d.secret',
    },
  });
}

function contextOf(device: TestDevice, transport: Transport, change: Partial<SyncContext> = {}): SyncContext {
  return { ...device, random: () => 0.5, transportFor: () => transport, refreshProtocol: () => Promise.resolve(unchanged), ...change };
}

const receipt = (device: TestDevice, id: string) =>
  addReceipt(device.db, {
    id,
    session: id,
    jws: `jws-${id}`,
    hash: 'h',
    at: device.clock(),
    url: null,
    live: 'equal',
    state: 'waiting',
    refusal: null,
  });

type Step = { kind: 'count'; held: number; seen: number } | { kind: 'receipt' } | { kind: 'sync'; faults: Fault[] } | { kind: 'late' };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('count' as const), held: fc.nat(3), seen: fc.nat(3) }),
    fc.constant<Step>({ kind: 'receipt' }),
    fc.record({ kind: fc.constant('sync' as const), faults: fc.array(fc.constantFrom(...faults), { maxLength: 4 }) }),
    fc.constant<Step>({ kind: 'late' }),
  ),
  { maxLength: 14 },
);

describe('sync', () => {
  it('[S2] arrives at exact totals after any order of loss, duplicates, late copies and retries', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const device = createDevice();
        const endpoint = createModelEndpoint();
        await enrol(device);
        const context = contextOf(device, endpoint.transport);
        const expected = { held: 0, seen: 0, receipts: 0 };
        for (const step of plan) {
          if (step.kind === 'count') {
            await appendEvents(device, [
              ...Array<LedgerEvent>(step.held).fill(held(['email'])),
              ...Array<LedgerEvent>(step.seen).fill(seen),
            ]);
            expected.held += step.held;
            expected.seen += step.seen;
          } else if (step.kind === 'receipt') {
            await receipt(device, device.newId());
            expected.receipts += 1;
          } else if (step.kind === 'late') {
            endpoint.arriveLate();
          } else {
            endpoint.plan(step.faults);
            await runSync(context);
          }
          device.pass(20 * 60_000);
        }
        endpoint.plan([]);
        expect(await runSync(context)).toMatchObject({ kind: 'done' });
        endpoint.arriveLate();
        expect(endpoint.total('guard', 'held')).toBe(expected.held);
        expect(endpoint.total('guard-kind', 'email')).toBe(expected.held);
        expect(endpoint.total('response', 'seen')).toBe(expected.seen);
        expect(endpoint.receipts.size).toBe(expected.receipts);
        expect(await countCells(device.db, 'dirty')).toBe(0);
        await device.db.delete();
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });

  it('[S3] runs once at a time, whoever asks', async () => {
    const device = createDevice();
    const endpoint = createModelEndpoint();
    await enrol(device);
    await appendEvents(device, [seen]);
    let running = 0;
    let most = 0;
    const context = contextOf(device, async (request) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return await endpoint.transport(request);
    });
    await Promise.all([runSync(context), runSync(context), runSync(context)]);
    expect(most).toBe(1);
    expect(await readMirror(device.db)).toHaveLength(1);
  });

  it('[S4] keeps everything and asks to enrol again when the token is not known, and then stays silent', async () => {
    const device = createDevice();
    await enrol(device);
    await appendEvents(device, [seen]);
    const transport = vi.fn<Transport>(() => Promise.resolve(answer(401, { code: 'unauthorised', say: 'x' })));
    const context = contextOf(device, transport);
    expect(await runSync(context)).toEqual({ kind: 'enrol-again', say: sentences.enrolAgain });
    expect(await countCells(device.db, 'dirty')).toBe(1);
    await runSync(context);
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it('[S4] parks one bad counter visibly and sends the others', async () => {
    const device = createDevice();
    const endpoint = createModelEndpoint();
    await enrol(device);
    await appendEvents(device, [held(['email']), seen, held(['card']), held(['iban'])]);
    const picky: Transport = (request) =>
      request.body?.includes('"card"') ? Promise.resolve(answer(400, { code: 'malformed', say: 'x' })) : endpoint.transport(request);
    const context = contextOf(device, picky);
    expect(await runSync(context)).toEqual({ kind: 'done', say: sentences.parked });
    expect(await countCells(device.db, 'parked')).toBe(1);
    expect(endpoint.total('guard', 'held')).toBe(3);
    expect(endpoint.total('guard-kind', 'card')).toBe(0);
    await runSync(contextOf(device, endpoint.transport), { unpark: true });
    expect(endpoint.total('guard-kind', 'card')).toBe(1);
    expect(await readSetting(device.db, 'syncProblem')).toBeNull();
  });

  it('[S4] parks a refused receipt with its reason', async () => {
    const device = createDevice();
    await enrol(device);
    const id = device.newId();
    await receipt(device, id);
    const transport: Transport = () => Promise.resolve(answer(200, { kept: [], refused: [{ id, reason: 'bad-signature' }] }));
    await runSync(contextOf(device, transport));
    expect(await readReceipts(device.db)).toMatchObject([{ state: 'parked', refusal: 'bad-signature' }]);
  });

  it('[S4] takes a page that answers 200 but is not the endpoint for an outage', async () => {
    const device = createDevice();
    await enrol(device);
    await appendEvents(device, [seen]);
    const portal: Transport = () => Promise.resolve({ kind: 'answer', status: 200, text: '<html>Log in', etag: null, retryAfterMs: null });
    expect(await runSync(contextOf(device, portal))).toMatchObject({ kind: 'retry' });
    expect(await countCells(device.db, 'dirty')).toBe(1);
  });

  it('[S5] starts a new stream at zero when the endpoint knows a later revision than this device', async () => {
    const device = createDevice();
    const endpoint = createModelEndpoint();
    await enrol(device);
    await appendEvents(device, [seen]);
    const before = await readStream(device.db);
    endpoint.heads.set(before?.stream ?? '', 900);
    await runSync(contextOf(device, endpoint.transport));
    const after = await readStream(device.db);
    expect(after?.stream).not.toBe(before?.stream);
    expect(after?.rev).toBe(0);
    await appendEvents(device, [seen]);
    await runSync(contextOf(device, endpoint.transport));
    expect(endpoint.total('response', 'seen')).toBe(2);
  });

  it('[S6] shows byte for byte what was sent, also when no answer came', async () => {
    const device = createDevice();
    await enrol(device);
    await appendEvents(device, [seen]);
    const requests: TransportRequest[] = [];
    const answers: Answer[] = [{ kind: 'unreachable' }, answer(200, { accepted: 1, headRev: 1 })];
    const context = contextOf(device, (request) => {
      requests.push(request);
      return Promise.resolve(answers.shift() ?? unchanged);
    });
    await runSync(context);
    await runSync(context);
    const mirror = (await readMirror(device.db)).reverse();
    expect(mirror.map((row) => row.body)).toEqual(requests.map((request) => request.body));
    expect(mirror.map((row) => row.status)).toEqual([0, 200]);
    expect(JSON.stringify(mirror)).not.toContain('cs1.');
  });

  it('backs off further with every failure, spread out, never below the shortest alarm and as long as the endpoint asks', async () => {
    expect(toBackoff(1, () => 0)).toBe(30_000);
    expect(toBackoff(1, () => 1)).toBe(60_000);
    expect(toBackoff(50, () => 1)).toBe(30 * 60_000);
    const device = createDevice();
    await enrol(device);
    await appendEvents(device, [seen]);
    const busy: Transport = () => Promise.resolve({ kind: 'answer', status: 429, text: '', etag: null, retryAfterMs: 7_200_000 });
    expect(await runSync(contextOf(device, busy))).toMatchObject({ kind: 'retry', afterMs: 7_200_000 });
  });

  it('sends nothing when this device is not enrolled', async () => {
    const device = createDevice();
    await appendEvents(device, [seen]);
    const transport = vi.fn<Transport>();
    expect(await runSync(contextOf(device, transport))).toEqual({ kind: 'not-enrolled' });
    expect(transport).not.toHaveBeenCalled();
  });
});
