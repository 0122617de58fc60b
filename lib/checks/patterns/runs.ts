/**
 * Neighbours in a text that may be the same, where what counts as one is a run of characters of one class, as `[^\s]+`. A list of all
 * words would cost more than everything else that a rule about them does.
 */
import { lettersOf, meansTypography, plainOf, type Reading, type Span } from '../reading/reading.ts';
import type { Reach } from '../reading/words.ts';
import { toExpressions } from './expression.ts';
import { readPattern } from './regex.ts';

/** Two runs with none between them, of one length and, but for case, with one beginning. */
export type Pair = readonly [before: Span, after: Span];

type FindPairs = (reading: Reading, units: readonly Span[]) => readonly Pair[];

/** Null for a source that is anything else, and for a class with a space in it. */
export function toPairs(source: string, ignorecase = false): FindPairs | null {
  const node = readPattern(source);
  if (node?.is !== 'repeat' || node.item.is !== 'set' || source !== `${node.item.source}+`) return null;
  const expressions = toExpressions(`^${node.item.source}`, { nonword: true, ignorecase });
  const isIn = (reach: Reach, char: string): boolean => {
    const expression = expressions(reach);
    expression.lastIndex = 0;
    return expression.test(char);
  };
  const members: Partial<Record<Reach, Uint8Array>> = {};
  const membersOf = (reach: Reach) => Uint8Array.from({ length: 128 }, (_, code) => Number(isIn(reach, String.fromCharCode(code))));
  if (/\s/.test(source) || [...' \t\n\u00a0\u2009\u2028\u3000'].some((space) => isIn('any', space))) return null;
  const isWritten = meansTypography(source);

  return (reading, units) => {
    const reach = lettersOf(reading);
    members[reach] ??= membersOf(reach);
    return pairsOf(isWritten ? reading.text : plainOf(reading), units, members[reach], (char) => isIn(reach, char));
  };
}

/** @param ascii 1 for a member; `isIn` tells of all others. */
function pairsOf(text: string, units: readonly Span[], ascii: Uint8Array, isIn: (char: string) => boolean): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  let length = 0;
  for (const { start: begin, end } of units) {
    let start = begin;
    for (let at = begin; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 0;
      if (at < end && (code < 128 ? ascii[code] === 1 : isIn(charAround(text, at)))) continue;
      if (at > start) {
        if (at - start === length && isAlike(text.charCodeAt(start), text.charCodeAt(from)))
          pairs.push([
            { start: from, end: from + length },
            { start, end: at },
          ]);
        from = start;
        length = at - start;
      }
      start = at + 1;
    }
  }
  return pairs;
}

/** Both halves of one. */
function charAround(text: string, at: number): string {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return String.fromCodePoint(text.codePointAt(isLow ? at - 1 : at) as number);
}

/** The same but for case; of letters beyond ASCII anything may be. */
function isAlike(code: number, other: number): boolean {
  return (code | 32) === (other | 32) || code > 127 || other > 127;
}
