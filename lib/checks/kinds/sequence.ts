/**
 * Words in a row, by what they are and how they are written, within a sentence. As Vale has it: the first token with a pattern
 * that is not negated is the anchor, `skip` lets so many other words stand between a token and the next one towards the anchor, a
 * tag is a Penn Treebank tag or an expression for one. Only a sentence in which the anchor's pattern occurs is tagged.
 */
import { z } from '../../platform/zod.ts';
import type { Span } from '../reading/reading.ts';
import type { Tagged, Tagger } from '../resources.ts';
import { tokenize } from '../tagging/tokens.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, source } from './fields.ts';
import { defineKind } from './kind.ts';

/** Messages name the words of the row by letters: `{stepa}` is the first. */
const letters = 'abcdefghijklmnopqrst';
const stepNames = [...letters].map((letter) => `step${letter}`);

const token = z.strictObject({
  pattern: z.optional(source),
  /** `NN`, `VB|VBN`, `^NNP`; found anywhere in the tag, so `NN` is any noun. */
  tag: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  /** The word must not be so. */
  negate: flag,
  /** So many other words may stand between it and the next token towards the anchor. */
  skip: z.optional(z.int().check(z.gte(0), z.lte(20))),
});
type TokenOf = z.infer<typeof token>;

const fields = { tokens: z.array(token).check(z.minLength(1), z.maxLength(20)), ignorecase: flag };

/** One place in the row. */
interface Step {
  matches(word: Tagged): boolean;
  optional: boolean;
  skips: boolean;
  /** First and last of the places that one token with `skip` takes. */
  isStart: boolean;
  isEnd: boolean;
}

/** A sentence with the anchor in it, and what is found there once it is tagged. */
interface Sentence extends Span {
  text: string;
  anchors: number;
  hits: readonly Hit[] | null;
}

export const sequence = defineKind<typeof fields, { sentences: readonly Sentence[] }>({
  kind: 'sequence',
  fields,
  says: ['match', 'fix', ...stepNames],
  patterns: ({ tokens }) =>
    tokens.flatMap(({ pattern, tag }, n) => [
      ...(pattern === undefined ? [] : [{ pointer: `/tokens/${n}/pattern`, source: pattern }]),
      ...(tag === undefined ? [] : [{ pointer: `/tokens/${n}/tag`, source: tag }]),
    ]),
  problems({ tokens, origin }) {
    const at = tokens.findIndex(isAnchor);
    const skip = tokens[at]?.skip;
    if (at >= 0 && skip && origin === undefined) {
      const say = 'The row is looked for around this token, the first with a pattern, so no words are skipped before it.';
      return [{ pointer: `/tokens/${at}/skip`, value: skip, say, hint: 'Put "skip" at its neighbours.' }];
    }
    return at >= 0
      ? []
      : [
          {
            pointer: '/tokens',
            value: tokens,
            say: 'No token has a pattern to look for.',
            hint: 'Give one of them a "pattern" without "negate": the row is looked for around it.',
          },
        ];
  },
  compile({ tokens, ignorecase, origin }, tools) {
    const anchorToken = tokens.find(isAnchor);
    const needsTags = tokens.some(({ tag }) => tag !== undefined);
    const language = tools.language.split('-')[0] ?? tools.language;
    const tagger: Tagger | null = needsTags ? tools.tagger(language) : { tag: withoutTags };
    if (!anchorToken?.pattern || !tagger) return { block: () => null };
    const isVales = origin !== undefined;
    // To Vale a pattern is found within a word, too.
    const options = { ignorecase, nonword: isVales };
    const anchor = tools.terms([anchorToken.pattern], options);
    const toTest = (written: string): ((text: string) => boolean) => {
      const expression = tools.expression(written, options);
      return (text) => {
        expression.lastIndex = 0;
        return expression.test(text);
      };
    };
    const row = tokens.flatMap((each): Step[] => (isVales ? toSteps(each, toTest) : [toStep(each, toTest)]));
    const anchorAt = tokens.indexOf(anchorToken);
    const at = isVales ? tokens.slice(0, anchorAt).reduce((sum, each) => sum + places(each), 0) : anchorAt;
    const skips = tokens.map(({ skip = 0 }) => skip);

    function toHit(words: readonly Tagged[], { start: from, text }: Sentence): Hit {
      const start = (words[0] as Tagged).start;
      const end = (words.at(-1) as Tagged).end;
      const match = text.slice(start, end);
      const steps = Object.fromEntries(stepNames.map((name, n) => [name, words[n]?.text ?? '']));
      const fixes = tools.fixes(match);
      return { start: from + start, end: from + end, text: match, message: tools.say({ match, fix: fixWords(fixes), ...steps }), fixes };
    }

    /** Null: the tagger does not know yet. */
    function search(sentence: Sentence): readonly Hit[] | null {
      const words = tagger?.tag(sentence.text) ?? null;
      if (words === null) return null;
      const hits: Hit[] = [];
      let from = 0;
      for (let n = 0; n < sentence.anchors; n++) {
        const index = findAnchor(row[at], words, from);
        if (index < 0) break;
        from = index + 1;
        const steps = isVales ? follow(row, at, words, index) : followWhole(row, skips, at, words, index);
        if (steps.length > 0) hits.push(toHit(steps, sentence));
      }
      return hits;
    }

    return {
      gate: anchor,
      block(reading, units) {
        const matches = anchor.find(reading, units);
        if (matches.length === 0) return null;
        let next = 0;
        const sentences = sentencesIn(tools.sentences(reading), units).flatMap(({ start, end }): Sentence[] => {
          let anchors = 0;
          // Both come in order.
          for (; next < matches.length && (matches[next] as Span).start < end; next++)
            if ((matches[next] as Span).start >= start && (matches[next] as Span).end <= end) anchors++;
          return anchors > 0 ? [{ start, end, text: reading.text.slice(start, end), anchors, hits: null }] : [];
        });
        return sentences.length > 0 ? { sentences } : null;
      },
      merge(partials) {
        return partials.flatMap(({ block, partial }) => {
          for (const sentence of partial.sentences) sentence.hits ??= search(sentence);
          return partial.sentences.flatMap(({ hits }) => (hits ?? []).map((hit) => ({ ...hit, block })));
        });
      },
    };
  },
});

function isAnchor({ pattern, negate }: TokenOf): boolean {
  return pattern !== undefined && negate !== true;
}

function places({ pattern, tag, skip = 0 }: TokenOf): number {
  return skip + (pattern !== undefined || tag !== undefined ? 1 : 0);
}

type ToTest = (source: string) => (text: string) => boolean;

/** Where a word of the row stands. A token without pattern and tag is any word. */
function toStep({ pattern, tag, negate = false, skip = 0 }: TokenOf, toTest: ToTest): Step {
  const isPattern = pattern === undefined ? null : toTest(pattern);
  const isTag = tag === undefined ? null : new RegExp(tag, 'u');
  const matches = (word: Tagged): boolean => {
    if (isTag && isTag.test(word.tag) === negate) return false;
    return !(isPattern && isPattern(word.text) === negate);
  };
  return { matches, skips: skip > 0, optional: false, isStart: false, isEnd: true };
}

/** As Vale has it, with a place for each word that may be skipped. There a token without pattern and tag is nothing but those. */
function toSteps(token: TokenOf, toTest: ToTest): Step[] {
  const step = toStep(token, toTest);
  const before = Array.from({ length: token.skip ?? 0 }, (_, n): Step => ({ ...step, optional: true, isStart: n === 0, isEnd: false }));
  return token.pattern !== undefined || token.tag !== undefined ? [...before, step] : before;
}

/** The next word that is the anchor: each word is one once, so a sentence is walked through once, however long it is. */
function findAnchor(anchor: Step | undefined, words: readonly Tagged[], from: number): number {
  for (let n = from; n < words.length; n++) if (anchor?.matches(words[n] as Tagged)) return n;
  return -1;
}

/**
 * The row around the anchor at `index`; no steps where it does not fit. From the anchor outwards, as Vale goes: a token found in
 * one of the places that `skip` gave it ends the look on that side.
 */
function follow(row: readonly Step[], at: number, words: readonly Tagged[], index: number): Tagged[] {
  const steps: Tagged[] = [];
  for (let n = 1; at - n >= 0; n++) {
    const word = words[index - n];
    const step = row[at - n] as Step;
    if (!word) return [];
    steps.unshift(word);
    // From right to left the required place comes first and the optional ones after it.
    const optional = step.skips ? (step.optional || step.isEnd) && !step.isStart : step.optional;
    const matches = step.matches(word);
    if (!matches && !optional) return [];
    if (matches && optional) break;
  }
  for (let n = 0; at + n < row.length; n++) {
    const word = words[index + n];
    const step = row[at + n] as Step;
    if (!word) return [];
    steps.push(word);
    const matches = step.matches(word);
    if (!matches && !step.optional) return [];
    if (matches && step.optional) break;
  }
  return steps;
}

/** The whole row around the anchor at `index`, the nearest words that fit; no steps where it does not. */
function followWhole(row: readonly Step[], skips: readonly number[], at: number, words: readonly Tagged[], index: number): Tagged[] {
  /** Where the row may end, on one side, if its tokens up to there are found. */
  function reach(towards: 1 | -1): number | undefined {
    let ends = [index];
    for (let n = at + towards; row[n]; n += towards) {
      const next = new Set<number>();
      for (const end of ends) {
        for (let gap = 0; gap <= (skips[n] ?? 0); gap++) {
          const place = end + towards * (gap + 1);
          const word = words[place];
          if (word && row[n]?.matches(word)) next.add(place);
        }
      }
      ends = [...next];
    }
    return ends.length > 0 ? ends.reduce((best, end) => (Math.abs(end - index) < Math.abs(best - index) ? end : best)) : undefined;
  }
  const [start, end] = [reach(-1), reach(1)];
  return start === undefined || end === undefined ? [] : words.slice(start, end + 1);
}

/** The sentences, each as far as it lies in one of the units. Both come in order. */
function sentencesIn(sentences: readonly Span[], units: readonly Span[]): Span[] {
  const parts: Span[] = [];
  for (let s = 0, u = 0; s < sentences.length && u < units.length; ) {
    const sentence = sentences[s] as Span;
    const unit = units[u] as Span;
    const start = Math.max(sentence.start, unit.start);
    const end = Math.min(sentence.end, unit.end);
    if (start < end) parts.push({ start, end });
    if (sentence.end <= unit.end) s++;
    if (unit.end <= sentence.end) u++;
  }
  return parts;
}

function withoutTags(sentence: string): Tagged[] {
  return tokenize(sentence).map((each) => ({ ...each, tag: '' }));
}
