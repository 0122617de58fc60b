/** Words with better ones at hand: `swap` maps what is written to what should be. */
import { z } from '../../platform/zod.ts';
import { capitalise } from '../casing.ts';
import { toChoice } from '../fixes.ts';
import { createIsKey } from '../forms.ts';
import { fixWords, flag, source, sources } from './fields.ts';
import { adviseOn, defineKind, listPatterns, toPointerPart } from './kind.ts';

/** `$1` takes what the pattern captured; `$$` is a dollar sign. */
function fill(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(/\$(\$|\d)/g, (_, name: string) => (name === '$' ? '$' : (groups[Number(name)] ?? '')));
}

/** `a|b` are two; `\|` is a stroke. */
function split(value: string): string[] {
  if (value === '') return [''];
  return value
    .split(/(?<!\\)\|/)
    .map((option) => option.replaceAll('\\|', '|'))
    .filter((option) => option !== '');
}

export const substitution = defineKind({
  kind: 'substitution',
  says: ['match', 'fix', 'options', 'expected'],
  late: true,
  fields: {
    /** Value: the better words; `a|b` offers both; empty means leave it out. */
    swap: z.record(source, z.string().check(z.maxLength(500))),
    ignorecase: flag,
    nonword: flag,
    /** The better words take a capital where what they replace has one. A fix does so anyway; this is for the message. */
    capitalize: flag,
    exceptions: z.optional(sources),
    vocab: flag,
  },
  patterns: (rule) => [
    ...Object.keys(rule.swap).map((key) => ({ pointer: `/swap/${toPointerPart(key)}`, source: key })),
    ...listPatterns('exceptions', rule.exceptions),
  ],
  compile(rule, tools) {
    // Where two begin at the same place, the longer one is meant.
    const pairs = Object.entries(rule.swap)
      .map(([from, to]) => ({ from, to }))
      .sort((a, b) => b.from.length - a.from.length);
    const terms = tools.terms(
      pairs.map(({ from }) => from),
      { ignorecase: rule.ignorecase, nonword: rule.nonword, captures: true, inOrder: true },
    );
    const isException = tools.exceptions(rule.exceptions, rule);
    // A fix is written as it stands; without one, the value may be an expression for all that is right.
    const isRight = rule.action?.name === 'replace' ? (value: string, found: string) => split(value).includes(found) : createIsRight();
    return adviseOn(terms, isException, ({ index, groups, text: found }) => {
      const pair = pairs[index];
      if (!pair) return null;
      const filled = fill(pair.to, groups ?? []);
      const value = rule.capitalize && found === capitalise(found) ? capitalise(filled) : filled;
      // Already as it should be: "WordPress" under `wordpress: WordPress`, ignoring case.
      if (isRight(value, found)) return null;
      const options = split(value).map((option) => (rule.capitalize && found === capitalise(found) ? capitalise(option) : option));
      const fixes = tools.fixes(found, options, createIsKey([pair.from]));
      const message = tools.say({
        match: found,
        fix: fixWords(fixes),
        options: toChoice(tools.options(found, options).filter((option) => option !== '')),
        expected: recase(value, found),
      });
      return { message, fixes };
    });
  },
});

/** Values are tried as expressions too, so that `OAuth2?` leaves both spellings alone. */
function createIsRight(): (value: string, found: string) => boolean {
  const expressions = new Map<string, RegExp | null>();
  return (value, found) => {
    if (split(value).includes(found)) return true;
    if (/^[\p{L}\p{Nd} -]*$/u.test(value)) return false;
    if (!expressions.has(value)) expressions.set(value, toWhole(value));
    return expressions.get(value)?.test(found) ?? false;
  };
}

/** `(?i)` in front, as vocabularies have it, makes any case right. */
function toWhole(value: string): RegExp | null {
  const plain = value.replace(/^\(\?i\)/, '');
  try {
    return new RegExp(`^(?:${plain})$`, plain === value ? 'u' : 'iu');
  } catch {
    return null;
  }
}

/** An expression for one spelling (`OAuth2?`), shown as the spelling when that is what was found but for its case. */
function recase(value: string, found: string): string {
  let plain = '';
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? '';
    if (char === '\\') plain += value[++at] ?? '';
    else if ('[](){}|.*+^$'.includes(char)) return value;
    else if (char !== '?') plain += char;
  }
  return plain !== '' && plain.toLowerCase() === found.toLowerCase() ? plain : value;
}
