/** What makes the engine faster and finds nothing else: for hosts that have all kinds, and pages that have more than the first few. */
import { toNeighbours } from './patterns/neighbours.ts';
import type { Node } from './patterns/regex.ts';
import { toLatinBreaks } from './reading/latin-sentences.ts';
import type { Reading } from './reading/reading.ts';

export interface Shortcuts {
  /** Where sentences part, or null where that has to be found out in another way. */
  toBreaks(text: string): readonly number[] | null;
  /** Tells texts in which the expression cannot match. */
  toMayMatch(node: Node, ignoreCase: boolean): (reading: Reading) => boolean;
}

export const shortcuts: Shortcuts = { toBreaks: toLatinBreaks, toMayMatch: toNeighbours };
