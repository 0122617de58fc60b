/**
 * One pass for all literals, whatever their rule: whole words are looked up (`beginnings.ts`), the rest goes down a tree
 * (`tree.ts`). The cost follows the text and the hits, and hardly the number of terms; nothing is compiled by the engine
 * that runs this, so a long list costs no pause. Every term is found at every place, overlaps included.
 */
import { createBeginnings } from './beginnings.ts';
import type { Literal, Meet, Term } from './literal.ts';
import { meansTypography, plainOf, type Reading } from './reading.ts';
import { createTree } from './tree.ts';
import { fold, unitAt } from './units.ts';
import { cleanEdges } from './words.ts';

/** Terms that one call of `warm` puts in their place: about 2 ms on a busy machine, 10 while the code is cold. */
const slice = 1000;

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
  add(owner: number, index: number, literal: Literal): void;
  scan(reading: Written): Found;
  /** Some milliseconds of what the first scan would do otherwise; true when nothing is left to do. */
  warm(): boolean;
}

export const nothingFound: Found = new Map();

export function createLiterals(): Literals {
  const onEdges = createBeginnings();
  const anywhere = createTree();
  const terms: Term[] = [];
  let placed = 0;
  let reading: Written = { text: '', plain: '' };
  let found: Map<number, LiteralMatch[]> | null = null;

  function add(owner: number, index: number, { text, ignoreCase, word }: Literal): void {
    if (text !== '') terms.push({ text, ignoreCase, word, owner, index, written: false, seen: text, also: null });
  }

  function place(most: number): void {
    for (const end = Math.min(terms.length, placed + most); placed < end; placed++) {
      const term = terms[placed] as Term;
      term.written = meansTypography(term.text);
      (term.word ? onEdges : anywhere).add(term);
    }
  }

  const meet: Meet = (term, start) => {
    const { text } = reading;
    const end = start + term.text.length;
    // As it stood before, letter by letter: only the edges are new.
    const isKnown = text.startsWith(term.seen, start);
    if (!isKnown && !stands(term, reading, start)) return;
    if (term.word && !isOnEdges(term, reading, start, end)) return;
    if (!isKnown) term.seen = text.slice(start, end);
    const match = { start, end, index: term.index, text: term.seen };
    found ??= new Map();
    const list = found.get(term.owner);
    if (list) list.push(match);
    else found.set(term.owner, [match]);
  };

  function scan(next: Written): Found {
    place(terms.length);
    reading = next;
    found = null;
    onEdges.walk(next.text, meet);
    anywhere.walk(next.text, meet);
    return found ?? nothingFound;
  }

  function warm(): boolean {
    place(slice);
    return placed === terms.length;
  }

  return { add, scan, warm };
}

/** Units agree, and what they leave open: capitals and typographic signs. The plain text is made only when it decides. */
function stands({ text: wanted, ignoreCase, written }: Term, reading: Written, start: number): boolean {
  const { text } = reading;
  if (start + wanted.length > text.length) return false;
  for (let n = 0; n < wanted.length; n++) if (unitAt(wanted, n) !== unitAt(text, start + n)) return false;
  if (ignoreCase) return !written || fold(text.slice(start, start + wanted.length)) === fold(wanted);
  return text.startsWith(wanted, start) || (!written && plainOf(reading).startsWith(wanted, start));
}

/** A modifier apostrophe is a letter as written and a sign when plain, so plain text has more edges. */
function isOnEdges({ written }: Term, reading: Written, start: number, end: number): boolean {
  if (cleanEdges(reading.text, start, end)) return true;
  return !written && plainOf(reading) !== reading.text && cleanEdges(plainOf(reading), start, end);
}
