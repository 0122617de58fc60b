import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casers, type TitleStyle, toCase } from '../../../../lib/checks/casing/letter-case.ts';

const cased = (match: string, text: string, style: TitleStyle = 'AP', indicators: string[] = []) => {
  const caser = casers[match];
  if (!caser) throw new Error(match);
  return toCase(text, caser, { style, indicators }, () => []);
};
const title = (text: string, style?: TitleStyle) => cased('$title', text, style).text;
const isRight = (match: string, text: string, style?: TitleStyle) => {
  const { right, words } = cased(match, text, style);
  return right === words;
};

describe('title case', () => {
  it.each([
    ['a walk over the hill with a dog', 'A Walk Over the Hill With a Dog', 'A Walk over the Hill with a Dog'],
    ['what we stand for', 'What We Stand For', 'What We Stand For'],
    ['of mice and men', 'Of Mice and Men', 'Of Mice and Men'],
    ['step-by-step care for in-house sewing', 'Step-by-Step Care for In-House Sewing', 'Step-by-Step Care for In-House Sewing'],
    ['warm wool: a love story', 'Warm Wool: A Love Story', 'Warm Wool: A Love Story'],
    ['warm wool — the story', 'Warm Wool — The Story', 'Warm Wool — The Story'],
    ['made well. and made here', 'Made Well. And Made Here', 'Made Well. And Made Here'],
    ['“a quoted title” and more', '“A Quoted Title” and More', '“A Quoted Title” and More'],
    ['what we built this for: winter', 'What We Built This For: Winter', 'What We Built This For: Winter'],
    ['the company’s oldest shell', 'The Company’s Oldest Shell', 'The Company’s Oldest Shell'],
    ['what NASA and iPhone owners share in the 21st century', 'What NASA and iPhone Owners Share in the 21st Century', null],
    ['wool vs. down', 'Wool vs. Down', 'Wool vs. Down'],
    ['keep that colo(u)r', 'Keep That Colo(u)r', 'Keep That Colo(u)r'],
    ['hot and/or cold', 'Hot and/or Cold', 'Hot and/or Cold'],
    ['été à la plage', 'Été À La Plage', 'Été À La Plage'],
  ])('of "%s" is "%s" to AP', (text, ap, chicago) => {
    expect(title(text)).toBe(ap);
    expect(title(text, 'Chicago')).toBe(chicago ?? ap);
    expect(isRight('$title', ap)).toBe(true);
    expect(isRight('$title', chicago ?? ap, 'Chicago')).toBe(true);
  });

  it('takes "to" for a part of the verb in AP, where it is one', () => {
    expect(title('how to buy a tent')).toBe('How To Buy a Tent');
    expect(title('from Leeds to Porto')).toBe('From Leeds to Porto');
    expect(title('how to buy a tent', 'Chicago')).toBe('How to Buy a Tent');
  });

  it('accepts what style guides dispute, however it is written', () => {
    for (const text of ['How to Win', 'How To Win', 'A Coat to Sleep In', 'Sign Up Today', 'Sign up Today', 'An E-mail', 'An E-Mail'])
      expect(isRight('$title', text), text).toBe(true);
  });
});

describe('sentence case', () => {
  it.each([
    ['Why Our Shell Is Warm', 'Why our shell is warm'],
    ['Top-Level Ideas', 'Top-level ideas'],
    ['It Is Warm. It Is Dry', 'It is warm. It is dry'],
    ['1. An Important Step', '1. An important step'],
    ['MADE IN PORTO', 'Made in porto'],
    ['What NASA Taught Us', 'What NASA taught us'],
    ['iPhone Cases', 'iPhone cases'],
    ['What I Learned and I’m Proud Of', 'What I learned and I’m proud of'],
    ['Open Every Monday And Friday', 'Open every Monday and Friday'],
    ['Back In September, Not In May', 'Back in September, not in May'],
    ['Our Plan B For Vitamin C', 'Our plan B for vitamin C'],
    ['Meet The A-Team In English', 'Meet the A-team in English'],
  ])('of "%s" is "%s"', (text, sentence) => {
    expect(cased('$sentence', text).text).toBe(sentence);
    expect(isRight('$sentence', sentence)).toBe(true);
  });

  it('takes either after a colon, unless the colon is an indicator', () => {
    expect(isRight('$sentence', 'Care: how to wash')).toBe(true);
    expect(isRight('$sentence', 'Care: How to wash')).toBe(true);
    expect(cased('$sentence', 'Care: how to wash', 'AP', [':']).text).toBe('Care: How to wash');
  });
});

/** Letters that only case tells apart, "ϴ" and "ß" among them. */
const fold = (text: string) => text.toLowerCase().toUpperCase().toLowerCase();

describe('any case', () => {
  const words = fc.constantFrom(
    'a',
    'The',
    'OF',
    'wool',
    'Porto',
    'iPhone',
    'été',
    'ß',
    'I',
    "don't",
    '🎉',
    '-',
    ':',
    '. ',
    '(',
    '’',
    ' ',
    ' - ',
    '\ud800',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('is right once it is made, and changes letters only', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(casers)), (written, match) => {
        const made = cased(match, written);
        expect(made.right).toBeLessThanOrEqual(made.words);
        expect(fold(made.text)).toBe(fold(written));
      }),
      { numRuns: 1000 },
    );
  });
});
