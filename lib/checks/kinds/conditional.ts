/**
 * If the first stands there, the second must, too. With a group in `second`, what it captures is what has been explained: "World
 * Health Organization (WHO)" explains "WHO", here and in all blocks after. Without one, `second` must be in the same block.
 */
import { z } from '../../platform/zod.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, remember, source, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

interface Found {
  /** What `second` captured. */
  explained: readonly string[];
  uses: readonly Hit[];
}

export const conditional = defineKind({
  kind: 'conditional',
  fields: {
    first: source,
    second: source,
    exceptions: z.optional(sources),
    vocab: flag,
    /** Means nothing, as in Vale: imported rules have it. */
    ignorecase: flag,
  },
  says: ['match', 'fix'],
  patterns: (rule) => [
    { pointer: '/first', source: rule.first },
    { pointer: '/second', source: rule.second },
    ...listPatterns('exceptions', rule.exceptions),
  ],
  problems: (rule) =>
    rule.ignorecase && rule.origin === undefined
      ? [
          {
            pointer: '/ignorecase',
            value: true,
            say: 'This kind does not ignore case.',
            hint: 'Take it out, and write (?i:…) around the expression.',
          },
        ]
      : [],
  compile(rule, tools) {
    const first = tools.terms([rule.first], { nonword: true });
    const second = tools.terms([rule.second], { nonword: true, captures: true });
    const isException = tools.exceptions(rule.exceptions, rule);
    const advise = remember((found) => {
      const fixes = tools.fixes(found);
      return { message: tools.say({ match: found, fix: fixWords(fixes) }), fixes };
    });
    const uses = (...[reading, units]: Parameters<typeof first.find>): Hit[] =>
      first
        .find(reading, units)
        .filter((match) => !isException(reading, match))
        .map(({ start, end, text }) => ({ start, end, text, ...advise(text) }));

    if (!hasGroup(rule.second)) {
      return {
        gate: first,
        block: (reading, units): Found | null => {
          const hits = uses(reading, units);
          return hits.length === 0 || second.find(reading, units).length > 0 ? null : { explained: [], uses: hits };
        },
        merge: (partials) => partials.flatMap(({ block, partial }) => partial.uses.map((hit) => ({ ...hit, block }))),
      };
    }
    return {
      may: (reading) => first.may(reading) || second.may(reading),
      block(reading, units): Found | null {
        const explained = second.find(reading, units).flatMap(({ groups = [] }) => groups.slice(1).filter(Boolean));
        const hits = uses(reading, units);
        return explained.length + hits.length === 0 ? null : { explained: explained as string[], uses: hits };
      },
      merge(partials) {
        const known = new Set<string>();
        return partials.flatMap(({ block, partial }) => {
          for (const each of partial.explained) known.add(each);
          return partial.uses.filter(({ text }) => !known.has(text ?? '')).map((hit) => ({ ...hit, block }));
        });
      },
    };
  },
});

/** As Vale tells: an opening bracket that neither is escaped nor begins a `(?`. */
function hasGroup(source: string): boolean {
  return source.split('(').length > source.split('(?').length - 1 + source.split('\\(').length;
}
