/** Where a finding about a whole document, block or sentence is shown: at its first word. */
import type { Reading, Span } from './reading.ts';

export interface Opening extends Span {
  text: string;
}

/** The first run without white space; null where there is none. */
export function toOpening(reading: Reading, within: Span = { start: 0, end: reading.text.length }): Opening | null {
  const found = /\S+/.exec(reading.text.slice(within.start, within.end));
  if (!found) return null;
  const start = within.start + found.index;
  return { start, end: start + found[0].length, text: found[0] };
}
