/**
 * What a runtime message looks like on the wire: a marked envelope there, a marked reply back.
 * No zod and no browser API, so that the smallest content script can use it.
 */
import { fail, ok, type Result } from '../platform/result.ts';

export interface Envelope {
  countersign: 1;
  name: string;
  body: unknown;
}

/**
 * Why the other side gave no answer. `unknown`: no such message. `forbidden`: this sender may not send it.
 * `malformed`: request or response had another shape. `failed`: the handler broke (a bug; it is logged there).
 */
export const routeProblems = ['unknown', 'forbidden', 'malformed', 'failed'] as const;
export type RouteProblem = (typeof routeProblems)[number];

/** `unreachable`: nobody answered. In a content script: the extension was reloaded, updated or removed. */
export type AskProblem = RouteProblem | 'unreachable';

export type Reply = { countersign: 1; ok: true; value: unknown } | { countersign: 1; ok: false; problem: RouteProblem };

const isMarked = (value: unknown): value is { countersign: 1 } & Record<string, unknown> =>
  typeof value === 'object' && value !== null && (value as { countersign?: unknown }).countersign === 1;

export function toEnvelope(name: string, body: unknown): Envelope {
  return { countersign: 1, name, body };
}

/** Null for anything that is not ours: other listeners may want it. */
export function parseEnvelope(message: unknown): Envelope | null {
  if (!isMarked(message) || typeof message.name !== 'string') return null;
  return { countersign: 1, name: message.name, body: message.body };
}

export const toReply = {
  value: (value: unknown): Reply => ({ countersign: 1, ok: true, value }),
  problem: (problem: RouteProblem): Reply => ({ countersign: 1, ok: false, problem }),
} as const;

export function parseReply(reply: unknown): Result<unknown, AskProblem> {
  if (reply === undefined || reply === null) return fail('unreachable');
  if (!isMarked(reply)) return fail('malformed');
  if (reply.ok === true) return ok(reply.value);
  const problem = routeProblems.find((known) => known === reply.problem);
  return fail(problem ?? 'malformed');
}
