import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '../../../../lib/brand-protocol/schema.ts';
import { toFixPlan } from '../../../../lib/checks/fixes/fix-plan.ts';
import type { Finding } from '../../../../lib/checks/types.ts';

function toFinding(fields: Partial<Finding>): Finding {
  const base = {
    key: 'k',
    ruleId: 'r',
    ruleName: 'R',
    severity: 'care',
    block: 0,
    start: 0,
    end: 1,
    text: 'x',
    message: '',
    why: '',
  } as const;
  return { ...base, fixes: [{ kind: 'remove' }], ...fields };
}

const findings = fc
  .array(
    fc.record({
      block: fc.nat(2),
      start: fc.nat(20),
      length: fc.nat(8),
      severity: fc.constantFrom(...severities),
      fixable: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all
      .map(({ block, start, length, severity, fixable }) =>
        toFinding({ block, start, end: start + length, severity, fixes: fixable ? [{ kind: 'remove' }] : [] }),
      )
      .sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end),
  );

const overlap = (a: Finding, b: Finding) => a.block === b.block && a.start < b.end && a.end > b.start;
const rank = { must: 0, care: 1, idea: 2 };

describe('fix plan', () => {
  it('never touches the same text twice, and keeps document order', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const plan = toFixPlan(all);
        plan.forEach((a, n) => {
          for (const b of plan.slice(n + 1)) expect(overlap(a, b)).toBe(false);
        });
        expect(all.filter((each) => plan.includes(each))).toEqual(plan);
      }),
    );
  });

  it('leaves a fix out only for one that matters as much or more', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const plan = toFixPlan(all);
        for (const left of all.filter((each) => each.fixes.length > 0 && !plan.includes(each)))
          expect(plan.some((each) => overlap(each, left) && rank[each.severity] <= rank[left.severity])).toBe(true);
      }),
    );
  });

  it('looks at each finding a few times, however many one paragraph has', () => {
    const looks: number[] = [];
    for (const count of [1000, 8000]) {
      let seen = 0;
      const all = Array.from({ length: count }, (_, n) =>
        Object.defineProperty(toFinding({ start: n * 10, end: n * 10 + 4 }), 'start', {
          get() {
            seen++;
            return n * 10;
          },
        }),
      );
      expect(toFixPlan(all)).toHaveLength(count);
      looks.push(seen / count);
    }
    expect(looks[1]).toBeLessThan(2 * (looks[0] as number));
  });

  it('prefers the longer of two that begin together', () => {
    const short = toFinding({ end: 3 });
    const long = toFinding({ end: 5 });
    expect(toFixPlan([short, long])).toEqual([long]);
  });
});
