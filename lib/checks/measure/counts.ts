/**
 * What a block adds to the numbers of its document. Counted once per block and shared by all rules that measure. Names and
 * meanings are Vale's: paragraphs, list items and quotes make up the text; headings, code and the like are counted as such,
 * and their words are not.
 */
import { type Opening, toOpening } from '../reading/opening.ts';
import { plainOf, type Reading } from '../reading/reading.ts';
import type { Block } from '../types.ts';
import { countSyllables } from './syllables.ts';

/** What a formula may name: numbers of the text, then numbers of blocks. */
export const variables = [
  'words',
  'sentences',
  'paragraphs',
  'characters',
  'syllables',
  'complex_words',
  'long_words',
  'polysyllabic_words',
  'heading_h1',
  'heading_h2',
  'heading_h3',
  'heading_h4',
  'heading_h5',
  'heading_h6',
  'list',
  'blockquote',
  'pre',
] as const;
export type Variable = (typeof variables)[number];
export type Counts = Record<Variable, number>;

export interface Measured {
  /** In the order of `variables`. */
  counts: readonly number[];
  opening: Opening | null;
}

const placeOf = Object.fromEntries(variables.map((name, n) => [name, n])) as Counts;

const isText: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'quote']);
const wordlike = /(?:[A-Z]\.){2,}|[\p{L}\p{N}']+/gu;
const character = /[\p{L}\p{N}]/gu;
const key = {};

/** @param sentences of the reading, see `KindTools`. */
export function measure(reading: Reading, sentences: (reading: Reading) => readonly unknown[]): Measured {
  const known = reading.shared?.get(key) as Measured | undefined;
  if (known) return known;
  const { block } = reading;
  const element = toElement(block);
  const counts = new Array<number>(variables.length).fill(0);
  if (isText.has(block.kind)) countText(counts, plainOf(reading), sentences(reading).length);
  if (element) counts[placeOf[element]] = 1;
  const measured = { counts, opening: block.kind === 'raw' ? null : toOpening(reading) };
  reading.shared ??= new Map();
  reading.shared.set(key, measured);
  return measured;
}

/** A page's title is its first-level heading. */
function toElement({ kind, level }: Block): Variable | null {
  if (kind === 'title') return 'heading_h1';
  if (kind === 'heading') return `heading_h${Math.min(Math.max(level ?? 1, 1), 6)}` as Variable;
  return kind === 'list-item' ? 'list' : kind === 'quote' ? 'blockquote' : kind === 'code' ? 'pre' : null;
}

function countText(counts: number[], text: string, sentences: number): void {
  let [words, characters, syllables, complex, long, polysyllabic] = [0, 0, 0, 0, 0, 0];
  for (const [word] of text.matchAll(wordlike)) {
    const spoken = syllablesOf(word);
    words++;
    characters += word.match(character)?.length ?? 0;
    syllables += spoken;
    if (word.length > 6) long++;
    if (spoken > 2) polysyllabic++;
    // Common endings make a word longer but no harder.
    if (spoken - (/(?:es|ed|ing)$/.test(word) ? 1 : 0) > 2) complex++;
  }
  // As `variables` begins.
  [words, sentences, 1, characters, syllables, complex, long, polysyllabic].forEach((count, n) => {
    counts[n] = count;
  });
}

/** Distinct words worth remembering: texts repeat theirs. */
const mostWords = 4000;
const counted = new Map<string, number>();
/** UTF-16 units; a longer one is no word that anybody speaks, and counting takes the square of its length. */
const longestSpoken = 100;

function syllablesOf(written: string): number {
  const word = written.slice(0, longestSpoken);
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = countSyllables(word);
  if (counted.size >= mostWords) counted.clear();
  counted.set(word, count);
  return count;
}

/** What was added up last: rules over the same document come one after the other, and ask the same. */
let latest: { parts: readonly Measured[]; sum: Counts } = { parts: [], sum: toCounts([]) };

/** The numbers of the whole document. */
export function addUp(placed: readonly { partial: Measured }[]): Readonly<Counts> {
  const isLatest = latest.parts.length === placed.length && latest.parts.every((part, n) => part === placed[n]?.partial);
  if (!isLatest) {
    const parts = placed.map(({ partial }) => partial);
    latest = { parts, sum: toCounts(parts) };
  }
  return latest.sum;
}

function toCounts(parts: readonly Measured[]): Counts {
  const sum = new Array<number>(variables.length).fill(0);
  for (const { counts } of parts) for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] as number) + (counts[n] as number);
  return Object.fromEntries(variables.map((name, n) => [name, sum[n]])) as Counts;
}
