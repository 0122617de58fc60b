/**
 * Title and sentence case exactly as Vale judges it, for rules that come from there: NASA is wrong in sentence case unless it
 * is an exception, and only small words on Vale's lists are small. One difference: in AP titles Vale asks a tagger whether a
 * noun follows "to", and only then it is small; here common verbs and articles are known, and before other words both are right.
 */
import { capitalise } from './casing.ts';
import { type TitleStyle, verbs } from './letter-case.ts';

export interface ValesOptions {
  style: TitleStyle;
  indicators: readonly string[];
  /** At the beginning, left alone. */
  prefix: RegExp | null;
  /** Longest first: each as written, and as an expression. */
  vocabulary: readonly { source: string; expression: RegExp }[];
  /** All of them on word edges, or null; global. */
  exceptions: RegExp | null;
  /** Exceptions or words, in any case; global. */
  tokens: RegExp;
  /** Exceptions as they are written or words; global. */
  judged: RegExp;
}

/** A word to Vale: up to the next white space. */
export const valesWord = '[\\p{N}\\p{L}*]+\\S*';

const smallWords = new Set('a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '));
const prepositions = new Set(
  'with from into during including until against among throughout despite towards upon concerning about over through before between after since without under within along following across beyond around down near above'.split(
    ' ',
  ),
);

export function toValesSentence(text: string, options: ValesOptions): string {
  let before: string | null = null;
  let index = -1;
  return afterPrefix(text, options, (rest) =>
    rest.replace(options.tokens, (token: string) => {
      const opens = before === null || isIndicated(before, index, options.indicators);
      before = token;
      index++;
      return inVocabulary(token, options) ?? (opens ? capitalise(token.toLowerCase()) : token.toLowerCase());
    }),
  );
}

function isIndicated(word: string, index: number, indicators: readonly string[]): boolean {
  return indicators.some((end) => word.length > end.length && word.endsWith(end)) || (index === 0 && /\p{Nd}+\./u.test(word));
}

export function toValesTitle(text: string, options: ValesOptions): string {
  return afterPrefix(text, options, (rest) =>
    rest.replace(/[\p{N}\p{L}]+[^\s\-/]*/gu, (word: string, at: number) => {
      const known = inVocabulary(word, options);
      if (known !== null) return known;
      return isSmall(rest, word, at, options.style) ? word.toLowerCase() : capitalise(word);
    }),
  );
}

function isSmall(text: string, word: string, at: number, style: TitleStyle): boolean {
  const lower = word.toLowerCase();
  const end = at + word.length;
  const char = (n: number) => toSign(text[n] ?? text[0] ?? '');
  const isBounding = at === 0 || end === text.length;
  const onList = smallWords.has(lower) || (style === 'Chicago' && prepositions.has(lower));
  if (isBounding || !onList) return false;
  if (lower === 'to' && style === 'AP' && (word === 'To' || isNoNoun(text.slice(end)))) return false;
  const stands = ' -/'.includes(char(at - 1)) && !':-'.includes(char(at - 2));
  return stands && (char(end) !== '-' || char(at - 1) === '-');
}

const beforeNouns = new Set('a an the my your our his her its their this that these those all any every each no'.split(' '));

function isNoNoun(rest: string): boolean {
  const next = rest.match(/^ ([\p{L}]+)/u)?.[1]?.toLowerCase() ?? '';
  return verbs.has(next) || beforeNouns.has(next);
}

function toSign(char: string): string {
  return char === '–' || char === '—' ? '-' : char;
}

function afterPrefix(text: string, { prefix }: ValesOptions, convert: (rest: string) => string): string {
  const found = prefix?.exec(text);
  const length = found?.index === 0 ? found[0].length : 0;
  return text.slice(0, length) + convert(text.slice(length));
}

/** An exception is right as it is written, and so is every word that one of them occurs in. */
function inVocabulary(word: string, { vocabulary }: ValesOptions): string | null {
  for (const { source, expression } of vocabulary) {
    if (source.toLowerCase() === word.toLowerCase()) return source;
    if (has(expression, word)) return word;
  }
  return null;
}

/** Whether enough words are as expected. In sentence case the first must not be small, whatever the threshold. */
export function isAsExpected(
  text: string,
  expected: string,
  match: '$title' | '$sentence',
  threshold: number,
  { judged, exceptions }: ValesOptions,
): boolean {
  const wanted = [...expected.matchAll(judged)].map(([word]) => word);
  let right = 0;
  let words = 0;
  for (const [word] of text.matchAll(judged)) {
    const n = words++;
    if (n >= wanted.length || word === wanted[n] || (exceptions && has(exceptions, word))) right++;
    else if (match === '$title') right += word === word.toUpperCase() ? 1 : 0;
    else if (n === 0 && word !== toCapitals(word)) return false;
  }
  // Of no words at all the share is no number, and Vale says so: a heading of signs is wrong.
  return right / words >= threshold;
}

/** @param expression global, and ready for the next text afterwards. */
function has(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  const found = expression.test(text);
  expression.lastIndex = 0;
  return found;
}

/** Go's `strings.Title`: a capital after white space and after every ASCII character that is no letter, digit or underscore. */
function toCapitals(word: string): string {
  return word.toLowerCase().replace(/(?:^|(?<=[\s\0-/:-@[-^`{-~]))\p{L}/gu, (letter) => letter.toUpperCase());
}
