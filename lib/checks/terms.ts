/**
 * Terms of a rule: literals go into the one pass, what is left runs as patterns, and only in blocks where a
 * literal that they require occurs. Hits of one list never overlap: leftmost first, then longest.
 */
import { type ExpressionOptions, type Expressions, toExpressions } from './expression.ts';
import type { Literals } from './literals.ts';
import { lettersOf, meansTypography, plainOf, type Reading, type Span } from './reading.ts';
import { expand, liftCase, readPattern, required } from './regex.ts';
import { isWithin } from './scope.ts';

export interface TermOptions extends ExpressionOptions {
  /** The caller wants what groups captured, so a term with one stays a pattern. */
  captures?: boolean;
  /** Of those that begin together the first of the list counts, not the longest: as if it were one expression with `|` between. */
  inOrder?: boolean;
}

/** Nothing in it means anything to a regular expression. */
const plainWords = /^[\p{L}\p{N} '’,;:!&%@#~_=<>"-]+$/u;
const capturing = /(?<!\\)\((?!\?)|\(\?<[A-Za-z_$]/;

export interface TermMatch {
  start: number;
  end: number;
  /** Which term of the list. */
  index: number;
  /** The words as written. */
  text: string;
  /** Capture groups, where a pattern matched. */
  groups?: readonly (string | undefined)[];
}

export interface Terms {
  /** False: no block without a literal hit can match, so the rule need not be called for it. */
  readonly always: boolean;
  readonly id: number;
  /** What lies within one of the units, see `scope.ts`. */
  find(reading: Reading, units: readonly Span[]): readonly TermMatch[];
}

/** Literals that one term may stand for. */
const mostLiterals = 64;
/** Characters a pattern sees at once, and how much neighbouring windows share. Backtracking grows with this and not with the text. */
const windowSize = 4000;
const windowShare = 400;

interface Pattern {
  expressions: Expressions;
  index: number;
  always: boolean;
  written: boolean;
}

export function createTerms(
  id: number,
  sources: readonly string[],
  options: TermOptions,
  literals: Literals,
): Terms & { patterned: boolean } {
  const patterns: Pattern[] = [];
  const { ignorecase = false, nonword = false, inOrder = false } = options;
  sources.forEach((written, index) => {
    const lifted = ignorecase ? null : liftCase(written);
    const source = lifted ?? written;
    const ignoreCase = ignorecase || lifted !== null;
    if (plainWords.test(source)) {
      literals.add(id, index, { text: source, ignoreCase, word: !nonword });
      return;
    }
    const node = readPattern(source);
    const texts = node && !(options.captures && capturing.test(source)) && expand(node, mostLiterals);
    if (texts) {
      for (const text of texts) literals.add(id, index, { text, ignoreCase, word: !nonword });
      return;
    }
    const needs = node && required(node);
    // Found under a negative index, a literal says "run this pattern here".
    const loose = ignoreCase || source.includes('(?i:');
    for (const text of needs ?? []) literals.add(id, -1 - patterns.length, { text, ignoreCase: loose, word: false });
    patterns.push({
      expressions: toExpressions(source, { nonword, ignorecase: ignoreCase }),
      index,
      always: !needs,
      written: meansTypography(source),
    });
  });

  function find(reading: Reading, units: readonly Span[]): readonly TermMatch[] {
    const found = reading.found.get(id);
    const isWhole = units === reading.whole;
    if (patterns.length === 0) {
      if (!found) return [];
      return resolve(isWhole ? (found as TermMatch[]) : (found as TermMatch[]).filter((match) => isWithin(units, match)), inOrder);
    }
    const matches: TermMatch[] = found?.filter((match) => match.index >= 0 && (isWhole || isWithin(units, match))) ?? [];
    patterns.forEach((pattern, n) => {
      if (!pattern.always && !found?.some((match) => match.index === -1 - n)) return;
      for (const unit of units) runPattern(pattern, reading, unit, matches);
    });
    return resolve(matches, inOrder);
  }

  return { id, always: patterns.some((pattern) => pattern.always), patterned: patterns.length > 0, find };
}

function runPattern({ expressions, index, written }: Pattern, reading: Reading, unit: Span, matches: TermMatch[]): void {
  const expression = expressions(lettersOf(reading));
  const text = written ? reading.text : plainOf(reading);
  for (let from = unit.start; ; from += windowSize - windowShare) {
    const to = Math.min(unit.end, from + windowSize);
    const part = from === 0 && to === text.length ? text : text.slice(from, to);
    expression.lastIndex = 0;
    for (let match = expression.exec(part); match !== null; match = expression.exec(part)) {
      if (match[0] === '') expression.lastIndex++;
      else {
        const start = from + match.index;
        const end = start + match[0].length;
        matches.push({ start, end, index, text: reading.text.slice(start, end), groups: match.slice(1) });
      }
    }
    if (to >= unit.end) return;
  }
}

function isResolved(matches: readonly TermMatch[]): boolean {
  for (let n = 1; n < matches.length; n++) if ((matches[n] as TermMatch).start < (matches[n - 1] as TermMatch).end) return false;
  return true;
}

function resolve(matches: TermMatch[], inOrder: boolean): readonly TermMatch[] {
  if (isResolved(matches)) return matches;
  const sorted = [...matches].sort((a, b) => a.start - b.start || (inOrder ? a.index - b.index : 0) || b.end - a.end || a.index - b.index);
  let reached = 0;
  return sorted.filter((match) => {
    if (match.start < reached) return false;
    reached = match.end;
    return true;
  });
}

export type IsException = (reading: Reading, match: Span) => boolean;

/**
 * A hit goes when an exception occurs in its words, or when it lies inside one: the address in "info@acme.example". On word
 * edges; case counts.
 * @param vales as Vale has it: only exceptions of several words are looked for around a hit, and there case does not count.
 */
export function createExceptions(sources: readonly string[] | undefined, vales = false): IsException {
  if (!sources?.length) return () => false;
  const longestFirst = [...sources].sort((a, b) => b.length - a.length);
  const inside = toExpressions(longestFirst.join('|'), {});
  const larger = vales ? longestFirst.filter((source) => /[ \t]|\\s/.test(source)) : longestFirst;
  const around = larger.length > 0 ? toExpressions(larger.join('|'), { ignorecase: vales }) : null;
  let last: Reading | null = null;
  let spans: TermMatch[] = [];
  return (reading, match) => {
    const expression = inside(lettersOf(reading));
    expression.lastIndex = 0;
    if (expression.test(plainOf(reading).slice(match.start, match.end).trim())) return true;
    if (!around) return false;
    if (last !== reading) {
      last = reading;
      spans = [];
      const pattern = { expressions: around, index: 0, always: true, written: false };
      for (const unit of reading.whole) runPattern(pattern, reading, unit, spans);
    }
    return spans.some((span) => span.start <= match.start && span.end >= match.end);
  };
}
