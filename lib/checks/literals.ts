/**
 * One pass for all literals, whatever their rule: whole words are looked up (`beginnings.ts`), the rest goes down a tree
 * (`tree.ts`). The cost follows the text and the hits, and hardly the number of terms; nothing is compiled by the engine
 * that runs this, so a long list costs no pause. Every term is found at every place, overlaps included.
 */
import { addBeginning, createBeginnings, type Hits, mostLength, walkBeginnings } from './beginnings.ts';
import type { Literal, Writing } from './literal.ts';
import { meansTypography, plainOf, type Reading } from './reading.ts';
import { addToTree, createTree, walkTree } from './tree.ts';
import { fold, unitAt } from './units.ts';
import { cleanEdges } from './words.ts';

/** Terms that one call of `warm` puts in their place: half a millisecond, and 4 on a busy machine while the code is cold. */
const slice = 250;

export interface LiteralMatch {
  start: number;
  end: number;
  /** What the owner called it. */
  index: number;
  /** The words as written. */
  text: string;
}

export type Found = ReadonlyMap<number, readonly LiteralMatch[]>;

type Written = Pick<Reading, 'text' | 'plain'>;

export interface Literals {
  /** Typographic signs are themselves and nothing else, see `CompileOptions`. */
  readonly asWritten: boolean;
  add(owner: number, index: number, literal: Literal): void;
  scan(reading: Written): Found;
  /** Some milliseconds of what the first scan would do otherwise; true when nothing is left to do. */
  warm(): boolean;
}

export const nothingFound: Found = new Map();

/** Per term: owner, index, flags. */
const fields = 3;
const ignoresCase = 1;
const isWhole = 2;
const isWritten = 4;

const hits: Hits = { terms: [], starts: [], count: 0 };

export function createLiterals(asWritten = false): Literals {
  const onEdges = createBeginnings();
  const texts: string[] = [''];
  let facts = new Int32Array(64 * fields);
  const seen: (Writing | null)[] = [null];
  const anywhere = createTree((term) => texts[term] as string);
  let placed = 1;

  function add(owner: number, index: number, { text, ignoreCase, word }: Literal): void {
    if (text === '') return;
    const at = texts.length * fields;
    if (at === facts.length) {
      const longer = new Int32Array(at * 2);
      longer.set(facts);
      facts = longer;
    }
    facts[at] = owner;
    facts[at + 1] = index;
    facts[at + 2] = (ignoreCase ? ignoresCase : 0) | (word ? isWhole : 0) | (asWritten || meansTypography(text) ? isWritten : 0);
    texts.push(text);
    seen.push(null);
  }

  function place(most: number): void {
    for (const end = Math.min(texts.length, placed + most); placed < end; placed++) {
      const text = texts[placed] as string;
      if (((facts[placed * fields + 2] as number) & isWhole) !== 0 && text.length <= mostLength) addBeginning(onEdges, placed, text);
      else addToTree(anywhere, placed);
    }
  }

  /** The term as it stands there, known or new; null where only the units agree. */
  function write(term: number, reading: Written, start: number): Writing | null {
    let known = seen[term] as Writing | null;
    while (known && !reading.text.startsWith(known.text, start)) known = known.next;
    return known ?? learn(term, reading, start);
  }

  function learn(term: number, reading: Written, start: number): Writing | null {
    const wanted = texts[term] as string;
    const flags = facts[term * fields + 2] as number;
    const written = (flags & isWritten) !== 0;
    if (!stands(wanted, (flags & ignoresCase) !== 0, written, reading, start)) return null;
    const text = reading.text.slice(start, start + wanted.length);
    const made: Writing = {
      owner: facts[term * fields] as number,
      index: facts[term * fields + 1] as number,
      word: (flags & isWhole) !== 0,
      written,
      text,
      next: seen[term] as Writing | null,
    };
    seen[term] = made;
    return made;
  }

  function scan(reading: Written): Found {
    place(texts.length);
    hits.count = 0;
    walkBeginnings(onEdges, reading.text, hits);
    walkTree(anywhere, reading.text, hits);
    if (hits.count === 0) return nothingFound;
    const found = new Map<number, LiteralMatch[]>();
    for (let n = 0; n < hits.count; n++) {
      const start = hits.starts[n] as number;
      const writing = write(hits.terms[n] as number, reading, start);
      if (!writing || (writing.word && !isOnEdges(writing, reading, start))) continue;
      const match = { start, end: start + writing.text.length, index: writing.index, text: writing.text };
      const list = found.get(writing.owner);
      if (list) list.push(match);
      else found.set(writing.owner, [match]);
    }
    return found;
  }

  function warm(): boolean {
    place(slice);
    return placed === texts.length;
  }

  return { asWritten, add, scan, warm };
}

/** Units agree, and what they leave open: capitals and typographic signs. The plain text is made only when it decides. */
function stands(wanted: string, ignoreCase: boolean, written: boolean, reading: Written, start: number): boolean {
  const { text } = reading;
  if (start + wanted.length > text.length) return false;
  for (let n = 0; n < wanted.length; n++) if (unitAt(wanted, n) !== unitAt(text, start + n)) return false;
  if (ignoreCase) return !written || fold(text.slice(start, start + wanted.length)) === fold(wanted);
  return text.startsWith(wanted, start) || (!written && plainOf(reading).startsWith(wanted, start));
}

/** A modifier apostrophe is a letter as written and a sign when plain, so plain text has more edges. */
function isOnEdges({ written, text: { length } }: Writing, reading: Written, start: number): boolean {
  const { text } = reading;
  const end = start + length;
  if (cleanEdges(text, start, end)) return true;
  return !written && plainOf(reading) !== text && cleanEdges(plainOf(reading), start, end);
}
