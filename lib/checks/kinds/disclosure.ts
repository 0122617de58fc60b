/** A text with a good part from AI needs the label that the protocol words. The share is a fact beside the text. */
import { z } from '../../platform/zod.ts';
import { defineKind } from './kind.ts';
import { createPlacement, placementFields, placementPatterns, placementProblems, type Seen } from './placement.ts';

export const disclosure = defineKind({
  kind: 'disclosure',
  says: ['match', 'fix', 'share'],
  fields: {
    ...placementFields,
    position: z.optional(z.enum(['anywhere', 'start', 'end'])),
    /** Share of the words that came from AI, 0 to 1, over which the label is due. Nobody knows the share: the rule is silent. */
    threshold: z.number().check(z.gte(0), z.lt(1)),
  },
  patterns: placementPatterns,
  problems: (rule) => placementProblems(rule, undefined),
  exampleFacts: () => ({ aiShare: 1 }),
  compile(rule, tools) {
    const placement = createPlacement(rule, tools);
    return {
      block: (reading, units): Seen | null => placement.see(reading, units),
      merge(partials, { aiShare = 0 }) {
        if (aiShare <= rule.threshold || placement.isThere(partials)) return [];
        const share = `${Math.round(aiShare * 100)} %`;
        const edge = placement.toEdge(partials, (match) => tools.say({ match, share, fix: rule.text }));
        return edge ? [edge] : [];
      },
    };
  },
});
