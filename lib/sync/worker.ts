/**
 * One sync run: fetch the protocol, send counters, send receipts. Single flight across all documents; may be stopped
 * at any moment, because every step can be done again. Fails honestly: what is not taken stays, and why is said.
 */

import { countCells, unparkCells } from '../ledger/cells.ts';
import type { DeviceDatabase } from '../ledger/database.ts';
import { type EnrolmentRow, readEnrolment } from '../ledger/identity.ts';
import { addMirror, updateMirror } from '../ledger/mirror.ts';
import { guardStorage } from '../ledger/problem.ts';
import { countReceipts, unparkReceipts } from '../ledger/receipts.ts';
import { readSetting, writeSetting } from '../ledger/settings.ts';
import type { Clock, Millis } from '../platform/clock.ts';
import type { Lock } from '../platform/lock.ts';
import { type Sent, sendCells, sendReceipts, toVerdict } from './outbox.ts';
import type { Answer, Transport } from './transport.ts';

export interface SyncContext {
  db: DeviceDatabase;
  lock: Lock;
  clock: Clock;
  /** 0 to 1, for jitter. */
  random(): number;
  newId(): string;
  transportFor(enrolment: EnrolmentRow): Transport;
  /** Fetches the protocol and takes it if it is good; resolves with the endpoint's answer. */
  refreshProtocol(transport: Transport): Promise<Answer>;
}

export type SyncOutcome =
  | { kind: 'not-enrolled' }
  | { kind: 'done'; say: string | null }
  | { kind: 'enrol-again'; say: string }
  | { kind: 'retry'; say: string; afterMs: Millis };

export const sentences = {
  enrolAgain: 'The endpoint doesn’t know this device any more. Ask for a new code and enrol again; nothing is lost.',
  unreachable: 'The endpoint can’t be reached. Everything is kept and will be sent later.',
  redirected: 'The endpoint sends us to another address. Check it in the options; nothing was sent there.',
  busy: 'The endpoint is busy. Everything is kept and will be sent later.',
  parked: 'The endpoint refused some of what was sent. It is kept on this device; ask whoever runs the endpoint, then press Send now.',
  storage: 'The disk is full, so nothing could be sent. Free some space; nothing is lost.',
} as const;

/** `unpark`: the person asked for it, so what was refused before is tried once more. */
export async function runSync(context: SyncContext, { unpark = false } = {}): Promise<SyncOutcome> {
  const run = await guardStorage(() => context.lock('sync', () => runOnce(context, unpark)));
  return run.ok ? run.value : { kind: 'retry', say: sentences.storage, afterMs: toBackoff(3, context.random) };
}

async function runOnce(context: SyncContext, unpark: boolean): Promise<SyncOutcome> {
  const { db } = context;
  const enrolment = await readEnrolment(db);
  if (enrolment === null) return { kind: 'not-enrolled' };
  if (await readSetting(db, 'enrolAgain')) return { kind: 'enrol-again', say: sentences.enrolAgain };
  if (unpark) {
    await unparkCells(db);
    await unparkReceipts(db);
  }
  const transport = toMirrored(context, context.transportFor(enrolment));
  const failure =
    (await step(async () => {
      const answer = await context.refreshProtocol(transport);
      return { verdict: toVerdict(answer), answer };
    }, 'once')) ??
    (await step(() => sendCells(db, transport, context.newId), 'until-empty')) ??
    (await step(() => sendReceipts(db, transport), 'until-empty'));
  return failure === null ? await settle(context) : await postpone(context, failure);
}

/** Resolves with the first answer that ends the run, or null. A refusal does not end it: the rest may be fine. */
async function step(send: () => Promise<Sent | null>, times: 'once' | 'until-empty'): Promise<Sent | null> {
  for (;;) {
    const sent = await send();
    if (sent === null) return null;
    if (sent.verdict === 'unauthorised') return sent;
    if (sent.verdict === 'again') {
      // No protocol there yet, or a proxy that knows no such page: counters and receipts may still go.
      return times === 'once' && sent.answer.kind === 'answer' && sent.answer.status === 404 ? null : sent;
    }
    if (times === 'once') return null;
  }
}

async function settle({ db, clock }: SyncContext): Promise<SyncOutcome> {
  const parked = (await countCells(db, 'parked')) + (await countReceipts(db, 'parked'));
  const say = parked > 0 ? sentences.parked : null;
  await writeSetting(db, 'lastSync', clock());
  await writeSetting(db, 'syncProblem', say);
  await writeSetting(db, 'syncFailures', 0);
  return { kind: 'done', say };
}

async function postpone({ db, random }: SyncContext, { verdict, answer }: Sent): Promise<SyncOutcome> {
  if (verdict === 'unauthorised') {
    await writeSetting(db, 'enrolAgain', true);
    await writeSetting(db, 'syncProblem', sentences.enrolAgain);
    return { kind: 'enrol-again', say: sentences.enrolAgain };
  }
  const failures = (await readSetting(db, 'syncFailures')) + 1;
  const say = answer.kind === 'redirected' ? sentences.redirected : answer.kind === 'unreachable' ? sentences.unreachable : sentences.busy;
  await writeSetting(db, 'syncFailures', failures);
  await writeSetting(db, 'syncProblem', say);
  const asked = answer.kind === 'answer' ? (answer.retryAfterMs ?? 0) : 0;
  return { kind: 'retry', say, afterMs: Math.max(asked, toBackoff(failures, random)) };
}

/** The shortest alarm that Chrome keeps. */
const shortestMs = 30_000;
const longestMs = 30 * 60_000;

/** Doubles with every failure in a row, up to half an hour; between half and all of that, so that devices spread out. */
export function toBackoff(failures: number, random: () => number): Millis {
  const full = Math.min(longestMs, shortestMs * 2 ** Math.min(failures, 20));
  return Math.max(shortestMs, Math.round(full * (0.5 + random() / 2)));
}

/** Writes a mirror row before a body leaves and its status when the answer is there. */
function toMirrored({ db, clock }: SyncContext, transport: Transport): Transport {
  return async (request) => {
    if (request.body === undefined) return await transport(request);
    const id = await addMirror(db, { at: clock(), path: request.path, body: request.body, status: 0 });
    const answer = await transport(request);
    await updateMirror(db, id, answer.kind === 'answer' ? answer.status : 0);
    return answer;
  };
}
