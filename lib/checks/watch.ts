/**
 * The time that rules take. A rule that runs patterns and takes longer than `budgetMs` for one block three times, or several times
 * as long once, is switched off for the life of the checker and named in `overBudget`. Three, so that one slice lost to another
 * process does not cost a rule. Between two pieces of its work a rule looks at the clock, so that one over a large block ends.
 */
import type { Slot } from './slot.ts';

const strikes = 3;
/** Budgets that one block may take before the rule is stopped. */
const mostBudgets = 4;

/** Called between two pieces of work. Throws what only `Watch.time` catches when the rule had its time. */
export type Look = () => void;

export interface Watch {
  /** Rules that were switched off. */
  readonly overBudget: readonly string[];
  look: Look;
  /** Runs `job` for the slot and minds the clock. Null where it was stopped: the slot is off then. */
  time<T>(slot: Slot, job: () => T): T | null;
}

const stopped = new Error('A rule took too long.');

/** @param now milliseconds, monotonic. */
export function createWatch(now: () => number, budgetMs: number): Watch {
  const overBudget: string[] = [];
  let isRunning = false;
  let began = 0;

  function look(): void {
    if (isRunning && now() - began > budgetMs * mostBudgets) throw stopped;
  }

  function strike(slot: Slot, count: number): void {
    slot.strikes += count;
    if (slot.strikes < strikes || slot.off) return;
    slot.off = true;
    overBudget.push(slot.rule.id);
  }

  function time<T>(slot: Slot, job: () => T): T | null {
    isRunning = true;
    began = now();
    try {
      const done = job();
      const took = now() - began;
      if (took > budgetMs) strike(slot, took > budgetMs * mostBudgets ? strikes : 1);
      return done;
    } catch (error) {
      if (error !== stopped) throw error;
      strike(slot, strikes);
      return null;
    } finally {
      isRunning = false;
    }
  }

  return { overBudget, look, time };
}
