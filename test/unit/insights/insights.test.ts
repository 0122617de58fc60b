import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/contract/wire.ts';
import { toRuleRows, toWilson } from '../../../lib/insights/rules.ts';
import { toPercentages, toWordCounts } from '../../../lib/insights/shares.ts';
import { isEmpty, toGuarded, toMeanSigningMs, toTotal } from '../../../lib/insights/totals.ts';
import { addWeeks, toDays, toWeeks } from '../../../lib/insights/weeks.ts';

describe('shares', () => {
  it('add up to 100 whatever the counts', () => {
    fc.assert(
      fc.property(fc.record({ person: fc.nat(1e6), edited: fc.nat(1e6), untouched: fc.nat(1e6) }), (counts) => {
        const percent = toPercentages(counts);
        const sum = percent.person + percent.edited + percent.untouched;
        expect(sum).toBe(counts.person + counts.edited + counts.untouched === 0 ? 0 : 100);
        for (const key of ['person', 'edited', 'untouched'] as const) {
          const exact = (counts[key] * 100) / Math.max(1, counts.person + counts.edited + counts.untouched);
          expect(Math.abs(percent[key] - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  it('are not shown while hidden or before anything was published', () => {
    expect(toWordCounts({ person: null, edited: null, untouched: null })).toBeNull();
    expect(toWordCounts({ person: 0, edited: 0, untouched: 0 })).toBeNull();
    expect(toWordCounts({ person: 2, edited: 0, untouched: 1 })).toEqual({ person: 2, edited: 0, untouched: 1 });
  });
});

describe('a fix rate', () => {
  it('agrees with the published values of the Wilson interval', () => {
    const range = toWilson(58, 64);
    expect(range?.likely).toBeCloseTo(0.906, 3);
    expect(range?.low).toBeCloseTo(0.81, 2);
    expect(range?.high).toBeCloseTo(0.956, 3);
  });

  it('stays between 0 and 1, holds its likeliest value, and narrows as findings grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
        const hits = Math.min(some, trials);
        const range = toWilson(hits, trials);
        const more = toWilson(hits * 10, trials * 10);
        if (!range || !more) throw new Error('no range');
        expect(range.low).toBeGreaterThanOrEqual(0);
        expect(range.high).toBeLessThanOrEqual(1);
        expect(range.low).toBeLessThanOrEqual(range.likely + 1e-9);
        expect(range.high).toBeGreaterThanOrEqual(range.likely - 1e-9);
        expect(more.high - more.low).toBeLessThan(range.high - range.low);
      }),
    );
    expect(toWilson(0, 0)).toBeNull();
    expect(toWilson(9, 4)?.likely).toBe(1);
  });
});

describe('rule rows', () => {
  const rule = (id: string, found: number | null, fixed: number | null = 0) => ({ rule: id, found, fixed, ignored: 0, wrong: 0 });

  it('begin with what was found most and end with what is hidden', () => {
    const rows = toRuleRows([rule('zeta', null, null), rule('b', 3), rule('a', 3), rule('c', 40, 20), rule('alpha', null, null)]);
    expect(rows.map((row) => row.rule)).toEqual(['c', 'a', 'b', 'alpha', 'zeta']);
    expect(rows.map((row) => row.few)).toEqual([false, true, true, false, false]);
    expect(rows.map((row) => row.fixRate?.likely ?? null)).toEqual([0.5, 0, 0, null, null]);
  });
});

describe('totals', () => {
  it('leave hidden figures out and say so', () => {
    expect(toTotal([1, null, 2])).toEqual({ value: 3, partial: true });
    expect(toTotal([])).toEqual({ value: 0, partial: false });
  });

  it('count a prompt that was held and then sent once', () => {
    const guards = [
      { key: 'held', value: 3 },
      { key: 'redacted', value: 2 },
      { key: 'sent-anyway', value: 1 },
      { key: 'coached', value: 4 },
    ];
    expect(toGuarded(guards)).toEqual({ prompts: { value: 7, partial: false }, redacted: 2, sentAnyway: 1 });
    expect(toGuarded([{ key: 'held', value: null }]).prompts).toEqual({ value: 0, partial: true });
  });

  it('give a mean only when somebody signed and it may be shown', () => {
    expect(toMeanSigningMs({ signatures: 4, totalMs: 360_000 })).toBe(90_000);
    expect(toMeanSigningMs({ signatures: 0, totalMs: 0 })).toBeNull();
    expect(toMeanSigningMs({ signatures: null, totalMs: null })).toBeNull();
  });

  it('tell an empty week from a hidden one', () => {
    const none: Report = {
      week: '2026-11-23',
      team: { id: 'team-1', name: 'Content' },
      orgName: 'Fernhill',
      others: 0,
      floor: 10,
      hidden: false,
      tools: [],
      rules: [],
      gates: [],
      guards: [],
      words: { person: 0, edited: 0, untouched: 0 },
      signing: { signatures: 0, totalMs: 0 },
      published: 0,
      handoffs: 0,
      updatedAt: null,
    };
    expect(isEmpty(none)).toBe(true);
    expect(isEmpty({ ...none, published: 1 })).toBe(false);
    expect(isEmpty({ ...none, published: null })).toBe(false);
    expect(isEmpty({ ...none, hidden: true, others: null })).toBe(false);
  });
});

describe('weeks', () => {
  it('begin on Monday in UTC, newest first, across the turn of the year', () => {
    expect(toWeeks(Date.parse('2027-01-03T23:59:59Z'), 3)).toEqual(['2026-12-28', '2026-12-21', '2026-12-14']);
    expect(addWeeks('2026-12-28', 1)).toBe('2027-01-04');
    expect(toDays('2026-11-23')).toEqual({ from: Date.parse('2026-11-23'), to: Date.parse('2026-11-29') });
  });
});
