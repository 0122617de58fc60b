import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, type Span } from '../../../../lib/checks/reading/reading.ts';

/** In order, none over another, some of them touching. */
const spans = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe('a search for what holds a span', () => {
  it('says what a look at all of them says', () => {
    fc.assert(
      fc.property(spans, fc.nat(60), fc.nat(6), (all, start, length) => {
        const span = { start, end: start + length };
        expect(holds(all, span)).toBe(all.some((each) => each.start <= span.start && span.end <= each.end));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes one look more where there are twice as many', () => {
    const looksAt = (count: number) => {
      const all: Span[] = Array.from({ length: count }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }));
      let looks = 0;
      const watched = new Proxy(all, {
        get(target, name, receiver) {
          if (typeof name === 'string' && /^\d+$/.test(name)) looks++;
          return Reflect.get(target, name, receiver);
        },
      });
      let most = 0;
      for (let start = 0; start < count * 10; start += 7) {
        looks = 0;
        holds(watched, { start, end: start + 1 });
        most = Math.max(most, looks);
      }
      return most;
    };
    expect([100, 1000, 10_000].map(looksAt)).toEqual([8, 11, 15]);
  });
});
