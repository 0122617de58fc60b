import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExpression } from '../../../../lib/checks/patterns/expression.ts';
import { edgeOf, toUnicode } from '../../../../lib/checks/patterns/meaning.ts';
import { europeanLetters, reachOf, wordClass } from '../../../../lib/checks/reading/words.ts';

const matches = (source: string, text: string, nonword = true) =>
  [...text.matchAll(toExpression(source, { nonword }))].map(([found]) => found);

describe('what word escapes mean', () => {
  it.each([
    ['\\w+', 'Größe über naïve', ['Größe', 'über', 'naïve']],
    ['\\bber', 'über ber', ['ber']],
    ['r\\b', 'Eröffnung r', ['r']],
    ['\\Bnung', 'Eröffnung nung', ['nung']],
    ['\\d+', '12 ١٢ ½', ['12', '١٢']],
    ['\\D+', '1é2', ['é']],
    ['[\\w-]+', 'mi-été, où', ['mi-été', 'où']],
    ['[^\\W\\d_]+', 'été_2', ['été']],
    ['[\\W_]+', 'a_é-b', ['_', '-']],
    ['[^\\W]', '-é', ['é']],
    ['\\W', 'é,', [',']],
    ['(?:l|d)\\b.\\b\\w', "l'été d’or", ["l'é", 'd’o']],
    ['\\bé(?:tés?|cole)\\b', 'écoles étés été', ['étés', 'été']],
  ])('%s reads %j', (source, text, found) => {
    expect(matches(source, text)).toEqual(found);
  });

  it('leaves alone what has nothing to do with words', () => {
    for (const source of ['a[bc]\\.', '\\p{Lu}x', '\\s+$', '(?<year>20)\\k<year>', '\\u{1F389}\\\\'])
      expect(toUnicode(source, 'any')).toBe(source);
  });

  it('asks on one side only where the other is known', () => {
    expect(toUnicode('\\bfoo\\b', 'any')).toBe(`(?<![${wordClass}])foo(?![${wordClass}])`);
    expect(toUnicode('(?:\\bfoo|x)\\B', 'any')).toBe(`(?:(?<![${wordClass}])foo|x)(?=[${wordClass}])`);
  });

  it.each([
    ['foo', 'first', 'word'],
    ['(?:a|b)c*', 'last', 'word'],
    ['\\.x?', 'last', 'either'],
    ['\\s+x', 'first', 'other'],
    ['a?-', 'first', 'either'],
    ['(?i:Été)', 'first', 'word'],
    ['(?=\\s)x', 'first', 'word'],
    ['(', 'first', 'either'],
  ] as const)('knows of %s what comes %s', (source, end, edge) => {
    expect(edgeOf(source, end)).toBe(edge);
  });
});

const atom = fc.constantFrom('a', 'é', '-', '\\w', '\\W', '\\d', '\\D', '[\\wé-]', '[^\\d]', '[\\W1]', '[^\\W1]', '\\s', '.', '\\.');
const edge = fc.constantFrom('\\b', '\\B');
const piece = fc.oneof(
  atom,
  edge,
  fc.tuple(atom, fc.constantFrom('?', '+', '{2}')).map(([a, mark]) => a + mark),
  fc.tuple(atom, edge, atom).map(([a, e, b]) => `(?:${a}${e}|${e}${b})`),
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const w = `[\\w${europeanLetters}]`;
const full: Record<string, string> = {
  '\\b': `(?:(?<!${w})(?=${w})|(?<=${w})(?!${w}))`,
  '\\B': `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))`,
};
/** Both sides always asked, and the rest as the engine writes it. */
const slow = (source: string) =>
  toUnicode(
    source.replace(/\\[bB]/g, (each) => full[each] ?? each),
    'european',
  );
const found = (expression: RegExp, text: string) => [...text.matchAll(expression)].map((match) => [match.index, match[0]]);

describe('expressions', () => {
  it('mean the same with and without short cuts at word edges', () => {
    fc.assert(
      fc.property(pattern, fc.array(fc.constantFrom('a', 'é', '1', '-', ' ', '.', '_', 'ß', '\u0301')), (source, chars) => {
        const text = chars.join('');
        expect(found(toExpression(source, { nonword: true }, 'european'), text)).toEqual(found(new RegExp(slow(source), 'gmu'), text));
      }),
      { numRuns: 1000 },
    );
  });

  it('find the same for whatever letters they are made, in text that has no others', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.array(fc.constantFrom('a', 'B', '1', '-', ' ', '’', '.', '_', '½', '🎉')),
        fc.boolean(),
        (source, chars, nonword) => {
          const text = chars.join('');
          const narrow = found(toExpression(source, { nonword, ignorecase: true }, 'ascii'), text);
          expect(found(toExpression(source, { nonword, ignorecase: true }, 'european'), text)).toEqual(narrow);
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        pattern,
        fc.array(fc.constantFrom('a', 'é', 'Ω', 'ж', '1', '-', ' ', '²', 'ế')),
        fc.boolean(),
        (source, chars, nonword) => {
          const text = chars.join('');
          const european = found(toExpression(source, { nonword }, 'european'), text);
          expect(found(toExpression(source, { nonword }, 'any'), text)).toEqual(european);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('letters of a text', () => {
  it('tells which expression it needs', () => {
    expect(reachOf('Plain – “quoted”, 20 €, 🎉 ½')).toBe('ascii');
    expect(reachOf('Größe')).toBe('european');
    expect(reachOf('Việt Ωж')).toBe('european');
    expect(reachOf('é 東京')).toBe('any');
    expect(reachOf('𝒜')).toBe('any');
  });

  it('has all European ones in its list and nothing else', () => {
    const listed = new RegExp(`[${europeanLetters}]`, 'u');
    const word = new RegExp(`[${wordClass}]`, 'u');
    for (let code = 0x80; code <= 0xffff; code++) {
      const char = String.fromCharCode(code);
      const isNear = code <= 0x52f || (code >= 0x1e00 && code <= 0x1eff);
      if (listed.test(char) !== (isNear && word.test(char))) expect.fail(`U+${code.toString(16)}`);
    }
  });
});
