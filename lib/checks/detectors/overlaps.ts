/** A stretch of text is one thing only. */
import type { Sensed } from '../types.ts';

/**
 * The first of `all` wins, and every weak one comes after all others. Marks what is taken character by character, so that thousands of
 * finds stay linear.
 */
export function withoutOverlaps<Each extends Sensed>(length: number, all: readonly Each[]): readonly Each[] {
  if (all.length < 2) return all;
  const marks = new Uint8Array(length);
  const taken: Each[] = [];
  for (const weak of [false, true]) {
    for (const span of all) {
      if ((span.weak ?? false) !== weak || marks.subarray(span.start, span.end).includes(1)) continue;
      marks.fill(1, span.start, span.end);
      taken.push(span);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}
