/**
 * Fingerprints of AI answers, so that a passage can be recognised later without keeping the answer.
 *
 * This works by hashing every run of five words (a gram), keeping at least one of any two neighbours (winnowing:
 * Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003), and always the
 * first and last of each line, because that is where people cut. Hashes are salted per device: a stolen table of
 * prints cannot be looked up in one made elsewhere, and two devices never share a print. They are not encryption;
 * somebody who has the salt too can test whether a given sentence was seen.
 */
import type { Millis } from '../platform/clock.ts';
import { toWords } from './normalise.ts';

/** Words per gram. Five is where a shared run stops being a common phrase and starts being the same sentence. */
export const gramWords = 5;

/**
 * Winnowing window, in grams. Two keeps about two thirds of the grams: at most one word at either end of a copied
 * passage goes unseen, and every common run of six words is found.
 */
export const gramWindow = 2;

/** 16 random bytes, made once per device and kept with the prints. */
export type Salt = Uint8Array;

export interface Fingerprint {
  /** Site adapter id of the AI tool. */
  site: string;
  at: Millis;
  words: number;
  /** Salted hashes below 2^53, each once. */
  prints: number[];
}

interface Seeds {
  a: number;
  b: number;
}

function toSeeds(salt: Salt): Seeds {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (const byte of salt) {
    a = Math.imul(a ^ byte, 0x01000193) >>> 0;
    b = Math.imul((b << 5) ^ (b >>> 27) ^ byte, 0xcc9e2d51) >>> 0;
  }
  return { a, b };
}

/** Murmur3's finaliser: every input bit reaches every output bit. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units from a seed. */
function hashWord(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Two 32-bit lanes per word, hashed once; a gram combines its words' lanes into 53 bits. */
function toLanes(words: readonly string[], { a, b }: Seeds): { a: Uint32Array; b: Uint32Array } {
  return { a: Uint32Array.from(words, (word) => hashWord(word, a)), b: Uint32Array.from(words, (word) => hashWord(word, b)) };
}

function combine(lanes: { a: Uint32Array; b: Uint32Array }, seeds: Seeds, from: number, to: number): number {
  let high = seeds.b ^ (to - from);
  let low = seeds.a;
  for (let i = from; i < to; i += 1) {
    high = mix(Math.imul(high, 31) + (lanes.a[i] ?? 0));
    low = mix(Math.imul(low, 37) + (lanes.b[i] ?? 0));
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** Every gram of a list of words, in order; a list shorter than a gram is one gram by itself. */
export function toGrams(words: readonly string[], salt: Salt): number[] {
  if (words.length === 0) return [];
  const seeds = toSeeds(salt);
  const lanes = toLanes(words, seeds);
  if (words.length < gramWords) return [combine(lanes, seeds, 0, words.length)];
  return Array.from({ length: words.length - gramWords + 1 }, (_, i) => combine(lanes, seeds, i, i + gramWords));
}

/** The smallest print of each window; of equals the rightmost, as in the paper. */
function winnow(grams: readonly number[]): Set<number> {
  const kept = new Set<number>();
  for (let start = 0; start + gramWindow <= grams.length; start += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = start; i < start + gramWindow; i += 1) least = Math.min(least, grams[i] ?? least);
    kept.add(least);
  }
  return kept;
}

/** Prints of one answer. `text` is dropped; only hashes and a count remain. */
export function fingerprint(answer: { site: string; at: Millis; text: string }, salt: Salt): Fingerprint {
  const lines = answer.text.split(/\n+/).map(toWords);
  const words = lines.flat();
  const prints = words.length < gramWords ? new Set(toGrams(words, salt)) : winnow(toGrams(words, salt));
  for (const line of lines) {
    const grams = toGrams(line, salt);
    // Across lines as well as in them: editors join lines into one block and split one block into several.
    for (const print of [grams[0], grams.at(-1)]) if (print !== undefined) prints.add(print);
  }
  return { site: answer.site, at: answer.at, words: words.length, prints: [...prints] };
}

/** All prints that `measure` would ask for, each once: for one bulk look-up before measuring. */
export function toPrints(blocks: readonly string[], salt: Salt): number[] {
  return [...new Set(blocks.flatMap((block) => toGrams(toWords(block), salt)))];
}
