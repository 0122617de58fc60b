/** Where a finding about a whole document is shown: at its first word. */
import type { Reading, Span } from './reading.ts';

export interface Opening extends Span {
  text: string;
}

/** The block's first run without white space; null where there is none. */
export function toOpening(reading: Reading): Opening | null {
  const found = /\S+/.exec(reading.text);
  return found && { start: found.index, end: found.index + found[0].length, text: found[0] };
}
