import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, createLiterals } from '../../../../lib/checks/literals/literals.ts';
import { beginsWord, countBegins } from '../../../../lib/checks/patterns/begins.ts';
import { toExpression, toExpressions } from '../../../../lib/checks/patterns/expression.ts';
import { toNeighbours } from '../../../../lib/checks/patterns/neighbours.ts';
import { expand, readPattern } from '../../../../lib/checks/patterns/regex.ts';
import { toNeeds } from '../../../../lib/checks/patterns/sieve.ts';
import { createTerms, runPattern, type TermMatch } from '../../../../lib/checks/patterns/terms.ts';
import { lettersOf, meansTypography, plainOf, toReading } from '../../../../lib/checks/reading/reading.ts';
import { shortcuts } from '../../../../lib/checks/shortcuts.ts';

const toReadingOf = (text: string) => toReading({ kind: 'paragraph', text }, new Map());

const needsOf = (source: string) => {
  const node = readPattern(source);
  if (!node) throw new Error(source);
  return toNeeds(node, source);
};

describe('what an expression needs', () => {
  it('is texts that are long enough to be rare', () => {
    expect(needsOf('\\w+(?:street|road)').texts).toEqual(['street', 'road']);
    expect(needsOf('\\w+(?:st|nd|rd)').texts).toBeNull();
    expect(needsOf('\\w+(?:ing|ly)').texts).toBeNull();
    expect(needsOf('\\w+ly-\\w+').texts).toEqual(['ly-']);
    expect(needsOf('\\d+ percent').texts).toEqual([' percent']);
  });

  it.each([
    ['(?:[^,]+,){1,}\\s\\w+\\s(?:and|or)', ',\\s\\w+\\s(?:and|or)'],
    ['\\b(?:(?:[^,]+,){1,}\\s\\w+\\s(?:and|or))', ',\\s\\w+\\s(?:and|or)'],
    ['\\b\\w+!(?:\\s|$)', '!(?:\\s|$)'],
    ['\\w*\\?(?=[a-z]+\\.)', '\\?(?=[a-z]+\\.)'],
    ['\\w+!', '!'],
    // Nothing that is rare, or nothing endless before it.
    ['\\w+ is', null],
    ['\\w{1,3}!x', null],
    ['(\\w)+!\\1', null],
    ['!', null],
  ])('finds %s by what it ends with', (source, rest) => {
    expect(needsOf(source).rest).toBe(rest);
  });
});

const atom = fc.constantFrom(
  ...[
    'a',
    'e',
    'k',
    'S',
    'é',
    'ς',
    '!',
    ',',
    '1',
    "'",
    '’',
    '🎉',
    '\\.',
    '\\w',
    '\\W',
    '\\d',
    '\\D',
    '\\s',
    '.',
    '[^,]',
    '[A-Z]',
    '[a-z!]',
  ],
  ...['[é-ü]', '[\\d,]', '[^\\W1]', '\\p{Lu}', '\\P{L}', 'st', '(?i:k)', '(?i:[^a]!)', '\\u017f', '[\\u2019\\x21]', '\ud800'],
);
const mark = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,}', '+?', '{0,2}');
const endless = fc.constantFrom('(?:[^,]+,){1,}', '(?:\\w+[!,])+', '(?:[^\\s]+ )*', '\\b(?:a|\\d)+', '[^é]+');
const around = fc.constantFrom('(?=', '(?!', '(?<=', '(?<!');
const { source: anyPattern } = fc.letrec<{ source: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(atom, mark).map(([a, m]) => a + m),
    fc.constantFrom('\\b', '\\B', '^', '$'),
    fc.tuple(tie('source'), fc.constantFrom('', '?', '{2}')).map(([s, m]) => `(?:${s})${m}`),
    fc.tuple(around, atom, atom).map(([head, a, b]) => `${head}${a}${b})`),
    fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`),
  ),
  source: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
}));
/** Those that take no time: endless parts within each other, or many in a row, do. */
const pattern = fc
  .oneof(
    anyPattern,
    fc.tuple(endless, anyPattern).map(([a, b]) => a + b),
  )
  .filter((source) => source.length <= 60 && (source.match(/[*+]|,\}/g)?.length ?? 0) <= 3);
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'e',
        'k',
        's',
        'S',
        'K',
        'st',
        '!',
        ',',
        '1',
        "'",
        '.',
        ' ',
        '\n',
        '_',
        '-',
        'é',
        'Ü',
        'ς',
        'Σ',
        'ſ',
        '\u212a',
        '’',
        '\u00a0',
      ],
      ...['“', '—', '🎉', '\ud800', '\udc00', '\u0301', '٣', '中', 'ж', '\u02bc'],
    ),
    { maxLength: 14 },
  )
  .map((units) => units.join(''));

describe('what is needed', () => {
  it('is in every text in which the expression matches', () => {
    fc.assert(
      fc.property(pattern, words, fc.boolean(), (source, text, ignorecase) => {
        const loose = ignorecase || source.includes('(?i:');
        const reading = toReadingOf(text);
        const { texts, rest } = needsOf(source);
        const looked = meansTypography(source) ? text : plainOf(reading);
        const options = { nonword: true, ignorecase };
        const [match] = looked.matchAll(toExpression(source, options));
        if (!match) return;
        const fold = (each: string) => (loose ? each.toUpperCase().toLowerCase() : each);
        const node = readPattern(source);
        if (node) expect(toNeighbours(node, loose)(reading)).toBe(true);
        if (texts) expect(texts.some((each) => fold(looked).includes(fold(each)))).toBe(true);
        if (rest === null) return;
        const within = toExpression(rest, options, lettersOf(reading));
        within.lastIndex = match.index;
        expect(within.test(looked)).toBe(true);
        expect(within.lastIndex).toBeLessThanOrEqual(looked.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing in what is found', () => {
    fc.assert(
      fc.property(pattern, fc.array(words, { maxLength: 4 }), fc.boolean(), fc.boolean(), (source, texts, ignorecase, nonword) => {
        const node = readPattern(source);
        fc.pre(node !== null && expand(node, 64) === null);
        const literals = createLiterals();
        const terms = createTerms(0, [source], { ignorecase, nonword }, literals, () => {}, shortcuts);
        const reading = toReadingOf(texts.join(' '));
        const met = literals.scan(reading);
        const found = new Map();
        for (let n = 0; n < met.count; n++) collect(found, literals.writings, met.writings[n] as number, met.starts[n] as number);
        reading.found = found;
        const plain: TermMatch[] = [];
        const expressions = toExpressions(source, { ignorecase, nonword });
        const [whole = { start: 0, end: 0 }] = reading.whole;
        runPattern({ expressions, index: 0, always: true, written: meansTypography(source) }, reading, whole, () => {}, plain);
        expect(terms.find(reading, reading.whole)).toEqual(plain);
        if (!nonword && beginsWord(source)) expect(countBegins(reading.text, whole)).toBeGreaterThanOrEqual(plain.length);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
