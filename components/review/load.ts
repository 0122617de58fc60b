/** What the page asks for, wherever it runs: over HTTP from the endpoint's page, by message from the extension's. */
import type { Report } from '../../lib/contract/wire.ts';
import type { Names } from './words.ts';

export const reviewFailures = ['no-team', 'offline', 'signed-out', 'not-allowed', 'failed'] as const;

export interface ReviewFailure {
  ok: false;
  reason: (typeof reviewFailures)[number];
  /** One sentence: what happened, what to do. */
  say: string;
}

export type ReviewAnswer = { ok: true; report: Report; names?: Names } | ReviewFailure;

/** `week`: its Monday. Must not reject: a failure is a value. */
export type LoadReview = (week: string) => Promise<ReviewAnswer>;
