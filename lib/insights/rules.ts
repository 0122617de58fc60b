/** How rules fare: what was found, what people did with it, and how sure a share can be. Pure. */
import type { Report } from '../contract/wire.ts';

export interface Range {
  /** All from 0 to 1. */
  low: number;
  likely: number;
  high: number;
}

/**
 * Wilson score interval for `hits` of `trials`: the range in which the true share lies in 95 of 100 cases. Unlike
 * the textbook interval it stays inside 0 to 1 and is honest for small numbers.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function toWilson(hits: number, trials: number, z = 1.959964): Range | null {
  if (trials <= 0) return null;
  const likely = Math.min(hits, trials) / trials;
  const squared = (z * z) / trials;
  const centre = (likely + squared / 2) / (1 + squared);
  const margin = (z / (1 + squared)) * Math.sqrt((likely * (1 - likely)) / trials + squared / (4 * trials));
  return { low: Math.max(0, centre - margin), likely, high: Math.min(1, centre + margin) };
}

export type RuleFigures = Report['rules'][number];

export interface RuleRow extends RuleFigures {
  /** Share of findings that were fixed; null while hidden, or when nothing was found. A fix may belong to a finding of the week before. */
  fixRate: Range | null;
  /** Fewer findings than say anything. */
  few: boolean;
}

/** Below this the range spans about half of the scale. */
export const fewFindings = 10;

/** Most found first, hidden ones last, then by id, so that the order says nothing about hidden figures. */
export function toRuleRows(rules: readonly RuleFigures[]): RuleRow[] {
  return rules
    .map((rule) => {
      const { found, fixed } = rule;
      const fixRate = found === null || fixed === null ? null : toWilson(fixed, found);
      return { ...rule, fixRate, few: found !== null && found < fewFindings };
    })
    .toSorted((a, b) => (b.found ?? -1) - (a.found ?? -1) || a.rule.localeCompare(b.rule, 'en'));
}
