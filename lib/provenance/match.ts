/** Which share of a draft came from AI answers seen on this device, and how much of that a person changed. */
import type { ProvenanceShares } from '../gate/types.ts';
import { gramWindow, gramWords, type Salt, toGrams } from './fingerprint.ts';
import { toWords } from './normalise.ts';

export type Share = keyof ProvenanceShares;

/** Was this print seen? `true`, or the id of where, or not. */
export type Known = (print: number) => string | boolean | undefined;

export interface Measure {
  /** Words per class; together they are all words of the blocks. */
  shares: ProvenanceShares;
  perBlock: { share: Share; words: number }[];
  /** Where matched words were seen, most first. Words found by a bare `true` are in no row. */
  sources: { source: string; words: number }[];
}

/**
 * From this share of matched words on, a block is AI text that a person edited. A quarter: two words replaced in a
 * twenty-word block leave half of it matched, while a writer's own paragraph seldom shares more than one stock phrase.
 */
const editedShare = 0.25;

/** Fewer matched words than this prove nothing ("at the end of the day" is six), unless they are most of the block. */
const editedWords = 8;
const editedShareShort = 0.6;

/** Unmatched grams in a row that may be the winnowing's doing. One changed word makes five, one seam four. */
const slack = gramWindow - 1;

/** `hits`: per gram, was it seen. `covered`: words that lie in a seen gram, of `words`. */
function toShare(hits: readonly boolean[], covered: number, words: number): Share {
  if (covered === 0) return 'person';
  let misses = 0;
  let longest = 0;
  for (const hit of hits) {
    misses = hit ? 0 : misses + 1;
    longest = Math.max(longest, misses);
  }
  if (longest <= slack) return 'untouched';
  const share = covered / words;
  return share >= editedShareShort || (share >= editedShare && covered >= editedWords) ? 'edited' : 'person';
}

/**
 * Classes each block by the runs of words it shares with known prints. Untouched: the whole block is one such
 * run (but for a word at either end). Edited: a good part is. A block shorter than a gram matches whole or not at all.
 * `salt` must be the one the prints were made with. Deterministic.
 */
export function measure(blocks: readonly string[], known: Known, salt: Salt): Measure {
  const shares: ProvenanceShares = { person: 0, edited: 0, untouched: 0 };
  const sources = new Map<string, number>();
  const perBlock = blocks.map((block) => {
    const words = toWords(block);
    let covered = 0;
    let upTo = 0;
    const hits = toGrams(words, salt).map((print, at) => {
      const source = known(print);
      if (source === undefined || source === false) return false;
      const end = Math.min(at + gramWords, words.length);
      const fresh = end - Math.max(at, upTo);
      upTo = end;
      covered += fresh;
      if (typeof source === 'string') sources.set(source, (sources.get(source) ?? 0) + fresh);
      return true;
    });
    const share = toShare(hits, covered, words.length);
    shares[share] += words.length;
    return { share, words: words.length };
  });
  const rows = [...sources].map(([source, words]) => ({ source, words }));
  return { shares, perBlock, sources: rows.sort((a, b) => b.words - a.words || (a.source < b.source ? -1 : 1)) };
}
