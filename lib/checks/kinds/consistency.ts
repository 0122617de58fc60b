/**
 * One of two spellings, but not both in one document. As in Vale, from the block on where both have been seen, each block that
 * holds either has a finding: at the last one in it.
 */
import { z } from '../../platform/zod.ts';
import type { Terms } from '../patterns/terms.ts';
import type { Reading } from '../reading/reading.ts';
import type { Hit } from '../types.ts';
import { fixWords, flag, source } from './fields.ts';
import { defineKind, toPointerPart } from './kind.ts';

interface Seen {
  /** Index into the pairs. */
  pair: number;
  start: number;
  end: number;
  text: string;
  side: Side;
  opens: Side;
  /** How each side was written first in this block. */
  first: readonly [string | null, string | null];
}

type Side = 0 | 1;

export const consistency = defineKind({
  kind: 'consistency',
  fields: {
    /** Pairs of which only one may appear: `advisor: adviser`. */
    either: z.record(source, source),
    ignorecase: flag,
    nonword: flag,
  },
  says: ['match', 'fix', 'other'],
  patterns: (rule) =>
    Object.entries(rule.either).flatMap(([one, other]) => [
      { pointer: `/either/${toPointerPart(one)}`, source: one },
      { pointer: `/either/${toPointerPart(one)}`, source: other },
    ]),
  compile(rule, tools) {
    const pairs = Object.entries(rule.either);
    const terms = pairs.map((pair): Terms => tools.terms(pair, rule));
    const [only] = terms;
    return {
      ...(only && terms.length === 1 ? { gate: only } : { may: (reading: Reading) => terms.some((each) => each.may(reading)) }),
      block(reading, units): readonly Seen[] | null {
        const seen = terms.flatMap((each, pair): Seen[] => {
          const matches = each.find(reading, units);
          const last = matches.at(-1);
          if (!last) return [];
          const opens = (matches[0]?.index ?? 0) as Side;
          const first = (side: Side) => matches.find(({ index }) => index === side)?.text ?? null;
          return [
            { pair, start: last.start, end: last.end, text: last.text, side: last.index as Side, opens, first: [first(0), first(1)] },
          ];
        });
        return seen.length > 0 ? seen : null;
      },
      merge(partials) {
        const hits: (Hit & { block: number })[] = [];
        /** Per pair, which side came first, and how each was written first. */
        const known = pairs.map((): { side: Side | null; texts: [string | null, string | null] } => ({ side: null, texts: [null, null] }));
        for (const { block, partial } of partials) {
          for (const { pair, start, end, text, side, opens, first } of partial) {
            const memory = known[pair];
            if (!memory) continue;
            memory.side ??= opens;
            memory.texts = [memory.texts[0] ?? first[0], memory.texts[1] ?? first[1]];
            const other = memory.texts[side === 0 ? 1 : 0];
            if (other === null) continue;
            // The spelling that came first is the document's own, and stays.
            const fixes = side === memory.side ? [] : tools.fixes(text, [other]);
            hits.push({ block, start, end, text, message: tools.say({ match: text, other, fix: fixWords(fixes) }), fixes });
          }
        }
        return hits;
      },
    };
  },
});
