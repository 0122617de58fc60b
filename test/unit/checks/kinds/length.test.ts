import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { ownResources } from '../../../../lib/checks/own-resources.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toBlock, toProtocol, toRule } from '../../../support/rules.ts';

const length = { kind: 'length', message: '{count} of {max}, {over} over' };
/** What the rule counts: with a max of 1 it says so, or there is one or nothing. */
const count = (fields: object, ...blocks: (string | Block)[]) =>
  Number(check([{ ...length, message: '{count}', max: 1, ...fields }], blocks)[0]?.message ?? 1);

describe('length', () => {
  it('shows the words that are too many, from the first that does not fit', () => {
    expect(check([{ ...length, unit: 'characters', max: 10 }], ['Warm and dry jackets.'])).toMatchObject([
      { text: 'dry jackets.', message: '21 of 10, 11 over' },
    ]);
    expect(findIn({ ...length, unit: 'words', max: 4 }, 'One two three.', 'Four five six.')).toEqual(['five six.']);
  });

  it('leaves what fits', () => {
    expect(findIn({ ...length, unit: 'characters', max: 21, min: 21 }, 'Warm and dry jackets.')).toEqual([]);
  });

  it('says nothing of an empty document', () => {
    expect(findIn({ ...length, unit: 'words', min: 5 })).toEqual([]);
    expect(findIn({ ...length, unit: 'words', min: 5 }, '')).toEqual([]);
  });

  it('asks for more where there is too little, at the first word', () => {
    expect(findIn({ ...length, unit: 'words', min: 4 }, 'One two.', 'Three.')).toEqual(['One']);
    expect(findIn({ ...length, unit: 'sentences', min: 3, per: 'block' }, 'One. Two. Three.', 'One. Two.')).toEqual(['One.']);
  });

  it('counts characters as people do, and code units as forms do', () => {
    expect(count({ unit: 'characters' }, 'e\u0301👩‍👩‍👧‍👦ß')).toBe(3);
    expect(count({ unit: 'code-units' }, 'e\u0301👩‍👩‍👧‍👦ß')).toBe(14);
    expect(count({ unit: 'characters' }, 'ab', 'cd')).toBe(5);
  });

  it('counts words, sentences and blocks', () => {
    expect(count({ unit: 'words' }, "Don't count mid-layer twice – or 1,000.")).toBe(7);
    expect(count({ unit: 'sentences' }, 'One. Two! Three?', 'Four')).toBe(4);
    expect(count({ unit: 'blocks' }, 'One.', 'Two.', 'Three.')).toBe(3);
  });

  it('shows the sentences that are too many, and not the block', () => {
    const rule = { ...length, unit: 'sentences', max: 2, message: '{count}' };
    expect(findIn(rule, 'One. Two, and more! Three of them. Four.')).toEqual(['Three of them. Four.']);
    expect(findIn(rule, 'One. Two.', 'Three. Four.')).toEqual(['Three. Four.']);
    expect(findIn({ ...rule, per: 'block' }, 'One. Two.', 'Three. Four. Five.')).toEqual(['Five.']);
  });

  it('counts each sentence and each block once where its scope is the sentence', () => {
    const scope = ['sentence'];
    expect(count({ unit: 'sentences', scope }, 'One. Two! Three?', 'Four')).toBe(4);
    expect(count({ unit: 'blocks', scope }, 'One. Two! Three?', 'Four')).toBe(2);
    expect(findIn({ ...length, unit: 'sentences', max: 1, per: 'block', scope }, 'One. Two. Three.')).toEqual([]);
    expect(findIn({ ...length, unit: 'blocks', max: 1, scope }, 'One. Two.', 'Three. Four.')).toEqual(['Three. Four.']);
  });

  it('counts per block and per sentence where told so', () => {
    expect(findIn({ ...length, unit: 'words', max: 2, per: 'block' }, 'One two.', 'One two three.')).toEqual(['three.']);
    expect(findIn({ ...length, unit: 'words', max: 2, per: 'sentence' }, 'One two. One two three. One.')).toEqual(['three.']);
    expect(findIn({ ...length, unit: 'words', max: 2, per: 'block', scope: ['heading'] }, 'One two three.')).toEqual([]);
  });

  // Expected weights: twitter-text's published conformance rules (configuration version 3).
  it.each([
    ['letters of most scripts', 'Größe Жук', 9],
    ['Chinese, Japanese and Korean twice', '日本', 4],
    ['an emoji as two, however it is put together', '👩‍👩‍👧‍👦🇩🇪1️⃣☺️', 8],
    ['an address as 23', 'https://a.example/a/very/long/path?with=everything&in=it.', 24],
    ['an address without a scheme too', 'See fernhill.com', 27],
    ['a typographic sign as one', '“–’', 3],
    ['a combining letter once', 'e\u0301', 1],
  ])('counts for X %s', (_, text, weight) => {
    expect(count({ unit: 'x' }, text)).toBe(weight);
  });

  it('knows what X takes', () => {
    expect(findIn({ ...length, platform: 'x' }, 'a'.repeat(280))).toEqual([]);
    expect(findIn({ ...length, platform: 'x' }, '日'.repeat(140))).toEqual([]);
    expect(findIn({ ...length, platform: 'x' }, '日'.repeat(141))).toHaveLength(1);
  });

  it('counts SMS: 160 and 153, signs with an escape twice, 70 and 67 once a sign is foreign', () => {
    const sms = { unit: 'sms' };
    expect(count(sms, 'a'.repeat(160))).toBe(1);
    expect(count(sms, 'a'.repeat(161))).toBe(2);
    expect(count(sms, 'a'.repeat(307))).toBe(3);
    expect(count(sms, '€'.repeat(80))).toBe(1);
    expect(count(sms, '€'.repeat(81))).toBe(2);
    expect(count(sms, `${'a'.repeat(70)}ő`)).toBe(2);
    expect(count(sms, 'ő'.repeat(70))).toBe(1);
    // The pair would be split at 153, so the first message holds 152.
    expect(count(sms, `${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3);
    expect(count(sms, `${'a'.repeat(151)}€${'a'.repeat(153)}`)).toBe(2);
    expect(count(sms, 'a'.repeat(100), `${'a'.repeat(50)}ő`)).toBe(3);
    expect(findIn({ ...length, platform: 'sms' }, `${'a'.repeat(157)} and more`)).toEqual(['and more']);
  });

  // Expected: East Asian Width (UAX #11), wide and full width, as Google Ads says of "double-width characters".
  it.each([
    ['letters once, with their marks', 'Größe é e\u0301', 9],
    ['Chinese, Japanese and Korean twice', '防水。ﾃ防水テ한', 15],
    ['a syllable of apart Korean letters as one', '\u1112\u1161\u11ab', 2],
    ['signs that few texts have', '𠮷！￥', 6],
    ['an emoji twice', '🧥', 2],
    ['signs of trade once', '®™©', 3],
  ])('counts for a Google ad %s', (_, text, columns) => {
    expect(count({ unit: 'columns' }, text)).toBe(columns);
  });

  it('knows what a Google ad takes', () => {
    const headline = { ...length, platform: 'google-ads-headline', per: 'block' };
    expect(findIn(headline, '防'.repeat(15), 'a'.repeat(30))).toEqual([]);
    expect(check([headline], ['防'.repeat(16)])).toMatchObject([{ message: '32 of 30, 2 over' }]);
    expect(findIn({ ...length, platform: 'google-ads-description' }, '방수 '.repeat(18))).toEqual([]);
    expect(findIn({ ...length, platform: 'google-ads-description' }, `${'방수 '.repeat(18)}방수`)).toEqual(['방수']);
  });

  it('knows how wide a title is', () => {
    expect(count({ unit: 'pixels', size: 1000 }, 'il')).toBe(444);
    expect(count({ unit: 'pixels', size: 1000 }, 'Äß')).toBe(667 + 556);
    expect(count({ unit: 'pixels', size: 1000 }, '𠮷！')).toBe(2000);
    expect(findIn({ ...length, platform: 'meta-title', scope: ['title'] }, { kind: 'title', text: 'i'.repeat(120) })).toEqual([]);
    expect(findIn({ ...length, platform: 'meta-title', scope: ['title'] }, { kind: 'title', text: 'W'.repeat(31) })).toHaveLength(1);
  });

  it('names the part of the engine that counts as a place does, and says nothing until it comes; plain counts need none', () => {
    const missing = (fields: object) => compile(toProtocol([{ ...length, ...fields }])).missing;
    for (const platform of ['x', 'sms', 'meta-title']) expect(missing({ platform })).toEqual(['part:counting']);
    for (const unit of ['characters', 'code-units', 'words', 'sentences', 'blocks']) expect(missing({ unit, max: 1 })).toEqual([]);
    expect(missing({ platform: 'email-subject' })).toEqual([]);
    expect(check([{ ...length, platform: 'x' }], ['a'.repeat(281)], { resources: {} })).toEqual([]);
  });

  it('lets a rule be stricter than the place', () => {
    expect(findIn({ ...length, platform: 'x', max: 5 }, 'Longer.')).toEqual(['Longer.']);
    expect(
      findIn({ ...length, platform: 'image-alt', per: 'block', scope: ['image-alt'] }, { kind: 'image-alt', text: 'A '.repeat(70) }),
    ).toHaveLength(1);
  });

  it('is refused when it says nothing, or the impossible', () => {
    const says = (fields: object) => vetProtocol(toProtocol([toRule({ ...length, ...fields })])).map(({ say }) => say);
    expect(says({ unit: 'words' })).toEqual(['This rule allows every length.']);
    expect(says({ max: 3 })).toEqual(['Nobody knows what is counted.']);
    expect(says({ unit: 'words', max: 3, min: 4 })).toEqual(['Nothing is that short and that long.']);
  });

  it('counts the same after any edit as from the start', () => {
    const units = ['characters', 'code-units', 'words', 'sentences', 'blocks', 'pixels', 'columns', 'x', 'sms'] as const;
    const rules = units.map((unit) => ({ ...length, unit, max: unit === 'sms' ? 1 : 7, min: 3 }));
    const checker = compile(toProtocol(rules), { resources: ownResources, now: () => 0 });
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('a.example/x', 'https://a.de', '€'.repeat(90), ' ', '日本語'),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (versions) => {
        const session = checker.open({ surface: 'draft' });
        for (const version of versions) {
          const blocks = version.map(toBlock);
          const found = session.update(blocks);
          expect(found).toEqual(checker.open({ surface: 'draft' }).update(blocks));
          for (const { block, start, end, text } of found) expect(version[block]?.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
