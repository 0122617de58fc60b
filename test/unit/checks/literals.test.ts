import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Literal } from '../../../lib/checks/literal.ts';
import { createLiterals } from '../../../lib/checks/literals.ts';
import { mostUnits } from '../../../lib/checks/pieces.ts';
import { meansTypography, toPlain } from '../../../lib/checks/reading.ts';
import { cleanEdges } from '../../../lib/checks/words.ts';

function scan(terms: readonly Literal[], text: string): string[] {
  const literals = createLiterals();
  for (const [index, term] of terms.entries()) literals.add(0, index, term);
  const found = literals.scan({ text, plain: null }).get(0) ?? [];
  for (const match of found) expect(text.slice(match.start, match.end)).toBe(match.text);
  return found.map(({ start, end, index }) => `${index}@${start}-${end}`).sort();
}

/** One search per term and place: slow and plainly right. */
function scanSlowly(terms: readonly Literal[], text: string): string[] {
  const found: string[] = [];
  const plain = toPlain(text);
  terms.forEach(({ text: term, ignoreCase, word }, index) => {
    const written = meansTypography(term);
    const matches = new RegExp(term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), ignoreCase ? 'iy' : 'y');
    for (let at = 0; at + term.length <= text.length; at++) {
      matches.lastIndex = at;
      if (!matches.test(written ? text : plain)) continue;
      const end = at + term.length;
      if (!word || cleanEdges(text, at, end) || (!written && cleanEdges(plain, at, end))) found.push(`${index}@${at}-${end}`);
    }
  });
  return found.sort();
}

const letters = fc
  .array(fc.constantFrom('a', 'b', 'A', 'é', 'É', 'ß', ' ', '-', '.', 'ſ', 'K', 'σ', 'ς'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
/** Letters beyond one unit and their halves, marks, typographic signs, a sign that is a letter as written. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'A', ' ', ' ', '.', '-') },
      { weight: 2, arbitrary: fc.constantFrom("'", '’', 'ʼ', '‑', '\u00a0', '\n', '—', '#', '1', '_', '\u0301', '東', 'я') },
      { weight: 1, arbitrary: fc.constantFrom('𝐀', '🎉', '\ud835', '\udc00', '\u200d', 'İ', 'ﬁ', '\u202f') },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const toLiteral = (text: fc.Arbitrary<string>) => fc.record({ text, ignoreCase: fc.boolean(), word: fc.boolean() });
const toTerms = (text: fc.Arbitrary<string>) => fc.uniqueArray(toLiteral(text), { maxLength: 12, selector: ({ text: each }) => each });
const numRuns = 2000;

describe('literals', () => {
  it('finds exactly what one search per term finds, overlaps included', () => {
    fc.assert(
      fc.property(toTerms(letters), fc.array(letters, { maxLength: 8 }), (terms, parts) => {
        const text = parts.join('');
        expect(scan(terms, text)).toEqual(scanSlowly(terms, text));
      }),
      { numRuns },
    );
  });

  it('finds it in any mixture of scripts, signs and broken characters too', () => {
    fc.assert(
      fc.property(toTerms(soup), fc.array(soup, { maxLength: 8 }), (terms, parts) => {
        const text = parts.join('');
        expect(scan(terms, text)).toEqual(scanSlowly(terms, text));
      }),
      { numRuns },
    );
  });

  it('finds terms that were cut out of the text, phrases with signs at their ends among them', () => {
    const places = fc.array(fc.record({ from: fc.nat(40), length: fc.integer({ min: 1, max: 12 }), word: fc.boolean() }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.array(soup, { minLength: 4, maxLength: 16 }), places, fc.boolean(), (parts, cuts, ignoreCase) => {
        const text = parts.join(' ');
        const terms = cuts.map(({ from, length, word }) => ({ text: text.slice(from, from + length), ignoreCase, word }));
        const some = terms.filter((term) => term.text !== '');
        expect(scan(some, text)).toEqual(scanSlowly(some, text));
      }),
      { numRuns },
    );
  });

  it('misses nothing where a long text is taken in stretches, and nothing twice', () => {
    const terms = ['warm', 'warm and dry', '.net', 'C++', 'x', 'xx'].map((text) => ({ text, ignoreCase: true, word: true }));
    const parts = ['warm and dry', 'warm', '.NET', 'C++', 'x', 'xx', 'and', ' ', ' ', '.', '𝐀'];
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'warm ', ' ', '. '),
        fc.integer({ min: -30, max: 10 }),
        fc.array(fc.constantFrom(...parts), { maxLength: 12 }),
        fc.boolean(),
        (filler, offset, tail, word) => {
          const text = `${filler.repeat(mostUnits).slice(0, mostUnits + offset)}${tail.join('')} ${filler.repeat(9)}`;
          const some = terms.map((term) => ({ ...term, word }));
          expect(scan(some, text)).toEqual(scanSlowly(some, text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds a term that is longer than what is looked up at once', () => {
    const long = 'long and '.repeat(mostUnits / 10);
    expect(scan([{ text: `${long}short`, ignoreCase: false, word: true }], `so ${long}short.`)).toHaveLength(1);
    expect(scan([{ text: `${long}short`, ignoreCase: false, word: true }], `so ${long}shortest.`)).toHaveLength(0);
  });

  it('reports terms that begin or lie inside another, and those that only overlap', () => {
    const terms = ['warm', 'warm and', 'and', 'and dry', 'warm and dry'].map((text) => ({ text, ignoreCase: true, word: true }));
    expect(scan(terms, 'Warm and dry')).toHaveLength(5);
  });

  it('keeps two checkers apart', () => {
    const [one, other] = ['warm', 'dry'].map((text) => {
      const literals = createLiterals();
      literals.add(0, 0, { text, ignoreCase: true, word: true });
      return () =>
        literals
          .scan({ text: 'warm and dry', plain: null })
          .get(0)
          ?.map((match) => match.text);
    });
    expect([one?.(), other?.(), one?.()]).toEqual([['warm'], ['dry'], ['warm']]);
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
