/**
 * The organisation's confidential terms as salted hashes, so that whoever reads the protocol does not read the list. Every stretch of one
 * to `words` words is hashed and looked up; what was hashed is remembered, so a keystroke costs the few stretches around it.
 * What this does not do is keep a secret from somebody who guesses: see `docs/accuracy.md`.
 */
import type { Span } from '../reading/reading.ts';
import { reachOf, unspaced, wordClass } from '../reading/words.ts';
import { createKeyed, sha256 } from './sha256.ts';

export interface Confidential {
  /** Any text, 16 characters or more, of the organisation's own: the same term has another hash elsewhere. */
  salt: string;
  /** How often each hash is hashed again. Default 4. Guessing and checking both cost that much more. */
  iterations?: number | undefined;
  /** Words of the longest term. In scripts without spaces every sign is one. */
  words: number;
  /** What `toConfidential` made. */
  hashes: readonly string[];
}

const defaultIterations = 4;
export const mostIterations = 1000;
export const mostWords = 8;
/** Bytes of a hash that are kept: at a million stretches of text a false find stays as good as impossible. */
const keptBytes = 9;
/** Stretches remembered, per generation: a long document has about as many. */
const mostKnown = 20_000;
/** Between the words of one term: a space, a hyphen, a full stop, an apostrophe, a line break; no more. */
const gap = /^[\s\p{Pd}.,/&+'’_]{0,3}$/u;
const asciiWords = /\w+/g;
let anyWords: RegExp | null = null;

interface Word extends Span {
  /** As it is hashed: NFKC, lower case. */
  folded: string;
}

function toWords(text: string): Word[] {
  const ascii = reachOf(text) === 'ascii';
  anyWords ??= ascii ? null : new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[${wordClass}])+`, 'gu');
  const found: Word[] = [];
  for (const { 0: word, index } of text.matchAll(ascii || !anyWords ? asciiWords : anyWords)) {
    found.push({ start: index, end: index + word.length, folded: (ascii ? word : word.normalize('NFKC')).toLowerCase() });
  }
  return found;
}

type Hash = (term: string) => string;

function createHash(salt: string, iterations: number): Hash {
  const encoder = new TextEncoder();
  const beginning = new Uint8Array(64);
  beginning.set(sha256(encoder.encode(`countersign-confidential-1\0${salt}`)));
  const keyed = createKeyed(beginning);
  return (term) => {
    let digest = keyed(encoder.encode(term));
    for (let n = 1; n < iterations; n++) digest = keyed(digest);
    return toBase64Url(digest.subarray(0, keptBytes));
  };
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/**
 * The rule's field for these terms. Order and doubles say nothing: the hashes are sorted. A term without a letter or digit is left out.
 * @param salt see `Confidential.salt`.
 */
export function toConfidential(terms: readonly string[], salt: string, iterations = defaultIterations): Confidential {
  const hash = createHash(salt, iterations);
  const split = terms.map((term) => toWords(term).map(({ folded }) => folded)).filter(({ length }) => length > 0);
  return {
    salt,
    iterations,
    words: Math.max(1, ...split.map(({ length }) => length)),
    hashes: [...new Set(split.map((parts) => hash(parts.join(' '))))].sort(),
  };
}

function joins(text: string, from: number, to: number): boolean {
  return (to - from === 1 && text.charCodeAt(from) === 32) || gap.test(text.slice(from, to));
}

/** Finds the terms in a text, the longest where several begin at one word. */
export function createConfidentialFinder({ salt, iterations, words: most, hashes }: Confidential): (text: string) => Span[] {
  const hash = createHash(salt, iterations ?? defaultIterations);
  const wanted = new Set(hashes);
  let young = new Map<string, boolean>();
  let old = new Map<string, boolean>();

  function isWanted(term: string): boolean {
    const known = young.get(term) ?? old.get(term);
    if (known !== undefined) return known;
    const found = wanted.has(hash(term));
    if (young.size >= mostKnown) {
      old = young;
      young = new Map();
    }
    young.set(term, found);
    return found;
  }

  return (text) => {
    const all = toWords(text);
    const spans: Span[] = [];
    for (let first = 0; first < all.length; first++) {
      let term = '';
      let longest = -1;
      for (let last = first; last < all.length && last - first < most; last++) {
        const word = all[last] as Word;
        if (last > first && !joins(text, (all[last - 1] as Word).end, word.start)) break;
        term = last > first ? `${term} ${word.folded}` : word.folded;
        if (isWanted(term)) longest = last;
      }
      if (longest < 0) continue;
      spans.push({ start: (all[first] as Word).start, end: (all[longest] as Word).end });
      first = longest;
    }
    return spans;
  };
}
