/** How headings and titles are capitalised. Covers the whole block; the fix is the block in the right case. */
import { z } from '../../platform/zod.ts';
import { capitalise } from '../casing.ts';
import { toExpression } from '../expression.ts';
import type { Span } from '../reading.ts';
import type { Hit } from '../types.ts';
import { flag, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

const named = ['$title', '$sentence', '$lower', '$upper'] as const;

/** Words that stay small inside a title: articles, conjunctions, prepositions. AP capitalises those of four letters and more. */
const small = new Set(
  'a an and as at but by down for from if in into like near nor of off on once onto or out over past per so than that the till to up upon via with yet'.split(
    ' ',
  ),
);

interface Word extends Span {
  text: string;
  /** Opens the text or a sentence in it. */
  opens: boolean;
  last: boolean;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’.&][\p{L}\p{N}\p{M}]+)*/gu;

function toWords(text: string, from: number): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const between = text.slice(end, match.index);
    const opens = words.length === 0 || /[.?!:–—|]/.test(between);
    end = match.index + match[0].length;
    words.push({ start: from + match.index, end: from + end, text: match[0], opens, last: false });
  }
  const last = words.at(-1);
  if (last) last.last = true;
  return words;
}

/** Acronyms and names with a capital inside are right in every style: NASA, iPhone, CO₂e, "I". */
function hasOwnCase(word: string): boolean {
  return /^I(?:['’]\p{L}+)?$/u.test(word) || /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}|^\p{N}/u.test(word);
}

function lower(word: string): string {
  return hasOwnCase(word) ? word : word.toLowerCase();
}

type Caser = (word: Word) => string;

const casers: Readonly<Record<string, (style: string) => Caser>> = {
  $lower: () => (word) => lower(word.text),
  $upper: () => (word) => word.text.toUpperCase(),
  $sentence: () => (word) => (word.opens ? capitalise(word.text) : lower(word.text)),
  $title: (style) => (word) => {
    const plain = word.text.toLowerCase();
    const staysSmall = small.has(plain) && !word.opens && !word.last && (style === 'Chicago' || plain.length < 4);
    return staysSmall ? plain : capitalise(word.text);
  },
};

export const capitalization = defineKind({
  kind: 'capitalization',
  says: ['match', 'fix'],
  fields: {
    /** `$title`, `$sentence`, `$lower`, `$upper`, or a regular expression that must match. */
    match: z.string().check(z.minLength(1), z.maxLength(1000)),
    style: z.optional(z.enum(['AP', 'Chicago'])),
    /** Words and phrases that keep exactly this case: names, mostly. */
    exceptions: z.optional(sources),
    vocab: flag,
    /** Share of words that must be right, 0 to 1. Default 0.8. */
    threshold: z.optional(z.number().check(z.gte(0), z.lte(1))),
  },
  patterns: (rule) => [
    ...((named as readonly string[]).includes(rule.match) ? [] : [{ pointer: '/match', source: rule.match }]),
    ...listPatterns('exceptions', rule.exceptions),
  ],
  compile(rule, tools) {
    const isException = tools.exceptions(rule.exceptions, rule);
    const caser = casers[rule.match]?.(rule.style ?? 'AP');
    const expression = caser ? null : new RegExp(toExpression(rule.match, { nonword: true }).source, 'mu');
    const threshold = rule.threshold ?? 0.8;
    return {
      block(reading, units) {
        const hits: Hit[] = [];
        for (const { start, end } of units) {
          const text = reading.text.slice(start, end);
          if (expression) {
            if (!expression.test(text.slice(0, 1000))) hits.push({ start, end, message: tools.say({ match: text, fix: '' }), fixes: [] });
            continue;
          }
          if (!caser) continue;
          const words = toWords(text, start);
          const wanted = words.map((word) => (isException(reading, word) ? word.text : caser(word)));
          const right = words.filter((word, n) => word.text === wanted[n]).length;
          if (words.length === 0 || right / words.length >= threshold) continue;
          const fixed = words.reduceRight(
            (out, word, n) => out.slice(0, word.start - start) + wanted[n] + out.slice(word.end - start),
            text,
          );
          hits.push({ start, end, message: tools.say({ match: text, fix: fixed }), fixes: [{ kind: 'replace', text: fixed }] });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
