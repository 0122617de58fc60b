/** How many years of school a reader needs, by the mean of the formulas named. Shown at the document's first word. */
import { z } from '../../platform/zod.ts';
import type { Measured } from '../measure/counts.ts';
import { grades } from '../measure/grades.ts';
import { toFigure, toOpeningHit } from './fields.ts';
import { defineKind } from './kind.ts';

export const readability = defineKind({
  kind: 'readability',
  fields: {
    metrics: z.array(z.enum(Object.keys(grades) as [string, ...string[]])).check(z.minLength(1)),
    /** The highest grade that is still fine. */
    grade: z.number(),
  },
  says: ['match', 'fix', 'grade', 'max'],
  whole: true,
  compile(rule, tools) {
    const measuring = tools.part('measure');
    if (!measuring) return { block: () => null };
    return {
      block: (reading): Measured => measuring.measure(reading, tools.sentences),
      merge(partials) {
        const counts = measuring.addUp(partials);
        if (counts.words === 0) return [];
        const grade = rule.metrics.reduce((sum, name) => sum + (measuring.grades[name]?.(counts) ?? 0), 0) / rule.metrics.length;
        return grade > rule.grade
          ? toOpeningHit(partials, (parts) => tools.say(parts), { grade: toFigure(grade, rule), max: rule.grade })
          : [];
      },
    };
  },
});
