/** Personal data and secrets, found by named detectors. */
import { z } from '../../platform/zod.ts';
import { isWithin } from '../scope.ts';
import type { Hit } from '../types.ts';
import { sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

export const sensitive = defineKind({
  kind: 'sensitive',
  says: ['match', 'fix', 'label'],
  fields: {
    /** Ids from `detectors/all.ts`. */
    detectors: z.array(z.string()).check(z.minLength(1)),
    /** Values that may stand: the organisation's own addresses, say. */
    exceptions: z.optional(sources),
  },
  patterns: (rule) => listPatterns('exceptions', rule.exceptions),
  compile(rule, tools) {
    const sensor = tools.detectors(rule.detectors);
    const isException = tools.exceptions(rule.exceptions, { vocab: false });
    return {
      block(reading, units) {
        const hits: Hit[] = [];
        for (const { start, end, detector } of sensor.find(reading)) {
          if (!isWithin(units, { start, end }) || isException(reading, { start, end })) continue;
          const match = reading.text.slice(start, end);
          hits.push({
            start,
            end,
            message: tools.say({ match, label: detector.label, fix: `[${detector.label}]` }),
            fixes: [{ kind: 'replace', text: `[${detector.label}]` }, { kind: 'remove' }],
            detail: detector.id,
          });
        }
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
