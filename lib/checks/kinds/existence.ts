/** Words that should not stand there. */
import { z } from '../../platform/zod.ts';
import { isWithin } from '../scope.ts';
import type { Hit } from '../types.ts';
import { fixSchema, fixWords, flag, remember, sources, toFix } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

export const existence = defineKind({
  kind: 'existence',
  fields: {
    tokens: sources,
    ignorecase: flag,
    nonword: flag,
    exceptions: z.optional(sources),
    fixes: z.optional(z.array(fixSchema)),
  },
  patterns: (rule) => [...listPatterns('tokens', rule.tokens), ...listPatterns('exceptions', rule.exceptions)],
  compile(rule, tools) {
    const terms = tools.terms(rule.tokens, rule);
    const isException = tools.exceptions(rule.exceptions);
    const advise = remember((found) => {
      const fixes = (rule.fixes ?? []).map((fix) => toFix(fix, found));
      return { message: tools.say({ match: found, fix: fixWords(fixes) }), fixes };
    });
    return {
      gate: terms,
      block(reading, within) {
        const hits: Hit[] = [];
        for (const match of terms.find(reading)) {
          if (!isWithin(within, match) || isException(reading, match)) continue;
          const { message, fixes } = advise(match.text);
          hits.push({ start: match.start, end: match.end, message, fixes, text: match.text });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
