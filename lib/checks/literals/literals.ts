/**
 * One pass for all literals, whatever their rule: whole words are looked up (`beginnings.ts`), the rest goes down a tree
 * (`tree.ts`). The cost follows the text and the hits, and hardly the number of terms; nothing is compiled by the engine
 * that runs this, so a long list costs no pause. Every term is found at every place, overlaps included.
 */
import { anyMark } from '../../platform/composed-letters.ts';
import { type Found, type LiteralMatch, meansTypography, plainOf, type Reading, toPlain } from '../reading/reading.ts';
import { cleanEdges } from '../reading/words.ts';
import { addBeginning, createBeginnings, type Hits, met, mostLength, promote, walkBeginnings } from './beginnings.ts';
import type { Literal } from './literal.ts';
import { mostUnits } from './pieces.ts';
import { fields, restoreLiterals, type StoredLiterals, type Terms } from './stored-literals.ts';
import { addToTree, createTree, walkTree } from './tree.ts';
import { fold, isDoubtful, sight, unitAt } from './units.ts';
import {
  addWriting,
  at,
  createWritings,
  forget,
  isEdgy,
  isLoose,
  isOther,
  isWhole,
  isWritten,
  standing,
  type Writings,
  fields as writingFields,
} from './writings.ts';

export const nothingFound: Found = new Map();

type Written = Pick<Reading, 'text' | 'plain'>;

/** What one scan met, and where: by start those on word edges, and by start the others. */
export interface Met {
  /** Numbers. */
  writings: number[];
  starts: number[];
  count: number;
  /** The text may have letters and marks apart. */
  marks: boolean;
}

export interface Literals {
  /** Typographic signs are themselves and nothing else, see `CompileOptions`. */
  readonly asWritten: boolean;
  readonly writings: Writings;
  /** @param owner the list of terms; `index` is what it calls the term. */
  add(owner: number, index: number, literal: Literal): void;
  /** Terms added so far. */
  count(): number;
  /** Puts at most so many terms where a scan finds them; true when all are. A scan places all by itself. */
  place(most: number): boolean;
  /** The same arrays each time: they hold until the next scan. */
  scan(reading: Written): Met;
  /** Everything that was placed, for `storeLiterals`. */
  terms(): Terms;
}

/** Beside the flags of a writing. */
const ignoresCase = 16;

const hits: Hits = { terms: [], starts: [], places: [], count: 0 };
const list: Met = { writings: [], starts: [], count: 0, marks: false };

/** @param stored by literals made with the same `asWritten`. */
export function createLiterals(asWritten = false, stored: StoredLiterals | null = null): Literals {
  const known = stored && restoreLiterals(stored);
  /** Terms have numbers from 1; those before `own` were stored. */
  const own = known?.count ?? 1;
  const onEdges = known?.onEdges ?? createBeginnings();
  const texts: string[] = [];
  let facts = known?.facts ?? new Int32Array(64 * fields);
  const writings = createWritings();
  /** By term, and by promoted term: the first of its writings. */
  let seen = new Int32Array(facts.length / fields);
  const promoted: number[] = [];
  const textOf = (term: number): string => (term < own ? (known?.textOf(term) ?? '') : (texts[term - own] as string));
  const anywhere = createTree(textOf);
  for (const term of stored?.anywhere ?? []) addToTree(anywhere, term);
  let count = own;
  let placed = own;

  function add(owner: number, index: number, { text, ignoreCase, word }: Literal): void {
    if (text === '') return;
    const term = count++;
    if (term === seen.length) {
      facts = grown(facts);
      seen = grown(seen);
    }
    const flags = (ignoreCase ? ignoresCase : 0) | (word ? isWhole : 0) | (asWritten || meansTypography(text) ? isWritten : 0);
    facts[term * fields] = owner;
    facts[term * fields + 1] = index;
    facts[term * fields + 2] = flags;
    texts.push(text);
  }

  function place(most: number): boolean {
    for (const end = Math.min(count, placed + most); placed < end; placed++) {
      const text = textOf(placed);
      if (isLookedUp(facts[placed * fields + 2] as number, text)) addBeginning(onEdges, placed, text);
      else addToTree(anywhere, placed);
    }
    return placed === count;
  }

  /** The term of a hit as it stands there, known or new; 0 where only the units agree. */
  function write(hit: number, reading: Written, start: number): number {
    const number = hits.terms[hit] as number;
    const first = (number >= met ? promoted[number - met] : seen[number]) as number;
    return standing(writings, first, reading.text, start) || learn(hit, first, reading, start);
  }

  function learn(hit: number, first: number, reading: Written, start: number): number {
    const number = hits.terms[hit] as number;
    const term = number >= met ? (writings.facts[first * writingFields + at.term] as number) : number;
    const wanted = textOf(term);
    const flags = facts[term * fields + 2] as number;
    if (!unitsStand(wanted, reading.text, start)) return 0;
    const text = copy(reading.text, start, wanted);
    const isSame = (flags & ignoresCase) !== 0 ? fold(text) === fold(wanted) : text === wanted;
    const isPlain = (flags & isWritten) === 0 && ((flags & ignoresCase) !== 0 || toPlain(text) === wanted);
    const fact = {
      owner: facts[term * fields] as number,
      index: facts[term * fields + 1] as number,
      flags: (flags & (isWhole | isWritten)) | (isSame ? 0 : isPlain ? isLoose : isOther),
      term,
    };
    const writing = addWriting(writings, first, text, fact);
    if (first !== 0) return writing;
    seen[term] = writing;
    const place = hits.places[hit] as number;
    if (place >= 0) promoted[promote(onEdges, term, place) - met] = writing;
    return writing;
  }

  function scan(reading: Written): Met {
    if (placed < count) place(count);
    forget(writings);
    hits.count = 0;
    list.count = 0;
    const { text } = reading;
    sight.marks = onEdges.known.size === 0 && anyMark.test(text);
    walkBeginnings(onEdges, text, hits);
    walkTree(anywhere, text, hits);
    list.marks = sight.marks;
    // Made before anybody asked for it, the plain text is the text: here signs mean themselves.
    const asItIs = reading.plain !== null;
    const isLong = text.length > mostUnits;
    for (let n = 0; n < hits.count; n++) {
      const start = hits.starts[n] as number;
      const writing = write(n, reading, start);
      if (writing === 0) continue;
      const flags = writings.facts[writing * writingFields + at.flags] as number;
      if ((flags & isOther) !== 0 || (asItIs && (flags & isLoose) !== 0)) continue;
      const end = start + (writings.facts[writing * writingFields + at.length] as number);
      if ((flags & isWhole) !== 0 && !isSettled(text, start, end, flags, isLong) && !isOnEdges(flags, reading, start, end)) continue;
      list.writings[list.count] = writing;
      list.starts[list.count++] = start;
    }
    return list;
  }

  return { asWritten, writings, add, count: () => count - 1, place, scan, terms: () => ({ count, facts, textOf, onEdges }) };
}

/** Whether a term is looked up by its words; others go down the tree. */
export function isLookedUp(flags: number, text: string): boolean {
  return (flags & isWhole) !== 0 && text.length <= mostLength;
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** What stands there, as a string of its own: a slice would keep the whole text in memory. */
function copy(text: string, start: number, wanted: string): string {
  if (text.startsWith(wanted, start)) return wanted;
  let units = '';
  for (let n = start; n < start + wanted.length; n++) units += text.charAt(n);
  return units;
}

/** Adds what was met to what its list found. */
export function collect(found: Map<number, LiteralMatch[]>, { facts: numbers, texts }: Writings, writing: number, start: number): void {
  const text = texts[writing] as string;
  const owner = numbers[writing * writingFields + at.owner] as number;
  const match = { start, end: start + text.length, index: numbers[writing * writingFields + at.index] as number, text };
  const others = found.get(owner);
  if (others) others.push(match);
  else found.set(owner, [match]);
}

/** The units agree, which leaves capitals and typographic signs open. */
function unitsStand(wanted: string, text: string, start: number): boolean {
  if (start + wanted.length > text.length) return false;
  for (let n = 0; n < wanted.length; n++) if (unitAt(wanted, n) !== unitAt(text, start + n)) return false;
  return true;
}

/** It begins and ends where pieces of the text do, and no unit leaves doubts. A long text is not only cut where pieces end. */
function isSettled(text: string, start: number, end: number, flags: number, isLong: boolean): boolean {
  if (isLong || (flags & isEdgy) !== 0 || end - start > mostLength) return false;
  return !(start > 0 && isDoubtful(text.charCodeAt(start - 1))) && !(end < text.length && isDoubtful(text.charCodeAt(end)));
}

/** A modifier apostrophe is a letter as written and a sign when plain, so plain text has more edges. */
function isOnEdges(flags: number, reading: Written, start: number, end: number): boolean {
  if (cleanEdges(reading.text, start, end)) return true;
  return (flags & isWritten) === 0 && plainOf(reading) !== reading.text && cleanEdges(plainOf(reading), start, end);
}
