/** Words with better ones at hand: `swap` maps what is written to what should be. */
import { z } from '../../platform/zod.ts';
import { capitalise } from '../casing/casing.ts';
import { toChoice } from '../fixes/fixes.ts';
import { createIsKey } from '../fixes/forms.ts';
import { fixWords, flag, source, sources } from './fields.ts';
import { adviseOn, defineKind, listPatterns, toPointerPart } from './kind.ts';

/** `$1` takes what the pattern captured, `$0` all of it; `$$` is a dollar sign. */
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
  // In Vale, too, what nothing captured is empty; whoever writes a rule here more likely means money.
  problems: ({ swap, origin }) =>
    Object.entries(origin ? {} : swap).flatMap(([from, to]) => {
      const groups = from.match(/(?<!\\)\((?!\?)/g)?.length ?? 0;
      const missing = [...to.matchAll(/\$(\$|\d)/g)].find(([, name]) => Number(name) === 0 || Number(name) > groups);
      const say = `The key captures nothing as "${missing?.[0]}".`;
      const hint = `Put brackets around what is meant, or write "$${missing?.[0]}" for a dollar sign.`;
      return missing ? [{ pointer: `/swap/${toPointerPart(from)}`, value: to, say, hint }] : [];
    }),
  compile(rule, tools) {
    // Where two begin at the same place, the longer one is meant.
    const pairs = Object.entries(rule.swap).sort(([a], [b]) => b.length - a.length);
    const terms = tools.terms(
      pairs.map(([from]) => from),
      { ignorecase: rule.ignorecase, nonword: rule.nonword, captures: true, inOrder: true },
    );
    const isException = tools.exceptions(rule.exceptions, rule);
    // A fix is written as it stands; without one, the value may be an expression for all that is right.
    const isWritten = rule.action?.name === 'replace';
    const isMatch = createIsMatch();
    const expressions = new Map<string, RegExp>();
    /** Vale looks for the key again in the words that it found: what looks around is not there, and nothing is replaced. */
    const fillFound = (from: string, to: string, found: string) => {
      if (!/\$\d/.test(to)) return fill(to, []);
      const expression = expressions.get(from) ?? tools.expression(from, { ignorecase: rule.ignorecase, nonword: true });
      expressions.set(from, expression);
      return found.replace(expression, (...groups: string[]) => fill(to, groups));
    };
    return adviseOn(terms, isException, ({ index, groups, text: found }) => {
      const pair = pairs[index];
      if (!pair) return null;
      const [from, to] = pair;
      const capital = rule.capitalize && found === capitalise(found) ? capitalise : (words: string) => words;
      const value = rule.origin ? fillFound(from, capital(to), found) : capital(fill(to, groups ?? []));
      const words = split(value);
      // Already as it should be: "WordPress" under `wordpress: WordPress`, ignoring case; or only shouted, as in a heading.
      const isShouted = !rule.origin && found === value.toUpperCase() && value === value.toLowerCase();
      if (isShouted || words.includes(found) || (!isWritten && isMatch(value, found))) return null;
      const options = words.map(capital);
      // What stands for several spellings is nothing to write.
      const written = options.filter((option) => isWritten || !/\w\?/.test(option));
      const fixes = tools.fixes(found, written, createIsKey([from]));
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
function createIsMatch(): (value: string, found: string) => boolean {
  const expressions = new Map<string, RegExp | null>();
  return (value, found) => {
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
  const plain = /(?<!\\)[[\](){}|.*+^$]/.test(value) ? '' : value.replace(/\\(.?)|\?/g, '$1');
  return plain.toLowerCase() === found.toLowerCase() ? plain : value;
}
