/** Who wrote the words. Pure. */
import type { Report } from '../contract/wire.ts';

/** Word counts of published pieces, by who wrote them. */
export interface WordCounts {
  person: number;
  edited: number;
  untouched: number;
}

/** Counts that can be shown: null while hidden, or when nothing was published. Classes are hidden together. */
export function toWordCounts(words: Report['words']): WordCounts | null {
  const { person, edited, untouched } = words;
  if (person === null || edited === null || untouched === null) return null;
  return person + edited + untouched > 0 ? { person, edited, untouched } : null;
}

/**
 * Whole percentages that add up to 100. Each is rounded down and the points left over go to the largest
 * remainders (Hamilton's method), so no sentence says 33, 33 and 33.
 */
export function toPercentages<Key extends string>(counts: Readonly<Record<Key, number>>): Record<Key, number> {
  const keys = Object.keys(counts) as Key[];
  const total = keys.reduce((sum, key) => sum + counts[key], 0);
  const exact = keys.map((key) => ({ key, share: total === 0 ? 0 : (counts[key] * 100) / total }));
  const result = Object.fromEntries(exact.map(({ key, share }) => [key, Math.floor(share)])) as Record<Key, number>;
  const left = total === 0 ? 0 : 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const byRemainder = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1));
  for (const { key } of byRemainder.slice(0, left)) result[key] += 1;
  return result;
}
