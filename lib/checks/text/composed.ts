/** A block with its letters and marks put together (`composed-letters.ts`), and the way back to the text as it is. */
import { composeLetters } from '../../platform/composed-letters.ts';
import type { Span } from '../reading/reading.ts';
import type { Block } from '../types.ts';

export interface Composed {
  block: Block;
  /** Where something in `block` stands in the text as it is. */
  toWritten(span: Span): Span;
}

/** From a place on, how far places in the other text are away. */
interface Shift {
  from: number;
  by: number;
}

/** Null: there is nothing to put together. */
export function compose(block: Block): Composed | null {
  const there: Shift[] = [];
  const back: Shift[] = [];
  let by = 0;
  const text = composeLetters(block.text, (at, length) => {
    const from = at + 1 - by;
    by += length - 1;
    there.push({ from: at + length, by: -by });
    back.push({ from, by });
  });
  if (by === 0) return null;
  const carryAll = (spans: readonly Span[] | undefined) => spans?.map((span) => ({ ...span, ...carry(there, span) }));
  return {
    block: { ...block, text, links: carryAll(block.links), quiet: carryAll(block.quiet) } as Block,
    toWritten: (span) => carry(back, span),
  };
}

function carry(shifts: readonly Shift[], { start, end }: Span): Span {
  return { start: carryEdge(shifts, start), end: carryEdge(shifts, end) };
}

/** @param shifts in order. */
function carryEdge(shifts: readonly Shift[], edge: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle] as Shift).from <= edge) low = middle + 1;
    else high = middle;
  }
  return edge + (shifts[low - 1]?.by ?? 0);
}
