/** Text that must appear when a condition holds: always, or where something is mentioned, for a product, in a locale. */
import { z } from '../../platform/zod.ts';
import type { Hit } from '../types.ts';
import { flag, sources } from './fields.ts';
import { defineKind } from './kind.ts';
import { createPlacement, insert, placementFields, placementPatterns, placementProblems, type Seen } from './placement.ts';

interface Trigger {
  start: number;
  /** Of its sentence: what was left out goes after it. */
  end: number;
  text: string;
  /** From the trigger on. */
  rest: string;
}

type Partial = Seen & { triggers: readonly Trigger[] };

export const required = defineKind({
  kind: 'required',
  says: ['match', 'fix'],
  fields: {
    ...placementFields,
    /** All of these must hold. Default: always. */
    when: z.optional(
      z.strictObject({
        /** Any of these is mentioned. */
        patterns: z.optional(sources),
        ignorecase: flag,
        /** `Facts.product` is one of these; where nobody knows the product, the rule is silent. */
        products: z.optional(z.array(z.string()).check(z.minLength(1))),
        /** BCP 47; `de` takes in `de-AT`. The document's, or else the protocol's. */
        locales: z.optional(z.array(z.string()).check(z.minLength(1))),
      }),
    ),
  },
  patterns: (rule) => [
    ...placementPatterns(rule),
    ...(rule.when?.patterns ?? []).map((source, n) => ({ pointer: `/when/patterns/${n}`, source })),
  ],
  // The examples take the first as a fact, so a tag that no text ever has would pass them.
  problems: (rule) => [
    ...placementProblems(rule, rule.when?.patterns),
    ...(rule.when?.locales ?? []).flatMap((value, n) => {
      const say = 'This is no language tag: no text is ever in it.';
      const hint = 'Write language, or language and region: "de", "de-AT".';
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value) ? [] : [{ pointer: `/when/locales/${n}`, value, say, hint }];
    }),
  ],
  exampleFacts: ({ when }) => ({
    ...(when?.products?.[0] === undefined ? {} : { product: when.products[0] }),
    ...(when?.locales?.[0] === undefined ? {} : { locale: when.locales[0] }),
  }),
  compile(rule, tools) {
    const { when = {} } = rule;
    const placement = createPlacement(rule, tools);
    const triggers = when.patterns ? tools.terms(when.patterns, { ignorecase: when.ignorecase }) : null;
    const say = (match: string) => tools.say({ match, fix: rule.text });

    // Neither products nor tags are told apart by their case: "tarn" must not leave a "Tarn" unchecked. `de` takes in `de-AT`.
    const isOneOf = (list: readonly string[] | undefined, word = '', end = '') =>
      !list || list.some((each) => (word + end).toLowerCase().startsWith((each + end).toLowerCase()));
    const isMeant = (product: string | undefined, locale: string) =>
      isOneOf(when.products, product, '\n') && isOneOf(when.locales, locale, '-');

    function toHit({ block, isProse, trigger }: { block: number; isProse: boolean; trigger: Trigger }): Hit & { block: number } {
      const { start, end, text, rest } = trigger;
      return { block, start, end, message: say(text), fixes: isProse ? insert(`${rest} ${rule.text}`) : [], text: rest };
    }

    return {
      block(reading, units): Partial | null {
        const seen = placement.see(reading, units);
        if (!seen) return null;
        const found = triggers?.find(reading, units) ?? [];
        if (found.length === 0) return { ...seen, triggers: [] };
        const sentences = tools.sentences(reading);
        return {
          ...seen,
          triggers: found.map(({ start, end: to, text }) => {
            const end = Math.max(to, sentences.find((sentence) => start < sentence.end)?.end ?? to);
            return { start, end, text, rest: reading.text.slice(start, end) };
          }),
        };
      },
      merge(partials, { product, locale = tools.language }) {
        if (!isMeant(product, locale)) return [];
        const mentions = partials.flatMap(({ block, partial }, at) => {
          const [trigger] = partial.triggers;
          return trigger ? [{ block, at, isProse: partial.isProse, trigger }] : [];
        });
        if (triggers && mentions.length === 0) return [];
        if (placement.position === 'near') return mentions.filter(({ at }) => !placement.isNear(partials, at)).map(toHit);
        if (placement.isThere(partials)) return [];
        const [mention] = mentions;
        if (mention && placement.position === 'anywhere') return [toHit(mention)];
        const edge = placement.toEdge(partials, (found) => say(mention?.trigger.text ?? found));
        return edge ? [edge] : [];
      },
    };
  },
});
