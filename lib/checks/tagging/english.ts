/**
 * Penn Treebank tags for an English sentence. The closed classes are a list, what kind of word an open one is comes from
 * compromise, and which form of it from the words around. How often this is right is held by a test
 * (`test/fixtures/tags`) and stated in `docs/rules.md`.
 */
import type { Tagged, Tagger } from '../resources.ts';
import { auxiliaries, causatives, closedWords, doForms } from './closed-words.ts';
import { type Token, tokenize } from './tokens.ts';

interface Guess {
  tags: ReadonlySet<string>;
  /** It may also be the other: "Noun|Verb". */
  isNounOrVerb: boolean;
}

interface Term {
  tags: string[];
  switch?: string;
  offset: { start: number; length: number };
}

/** The part of compromise that is used here; given, because it is large and each host loads it in its own way. */
export type Compromise = (text: string) => { json(options: object): unknown };

/** A sentence is no longer than this; what is may be code. */
const longest = 2000;

export function createEnglishTagger(nlp: Compromise): Tagger {
  return {
    tag(sentence) {
      const part = sentence.slice(0, longest);
      const tokens = tokenize(part);
      const guesses = guessAll(nlp, part);
      return refine(
        tokens,
        tokens.map((token, n) => toTag(token, guesses.get(token.start), n === 0)),
        tokens.map(({ start }) => guesses.get(start)?.isNounOrVerb ?? false),
      );
    },
  };
}

function guessAll(nlp: Compromise, sentence: string): Map<number, Guess> {
  const guesses = new Map<number, Guess>();
  const parts = nlp(sentence).json({ offset: true, terms: { offset: true, tags: true } }) as { terms: Term[] }[];
  for (const { terms } of parts)
    for (const term of terms)
      guesses.set(term.offset.start, { tags: new Set(term.tags), isNounOrVerb: /Verb|Present/.test(term.switch ?? '') });
  return guesses;
}

const isSign = /^[^\p{L}\p{N}]+$/u;

/** The likeliest tag of the word alone. */
function toTag({ text }: Token, guess: Guess | undefined, isFirst: boolean): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower === "'s") return 'POS';
  if (lower === "'d") return 'MD';
  const known = closedWords.get(lower);
  if (known) return known;
  if (isSign.test(text)) return /^[.!?…]/.test(text) ? '.' : text;
  if (/^[$€£¥]?\p{N}/u.test(text)) return /(?:st|nd|rd|th)$/.test(text) ? 'JJ' : 'CD';
  if (!guess) return 'NN';
  const has = (tag: string) => guess.tags.has(tag);
  const isCapital = !isFirst && text[0] !== text[0]?.toLowerCase();
  if (has('WeekDay') || has('Month') || has('Person') || has('Place') || has('Organization')) return 'NNP';
  if (isCapital && (has('ProperNoun') || has('Noun') || has('Acronym'))) return has('Plural') && /[^s]s$/.test(text) ? 'NNPS' : 'NNP';
  if (has('Comparative') || (has('Superlative') && lower.endsWith('er'))) return 'JJR';
  if (has('Superlative') || (/[^e]est$/.test(lower) && has('Adjective'))) return 'JJS';
  if (has('Adjective')) return 'JJ';
  if (has('Adverb') || has('Negative')) return 'RB';
  if (has('Gerund')) return 'VBG';
  if (has('Participle')) return 'VBN';
  if (has('PastTense')) return 'VBD';
  if (has('Verb')) return /[^s]s$/.test(lower) && !has('Infinitive') ? 'VBZ' : 'VB';
  if (has('Ordinal')) return 'JJ';
  if (has('Cardinal') || has('NumericValue')) return 'CD';
  if (has('Preposition')) return 'IN';
  if (has('Conjunction')) return 'CC';
  if (has('Expression')) return 'UH';
  if (has('ProperNoun') && !isFirst) return 'NNP';
  if (has('Plural')) return 'NNS';
  return 'NN';
}

const isNoun = (tag: string | undefined) => tag !== undefined && /^NN/.test(tag);
const isCopula = (word: string) => /^(?:be|is|am|are|was|were|been|'s|'re|'m)$/.test(word);
const isNominal = (tag: string | undefined) => tag !== undefined && /^(?:NN|JJ|CD|VBG|PRP\$|DT)/.test(tag);
const isFiniteTag = (tag: string | undefined) => tag !== undefined && /^(?:VBZ|VBP|VBD|MD)$/.test(tag);
const ends = (tag: string | undefined) => tag === undefined || /^[.,;:–—-]$/.test(tag);

/** Left to right: what a word is, given what stands before it and what seems to follow. */
function refine(tokens: readonly Token[], first: readonly string[], mayBeVerb: readonly boolean[]): Tagged[] {
  const tags = [...first];
  const words = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  /** The last word before that is no adverb. */
  const before = (n: number): number => {
    let at = n - 1;
    while (at >= 0 && tags[at] === 'RB') at--;
    return at;
  };
  /** Whether the clause up to here has its verb. */
  const hasVerb = (n: number): boolean => {
    for (let at = n - 1; at >= 0 && !/^(?:[,;:.]|CC|WDT|WP|WRB|IN)$/.test(tags[at] as string); at--)
      if (isFiniteTag(tags[at]) || tags[at] === 'VB') return true;
    return false;
  };

  for (let n = 0; n < tokens.length; n++) {
    const word = words[n] as string;
    const last = tags[n - 1];
    const next = tags[n + 1];
    const at = before(n);
    const anchor = tags[at];
    const anchorWord = words[at] ?? '';

    if (word === 'that')
      tags[n] =
        isNoun(last) && !isNominal(next) && next !== 'PRP'
          ? 'WDT'
          : isNoun(next) && !isNoun(last) && (n === 0 || !/^V/.test(last ?? ''))
            ? 'DT'
            : isNoun(last) && (isNominal(next) || next === 'PRP')
              ? 'WDT'
              : 'IN';
    else if (word === 'what' && isNoun(next)) tags[n] = 'WDT';
    else if (word === 'her') tags[n] = isNominal(next) && next !== 'DT' ? 'PRP$' : 'PRP';
    else if (word === 'there')
      tags[n] = /^(?:is|are|was|were|'s|will|may|can|has|have|had|be|been)$/.test(words[n + 1] ?? '') ? 'EX' : 'RB';
    else if (word === "'s") tags[n] = isNoun(last) && isNominal(next) && next !== 'DT' && next !== 'PRP$' ? 'POS' : 'VBZ';
    else if (word === "'d") tags[n] = next === 'VBN' || words[n + 1] === 'better' ? 'VBD' : 'MD';
    else if (word === 'more' || word === 'less')
      tags[n] =
        /^(?:JJ|RB|VBN|VBG)$/.test(next ?? '') && !isNoun(tags[n + 2])
          ? 'RBR'
          : /^(?:JJ|RB)$/.test(next ?? '')
            ? 'RBR'
            : isNoun(next) || next === 'IN'
              ? 'JJR'
              : 'RBR';
    else if (word === 'most' || word === 'least') tags[n] = /^(?:JJ|RB|VBN)$/.test(next ?? '') ? 'RBS' : 'JJS';
    else if (word === 'before' || word === 'after') tags[n] = ends(next) ? 'RB' : 'IN';
    else if (/^(?:in|on|over|through|around|along)$/.test(word) && /^V/.test(last ?? '') && ends(next)) tags[n] = 'RP';
    else if (/^(?:up|out|off|down|back)$/.test(word))
      tags[n] = words[n + 1] === 'of' || !(/^V/.test(last ?? '') || last === 'PRP') ? (ends(next) ? 'RB' : 'IN') : 'RP';
    else if (word === 'like' && (last === 'PRP' || last === 'TO' || last === 'MD')) tags[n] = 'VB';
    else if (word === 'so' && isNoun(next)) tags[n] = 'RB';
    // "meet-ups", "a follow-up": of a compound nobody knows whether it is a noun but by where it stands.
    else if (/\p{L}-\p{L}+$/u.test(word) && /^(?:JJ|RB|VB)$/.test(tags[n] as string) && !/(?:ed|ing)$/.test(word)) {
      if (/[^s]s$/.test(word)) tags[n] = 'NNS';
      else tags[n] = isNoun(next) || /^(?:JJ|,|CC)$/.test(next ?? '') || isCopula(anchorWord) ? 'JJ' : 'NN';
    }

    if (/.est$/.test(word) && last === 'DT' && isNoun(next)) tags[n] = 'JJS';
    // "Prices are subject to change", "keep dry": what a thing is, not what it does.
    if (tags[n] === 'VB' && !closedWords.has(word) && isCopula(anchorWord)) tags[n] = 'JJ';
    const tag = tags[n] as string;
    const isBase = tag === 'VB' || ((word === 'have' || word === 'do') && tag === 'VBP');

    if (tag === 'NNS' && mayBeVerb[n] && isNoun(last) && !hasVerb(n) && !/^(?:VB|MD|NN)/.test(next ?? '') && !hasLater(n)) tags[n] = 'VBZ';
    else if (
      tag === 'NNS' &&
      mayBeVerb[n] &&
      (last === 'WP' || last === 'WDT' || (last === 'PRP' && /^(?:he|she|it|this|that)$/.test(words[n - 1] ?? '')))
    )
      tags[n] = 'VBZ';
    else if (
      tag === 'NN' &&
      mayBeVerb[n] &&
      (last === 'TO' || last === 'MD' || last === 'PRP' || (last === 'NNS' && !hasVerb(n) && !hasLater(n)))
    )
      tags[n] = 'VB';
    else if (tag === 'VBZ' && !closedWords.has(word) && (last === 'DT' || last === 'PRP$' || last === 'JJ' || last === 'CD'))
      tags[n] = 'NNS';
    else if (tag === 'VBD' && isPrenominal(n)) tags[n] = 'VBN';
    else if (tag === 'VBD' && (auxiliaries.has(anchorWord) || isHanging(n, at))) tags[n] = closedWords.get(word) === 'VBD' ? 'VBD' : 'VBN';
    else if (tag === 'VBN' && closedWords.get(word) === undefined && !auxiliaries.has(anchorWord) && anchor === 'PRP') tags[n] = 'VBD';
    else if (
      (tag === 'JJR' || tag === 'JJ') &&
      /^V/.test(last ?? '') &&
      !auxiliaries.has(words[n - 1] ?? '') &&
      !isNoun(next) &&
      /(?:er|better|worse|hot)$/.test(word) &&
      tag === 'JJR'
    )
      tags[n] = 'RBR';
    else if (isBase && (last === 'DT' || last === 'PRP$' || (last === 'JJ' && mayBeVerb[n])) && !doForms.has(word)) tags[n] = 'NN';
    if (tags[n] === 'VB' || (isBase && tags[n] === tag)) tags[n] = baseTag(at, word);
  }
  return tokens.map((token, n) => ({ ...token, tag: tags[n] as string }));

  function hasLater(n: number): boolean {
    for (let at = n + 1; at < tags.length && !/^[,;:.]$/.test(tags[at] as string); at++)
      if (isFiniteTag(tags[at]) || /^V/.test(tags[at] as string)) return true;
    return false;
  }

  /** "the recycled yarn" */
  function isPrenominal(n: number): boolean {
    return /^(?:DT|PRP\$|JJ|IN|VBG|POS)$/.test(tags[n - 1] ?? '') && isNoun(tags[n + 1]);
  }

  /** A past form that is not what the clause says: "questions asked", "the report written by". */
  function isHanging(n: number, at: number): boolean {
    if (words[n + 1] === 'by' && tags[at] !== 'PRP') return true;
    if (words[n - 1] === 'and' && tags.slice(0, n - 1).some((tag) => tag === 'VBN') && !isNoun(tags[n + 1]) && tags[n + 1] !== 'DT')
      return true;
    return isNoun(tags[at]) && words[at - 1] === 'no' && ends(tags[n + 1]);
  }

  function baseTag(at: number, word: string): string {
    const anchor = tags[at];
    if (at < 0 || anchor === 'TO' || anchor === 'MD' || anchor === 'UH') return 'VB';
    // "Do you know", "doesn't go", "let us know": a verb that asks for another, with a subject between them.
    for (let back = at, left = 4; back >= 0 && left > 0; back--, left--) {
      const seen = words[back] as string;
      if (doForms.has(seen)) return 'VB';
      if (causatives.has(seen) && back < at) return 'VB';
      if (tags[back] === 'MD' && tags[at] === 'PRP') return 'VB';
      if (!/^(?:PRP|RB|DT|NN|NNS)$/.test(tags[back] as string)) break;
    }
    if (anchor === 'CC') {
      const verbs = tags.slice(0, at).filter((tag) => /^VB[PDZ]?$/.test(tag));
      return verbs.at(-1) === 'VBP' ? 'VBP' : 'VB';
    }
    if (/^[,;:]$/.test(anchor ?? '') || tags[at] === 'RB') return 'VB';
    return /^(?:PRP|NNS|NNPS|WDT|WP|NN|NNP|EX)$/.test(anchor ?? '') || word === 'have' ? 'VBP' : 'VB';
  }
}
