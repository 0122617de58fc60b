/** Words with better ones at hand: `swap` maps what is written to what should be. */
import { z } from '../../platform/zod.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, source, sources } from './fields.ts';
import { defineKind, listPatterns, toPointerPart } from './kind.ts';

/** `$1` takes what the pattern captured; `$$` is a dollar sign. */
function fill(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(/\$(\$|\d)/g, (_, name: string) => (name === '$' ? '$' : (groups[Number(name) - 1] ?? '')));
}

export const substitution = defineKind({
  kind: 'substitution',
  says: ['match', 'fix', 'options'],
  fields: {
    /** Value: the better words; `a|b` offers both; empty means leave it out. */
    swap: z.record(source, z.string().check(z.maxLength(500))),
    ignorecase: flag,
    nonword: flag,
    exceptions: z.optional(sources),
    vocab: flag,
  },
  patterns: (rule) => [
    ...Object.keys(rule.swap).map((key) => ({ pointer: `/swap/${toPointerPart(key)}`, source: key })),
    ...listPatterns('exceptions', rule.exceptions),
  ],
  compile(rule, tools) {
    const pairs = Object.entries(rule.swap).map(([from, to]) => ({ from, to: to.split('|') }));
    const terms = tools.terms(
      pairs.map(({ from }) => from),
      { ignorecase: rule.ignorecase, nonword: rule.nonword, captures: true },
    );
    const isException = tools.exceptions(rule.exceptions, rule);
    return {
      gate: terms,
      block(reading, units) {
        const hits: Hit[] = [];
        for (const { start, end, index, groups, text: found } of terms.find(reading, units)) {
          if (isException(reading, { start, end })) continue;
          const options = pairs[index]?.to.map((to) => fill(to, groups ?? [])) ?? [];
          // Already as it should be: "WordPress" under `wordpress: WordPress`, ignoring case.
          if (options.includes(found)) continue;
          const fixes = tools.fixes(found, options);
          hits.push({ start, end, message: tools.say({ match: found, fix: fixWords(fixes) }), fixes, text: found });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
