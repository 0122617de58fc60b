/** How often something may, or must, occur. */
import { z } from '../../platform/zod.ts';
import { beginsWord, countBegins } from '../patterns/begins.ts';
import { type Opening, toOpening } from '../reading/opening.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { Hit } from '../types.ts';
import { flag, source } from './fields.ts';
import { type CompiledRule, defineKind, type Placed } from './kind.ts';

interface Count {
  /** Where it occurs. */
  matches: readonly Opening[];
  /** The first word: where "too few" is shown. */
  opening: Opening;
}

/** What stands for code that was masked is no place to show anything. */
const masked = /^[\s*@]*$/;

export const occurrence = defineKind({
  kind: 'occurrence',
  late: true,
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
  says: ['match', 'fix', 'count', 'max', 'min'],
  patterns: (rule) => [{ pointer: '/token', source: rule.token }],
  problems({ max, min, origin }) {
    if (max === undefined && min === undefined)
      return [
        { pointer: '/max', value: undefined, say: 'Neither "max" nor "min" is there.', hint: 'Add how often it may, or must, occur.' },
      ];
    if (max === undefined || min === undefined || min <= max || origin !== undefined) return [];
    return [{ pointer: '/max', value: max, say: `This is less than "min", ${min}: no text can be right.`, hint: 'Change one of them.' }];
  },
  compile(rule, tools): CompiledRule<unknown> {
    const terms = tools.terms([rule.token], rule);
    const { max = Number.POSITIVE_INFINITY, min = 0, per = 'document' } = rule;
    const isWord = !rule.nonword && beginsWord(rule.token);
    const gate = min > 0 ? {} : { gate: terms };

    function count(reading: Reading, units: readonly Span[]): Count | null {
      const matches = terms.find(reading, units);
      if (matches.length === 0 && min === 0) return null;
      const opening = toOpening(reading, units[0]);
      return opening && { matches, opening };
    }

    function toHit({ start, end, text }: Opening, times: number): Hit {
      const message = tools.say({ match: text, count: times, max, min, fix: '' });
      return { start, end, text, message, fixes: times > max ? tools.fixes(text) : [] };
    }

    /** No more than so many are found there. */
    const most = (text: string, unit: Span): number => {
      const length = unit.end - unit.start;
      return isWord && length > max ? countBegins(text, unit) : length;
    };

    /** As in Vale, the first one stands for all. */
    function judge(reading: Reading, unit: Span): Hit[] {
      // Most sentences are shorter than what is too long.
      if (min === 0 && most(reading.text, unit) <= max) return [];
      const matches = terms.find(reading, [unit]);
      const { length } = matches;
      if (length >= min && length <= max) return [];
      const shown = length === 0 ? toOpening(reading, unit) : matches.find(({ text }) => !masked.test(text));
      return shown ? [toHit(shown, length)] : [];
    }

    if (per === 'block') {
      return {
        ...gate,
        may: (reading) => min > 0 || (reading.text.length > max && terms.may(reading)),
        block: (reading, units) => units.flatMap((unit) => judge(reading, unit)),
      };
    }
    return {
      ...gate,
      block: count,
      merge(partials: readonly Placed<Count>[]) {
        const all = partials.flatMap(({ block, partial }) => partial.matches.map((match) => ({ block, match })));
        const [first] = partials;
        if (all.length < min && first) return [{ block: first.block, ...toHit(first.partial.opening, all.length) }];
        // In a document it is the first that is too many.
        const surplus = all[max];
        return surplus ? [{ block: surplus.block, ...toHit(surplus.match, all.length) }] : [];
      },
    };
  },
});
