import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSeal } from '../../../lib/receipts/seal.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('toSeal', () => {
  it('draws five closed rings inside the 64 x 64 box', () => {
    fc.assert(
      fc.property(hex, (hash) => {
        const path = toSeal(hash);
        expect(path.match(/M/g)).toHaveLength(5);
        expect(path.match(/z/g)).toHaveLength(5);
        const numbers = path.match(/-?\d+\.\d/g) ?? [];
        expect(numbers.every((n) => Number(n) >= 0 && Number(n) <= 64)).toBe(true);
        expect(path).toMatch(/^[MLz\d. ]+$/);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same hash and another for another', () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(toSeal(a)).toBe(toSeal(a));
        if (a.slice(0, 8) !== b.slice(0, 8)) expect(toSeal(a)).not.toBe(toSeal(b));
      }),
      { numRuns: 50 },
    );
  });

  it('draws something for anything', () => {
    for (const text of ['', 'zz', '<script>']) expect(toSeal(text)).toMatch(/^[MLz\d. ]+$/);
  });
});
