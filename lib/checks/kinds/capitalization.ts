/** How headings and titles are capitalised. Covers the whole block; the fix is the block in the right case. */
import { z } from '../../platform/zod.ts';
import { type CaseOptions, casers, type FindNames, titleStyles, toCase } from '../casing/letter-case.ts';
import { isAsExpected, toValesSentence, toValesTitle, type ValesOptions, valesWord } from '../casing/vales-case.ts';
import type { Hit, RuleOf } from '../types.ts';
import { flag, source, sources } from './fields.ts';
import { defineKind, type KindTools, listPatterns } from './kind.ts';

interface Fields {
  match: string;
  style?: CaseOptions['style'] | undefined;
  exceptions?: string[] | undefined;
  indicators?: string[] | undefined;
  prefix?: string | undefined;
  threshold?: number | undefined;
  vocab?: boolean | undefined;
}

/** What should stand there, or null where it is right. */
type Judge = (text: string) => { expected: string; fix: string | null } | null;

/** Characters of a heading that an expression is tried on. */
const longest = 1000;

export const capitalization = defineKind({
  kind: 'capitalization',
  fields: {
    /** `$title`, `$sentence`, `$lower`, `$upper`, or a regular expression that must match. */
    match: z.string().check(z.minLength(1), z.maxLength(1000)),
    /** Of `$title`. Default AP. */
    style: z.optional(z.enum(titleStyles)),
    /** Words and phrases that keep exactly this case: names, mostly. */
    exceptions: z.optional(sources),
    vocab: flag,
    /** Of `$sentence`: what a word ends with if the next begins with a capital. */
    indicators: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.maxLength(20))),
    /** Of `$title` and `$sentence`: what is left alone at the beginning, `[a-z]\. `. */
    prefix: z.optional(source),
    /** Share of words that must be right, 0 to 1. Default 0.8. */
    threshold: z.optional(z.number().check(z.gte(0), z.lte(1))),
  },
  says: ['match', 'fix', 'expected'],
  patterns: (rule) => [
    ...(Object.hasOwn(casers, rule.match) ? [] : [{ pointer: '/match', source: rule.match }]),
    ...(rule.prefix === undefined ? [] : [{ pointer: '/prefix', source: rule.prefix }]),
    ...listPatterns('exceptions', rule.exceptions),
  ],
  problems({ match, origin }, language) {
    if (origin !== undefined) return [];
    if (match === '$sentence' && /^(?:de|lb)\b/.test(language)) {
      const say = 'Nouns and “Sie” have capitals in German wherever they stand, which this cannot tell from others.';
      const hint = 'Name what you do not want by an expression, such as "^(?!.*\\p{Lu}{4})" against shouted words.';
      return [{ pointer: '/match', value: match, say, hint }];
    }
    if (!/^\$[a-z]/i.test(match) || Object.hasOwn(casers, match)) return [];
    const say = `There is no case "${match}".`;
    const hint = 'An expression that begins with the end matches nothing.';
    return [{ pointer: '/match', value: match, say, hint, near: { word: match, known: Object.keys(casers) } }];
  },
  compile(rule, tools) {
    const judge = toJudge(rule, tools);
    return {
      block(reading, units) {
        const hits: Hit[] = [];
        for (const { start, end } of units) {
          const text = reading.text.slice(start, end);
          const wrong = judge(text);
          if (!wrong) continue;
          const { expected, fix } = wrong;
          const message = tools.say({ match: text, fix: fix ?? '', expected });
          hits.push({ start, end, text, message, fixes: fix === null || fix === text ? [] : [{ kind: 'replace', text: fix }] });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});

function toJudge(rule: RuleOf<Fields>, tools: KindTools): Judge {
  const known = [...(rule.exceptions ?? []), ...(rule.vocab === false ? [] : tools.accepted)].sort((a, b) => b.length - a.length);
  const names = known.length > 0 ? tools.expression(known.join('|'), {}) : null;
  const caser = casers[rule.match];
  if (!caser) return byExpression(rule.match, tools.expression(rule.match, { nonword: true }), names);
  return rule.origin === undefined ? byWords(rule, tools, known) : byVale(rule, tools, known, names);
}

function byExpression(source: string, expression: RegExp, names: RegExp | null): Judge {
  const matches = (each: RegExp, text: string) => {
    each.lastIndex = 0;
    return each.test(text.slice(0, longest));
  };
  return (text) => (matches(expression, text) || (names && matches(names, text)) ? null : { expected: source, fix: null });
}

/** Word by word; names stay. */
function byWords(rule: RuleOf<Fields>, tools: KindTools, known: readonly string[]): Judge {
  const caser = casers[rule.match];
  const options: CaseOptions = { style: rule.style ?? 'AP', indicators: rule.indicators ?? [] };
  const prefix = rule.prefix === undefined ? null : tools.expression(`^(?:${rule.prefix})`, { nonword: true });
  const anyCase = known.length > 0 ? tools.expression(known.join('|'), { ignorecase: true }) : null;
  const written = new Map(known.map((name) => [name.toLowerCase(), name]));
  const findNames: FindNames = (text) =>
    anyCase
      ? [...text.matchAll(anyCase)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          text: written.get(match[0].toLowerCase()) ?? match[0],
        }))
      : [];
  return (text) => {
    if (prefix) prefix.lastIndex = 0;
    const opening = prefix?.exec(text);
    const start = opening?.index === 0 ? opening[0].length : 0;
    const cased = caser && toCase(text.slice(start), caser, options, findNames);
    if (!cased || cased.words === 0 || cased.right / cased.words >= (rule.threshold ?? 0.8)) return null;
    const fix = text.slice(0, start) + cased.text;
    return { expected: fix, fix };
  };
}

function byVale(rule: RuleOf<Fields>, tools: KindTools, known: readonly string[], names: RegExp | null): Judge {
  const { match } = rule;
  if (match !== '$title' && match !== '$sentence') {
    return (text) => {
      const expected = match === '$lower' ? text.toLowerCase() : text.toUpperCase();
      if (names) names.lastIndex = 0;
      return text === expected || names?.test(text) ? null : { expected, fix: expected };
    };
  }
  // A vocabulary in force makes Vale forget that case counts in the rule's own exceptions.
  const isExact = known.length === rule.exceptions?.length;
  const either = (words: string) => (known.length > 0 ? `\\b(?${isExact ? '-i' : ''}:${known.join('|')})\\b|${words}` : words);
  const options: ValesOptions = {
    style: rule.style ?? 'AP',
    indicators: rule.indicators ?? [],
    prefix: rule.prefix === undefined ? null : new RegExp(rule.prefix, 'u'),
    vocabulary: known.map((name) => ({ source: isExact ? '' : name, expression: tools.expression(name, { nonword: true }) })),
    exceptions: names,
    tokens: tools.expression(either(valesWord), { nonword: true, ignorecase: true }),
    judged: tools.expression(either(valesWord), { nonword: true }),
  };
  return (text) => {
    const expected = match === '$title' ? toValesTitle(text, options) : toValesSentence(text, options);
    return isAsExpected(text, expected, match, rule.threshold || 0.8, options) ? null : { expected, fix: expected };
  };
}
