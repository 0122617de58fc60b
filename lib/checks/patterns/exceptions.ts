/**
 * Words that are right wherever they stand: a hit goes when an exception occurs inside it, or when it lies inside one. On word
 * edges; inside a hit case counts, around it it does not.
 */
import { holds, lettersOf, plainOf, type Reading, type Span, toPlain } from '../reading/reading.ts';
import type { Look } from '../watch.ts';
import { type Expressions, toExpressions } from './expression.ts';
import { literalsOf, runPattern, type TermMatch } from './terms.ts';

export type IsException = (reading: Reading, match: Span) => boolean;

const none: IsException = () => false;

/**
 * @param vales as Vale has it: around a hit it looks for exceptions of several words only, so "co-op" does not save "op".
 * @param exact case counts around a hit as well.
 */
export function createExceptions(sources: readonly string[] | undefined, look: Look, vales = false, exact = false): IsException {
  if (!sources?.length) return none;
  // Looked for in plain text, so that an apostrophe is an apostrophe.
  const longestFirst = sources.map(toPlain).sort((a, b) => b.length - a.length);
  const inside = toExpressions(longestFirst.join('|'), {});
  const larger = vales ? longestFirst.filter((source) => /[ \t]|\\s/.test(source)) : longestFirst;
  const around = larger.length > 0 ? createAround(toExpressions(larger.join('|'), { ignorecase: !exact }), look) : () => false;
  return (reading, match) => {
    const words = plainOf(reading).slice(match.start, match.end).trim();
    const expression = inside(lettersOf(reading));
    expression.lastIndex = 0;
    return expression.test(words) || around(reading, match);
  };
}

/** Looked for once per block, and only in blocks with a hit. */
function createAround(expressions: Expressions, look: Look): IsException {
  let last: Reading | null = null;
  let spans: TermMatch[] = [];
  return (reading, match) => {
    if (last !== reading) {
      spans = [];
      for (const unit of reading.whole) runPattern({ expressions, index: 0, always: true, written: false }, reading, unit, look, spans);
      last = reading;
    }
    return holds(spans, match);
  };
}

/**
 * Whether a term may hold one of the sources, or be held by one: where it may not, no source saves a hit of it and none need be
 * looked for. Says yes to what it cannot tell.
 */
export function createMaySave(sources: readonly string[]): (term: string) => boolean {
  let known: { all: string; each: RegExp } | null | undefined;
  return (term) => {
    if (known === undefined) known = toKnown(sources);
    const plain = foldAll(toPlain(term));
    // Beyond ASCII, letters that differ may count as the same.
    return known === null || !/^[ -~]*$/.test(plain) || known.all.includes(plain) || known.each.test(plain);
  };
}

function toKnown(sources: readonly string[]): { all: string; each: RegExp } | null {
  const texts: string[] = [];
  for (const source of sources) {
    const literals = literalsOf(toPlain(source));
    if (!literals) return null;
    for (const text of literals) texts.push(foldAll(text));
  }
  return { all: texts.join('\n'), each: new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'u') };
}

/** Case folded as far as any expression does it, and sometimes further. */
function foldAll(text: string): string {
  return text.toUpperCase().toLowerCase();
}
