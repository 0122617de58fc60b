import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, toPrints } from '../../../lib/provenance/fingerprint.ts';
import { measure } from '../../../lib/provenance/match.ts';
import wordpress from '../../golden/wordpress-texturize.json' with { type: 'json' };

const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 13 + 5);

const answer = [
  'Meet the Tarn',
  'Some mornings on the fell start at minus eight. We made the Tarn for those mornings: a shell that packs into its own pocket, with a hood you can use over a helmet.',
  'Every panel is cut from recycled nylon - "the warmest we\'ve made" - and it weighs 310 grams...',
  'Warm\nLight\nMade to last',
].join('\n\n');
const [title = '', first = '', second = ''] = answer.split('\n\n');

function remember(...texts: [site: string, text: string][]) {
  const seen = new Map(
    texts.flatMap(([site, text]) => fingerprint({ site, at: 0, text }, salt).prints.map((print) => [print, site] as const)),
  );
  return (print: number) => seen.get(print);
}
const known = remember(['ai-studio', answer]);
const shares = (blocks: string[], by: Parameters<typeof measure>[1] = known) =>
  measure(blocks, by, salt).perBlock.map((block) => block.share);

describe('measure', () => {
  it('calls a whole paste untouched, however the editor cut it', () => {
    expect(shares([title, first, second, 'Warm', 'Light', 'Made to last'])).toEqual(Array(6).fill('untouched'));
    expect(shares([answer])).toEqual(['untouched']);
    expect(shares([`${first} ${second} Warm Light`, 'Made to last'])).toEqual(['untouched', 'untouched']);
  });

  it('calls a sentence from the middle untouched', () => {
    expect(shares(['We made the Tarn for those mornings: a shell that packs into its own pocket'])).toEqual(['untouched']);
  });

  it('calls two replaced words an edit', () => {
    expect(shares([first.replace('minus', 'plus').replace('pocket', 'pouch')])).toEqual(['edited']);
    expect(shares([first.replace('those', 'such')])).toEqual(['edited']);
  });

  it('calls cutting the middle out, adding a clause and rearranging edits', () => {
    expect(shares([first.replace(' We made the Tarn for those mornings:', '')])).toEqual(['edited']);
    expect(shares([`${first} Ask for it in our shop in Kendal.`])).toEqual(['edited']);
    expect(shares([first.split('. ').reverse().join('. ')])).toEqual(['edited']);
  });

  it("calls a person's own text a person's, stock phrases and all", () => {
    const own = [
      'Our new jacket came out of a wet week in the Lakes, when everything we owned was soaked through by noon.',
      'It weighs 310 grams, and we like it a lot.',
      'Meet the team',
      'Warm, light and dry',
    ];
    expect(shares(own)).toEqual(Array(4).fill('person'));
    const stock = remember(['chatgpt', 'At the end of the day, what counts is the view.']);
    expect(shares(['We walked until the very last of the light, and at the end of the day we slept in a barn.'], stock)).toEqual([
      'person',
    ]);
  });

  it('takes a short block whole or not at all', () => {
    expect(shares(['Made to last', 'made TO last!', 'Made to last long', 'Made last'])).toEqual([
      'untouched',
      'untouched',
      'person',
      'person',
    ]);
  });

  it('does not take what the CMS rewrites for an edit', () => {
    expect(
      shares([
        second.replace(' - "', ' – “').replace('we\'ve made" -', 'we’ve made” –').replace('...', '…').replace(' 310 ', '\u00A0310 '),
      ]),
    ).toEqual(['untouched']);
    expect(shares([first.toUpperCase(), first.replaceAll('m', 'm\u00AD')])).toEqual(['untouched', 'untouched']);
    for (const [stored = '', rendered = ''] of wordpress.pairs) {
      const seen = remember(['a', `${stored} ${first}`]);
      expect(shares([`${rendered} ${first}`], seen), stored).toEqual(['untouched']);
    }
  });

  it.each([
    [
      'German',
      'Manche Morgen auf dem Berg beginnen bei minus acht Grad, und für genau diese Morgen haben wir die Jacke gemacht.',
      'Morgen',
      'Tage',
    ],
    [
      'French',
      'Certains matins commencent à moins huit, et c’est pour ces matins-là que nous avons fait cette veste légère.',
      'matins',
      'jours',
    ],
    ['Arabic', 'تبدأ بعض الصباحات على الجبل عند ثماني درجات تحت الصفر وصنعنا هذه السترة من أجلها هي بالذات', 'السترة', 'القبعة'],
    ['Japanese', '山の朝はときに氷点下八度から始まります。この上着はそんな朝のために作りました。', '上着', '帽子'],
  ])('works in %s', (_, text, word, other) => {
    const seen = remember(['ai-studio', text]);
    expect(shares([text, text.replaceAll(word, other)], seen)).toEqual(['untouched', 'edited']);
  });

  it('names where it was seen, most first', () => {
    const both = remember(['chatgpt', first], ['ai-studio', title]);
    expect(measure([first, title, 'Warm days ahead of us all'], both, salt).sources).toEqual([
      { source: 'chatgpt', words: 33 },
      { source: 'ai-studio', words: 3 },
    ]);
    expect(measure([first], (print) => both(print) !== undefined, salt)).toMatchObject({ sources: [], shares: { untouched: 33 } });
  });

  it('needs no more prints than one look-up fetches', () => {
    const prints = new Set(toPrints([first, second], salt));
    measure([first, second], (print) => expect(prints.has(print)).toBe(true) as unknown as undefined, salt);
  });
});

describe('whatever the text', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 60 }), fc.constantFrom(first, second, title, ''));
  const blocks = fc.array(text, { maxLength: 8 });

  it('counts every word once', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const result = measure(list, known, salt);
        const words = result.perBlock.reduce((sum, block) => sum + block.words, 0);
        expect(result.perBlock).toHaveLength(list.length);
        expect(result.shares.person + result.shares.edited + result.shares.untouched).toBe(words);
        expect(result.sources.reduce((sum, row) => sum + row.words, 0)).toBeLessThanOrEqual(words);
      }),
    );
  });

  it('is deterministic and looks at each block by itself', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        expect(measure(list, known, salt)).toEqual(measure(list, known, salt));
        expect(shares(list)).toEqual(list.flatMap((one) => shares([one])));
      }),
    );
  });

  it('recognises any answer pasted whole, and nothing on a device that saw none', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 30 }), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const seen = remember(['ai-studio', paragraphs.join('\n\n')]);
        expect(shares(paragraphs, seen)).toEqual(paragraphs.map(() => 'untouched'));
        expect(shares(paragraphs, () => false)).toEqual(paragraphs.map(() => 'person'));
      }),
    );
  });
});
