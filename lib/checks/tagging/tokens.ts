/** Words and signs of a sentence as the Penn Treebank has them: "don't" is "do" and "n't", "walker's" is "walker" and "'s". */
import type { Span } from '../reading/reading.ts';

export interface Token extends Span {
  text: string;
}

const token =
  /\p{L}\.(?:\p{L}\.)+|[$€£¥]?\p{N}(?:[\p{N}.,:/-]*\p{N})?(?:%|st|nd|rd|th)?|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}]*(?:['’&@._/-][\p{L}\p{M}\p{N}]+)*|\.{2,}|…|--+|\S/gu;
const clitic = /^(.+?)(n['’]t|['’](?:s|ll|re|ve|d|m))$/iu;

export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index } of sentence.matchAll(token)) {
    const split = clitic.exec(text);
    const [, word = '', end = ''] = split ?? [];
    // "can't" leaves "ca", as the Treebank does.
    if (!split || word === '') tokens.push({ start: index, end: index + text.length, text });
    else {
      tokens.push({ start: index, end: index + word.length, text: word });
      tokens.push({ start: index + word.length, end: index + text.length, text: end });
    }
  }
  return tokens;
}
