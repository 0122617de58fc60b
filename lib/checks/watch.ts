/**
 * The time that rules take. One moment says little of a rule: the machine may have slept, or tidied its memory. So a rule that runs
 * patterns is switched off when it took longer than `budgetMs` for one block three times within a minute; and at once, in the middle
 * of its work, when the pieces of it add up to several times that, where no single piece counts for more than half of it. It
 * is off for the life of the checker and named in `overBudget`; until then all it found counts, because it looked at everything.
 */
import type { Slot } from './slot.ts';

const strikes = 3;
/** How long a strike counts, ms. */
const strikeLife = 60_000;
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

/** Nothing to watch: one more is the same. */
const idle = Number.NEGATIVE_INFINITY;

const stopped = new Error('too long');

/** @param now milliseconds, monotonic. */
export function createWatch(now: () => number, budgetMs: number): Watch {
  const overBudget: string[] = [];
  let piece = 0;
  /** -1 before the first look, when nothing was done yet: the clock is dear beside a pattern on a short block. */
  let spent = idle;

  function look(): void {
    if (spent < 0) {
      spent++;
      return;
    }
    const at = now();
    spent += Math.min(at - piece, (budgetMs * mostBudgets) / 2);
    piece = at;
    if (spent > budgetMs * mostBudgets) throw stopped;
  }

  function switchOff(slot: Slot): void {
    slot.off = true;
    overBudget.push(slot.rule.id);
  }

  function time<T>(slot: Slot, job: () => T): T | null {
    const began = now();
    piece = began;
    spent = -1;
    try {
      const done = job();
      const ended = now();
      if (ended - began > budgetMs) {
        slot.strikes = [...slot.strikes.filter((at) => ended - at < strikeLife), ended];
        if (slot.strikes.length === strikes) switchOff(slot);
      }
      return done;
    } catch (error) {
      if (error !== stopped) throw error;
      switchOff(slot);
      return null;
    } finally {
      spent = idle;
    }
  }

  return { overBudget, look, time };
}
