/** Words that should not stand there. */
import { z } from '../../platform/zod.ts';
import { toChoice } from '../fixes/fixes.ts';
import { createIsKey } from '../fixes/forms.ts';
import { fixWords, flag, remember, sources } from './fields.ts';
import { adviseOn, defineKind, listPatterns } from './kind.ts';

export const existence = defineKind({
  kind: 'existence',
  says: ['match', 'fix', 'options'],
  late: true,
  fields: {
    tokens: z.optional(sources),
    /** Pieces of one expression that stands before the tokens, or, with `append`, after them. */
    raw: z.optional(sources),
    append: flag,
    ignorecase: flag,
    nonword: flag,
    exceptions: z.optional(sources),
    vocab: flag,
  },
  patterns: (rule) => [
    ...(rule.raw ? [{ pointer: '/raw', source: toSources(rule)[0] ?? '' }] : listPatterns('tokens', rule.tokens)),
    ...listPatterns('exceptions', rule.exceptions),
  ],
  problems: ({ tokens, raw }) =>
    tokens || raw ? [] : [{ pointer: '/tokens', value: undefined, say: '"tokens" is missing.', hint: 'List the words to look for.' }],
  compile(rule, tools) {
    const terms = tools.terms(toSources(rule), {
      ignorecase: rule.ignorecase,
      nonword: rule.nonword || rule.raw !== undefined,
      // Somebody else's list means what it meant there.
      inOrder: rule.origin !== undefined,
    });
    const isException = tools.exceptions(rule.exceptions, rule);
    const isKey = createIsKey(toSources(rule));
    const advise = remember((found) => {
      const fixes = tools.fixes(found, [], isKey);
      const options = tools.options(found);
      // One better word stands as it is, several are a choice.
      const named = options.length > 1 ? toChoice(options) : (options[0] ?? found);
      return { message: tools.say({ match: found, fix: fixWords(fixes), options: named }), fixes };
    });
    return adviseOn(terms, isException, ({ text }) => advise(text));
  },
});

interface Looked {
  tokens?: string[] | undefined;
  raw?: string[] | undefined;
  append?: boolean | undefined;
  nonword?: boolean | undefined;
}

/** Raw pieces and tokens are one expression, tokens alone are many. */
function toSources({ tokens = [], raw, append, nonword }: Looked): readonly string[] {
  if (!raw) return tokens;
  const words = tokens.length === 0 ? '' : nonword ? `(?:${tokens.join('|')})` : `\\b(?:${tokens.join('|')})\\b`;
  return [append ? words + raw.join('') : raw.join('') + words];
}
