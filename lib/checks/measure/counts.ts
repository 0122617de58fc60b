/**
 * What a block adds to the numbers of its document. Counted once per block and shared by all rules that measure. Names and
 * meanings are Vale's: paragraphs, list items and quotes make up the text; headings, code and the like are counted as such,
 * and their words are not.
 */
import { type Opening, toOpening } from '../opening.ts';
import { plainOf, type Reading } from '../reading.ts';
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
  /** What is not 0. */
  counts: Readonly<Partial<Counts>>;
  opening: Opening | null;
}

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
  const counts: Partial<Counts> = isText.has(block.kind) ? countText(plainOf(reading), sentences(reading).length) : {};
  if (element) counts[element] = 1;
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

function countText(text: string, sentences: number): Partial<Counts> {
  const counts = {
    words: 0,
    sentences,
    paragraphs: 1,
    characters: 0,
    syllables: 0,
    complex_words: 0,
    long_words: 0,
    polysyllabic_words: 0,
  };
  for (const [word] of text.matchAll(wordlike)) {
    const syllables = syllablesOf(word);
    counts.words++;
    counts.characters += word.match(character)?.length ?? 0;
    counts.syllables += syllables;
    if (word.length > 6) counts.long_words++;
    if (syllables > 2) counts.polysyllabic_words++;
    // Common endings make a word longer but no harder.
    if (syllables - (/(?:es|ed|ing)$/.test(word) ? 1 : 0) > 2) counts.complex_words++;
  }
  return counts;
}

/** Distinct words worth remembering: texts repeat theirs. */
const mostWords = 4000;
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = countSyllables(word);
  if (counted.size >= mostWords) counted.clear();
  counted.set(word, count);
  return count;
}

/** The numbers of the whole document. */
export function addUp(parts: readonly { partial: Measured }[]): Counts {
  const sum = Object.fromEntries(variables.map((name) => [name, 0])) as Counts;
  for (const { partial } of parts) {
    for (const name in partial.counts) sum[name as Variable] += partial.counts[name as Variable] ?? 0;
  }
  return sum;
}
