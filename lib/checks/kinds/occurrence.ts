/** How often something may, or must, occur. */
import { z } from '../../platform/zod.ts';
import type { Span } from '../reading.ts';
import type { Hit } from '../types.ts';
import { flag, source } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

interface Count {
  matches: readonly (Span & { text: string })[];
  /** The block's first word: where "too few" is shown. */
  first: Span & { text: string };
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
    /** What one count covers. Default `document`; Vale's own meaning is `block`. */
    per: z.optional(z.enum(['document', 'block'])),
  },
  patterns: (rule) => listPatterns('token', [rule.token]).map((entry) => ({ ...entry, pointer: '/token' })),
  compile(rule, tools) {
    const terms = tools.terms([rule.token], rule);
    const { max = Number.POSITIVE_INFINITY, min = 0 } = rule;

    const hit = (block: number, span: Span & { text: string }, count: number): Hit & { block: number } => ({
      block,
      start: span.start,
      end: span.end,
      message: tools.say({ match: span.text, count, max, min, fix: '' }),
      fixes: count > max ? tools.fixes(span.text) : [],
    });

    return {
      ...(min > 0 ? {} : { gate: terms }),
      block(reading, units): Count | null {
        const say = (span: Span) => ({ start: span.start, end: span.end, text: reading.text.slice(span.start, span.end) });
        const matches = terms.find(reading, units);
        if (matches.length === 0 && min === 0) return null;
        const word = reading.text.match(/\S+/);
        if (!word) return null;
        const start = word.index ?? 0;
        return { matches: matches.map(say), first: say({ start, end: start + word[0].length }) };
      },
      merge(partials) {
        const groups = rule.per === 'block' ? partials.map((placed) => [placed]) : [partials];
        return groups.flatMap((group) => {
          const all = group.flatMap(({ block, partial }) => partial.matches.map((span) => ({ block, span })));
          const [opening] = group;
          if (all.length < min && opening) return [hit(opening.block, opening.partial.first, all.length)];
          // In a block the first one stands for all, as in Vale; in a document it is the first that is too many.
          const surplus = all.length <= max ? undefined : rule.per === 'block' ? all.find(({ span }) => span.text.trim() !== '') : all[max];
          return surplus ? [hit(surplus.block, surplus.span, all.length)] : [];
        });
      },
    };
  },
});
