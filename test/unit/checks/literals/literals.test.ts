import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Literal } from '../../../../lib/checks/literals/literal.ts';
import { createLiterals, type Literals } from '../../../../lib/checks/literals/literals.ts';
import { mostUnits } from '../../../../lib/checks/literals/pieces.ts';
import { at, fields, isWhole } from '../../../../lib/checks/literals/writings.ts';
import { meansTypography, toPlain } from '../../../../lib/checks/reading/reading.ts';
import { cleanEdges } from '../../../../lib/checks/reading/words.ts';

/** What is met in the text, as `index@start-end`. */
function meet(literals: Literals, text: string, asItIs = false): string[] {
  const { writings, starts, count } = literals.scan({ text, plain: asItIs ? text : null });
  const { facts, texts } = literals.writings;
  const met = Array.from({ length: count }, (_, n) => {
    const fact = (which: number) => facts[(writings[n] as number) * fields + which] as number;
    const words = texts[writings[n] as number] as string;
    return { text: words, index: fact(at.index), word: (fact(at.flags) & isWhole) !== 0, start: starts[n] as number };
  });
  expect(met.filter(({ start, text: words }) => !text.startsWith(words, start))).toEqual([]);
  for (const word of [true, false]) {
    const places = met.filter((each) => each.word === word).map(({ start }) => start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  return met.map(({ index, start, text: words }) => `${index}@${start}-${start + words.length}`);
}

function scan(terms: readonly Literal[], text: string): string[] {
  const literals = createLiterals();
  for (const [index, term] of terms.entries()) literals.add(0, index, term);
  return meet(literals, text).sort();
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

  it('takes a sign for itself where the text is to be read as it is, whatever was met before', () => {
    for (const ignoreCase of [true, false]) {
      const literals = createLiterals();
      literals.add(0, 0, { text: "we don't", ignoreCase, word: true });
      const [loose, plain] = ['we\u00a0don’t', "we don't"];
      expect(meet(literals, loose, true)).toEqual([]);
      expect(meet(literals, plain, true)).toHaveLength(1);
      expect(meet(literals, loose)).toHaveLength(1);
      expect(meet(literals, loose, true)).toEqual([]);
    }
  });

  it('meets every way of writing a term, however many there are', () => {
    const literals = createLiterals();
    literals.add(0, 0, { text: 'abcdef', ignoreCase: true, word: true });
    const ways = Array.from({ length: 64 }, (_, bits) =>
      [...'abcdef'].map((each, n) => ((bits >> n) & 1 ? each.toUpperCase() : each)).join(''),
    );
    for (let round = 0; round < 2; round++) {
      expect(meet(literals, ways.join(' '))).toHaveLength(64);
      for (const way of ways) expect(meet(literals, way)).toHaveLength(1);
    }
    expect(literals.writings.kept).toBeLessThan(10);
  });

  it('keeps two checkers apart', () => {
    const [one, other] = ['warm', 'dry'].map((text) => {
      const literals = createLiterals();
      literals.add(0, 0, { text, ignoreCase: true, word: true });
      return () => meet(literals, 'warm and dry');
    });
    expect([one?.(), other?.(), one?.()]).toEqual([['0@0-4'], ['0@9-12'], ['0@0-4']]);
  });

  it('gets many terms ready in slices and finds them all', () => {
    const literals = createLiterals();
    const terms = Array.from({ length: 60_000 }, (_, n) => `term${n}`);
    for (const [index, text] of terms.entries()) literals.add(index, 0, { text, ignoreCase: true, word: true });
    let slices = 1;
    while (!literals.place(1000)) slices++;
    expect(slices).toBe(60);
    expect(literals.place(0)).toBe(true);
    expect(meet(literals, terms.join(' '))).toHaveLength(terms.length);
  });

  it('finds a term that is added late', () => {
    const literals = createLiterals();
    const add = (text: string, index: number) => literals.add(0, index, { text, ignoreCase: true, word: true });
    ['warm', 'warmer', 'warmest', 'warmth', 'warming', 'warmed'].forEach(add);
    expect(meet(literals, 'warmed')).toHaveLength(1);
    for (const [n, text] of ['warmly', 'warm up'].entries()) add(text, 10 + n);
    expect(meet(literals, 'warmly, warm up')).toHaveLength(3);
  });
});
