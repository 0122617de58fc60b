import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, createLiterals } from '../../../../lib/checks/literals/literals.ts';
import { toExpression } from '../../../../lib/checks/patterns/expression.ts';
import { createTerms, type TermOptions } from '../../../../lib/checks/patterns/terms.ts';
import { toReading } from '../../../../lib/checks/reading/reading.ts';

function find(sources: readonly string[], text: string, options: TermOptions = {}): string[] {
  const literals = createLiterals();
  const terms = createTerms(0, sources, options, literals);
  const reading = toReading({ kind: 'paragraph', text }, new Map());
  const met = literals.scan(reading);
  const found = new Map();
  for (let n = 0; n < met.count; n++) collect(found, literals.writings, met.writings[n] as number, met.starts[n] as number);
  reading.found = found;
  return terms.find(reading, reading.whole).map((match) => `${match.start} ${match.text}`);
}

describe('terms', () => {
  it('prefer the longest of those that begin at one place', () => {
    expect(find(['very', 'very much'], 'very much')).toEqual(['0 very much']);
  });

  it('prefer the first in the list where told, as an alternation does', () => {
    expect(find(['very', 'very much'], 'very much', { inOrder: true })).toEqual(['0 very']);
    expect(find(['very much', 'very'], 'very much', { inOrder: true })).toEqual(['0 very much']);
  });

  it('look again from where a match before them ends', () => {
    expect(find(['ab', '[abc]+'], 'cabab', { inOrder: true, nonword: true })).toEqual(['0 cabab']);
    expect(find(['ab', 'b[abc]+'], 'abacab', { inOrder: true, nonword: true })).toEqual(['0 ab', '4 ab']);
    expect(find(['ab', 'b[abc]*c'], 'abacbc', { inOrder: true, nonword: true })).toEqual(['0 ab', '4 bc']);
  });

  it('find exactly what one alternation of the list finds', () => {
    const source = fc.constantFrom('a', 'ab', 'b', 'a b', 'b+', '[ab]+', 'a.', '\\w+b', 'b ?a', 'ab|a', '(?:a|b) ', 'c');
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', 'A', '.'), { maxLength: 14 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 5 }),
        text,
        fc.boolean(),
        fc.boolean(),
        (sources, words, nonword, ignorecase) => {
          const body = sources.join('|');
          const expression = new RegExp(
            nonword ? `(?:${body})` : `(?:(?<!\\w)|(?!\\w))(?:${body})(?:(?!\\w)|(?<!\\w))`,
            ignorecase ? 'gi' : 'g',
          );
          const expected = [...words.matchAll(expression)].map((match) => `${match.index} ${match[0]}`);
          expect(find(sources, words, { inOrder: true, nonword, ignorecase })).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('find in a long text what the whole text has, wherever a pattern sees a part of it', () => {
    const pieces = fc.constantFrom('warm ', 'Warm. ', 'dry, ', 'the warmest ', 'été ', '🎉', '(wa', 'rm) ', `${'x'.repeat(150)} `);
    const text = fc.array(pieces, { minLength: 300, maxLength: 900 }).map((parts) => parts.join(''));
    const source = fc.constantFrom('\\w+m', '(?<=the )\\w+', '^\\w+', '\\w+ $', 'dry, (?!dry)', '.warm|🎉.', '\\(\\w+\\)');
    fc.assert(
      fc.property(source, text, (written, words) => {
        const whole = words.matchAll(toExpression(written, { nonword: true }));
        expect(find([written], words, { nonword: true })).toEqual([...whole].map((match) => `${match.index} ${match[0]}`));
      }),
      // A smaller text is no clearer, and takes minutes to find.
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('go on after a match of nothing before a letter that is two units long', () => {
    expect(find(['x*'], '🎉🎉 x 🎉', { nonword: true })).toEqual(['5 x']);
  });
});
