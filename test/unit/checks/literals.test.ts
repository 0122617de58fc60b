import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Literal } from '../../../lib/checks/literal.ts';
import { createLiterals } from '../../../lib/checks/literals.ts';
import { cleanEdges } from '../../../lib/checks/words.ts';

function scan(terms: readonly Literal[], text: string): string[] {
  const literals = createLiterals();
  for (const [index, term] of terms.entries()) literals.add(0, index, term);
  const found = literals.scan({ text, plain: null }).get(0) ?? [];
  return found.map(({ start, end, index }) => `${index}@${start}-${end}`).sort();
}

/** One search per term and place: slow and plainly right. */
function scanSlowly(terms: readonly Literal[], text: string): string[] {
  const found: string[] = [];
  terms.forEach(({ text: term, ignoreCase, word }, index) => {
    const matches = new RegExp(term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), ignoreCase ? 'iy' : 'y');
    for (let at = 0; at + term.length <= text.length; at++) {
      matches.lastIndex = at;
      if (matches.test(text) && (!word || cleanEdges(text, at, at + term.length))) found.push(`${index}@${at}-${at + term.length}`);
    }
  });
  return found.sort();
}

const letters = fc
  .array(fc.constantFrom('a', 'b', 'A', 'é', 'É', 'ß', ' ', '-', '.', 'ſ', 'K', 'σ', 'ς'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const literal = fc.record({ text: letters, ignoreCase: fc.boolean(), word: fc.boolean() });

describe('literals', () => {
  it('finds exactly what one search per term finds, overlaps included', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(literal, { maxLength: 12, selector: ({ text }) => text }),
        fc.array(letters, { maxLength: 8 }),
        (terms, parts) => {
          const text = parts.join('');
          expect(scan(terms, text)).toEqual(scanSlowly(terms, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reports terms that begin or lie inside another, and those that only overlap', () => {
    const terms = ['warm', 'warm and', 'and', 'and dry', 'warm and dry'].map((text) => ({ text, ignoreCase: true, word: true }));
    expect(scan(terms, 'Warm and dry')).toHaveLength(5);
  });

  it('gets many terms ready in slices and finds them all', () => {
    const literals = createLiterals();
    const terms = Array.from({ length: 60_000 }, (_, n) => `term${n}`);
    for (const [index, text] of terms.entries()) literals.add(index, 0, { text, ignoreCase: true, word: true });
    let slices = 1;
    while (!literals.warm()) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(literals.warm()).toBe(true);
    expect(literals.scan({ text: terms.join(' '), plain: null }).size).toBe(terms.length);
  });

  it('finds a term that is added late', () => {
    const literals = createLiterals();
    const add = (text: string, index: number) => literals.add(0, index, { text, ignoreCase: true, word: true });
    ['warm', 'warmer', 'warmest', 'warmth', 'warming', 'warmed'].forEach(add);
    expect(literals.scan({ text: 'warmed', plain: null }).get(0)).toHaveLength(1);
    for (const [n, text] of ['warmly', 'warm up'].entries()) add(text, 10 + n);
    expect(literals.scan({ text: 'warmly, warm up', plain: null }).get(0)).toHaveLength(3);
  });
});
