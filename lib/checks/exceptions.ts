/**
 * Words that are right wherever they stand: a hit goes when an exception occurs inside it, or when it lies inside one. On word
 * edges; inside a hit case counts, around it it does not.
 */
import { type Expressions, toExpressions } from './expression.ts';
import { holds, lettersOf, plainOf, type Reading, type Span, toPlain } from './reading.ts';
import { runPattern, type TermMatch } from './terms.ts';
import type { Look } from './watch.ts';

export type IsException = (reading: Reading, match: Span) => boolean;

/** @param vales as Vale has it: around a hit it looks for exceptions of several words only, so "co-op" does not save "op". */
export function createExceptions(sources: readonly string[] | undefined, look: Look, vales = false): IsException {
  if (!sources?.length) return () => false;
  // Looked for in plain text, so that an apostrophe is an apostrophe.
  const longestFirst = sources.map(toPlain).sort((a, b) => b.length - a.length);
  const inside = toExpressions(longestFirst.join('|'), {});
  const larger = vales ? longestFirst.filter((source) => /[ \t]|\\s/.test(source)) : longestFirst;
  const around = larger.length > 0 ? createAround(toExpressions(larger.join('|'), { ignorecase: true }), look) : () => false;
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
