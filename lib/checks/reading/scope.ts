/**
 * Where a rule looks. An expression is words joined by `&`, with `~` for not; a list means any of them. A word names block
 * kinds (ours, or Vale's names for them), or parts of a block: each `sentence`, the words of each `link`. What a rule is
 * given are units: whole blocks, sentences or links, and a pattern's `^` and `$` mean the unit.
 */
import { type Block, type BlockKind, blockKinds } from '../types.ts';
import type { Reading, Span } from './reading.ts';

type IsIn = (block: Block) => boolean;

const of =
  (...kinds: readonly BlockKind[]): IsIn =>
  ({ kind }) =>
    kinds.includes(kind);
const isText: IsIn = ({ kind }) => kind !== 'code' && kind !== 'raw';

const words: Readonly<Record<string, IsIn>> = {
  ...Object.fromEntries(blockKinds.map((kind) => [kind, of(kind)])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`heading.h${n}`, ({ kind, level }: Block) => kind === 'heading' && level === n])),
  text: isText,
  summary: of('paragraph', 'list-item', 'quote'),
  list: of('list-item'),
  blockquote: of('quote'),
  table: of('table-header', 'table-cell'),
  'table.header': of('table-header'),
  'table.cell': of('table-cell'),
  'table.caption': of('caption'),
  'figure.caption': of('caption'),
  alt: of('image-alt'),
  'attr.alt': of('image-alt'),
};

/** These name parts of a block. Alone they look at all text. */
const parts = ['sentence', 'link'] as const;
type Part = (typeof parts)[number];

/** Every word a `scope` may hold. */
export const scopeNames: readonly string[] = [...Object.keys(words), ...parts];

export interface Scope {
  /** The units of the block that the rule covers, `reading.whole` being all of it; null where it does not look at all. */
  within(reading: Reading): readonly Span[] | null;
}

interface Choice {
  isIn: IsIn;
  part: Part | null;
  withoutLinks: boolean;
}

/** The words of an expression, for those who check them. */
export function scopeWords(expression: string): { word: string; not: boolean }[] {
  return expression.split('&').map((each) => {
    const word = each.trim();
    return word.startsWith('~') ? { word: word.slice(1).trim(), not: true } : { word, not: false };
  });
}

const everywhere: readonly string[] = ['text'];
/** For kinds that look at code unless a rule says otherwise. */
export const textAndCode: readonly string[] = ['text', 'code'];

/** For kinds that look at the whole document. */
export const everyBlock: Scope = { within: (reading) => (reading.text === '' ? null : reading.whole) };

/** Rules with the same scope share one: there are thousands of rules and a handful of scopes. */
export function createScopes(sentencesOf: (reading: Reading) => readonly Span[]): (expressions: readonly string[] | undefined) => Scope {
  const known = new Map<string, Scope>();
  return (expressions = everywhere) => {
    const name = expressions.join('|');
    const scope = known.get(name) ?? remembering(toScope(expressions, sentencesOf));
    known.set(name, scope);
    return scope;
  };
}

/** A block has thousands of rules to see it, and the same units for all of them. */
function remembering(scope: Scope): Scope {
  let last: Reading | null = null;
  let units: readonly Span[] | null = null;
  return {
    within(reading) {
      if (reading !== last) {
        last = reading;
        units = scope.within(reading);
      }
      return units;
    },
  };
}

/** Unknown words cover nothing: `vet.ts` refuses them before a rule runs. */
function toScope(expressions: readonly string[], sentencesOf: (reading: Reading) => readonly Span[]): Scope {
  const choices = expressions.map(toChoice);
  const units = ({ part, withoutLinks }: Choice, reading: Reading): readonly Span[] => {
    const { links = [] } = reading.block;
    if (part === 'link') return links;
    const whole = part === 'sentence' ? sentencesOf(reading) : reading.whole;
    return withoutLinks && links.length > 0 ? whole.flatMap((span) => cutOut(span, links)) : whole;
  };
  return {
    within(reading) {
      if (reading.text === '') return null;
      for (const choice of choices) {
        if (!choice.isIn(reading.block)) continue;
        const spans = units(choice, reading);
        if (spans.length > 0) return spans;
      }
      return null;
    },
  };
}

function toChoice(expression: string): Choice {
  const tests: IsIn[] = [];
  let part: Part | null = null;
  let withoutLinks = false;
  let named = false;
  for (const { word, not } of scopeWords(expression)) {
    if ((parts as readonly string[]).includes(word)) {
      if (not) withoutLinks = true;
      else part = word as Part;
      continue;
    }
    const isIn = words[word] ?? (() => false);
    tests.push(not ? (block) => !isIn(block) : isIn);
    named ||= !not;
  }
  if (!named) tests.push(isText);
  return { isIn: (block) => tests.every((test) => test(block)), part, withoutLinks };
}

function cutOut({ start, end }: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= end) continue;
    if (hole.start > from) left.push({ start: from, end: hole.start });
    from = hole.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}

export function isWithin(units: readonly Span[], { start, end }: Span): boolean {
  for (let n = 0; n < units.length; n++) {
    const unit = units[n] as Span;
    if (start >= unit.start && end <= unit.end) return true;
  }
  return false;
}
