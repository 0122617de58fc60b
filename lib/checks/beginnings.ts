/**
 * Terms that stand on word edges, by how they begin. Such a term is whole words and signs, so a text is looked up word by
 * word: one look-up tells that no term begins with this word, and only otherwise the next word is added. What is looked up
 * after each word, and after signs if any term ends with one, is a hash of the units since the beginning, carried along; whoever is found compares the units themselves.
 */
import { createIntMap } from './int-map.ts';
import type { Meet, Term } from './literal.ts';
import { isWord, unitAt } from './units.ts';

export interface Beginnings {
  add(term: Term): void;
  /** Meets every term whose units may stand in the text, from left to right. */
  walk(text: string, meet: Meet): void;
}

/** FNV-1a. */
const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Mixes the low bits; never 0. */
function toKey(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13) || 1;
}

/** The first three units in 15 bits: five tell letters apart. Where no term opens so, not even the word's end is looked for. */
const openings = 1 << 15;
const anyUnit = Array.from({ length: 32 }, (_, bits) => bits << 2);

function toOpening(one: number, two: number, three: number): number {
  return ((one >> 2) & 31) | ((two << 3) & 992) | ((three << 8) & 31744);
}

export function createBeginnings(): Beginnings {
  /** Per beginning: twice the number of the first term that is complete here, and 1 if some term goes on. */
  const known = createIntMap();
  const terms: (Term | null)[] = [null];
  const opens = new Uint8Array(openings);
  let endsWithSign = false;
  /** In any term: no more are read in a row. */
  let mostSigns = 0;

  function add(term: Term): void {
    const { text } = term;
    open(text);
    let hash = seed;
    let signs = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = unitAt(text, at);
      // A word ends here, and the term goes on.
      if (at > 0 && !isWord(unit) && signs === 0) known.set(toKey(hash), known.get(toKey(hash)) | 1);
      signs = isWord(unit) ? 0 : signs + 1;
      mostSigns = Math.max(mostSigns, signs);
      hash = Math.imul(hash ^ unit, prime);
    }
    endsWithSign ||= signs > 0;
    const key = toKey(hash);
    const others = known.get(key);
    term.also = terms[others >> 1] as Term | null;
    known.set(key, (terms.push(term) - 1) * 2 + (others & 1));
  }

  /** Marks how the term opens; past the end of a short one anything may follow. */
  function open(text: string): void {
    const [one = [], two = [], three = []] = [0, 1, 2].map((at) => (at < text.length ? [unitAt(text, at)] : anyUnit));
    for (const a of one) for (const b of two) for (const c of three) opens[toOpening(a, b, c)] = 1;
  }

  function walk(text: string, meet: Meet): void {
    const { length } = text;
    let one = length > 0 ? unitAt(text, 0) : 0;
    let two = length > 1 ? unitAt(text, 1) : 0;
    let inWord = false;
    for (let start = 0; start < length; start++) {
      const three = start + 2 < length ? unitAt(text, start + 2) : 0;
      const wasIn = inWord;
      inWord = isWord(one);
      if (!(wasIn && inWord) && opens[toOpening(one, two, three)] !== 0) follow(text, start, meet);
      one = two;
      two = three;
    }
  }

  /** From `start` word by word, as far as some term goes on. */
  function follow(text: string, start: number, meet: Meet): void {
    let hash = seed;
    let goesOn = 1;
    let signs = 0;
    for (let end = start; goesOn === 1 && end < text.length; ) {
      let unit = unitAt(text, end++);
      hash = Math.imul(hash ^ unit, prime);
      if (isWord(unit)) {
        for (; end < text.length; end++) {
          unit = unitAt(text, end);
          if (!isWord(unit)) break;
          hash = Math.imul(hash ^ unit, prime);
        }
        signs = 0;
      } else if (++signs > mostSigns) return;
      if (signs > 0 && !endsWithSign) continue;
      const beginning = known.get(toKey(hash));
      for (let term = terms[beginning >> 1]; term; term = term.also) meet(term, start);
      if (signs === 0) goesOn = beginning & 1;
    }
  }

  return { add, walk };
}
