/**
 * What of a text is a word that can be spelt wrong. Cut at white space first, since what stands together says what it is: an
 * address, a mention, a file name and a piece of code are no words, "and/or" is two, "well-known" is one and also two.
 */
import type { Span } from './reading.ts';

export interface SpellingWord extends Span {
  /** As a dictionary has it: plain apostrophes, nothing invisible. */
  text: string;
  /** Parts to blame when the whole is wrong: "well" and "knwon"; empty where there is one only. */
  parts: readonly SpellingWord[];
}

/** Longer runs are no words: keys, tables, somebody leaning on a key. */
const longest = 100;
/** Soft hyphens, joiners, zero width spaces: may stand within a word and mean nothing to its spelling. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const aWord =
  /[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’‘ʼ._-][\p{L}\p{M}\p{Nd}\u00ad\u200b-\u200d\u2060\ufeff]+)*/gu;
const simple = /^[A-Za-z]+$/;
/** `@name`, `#tag`, `$VAR`, `~/path`, `--flag`, and what has an address or code in it. */
const noWords = /^[("'“‘[]*[@#$~]\p{L}|:\/\/|^www\.|[@\\=<>{}|^`_]|[\p{L}\d]\(\)|\/\/|^-{1,2}\p{L}/iu;
const code = /`[^`\n]*`/g;

/** Where quoted code stands, and what is read there instead. */
export function withoutCode(text: string): string {
  return text.includes('`') ? text.replace(code, (part) => ' '.repeat(part.length)) : text;
}

/** Words of one run of signs without white space. Offsets within it. */
export function wordsOf(run: string): readonly SpellingWord[] {
  if (simple.test(run)) return run.length > 1 && run.length <= longest ? [toWord(run, 0, run.length)] : [];
  if (run.length > longest || noWords.test(run)) return [];
  const words: SpellingWord[] = [];
  for (const { 0: found, index } of run.matchAll(aWord)) {
    // A full stop within is a file, a host, or an abbreviation: "e.g", "z.B".
    if (found.includes('.')) continue;
    const word = toWord(run, index, index + found.length);
    if (word.text.length > 1) words.push(word);
  }
  // "and/or" is two words, "src/index" is a path, and nobody can tell: what has a digit or several strokes is taken for one.
  const strokes = run.split('/').length - 1;
  return strokes > 2 || (strokes > 0 && /[\p{N}_]|^\/|\/$|\p{L}\.\p{L}/u.test(run)) ? [] : words;
}

/** Signs before, the word, and signs after it, which "e.g.", "U.S." and "Mr." keep. Nobody writes a longer word. */
const valesShape = /^([$(["'‘’“”]*)((?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.|.{0,200}?)[,)\]!;.?:"'‘’“”]*$/;

/** The word of a run as Vale knows it: what stands between spaces, without the signs at its ends; or none. */
export function valesWordsOf(run: string): readonly SpellingWord[] {
  const [, { length: start } = '', text = ''] = valesShape.exec(run) ?? [];
  return /\p{L}/u.test(text) ? [{ start, end: start + text.length, text: plain(text), parts: [] }] : [];
}

function toWord(run: string, start: number, end: number): SpellingWord {
  const written = run.slice(start, end);
  const text = plain(written);
  if (!written.includes('-')) return { start, end, text, parts: [] };
  const parts: SpellingWord[] = [];
  let from = 0;
  for (const part of written.split('-')) {
    const clean = plain(part);
    if (clean.length > 1) parts.push({ start: start + from, end: start + from + part.length, text: clean, parts: [] });
    from += part.length + 1;
  }
  return { start, end, text, parts };
}

function plain(written: string): string {
  return written.replace(invisible, '').replace(/[’‘ʼ]/g, "'");
}

/** "Ellison's" -> "Ellison", "the Ellisons'" -> "the Ellisons": how much of the word is its own; 0 where it is not owned. */
export function ownerLength(word: string): number {
  const end = /['’‘ʼ](?:s|S)?$/.exec(word);
  return end && end.index > 1 ? end.index : 0;
}
