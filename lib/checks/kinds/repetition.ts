/** The same word twice in a row: "the the". Within one sentence only. */
import { z } from '../../platform/zod.ts';
import { type Pair, toPairs } from '../patterns/runs.ts';
import type { TermMatch } from '../patterns/terms.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

export const repetition = defineKind({
  kind: 'repetition',
  fields: {
    /** What counts as a word; neighbours are what these find one after the other. */
    tokens: sources,
    /** Repetitions in a block that are still fine; the count starts over after a finding. Default 0. */
    max: z.optional(z.int().check(z.gte(0))),
    ignorecase: flag,
    /** Only words of letters and nothing else. */
    alpha: flag,
    exceptions: z.optional(sources),
    vocab: flag,
  },
  says: ['match', 'fix', 'word'],
  patterns: (rule) => [...listPatterns('tokens', rule.tokens), ...listPatterns('exceptions', rule.exceptions)],
  compile(rule, tools) {
    // Somebody else's list means what it meant there.
    const terms = tools.terms(rule.tokens, { ignorecase: rule.ignorecase, nonword: true, inOrder: rule.origin !== undefined });
    const isException = tools.exceptions(rule.exceptions, rule);
    const { max = 0, ignorecase, alpha } = rule;
    const isSame = (word: string, other: string) =>
      word.length === other.length && (word === other || (ignorecase === true && word.toLowerCase() === other.toLowerCase()));
    const [only = ''] = rule.tokens;
    const findPairs =
      (rule.tokens.length === 1 ? toPairs(only, ignorecase) : null) ??
      ((reading: Reading, units: readonly Span[]): readonly Pair[] => {
        const matches = terms.find(reading, units);
        return matches.slice(1).map((match, n): Pair => [matches[n] as TermMatch, match]);
      });
    return {
      gate: terms,
      block(reading, units) {
        const hits: Hit[] = [];
        let count = 0;
        for (const [before, after] of findPairs(reading, units)) {
          const first = reading.text.slice(before.start, before.end);
          const word = reading.text.slice(after.start, after.end).trim();
          if (word === '' || !isSame(word, first.trim())) continue;
          if (alpha && !/^\p{L}+$/u.test(word)) continue;
          if (++count <= max) continue;
          const span = { start: before.start, end: after.end };
          const text = reading.text.slice(span.start, span.end);
          if (tools.sentences({ ...reading, text, shared: null }).length > 1 || isException(reading, span)) continue;
          const fixes = tools.fixes(text, [first]);
          hits.push({ ...span, text, message: tools.say({ match: text, word, fix: fixWords(fixes) }), fixes });
          count = 0;
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
