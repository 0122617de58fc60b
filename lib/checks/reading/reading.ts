/** A block as rules read it, made once per block and shared by every rule. */
import type { Block } from '../types.ts';
import { type Reach, reachOf } from './words.ts';

export interface Span {
  start: number;
  end: number;
}

/**
 * Whether one of the spans holds all of `span`: as many looks as the number of spans has bits.
 * @param spans in order, none over another.
 */
export function holds(spans: readonly Span[], { start, end }: Span): boolean {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((spans[middle] as Span).start <= start) from = middle + 1;
    else to = middle;
  }
  return from > 0 && (spans[from - 1] as Span).end >= end;
}

export interface LiteralMatch {
  start: number;
  end: number;
  /** What the owner called it. */
  index: number;
  /** The words as written. */
  text: string;
}

/** By list of terms. */
export type Found = ReadonlyMap<number, readonly LiteralMatch[]>;

export interface Reading {
  readonly block: Block;
  /** All of it, as spans. */
  readonly whole: readonly Span[];
  /** As written. */
  readonly text: string;
  /** Same length: typographic apostrophes and hyphens, no-break spaces and line breaks as their plain sisters. Made by `plainOf`. */
  plain: string | null;
  /** Which letters it has. Found out by `lettersOf`. */
  reach: Reach | null;
  /** What the pass over all literals found, by terms id. */
  found: Found;
  /** Results shared between rules on this block (the detector pass); keyed by who put it there. */
  shared: Map<object, unknown> | null;
}

/**
 * @param found shared by readings in which nothing has been found yet.
 * @param asWritten leave typographic signs as they are. Of a source with its markup they always are: line breaks mean something there.
 */
export function toReading(block: Block, found: Found, asWritten = false): Reading {
  const { text } = block;
  const plain = asWritten || block.kind === 'raw' ? text : null;
  return { block, whole: [{ start: 0, end: text.length }], text, plain, reach: null, found, shared: null };
}

const typographic = /[\u2018\u2019\u02bc\u00a0\u202f\u2009\u2007\n\t\u2010\u2011]/g;

/** One UTF-16 unit becomes one UTF-16 unit, so offsets stay true. */
export function toPlain(text: string): string {
  return text.replace(typographic, (char) =>
    char === '\u2018' || char === '\u2019' || char === '\u02bc' ? "'" : char === '\u2010' || char === '\u2011' ? '-' : ' ',
  );
}

export function plainOf(reading: Pick<Reading, 'text' | 'plain'>): string {
  reading.plain ??= toPlain(reading.text);
  return reading.plain;
}

export function lettersOf(reading: Pick<Reading, 'text' | 'reach'>): Reach {
  reading.reach ??= reachOf(reading.text);
  return reading.reach;
}

/** A term that itself holds such a character means it, and is looked for in the text as written. */
export function meansTypography(source: string): boolean {
  return source.search(typographic) >= 0;
}
