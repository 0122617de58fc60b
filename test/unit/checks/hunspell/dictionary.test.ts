import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../../lib/checks/hunspell/dictionary.ts';

const english = createDictionary(
  `SET UTF-8
TRY esianrtolcd
ICONV 1
ICONV ’ '
NOSUGGEST !
COMPOUNDMIN 1
ONLYINCOMPOUND c
COMPOUNDRULE 2
COMPOUNDRULE n*1t
COMPOUNDRULE n*mp
PFX U Y 1
PFX U 0 un .
SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 s [^sxzhy]
SFX D Y 2
SFX D 0 d e
SFX D 0 ed [^ey]
SFX M Y 1
SFX M 0 's .
REP 2
REP f ph
REP alot a_lot`,
  `22
hike/SDM
happy/U
city/SM
walk/SD
phone/SM
a
lot/S
London/M
Ellison
iOS
NASA/M
damn/!
sell
well-known
don't
1/n1
2/nm
3/nm
1th/tc
2nd/p
3rd/p
receive/SD
jacket/SM`,
);

describe('a dictionary with affixes', () => {
  it.each([
    ['hike', true],
    ['hikes', true],
    ['hiked', true],
    ['cities', true],
    ['citys', false],
    ['walked', true],
    ['unhappy', true],
    ['unhike', false],
    ['phoned', false],
    ["city's", true],
    ['city’s', true],
  ])('%s: %s', (word, right) => {
    expect(english.isCorrect(word)).toBe(right);
  });

  it.each([
    ['Hikes', true],
    ['HIKES', true],
    ['hIkes', false],
    ['london', false],
    ['London', true],
    ['LONDON', true],
    ["LONDON'S", true],
    ['iOS', true],
    ['IOS', true],
    ['Ios', false],
    ['ios', false],
    ['nasa', false],
    ['Nasa', false],
  ])('reads capitals as Hunspell does, %s: %s', (word, right) => {
    expect(english.isCorrect(word)).toBe(right);
  });

  it.each([
    ['1st', false],
    ['11th', true],
    ['12th', false],
    ['22nd', true],
    ['1th', false],
    ['1,250.50', true],
  ])('follows compound rules, %s: %s', (word, right) => {
    expect(english.isCorrect(word)).toBe(right);
  });

  it('breaks at hyphens', () => {
    expect(english.isCorrect('well-known')).toBe(true);
    expect(english.isCorrect('city-hikes')).toBe(true);
    expect(english.isCorrect('city-hkes')).toBe(false);
    expect(english.isCorrect('-city')).toBe(true);
  });
});

describe('better spellings', () => {
  it.each([
    ['recieve', 'receive'],
    ['jaket', 'jacket'],
    ['Jaket', 'Jacket'],
    ['JAKET', 'JACKET'],
    ['fone', 'phone'],
    ['alot', 'a lot'],
    ['london', 'London'],
    ['hikse', 'hikes'],
  ])('%s -> %s comes first', (word, better) => {
    expect(english.suggest(word)[0]).toBe(better);
  });

  it('never offers what the dictionary does not want offered, or anything wrong', () => {
    expect(english.suggest('damm')).not.toContain('damn');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'hikecytwalsd'), minLength: 1, maxLength: 9 }), (word) =>
        english.suggest(word).every((each) => each.split(' ').every((part) => english.isCorrect(part))),
      ),
      { numRuns: 200 },
    );
  });
});

/** The flags that German uses, on words of our own: begin x, middle y, end z, joining s only within. */
const german = createDictionary(
  `SET UTF-8
TRY enirst
CHECKSHARPS
COMPOUNDBEGIN x
COMPOUNDMIDDLE y
COMPOUNDEND z
FORBIDDENWORD d
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
CIRCUMFIX f
NEEDAFFIX h
KEEPCASE w
COMPOUNDMIN 2
CHECKCOMPOUNDCASE
PFX L Y 3
PFX L J j/zocf J
PFX L W w/zocf W
PFX L T t/zyocf T
SFX L Y 3
SFX L 0 0/xoc .
SFX L 0 0/zocf .
SFX L 0 s/xyoc g
SFX N Y 3
SFX N 0 n/zc e
SFX N 0 n/zocf e
SFX N 0 en/zc [^e]
PFX G Y 1
PFX G 0 ge/f .
SFX G Y 1
SFX G en t/f en
SFX Q Y 1
SFX Q 0 e/Z .
SFX Z Y 1
SFX Z 0 n .
BREAK 2
BREAK -
BREAK .`,
  `9
Jacke/LN
Werbung/LN
Text/L
Jackentext/d
wandern/G
tanzen/G
Straße/w
gut/Q
schnell/h`,
);

describe('compounds, by the flags that German uses', () => {
  it.each([
    ['Jacke', true],
    ['Werbung', true],
    ['Werbungstext', true],
    ['Werbungstextwerbung', true],
    ['Werbungtext', true],
    ['Werbungs', false],
    ['Werbungsjacken', true],
    ['WerbungsText', false],
    ['werbungstext', false],
    ['WERBUNGSTEXT', true],
    ['Werbungstxet', false],
    ['Textwerbung', true],
    ['Jackentext', false],
  ])('%s: %s', (word, right) => {
    expect(german.isCorrect(word)).toBe(right);
  });

  it.each([
    ['getanzt', true],
    ['tanzt', false],
    ['getanzen', false],
    ['guten', true],
    ['schnell', false],
    ['STRASSE', true],
    ['straße', false],
  ])('affixes at both ends, one after the other, none alone, sharp s, %s: %s', (word, right) => {
    expect(german.isCorrect(word)).toBe(right);
  });

  it('suggests a compound where no plain word is near', () => {
    expect(german.suggest('Werbungstxt')).toContain('Werbungstext');
  });
});

it('reads long and numbered flags, aliases, ignored signs, and what a word means', () => {
  const long = createDictionary('FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\nIGNORE ·', 'dog/AaBb po:noun\nc·at\tpo:noun\nmouse po:noun\n');
  expect(['dog', 'dogs', 'cat', 'mouse', 'cats'].map(long.isCorrect)).toEqual([true, true, true, true, false]);
  const numbered = createDictionary('FLAG num\nAF 1\nAF 12,7\nSFX 12 Y 1\nSFX 12 0 s .', '1\ndog/1\n');
  expect(['dog', 'dogs'].map(numbered.isCorrect)).toEqual([true, true]);
});

describe('hostile dictionaries and words', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'SFX A Y 1',
        'SFX A 0 s .',
        'SFX A [ x [',
        'PFX B Y 9',
        'PFX B 0 0/AB .',
        'COMPOUNDFLAG A',
        'COMPOUNDRULE A*',
        'COMPOUNDMIN 0',
      ),
      fc.constantFrom(
        'BREAK -',
        'REP 1',
        'REP a a',
        'ICONV a aa',
        'FLAG num',
        'FLAG long',
        'AF 1',
        'KEY |',
        'TRY',
        'CHECKSHARPS',
        'FORBIDDENWORD A',
      ),
      fc.string(),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  );

  it('never crashes or hangs', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 4 }), (aff, dic, words) => {
        const made = createDictionary(aff.join('\n'), dic.join('\n'));
        for (const word of [...words, ...dic]) {
          made.isCorrect(word);
          made.suggest(word);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives up on a word that could be cut in endless ways', () => {
    const cut = createDictionary('COMPOUNDFLAG A\nCOMPOUNDMIN 1\nCHECKCOMPOUNDDUP', 'a/A\naa/A\naaa/A\n');
    const from = performance.now();
    expect(cut.isCorrect(`${'a'.repeat(79)}b`)).toBe(false);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
