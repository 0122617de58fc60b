/** Words that should not stand there. */
import { z } from '../../platform/zod.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, remember, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

export const existence = defineKind({
  kind: 'existence',
  says: ['match', 'fix'],
  fields: {
    tokens: sources,
    ignorecase: flag,
    nonword: flag,
    exceptions: z.optional(sources),
    vocab: flag,
  },
  patterns: (rule) => [...listPatterns('tokens', rule.tokens), ...listPatterns('exceptions', rule.exceptions)],
  compile(rule, tools) {
    const terms = tools.terms(rule.tokens, rule);
    const isException = tools.exceptions(rule.exceptions, rule);
    const advise = remember((found) => {
      const fixes = tools.fixes(found);
      return { message: tools.say({ match: found, fix: fixWords(fixes) }), fixes };
    });
    return {
      gate: terms,
      block(reading, units) {
        const hits: Hit[] = [];
        for (const match of terms.find(reading, units)) {
          if (isException(reading, match)) continue;
          const { message, fixes } = advise(match.text);
          hits.push({ start: match.start, end: match.end, message, fixes, text: match.text });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
