/**
 * A criterion in plain language, judged by a model that the organisation chose. Silent until somebody switched a model on; an
 * opinion and no more, unless the rule says `binding`.
 */
import { z } from '../../platform/zod.ts';
import type { Opinion } from '../resources.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag } from './fields.ts';
import { defineKind } from './kind.ts';

/** Fewer words are no text to have an opinion on: a date, a button. */
const usualWords = 5;

const fields = {
  /** What a text has to be like: "Speaks to the reader, not about the company." */
  criterion: z.string().check(z.minLength(10), z.maxLength(1000)),
  /** Counts at the gate like any other rule. Default false. */
  binding: flag,
  /** Texts with fewer words are not asked about. */
  words: z.optional(z.int().check(z.gte(1), z.lte(1000))),
};

/** Part of a block, and what the model thinks of it; null until it is known. */
interface Judged {
  start: number;
  end: number;
  text: string;
  opinion: Opinion | 'none' | null;
}

export const judge = defineKind<typeof fields, { parts: readonly Judged[] }>({
  kind: 'judge',
  fields,
  says: ['match', 'fix', 'reason', 'model'],
  problems: ({ severity, binding }) =>
    severity === 'must' && binding !== true
      ? [
          {
            pointer: '/severity',
            value: severity,
            say: 'A model’s opinion alone is nothing that must be fixed.',
            hint: 'Take "care" or "idea", or say "binding: true" if the organisation stands behind the model.',
          },
        ]
      : [],
  compile({ criterion, binding = false, words = usualWords }, tools) {
    const opinions = tools.opinions();
    if (!opinions) return { block: () => null };
    const { model } = opinions;
    return {
      block(reading, units) {
        const parts = units.flatMap(({ start, end }): Judged[] => {
          const text = reading.text.slice(start, end).trim();
          const from = start + reading.text.slice(start, end).search(/\S|$/);
          return hasWords(text, words) ? [{ start: from, end: from + text.length, text, opinion: null }] : [];
        });
        return parts.length > 0 ? { parts } : null;
      },
      merge: (partials) =>
        partials.flatMap(({ block, partial }) =>
          partial.parts.flatMap((part): (Hit & { block: number })[] => {
            part.opinion ??= opinions.of(criterion, part.text);
            if (part.opinion === null || part.opinion === 'none' || part.opinion.passes) return [];
            const { reason } = part.opinion;
            const fixes = tools.fixes(part.text);
            const said = tools.say({ match: part.text, reason, model, fix: fixWords(fixes) });
            return [
              {
                block,
                start: part.start,
                end: part.end,
                text: part.text,
                message: `A model thinks (${model}): ${said}`,
                fixes,
                opinion: { model, binding },
              },
            ];
          }),
        ),
    };
  },
});

function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) if (++count >= least) return true;
  return false;
}
