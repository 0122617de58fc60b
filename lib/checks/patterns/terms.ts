/**
 * Terms of a rule: literals go into the one pass, what is left runs as patterns, and only in blocks where a
 * literal that they require occurs. Hits of one list never overlap: leftmost first, then longest, or, where the kind
 * asks for it, as an alternation of the list would find them.
 */
import { mostLength } from '../literals/beginnings.ts';
import type { Literals } from '../literals/literals.ts';
import { lettersOf, meansTypography, plainOf, type Reading, type Span } from '../reading/reading.ts';
import { isWithin } from '../reading/scope.ts';
import type { Shortcuts } from '../shortcuts.ts';
import type { Look } from '../watch.ts';
import { type ExpressionOptions, type Expressions, toExpressions } from './expression.ts';
import { expand, liftCase, readPattern } from './regex.ts';
import { type Needs, toNeeds } from './sieve.ts';

export interface TermOptions extends ExpressionOptions {
  /** The caller wants what groups captured, so a term with one stays a pattern. */
  captures?: boolean;
  /** Of those that begin at one place the first in the list counts, and not the longest: `a|ab` in "ab" is "a". */
  inOrder?: boolean;
  /** ß is not SS, not even in capitals. */
  exact?: boolean;
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
  /** Where a pattern matched: all of it, and what its groups captured. */
  groups?: readonly (string | undefined)[];
}

export interface Terms {
  /** False: no block without a literal hit can match, so the rule need not be called for it. */
  readonly always: boolean;
  /** False: nothing is found there. */
  may(reading: Reading): boolean;
  /** Literals alone. */
  readonly literal: boolean;
  /** Of those that begin at one place the first in the list counts, and not the longest. */
  readonly inOrder: boolean;
  readonly id: number;
  /** Whether any of its literals is such a one. */
  some(test: (text: string) => boolean): boolean;
  /** What lies within one of the units, see `scope.ts`. */
  find(reading: Reading, units: readonly Span[]): readonly TermMatch[];
}

/** Literals that one term may stand for. */
const mostLiterals = 64;
/**
 * Where matches of one run begin, and what it sees on either side: backtracking grows with the square of the sum and not with the
 * text. A match longer than what is behind may be cut short.
 */
const step = 1400;
const before = 200;
const behind = 400;

export interface Pattern {
  expressions: Expressions;
  index: number;
  always: boolean;
  written: boolean;
  /** See `Needs`. */
  rest?: Expressions | null;
}

/** As a list of terms has it. */
interface Sought extends Pattern {
  /** Of one that is `always`, told without running it. */
  mayMatch(reading: Reading): boolean;
}

const perhaps = () => true;

/** @param literals null where the literals of this list are known already. */
export function createTerms(
  id: number,
  sources: readonly string[],
  options: TermOptions,
  literals: Literals | null,
  look: Look = () => {},
  shortcuts?: Shortcuts,
): Terms {
  const patterns: Sought[] = [];
  const { ignorecase = false, nonword = false, inOrder = false } = options;
  const order = inOrder ? byList : byLength;
  sources.forEach((written, index) => {
    const { source, ignoreCase } = lift(written);
    const texts = literalsOf(source, options.captures);
    if (texts) {
      for (const text of texts) {
        literals?.add(id, index, { text, ignoreCase, word: !nonword });
        if (!ignoreCase || options.exact || !text.includes('ß')) continue;
        for (const sharp of ['SS', 'ẞ'])
          literals?.add(id, index, { text: text.replaceAll('ß', sharp).toUpperCase(), ignoreCase: false, word: !nonword });
      }
      return;
    }
    const node = readPattern(source);
    const { texts: needed = null, rest = null }: Partial<Needs> = node ? toNeeds(node, source) : {};
    const loose = ignoreCase || source.includes('(?i:');
    // Found under a negative index, a literal says "run this pattern here".
    for (const text of needed ?? []) literals?.add(id, -1 - patterns.length, { text, ignoreCase: loose, word: false });
    patterns.push({
      expressions: toExpressions(source, { nonword, ignorecase: ignoreCase }),
      index,
      always: !needed,
      mayMatch: (node && !needed && shortcuts?.toMayMatch(node, loose)) || perhaps,
      written: meansTypography(source),
      rest: rest === null ? null : toExpressions(rest, { nonword, ignorecase: ignoreCase }),
    });
  });

  function lift(written: string): { source: string; ignoreCase: boolean } {
    const lifted = ignorecase ? null : liftCase(written);
    return { source: lifted ?? written, ignoreCase: ignorecase || lifted !== null };
  }

  function may(reading: Reading): boolean {
    return reading.found.has(id) || patterns.some((pattern) => pattern.always && pattern.mayMatch(reading));
  }

  function some(test: (text: string) => boolean): boolean {
    return sources.some((written) => literalsOf(lift(written).source, options.captures)?.some(test));
  }

  function find(reading: Reading, units: readonly Span[]): readonly TermMatch[] {
    const found = reading.found.get(id);
    const isWhole = units === reading.whole;
    if (patterns.length === 0) {
      if (!found) return [];
      return resolve(isWhole ? (found as TermMatch[]) : (found as TermMatch[]).filter((match) => isWithin(units, match)), order);
    }
    const matches: TermMatch[] = found?.filter((match) => match.index >= 0 && (isWhole || isWithin(units, match))) ?? [];
    patterns.forEach((pattern, n) => {
      const mayBe = pattern.always ? pattern.mayMatch(reading) : found?.some((match) => match.index === -1 - n);
      if (!mayBe) return;
      for (const unit of units) runPattern(pattern, reading, unit, look, matches);
    });
    return resolve(matches, order, inOrder ? (match, from) => again(match, from, reading, units) : undefined);
  }

  /** What the pattern finds in place of a match of which the beginning is taken. */
  function again({ index, start, end }: TermMatch, from: number, reading: Reading, units: readonly Span[]): TermMatch | null {
    const pattern = patterns.find((each) => each.index === index);
    const unit = units.find((each) => each.start <= start && start < each.end);
    if (!pattern || !unit || from >= end) return null;
    const rest: TermMatch[] = [];
    runPattern(pattern, reading, { start: Math.max(unit.start, from - before), end: Math.min(unit.end, end + behind) }, look, rest, from);
    const [first] = rest;
    return first && first.start < end ? first : null;
  }

  return {
    id,
    always: patterns.some((pattern) => pattern.always),
    may,
    literal: patterns.length === 0,
    inOrder,
    some,
    find,
  };
}

/** All texts that the source stands for; null where it stays a pattern. */
export function literalsOf(source: string, captures = false): readonly string[] | null {
  if (plainWords.test(source)) return source.length <= mostLength ? [source] : null;
  const node = readPattern(source);
  const texts = node && !(captures && capturing.test(source)) ? expand(node, mostLiterals) : null;
  return texts?.every((text) => text.length <= mostLength) ? texts : null;
}

/** @param first where it may begin, at the earliest. */
export function runPattern(
  { expressions, index, written, rest }: Pattern,
  reading: Reading,
  unit: Span,
  look: Look,
  matches: TermMatch[],
  first = unit.start,
): void {
  const reach = lettersOf(reading);
  const expression = expressions(reach);
  const within = rest?.(reach);
  const text = written ? reading.text : plainOf(reading);
  const isShort = unit.end - unit.start <= before + step + behind;
  let next = first;
  for (let own = unit.start; ; own += step) {
    look();
    const from = isShort ? unit.start : Math.max(unit.start, own - before);
    const to = isShort ? unit.end : Math.min(unit.end, own + step + behind);
    const last = to === unit.end ? to : own + step;
    const part = from === 0 && to === text.length ? text : text.slice(from, to);
    expression.lastIndex = Math.max(own, next) - from;
    for (let match = search(expression, within, part); match !== null; match = search(expression, within, part)) {
      const start = from + match.index;
      if (start >= last) break;
      next = from + expression.lastIndex;
      // A whole letter on: from within one of two units JavaScript looks from its first again, for ever.
      if (match[0] === '') expression.lastIndex += (part.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      else matches.push({ start, end: next, index, text: reading.text.slice(start, next), groups: match });
    }
    if (to === unit.end) return;
  }
}

/** @param within what matches within every match: once it is not there any more, nothing is. */
function search(expression: RegExp, within: RegExp | undefined, part: string): RegExpExecArray | null {
  if (within) {
    within.lastIndex = expression.lastIndex;
    if (!within.test(part)) return null;
  }
  return expression.exec(part);
}

function isResolved(matches: readonly TermMatch[]): boolean {
  for (let n = 1; n < matches.length; n++) if ((matches[n] as TermMatch).start < (matches[n - 1] as TermMatch).end) return false;
  return true;
}

type Order = (a: TermMatch, b: TermMatch) => number;
const byLength: Order = (a, b) => a.start - b.start || b.end - a.end || a.index - b.index;
const byList: Order = (a, b) => a.start - b.start || a.index - b.index || b.end - a.end;

/** @param again what to look at in place of a match that overlaps one before it. */
function resolve(matches: TermMatch[], order: Order, again?: (match: TermMatch, from: number) => TermMatch | null): readonly TermMatch[] {
  if (isResolved(matches)) return matches;
  const waiting = [...matches].sort(order).reverse();
  const chosen: TermMatch[] = [];
  let reached = 0;
  for (let match = waiting.pop(); match; match = waiting.pop()) {
    if (match.start >= reached) {
      chosen.push(match);
      reached = match.end;
      continue;
    }
    const other = again?.(match, reached);
    if (!other) continue;
    let at = waiting.length;
    while (at > 0 && order(waiting[at - 1] as TermMatch, other) < 0) at--;
    waiting.splice(at, 0, other);
  }
  return chosen;
}
