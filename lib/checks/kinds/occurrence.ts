/** How often something may, or must, occur. */
import { z } from '../../platform/zod.ts';
import type { Reading, Span } from '../reading.ts';
import type { Hit } from '../types.ts';
import { flag, source } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

type Words = Span & { text: string };

/** One unit's, or for a count over the document all units of a block together. */
interface Count {
  matches: readonly Words[];
  /** The first word: where "too few" is shown. */
  first: Words;
}

export const occurrence = defineKind({
  kind: 'occurrence',
  says: ['match', 'fix', 'count', 'max', 'min'],
  fields: {
    token: source,
    max: z.optional(z.int().check(z.gte(0))),
    min: z.optional(z.int().check(z.gte(1))),
    ignorecase: flag,
    /** Counts punctuation and parts of words; default false. */
    nonword: flag,
    /** What one count covers. Default `document`; Vale's own meaning is `block`: each unit that the scope gives, so each sentence, too. */
    per: z.optional(z.enum(['document', 'block'])),
  },
  patterns: (rule) => listPatterns('token', [rule.token]).map((entry) => ({ ...entry, pointer: '/token' })),
  compile(rule, tools) {
    const terms = tools.terms([rule.token], rule);
    const { max = Number.POSITIVE_INFINITY, min = 0 } = rule;

    const hit = (block: number, span: Words, count: number): Hit & { block: number } => ({
      block,
      start: span.start,
      end: span.end,
      message: tools.say({ match: span.text, count, max, min, fix: '' }),
      fixes: count > max ? tools.fixes(span.text) : [],
    });

    function toCount(reading: Reading, units: readonly Span[]): Count | null {
      const say = ({ start, end }: Span) => ({ start, end, text: reading.text.slice(start, end) });
      const matches = terms.find(reading, units);
      if (matches.length === 0 && min === 0) return null;
      const [unit] = units;
      const word = unit && reading.text.slice(unit.start, unit.end).match(/\S+/);
      if (!word) return null;
      const start = unit.start + (word.index ?? 0);
      return { matches: matches.map(say), first: say({ start, end: start + word[0].length }) };
    }

    return {
      ...(min > 0 ? {} : { gate: terms }),
      block(reading, units): readonly Count[] | null {
        const groups = rule.per === 'block' ? units.map((unit) => [unit]) : [units];
        const counts = groups.flatMap((group) => toCount(reading, group) ?? []);
        return counts.length > 0 ? counts : null;
      },
      merge(partials) {
        const counts = partials.flatMap(({ block, partial }) => partial.map((count) => ({ block, count })));
        const groups = rule.per === 'block' ? counts.map((each) => [each]) : [counts];
        return groups.flatMap((group) => {
          const all = group.flatMap(({ block, count }) => count.matches.map((span) => ({ block, span })));
          const [opening] = group;
          if (!opening || (all.length >= min && all.length <= max)) return [];
          if (rule.per !== 'block') {
            const surplus = all[max];
            return surplus ? [hit(surplus.block, surplus.span, all.length)] : [hit(opening.block, opening.count.first, all.length)];
          }
          // As in Vale, the first one stands for all; what is hidden code or space is none to show.
          if (all.length === 0) return [hit(opening.block, opening.count.first, 0)];
          const shown = all.find(({ span }) => !/^[\s*@]*$/.test(span.text));
          return shown ? [hit(shown.block, shown.span, all.length)] : [];
        });
      },
    };
  },
});
