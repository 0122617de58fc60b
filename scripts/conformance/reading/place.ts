/**
 * Line and columns of an alert as Vale finds them: it has forgotten where the words were and searches for them, so where they stand
 * twice it may name the other place, or none, and then the alert is lost. All texts here are bytes (`bytes.ts`).
 */
import { valesWordsOf } from '../../../lib/checks/reading/spelling-words.ts';
import { byteFieldsOf, countCharacters, fieldsOf, fromBytes, linesOf, maskFirst, toBytes } from './bytes.ts';

export interface Search {
  /** What is searched: the source without what was found or passed before. */
  context: string;
  /** The source as it was when the block began. */
  source: string;
  /** The block that the words are from. */
  block: string;
  /** The line where the block is thought to be, from 0; -1 where nobody knows. */
  line: number;
  /** Search everything, not that line. */
  isEverywhere: boolean;
  /** The block is the source itself. */
  isRaw: boolean;
  /** Lines to count in; null for those of the context. */
  lines: readonly string[] | null;
  lineCount: number;
  match: string;
  /** Where the words are in the block. Vale is not of one mind whether these are bytes or characters, so they are both. */
  span: readonly [number, number];
  sentencesOf(text: string): readonly string[];
}

export interface Place {
  line: number;
  span: [number, number];
}

/** Null: Vale does not find it again, and says nothing. */
export function findPlace(search: Search): Place | null {
  const { context, source, match, span, isEverywhere, isRaw } = search;
  const [start, end] = span;
  if (isRaw && match !== '' && source.slice(start, end) === match) return placeOf(source, start, end);
  const before =
    start >= 0 && start <= context.length && context.length < 1000 && occursTwice(context, match)
      ? byteFieldsOf(context.slice(0, start))
      : [];
  const near = isEverywhere || start < 0 ? null : findNear(search, before);
  const found = near && near.span[0] >= 0 ? near : findAnywhere(search, before);
  return found && found.span[0] > 0 ? found : null;
}

function occursTwice(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return part === '' || (first >= 0 && text.indexOf(part, first + part.length) >= 0);
}

function placeOf(context: string, start: number, end: number): Place {
  const lineStart = context.lastIndexOf('\n', start - 1) + 1;
  const column = countCharacters(context.slice(lineStart, start)) + 1;
  const last = column + countCharacters(context.slice(start, end)) - 1;
  return { line: context.slice(0, start).split('\n').length, span: [column, last <= 0 ? 1 : last] };
}

/** In the block's own line, or in the first that has these words at just these columns. */
function findNear({ context, block, line, match, span: [start, end], sentencesOf }: Search, before: readonly string[]): Place {
  const lines = linesOf(context);
  for (const [n, text] of lines.entries()) {
    const isExact = text.length > end && text.slice(start, end) === match;
    if (!isExact && n !== line) continue;
    const masked = before.reduce((left, word) => maskFirst(left, word, '@'), text);
    const { at, words } = findWords(masked, block, match, sentencesOf);
    return { line: n + 1, span: [at, toLast(at + countCharacters(words) - 1, countCharacters(text))] };
  }
  return { line: line + 1, span: [start, end] };
}

function findAnywhere(
  { context, block, match, lines, lineCount, span, isEverywhere, sentencesOf }: Search,
  before: readonly string[],
): Place | null {
  const masked = before.reduce((left, word) => maskFirst(left, word, '@'), context);
  const { at, words } = findWords(masked, block, match, sentencesOf);
  if (at < 0) return null;
  const all = lines ?? linesOf(masked);
  let counted = 0;
  for (const [n, text] of all.entries()) {
    const length = countCharacters(text);
    if (counted + length >= at) {
      const first = at - counted;
      return { line: lineCount - (all.length - (n + 1)), span: [first, toLast(first + countCharacters(words) - 1, length)] };
    }
    counted += length;
  }
  // Bytes were taken for characters, and the text is shorter than that. The first search has spoilt the span.
  return isEverywhere ? { line: lineCount, span: [...span] } : null;
}

function toLast(last: number, extent: number): number {
  return last > extent ? extent : last <= 0 ? 1 : last;
}

/** Place in characters from 1, or -1; and what was found there. */
function findWords(context: string, block: string, match: string, sentencesOf: Search['sentencesOf']): { at: number; words: string } {
  if (match === '') return { at: 1, words: '' };
  let offset = context.indexOf(block);
  if (offset < 0 && isSignsOnly(match)) {
    const [first] = byteFieldsOf(block);
    if (first !== undefined) offset = context.indexOf(first);
  }
  const text = offset > 0 ? maskFirst(context, context.slice(0, offset), '@') : context;
  const pattern = new RegExp(`(?:^|\\b|_)${toPattern(match)}(?:_|\\b|$)`, 'g');
  const found = [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, index + words.length] as const);
  const [first] = found;
  let at: number;
  if (first) at = (found.find((span) => !looksLikeCode(text, span)) ?? first)[0];
  else {
    at = text.indexOf(match);
    if (at < 0) return guess(text, block, match, sentencesOf);
  }
  if (text[at] === '_') at++;
  return { at: countCharacters(text.slice(0, at)) + 1, words: match };
}

function looksLikeCode(text: string, [start, end]: readonly [number, number]): boolean {
  const isSign = (at: number) => text[at] === '`' || text[at] === '-';
  return (start - 1 > 0 && isSign(start - 1)) || (end + 1 < countCharacters(text) && isSign(end + 1));
}

function isSignsOnly(match: string): boolean {
  return !/[\p{L}\p{Nd}]/u.test(fromBytes(match));
}

/** A straight quotation mark may be a typographic one in the source. */
function toPattern(match: string): string {
  return match
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll("'", "(?:'|\\xe2\\x80[\\x98\\x99])")
    .replaceAll('"', '(?:"|\\xe2\\x80[\\x9c\\x9d])');
}

/** The line that has all words of the sentence, where the words themselves are not found. */
function guess(context: string, block: string, match: string, sentencesOf: Search['sentencesOf']): { at: number; words: string } {
  const words = fromBytes(match);
  const sentence = sentencesOf(fromBytes(block)).findLast((each) => each === words || each.indexOf(words) > 0);
  if (sentence === undefined) return { at: -1, words: block };
  const wanted = fieldsOf(sentence).flatMap((field) => valesWordsOf(field).map(({ text }) => toBytes(text)));
  for (const line of context.split('\n'))
    if (wanted.every((word) => line.includes(word))) return { at: context.indexOf(line) + 1, words: line };
  return { at: -1, words: block };
}
