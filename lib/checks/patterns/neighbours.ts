/**
 * Which kinds of characters stand side by side in a text, and which must for an expression to match: "20th" needs a digit before a
 * letter, and most paragraphs have none. One walk over a text answers for all expressions, and those that cannot match there are
 * not run: most rules about signs and shapes in most paragraphs.
 */
import type { Reading } from '../reading/reading.ts';
import type { Node } from './regex.ts';

/**
 * Kinds of characters, at most 31. Typographic signs are of the kind of their plain sisters, so that one walk serves expressions for
 * both.
 */
const kinds: readonly string[] = [
  ' \n\t\r\f\v\u00a0\u202f\u2009\u2007',
  'abcdefghijklmnopqrstuvwxyz',
  'BCDEFGHJKLMNOPQRSTUVWXYZ',
  'A',
  'I',
  '0123456789',
  "'\u2018\u2019\u02bc",
  '-\u2010\u2011',
  '\u2013\u2014',
  '\u201c\u201d\u201e\u00ab\u00bb',
  '$\u20ac\u00a3@#*+=^`|~[]{}<>/\\',
  ...'.,!?:;"()%&_',
];
/** All others. */
const beyond = kinds.length;
/** Of which a letter may be when case does not count; ſ is an s then, and the Kelvin sign a k. */
const letters = 0b11110 | (1 << beyond);
/** A row of its own: which kinds there are at all. */
const alone = 31;
const all = ~(1 << alone);

const kindOf = new Uint8Array(0x10000).fill(beyond);
kinds.forEach((chars, kind) => {
  for (const char of chars) kindOf[char.charCodeAt(0)] = kind;
});

/** Per kind a bit for each kind that stands behind it somewhere in the latest text. */
const rows = new Int32Array(alone + 1);
let latest: Reading | null = null;

function meet(reading: Reading): void {
  if (reading === latest) return;
  latest = reading;
  const { text } = reading;
  rows.fill(0);
  let before = alone;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)] as number;
    rows[before] = (rows[before] as number) | (1 << kind);
    before = kind;
  }
  let seen = 0;
  for (let kind = 0; kind <= alone; kind++) seen |= rows[kind] as number;
  rows[alone] = seen;
}

/** Kinds, each followed by the kinds of which one must stand behind it. One of the lines must hold. */
type Need = Int32Array;

/** Whether the text has all that is needed. */
function hasAll(reading: Reading, needs: readonly Need[]): boolean {
  if (needs.length > 0) meet(reading);
  for (let n = 0; n < needs.length; n++) if (!isMet(needs[n] as Need)) return false;
  return true;
}

function isMet(need: Need): boolean {
  for (let n = 0; n < need.length; n += 2) if (((rows[need[n] as number] as number) & (need[n + 1] as number)) !== 0) return true;
  return false;
}

/**
 * Says of a text whether the expression may match there.
 * @param ignoreCase also where only part of the source does.
 */
export function toNeighbours(node: Node, ignoreCase: boolean): (reading: Reading) => boolean {
  const needs = shapeOf(node, ignoreCase)
    .needs.map((pairs) =>
      Array.from(rows, (_, kind) => pairs.reduce((some, [before, after]) => some | ((before >>> kind) & 1 && after), 0)),
    )
    .map((behind) => Int32Array.from(behind.flatMap((after, kind) => (after === 0 ? [] : [kind, after]))));
  return (reading) => hasAll(reading, needs);
}

/** Kinds and those behind them, bit by bit, of which one pair is there. */
type Pairs = readonly (readonly [before: number, after: number])[];

/** Spaces and small letters, which stand everywhere. */
const common = 3;

/** Whether few paragraphs have it: two spaces in a row, or a sign, capital or digit. */
function isRare([before, after]: Pairs[number]): boolean {
  return (before & common) === 0 || (after & common) === 0 || (before === 1 && after === 1);
}

interface Shape {
  /** Kinds it may begin and end with, bit by bit. */
  first: number;
  last: number;
  isNullable: boolean;
  /** The most telling first. */
  needs: readonly Pairs[];
}

const nothing: Shape = { first: 0, last: 0, isNullable: true, needs: [] };

function shapeOf(node: Node, ignoreCase: boolean): Shape {
  switch (node.is) {
    case 'char':
      return toShape(kindsOf(node.char, ignoreCase));
    case 'set':
      return toShape(node.chars ? kindsOf(node.chars.join(''), ignoreCase) : kindsOfClass(node.source, ignoreCase));
    case 'seq':
      return shapeOfRow(node.items, ignoreCase);
    case 'alt':
      return shapeOfAny(node.items.map((item) => shapeOf(item, ignoreCase)));
    case 'repeat': {
      const once = shapeOf(node.item, ignoreCase);
      if (node.min === 0) return { ...once, isNullable: true, needs: [] };
      return node.min === 1 || once.isNullable ? once : { ...once, needs: [...toNeeds(once.last, once.first), ...once.needs] };
    }
    case 'edge':
      return nothing;
    case 'opaque':
      return node.body ? shapeOf(node.body, true) : { ...nothing, first: all, last: all };
  }
}

function toShape(some: number): Shape {
  return { first: some, last: some, isNullable: false, needs: (some & common) === 0 ? [[[1 << alone, some]]] : [] };
}

function shapeOfAny(shapes: readonly Shape[]): Shape {
  return {
    first: shapes.reduce((some, { first }) => some | first, 0),
    last: shapes.reduce((some, { last }) => some | last, 0),
    isNullable: shapes.some(({ isNullable }) => isNullable),
    needs: shapes.every(({ needs }) => needs.length > 0) ? [shapes.flatMap(({ needs }) => needs[0] as Pairs)] : [],
  };
}

function shapeOfRow(items: readonly Node[], ignoreCase: boolean): Shape {
  const needs: Pairs[] = [];
  const inner: Pairs[] = [];
  let first = 0;
  let last = 0;
  let isNullable = true;
  /** What the last part that is always there ends with, and what may stand behind that. */
  let end = 0;
  let behind = 0;
  for (const item of items) {
    const shape = shapeOf(item, ignoreCase);
    inner.push(...shape.needs);
    behind |= shape.first;
    if (isNullable) first |= shape.first;
    if (shape.isNullable) {
      last |= shape.last;
      continue;
    }
    if (!isNullable) needs.push(...toNeeds(last, shape.first), ...toNeeds(end, behind));
    isNullable = false;
    end = shape.last;
    last = end;
    behind = 0;
  }
  return { first, last, isNullable, needs: [...needs, ...inner] };
}

function toNeeds(...pair: Pairs[number]): Pairs[] {
  return isRare(pair) ? [[pair]] : [];
}

function kindsOf(chars: string, ignoreCase: boolean): number {
  let some = ignoreCase && chars.toLowerCase() !== chars.toUpperCase() ? letters : 0;
  for (let n = 0; n < chars.length; n++) some |= 1 << (kindOf[chars.charCodeAt(n)] as number);
  return some;
}

const known = new Map<string, number>();
const sample = [...kinds.join('')];

/** Character by character, but for those that nobody can list: escapes mean more beyond ASCII than JavaScript says (`meaning.ts`). */
function kindsOfClass(source: string, ignoreCase: boolean): number {
  const name = ignoreCase ? `i${source}` : source;
  let some = known.get(name);
  if (some === undefined) {
    const expression = new RegExp(`^${source}`, ignoreCase ? 'iu' : 'u');
    some = 1 << beyond;
    for (const char of sample) if (expression.test(char)) some |= 1 << (kindOf[char.charCodeAt(0)] as number);
    known.set(name, some);
  }
  return some;
}
