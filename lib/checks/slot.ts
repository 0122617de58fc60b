/**
 * A rule in its place in the protocol, and the time it takes. A rule that runs patterns and takes longer than
 * `budgetMs` for one block three times, or ten times as long once, is switched off for the life of the checker
 * and named in `overBudget`. Three, so that one slice lost to another process does not cost a rule.
 */
import type { Rule } from '../brand-protocol/schema.ts';
import type { CompiledRule } from './kinds/kind.ts';
import type { Scope } from './scope.ts';

const strikes = 3;
const onceTooLong = 10;

/** Words that a rule covered: what findings with the same words share. */
export interface Cover {
  text: string;
  generation: number;
  /** Finding keys by occurrence in the document: rule, a digest of the words, which one. */
  keys: string[];
  count: number;
  /** The update that `count` belongs to. */
  round: number;
}

export interface Slot {
  order: number;
  rule: Rule;
  compiled: CompiledRule<unknown>;
  scope: Scope;
  /** The words it covered last: mostly the same again, and then nothing is looked up. */
  latest: Cover | null;
  /** Runs patterns or detectors, so its time is watched. */
  watched: boolean;
  strikes: number;
  off: boolean;
  /** Findings given in an update, for rules with a limit, and which update that was. */
  given: number;
  round: number;
}

export interface Watch {
  now: () => number;
  budgetMs: number;
  overBudget: string[];
}

/** Runs `job` for the slot and minds the clock. */
export function timed<T>(slot: Slot, { now, budgetMs, overBudget }: Watch, job: () => T): T {
  const from = now();
  const done = job();
  const took = now() - from;
  if (took > budgetMs) {
    slot.strikes += took > budgetMs * onceTooLong ? strikes : 1;
    if (slot.strikes >= strikes && !slot.off) {
      slot.off = true;
      overBudget.push(slot.rule.id);
    }
  }
  return done;
}
