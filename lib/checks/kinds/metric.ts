/** A formula over the numbers of the whole document: words, sentences, syllables, headings. Shown at its first word. */

import type { Result } from '../../platform/result.ts';
import { z } from '../../platform/zod.ts';
import { type Measured, variables } from '../measure/counts.ts';
import { type FormulaError, parseCondition, parseFormula } from '../measure/formula.ts';
import { toFigure, toOpeningHit } from './fields.ts';
import { defineKind, type Problem } from './kind.ts';

const formula = z.string().check(z.minLength(1), z.maxLength(1000));

export const metric = defineKind({
  kind: 'metric',
  fields: {
    /** A number from counts: `words / sentences`. */
    formula,
    /** When that number is a finding: `> 20`. */
    condition: formula,
  },
  says: ['match', 'fix', 'value'],
  whole: true,
  problems: (rule) => [
    ...toProblems('/formula', rule.formula, parseFormula(rule.formula)),
    ...toProblems('/condition', rule.condition, parseCondition(rule.condition)),
  ],
  compile(rule, tools) {
    const measuring = tools.part('measure');
    if (!measuring) return { block: () => null };
    const calculate = measuring.parseFormula(rule.formula);
    const holds = measuring.parseCondition(rule.condition);
    return {
      block: (reading): Measured => measuring.measure(reading, tools.sentences),
      merge(partials) {
        if (!calculate.ok || !holds.ok) return [];
        const counts = measuring.addUp(partials);
        if (counts.words === 0) return [];
        const value = calculate.value(counts);
        // Vale hands the number on with six places. Something divided by nothing says nothing.
        if (!Number.isFinite(value) || !holds.value(Number(value.toFixed(6)), counts)) return [];
        return toOpeningHit(partials, (parts) => tools.say(parts), { value: toFigure(value, rule) });
      },
    };
  },
});

function toProblems(pointer: string, value: string, read: Result<unknown, FormulaError>): Problem[] {
  if (read.ok) return [];
  const { say, word, known } = read.error;
  return [{ pointer, value, say, hint: `Counts: ${variables.slice(0, 5).join(', ')}, …`, ...(word ? { near: { word, known } } : {}) }];
}
