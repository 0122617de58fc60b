import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { suggestSpellings } from '../../../../lib/checks/fixes/spellings.ts';
import { createDictionary } from '../../../../lib/checks/hunspell/dictionary.ts';
import { dictionaryNames } from '../../../../lib/checks/kinds/spelling.ts';
import type { Dictionary } from '../../../../lib/checks/resources.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { englishDictionaries } from '../../../support/dictionaries.ts';
import { check, toBlock, toProtocol } from '../../../support/rules.ts';

const rule = { kind: 'spelling', message: 'Is “{match}” spelt right?' };
const resources = { dictionaries: englishDictionaries };

function findWrong(
  text: string | Block,
  fields: object = {},
  accept: string[] = [],
  dictionaries: Readonly<Record<string, Dictionary>> = englishDictionaries,
) {
  return check([{ ...rule, ...fields }], [text], { resources: { dictionaries } }, undefined, { vocabulary: { accept } }).map(
    ({ text }) => text,
  );
}

describe('spelling', () => {
  it('finds the word, with its sentence and no fix yet', () => {
    const [finding, ...rest] = check([rule], ['Our jacket keeps you dri in the rain.'], { resources });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ start: 21, end: 24, text: 'dri', message: 'Is “dri” spelt right?', fixes: [], spellings: ['en-GB'] });
  });

  it('does not look at code in a line, which a page shows without its signs', () => {
    expect(findWrong({ kind: 'paragraph', text: 'Run kubctl or kubctl appply.', quiet: [{ start: 4, end: 10 }] })).toEqual([
      'kubctl',
      'appply',
    ]);
  });

  it('knows British and American English apart', () => {
    expect(findWrong('Customisable and customizable.')).toEqual(['customizable']);
    expect(findWrong('Customisable and customizable.', { dictionaries: ['en-US'] })).toEqual(['Customisable']);
    expect(findWrong('We utilise the colour.')).toEqual([]);
    expect(findWrong('We utilise the colour.', { dictionaries: ['en_US'] })).toEqual(['utilise', 'colour']);
    expect(findWrong('The color and the colour.', { dictionaries: ['en-US', 'en-GB'] })).toEqual([]);
  });

  it.each([
    'The team’s jackets, both walkers’ jackets and 1990s jackets don’t leak.',
    'NASA, the UN and PDFs; iPhone, eBay, WordPress and YouTube.',
    'Write to anna.meyyer@exampel.org, see https://exampel.org/pagge or www.exampel.org.',
    'Ask @fernhil or #raincaot; open src/indx.ts, file.tsx and `npm instll foo_bar`.',
    'A well-known, state-of-the-art, easy-to-read and/or re-read text.',
    'It costs €39.90, weighs 390g, is A4, and came 3rd on 12/05/2026 at 10:30am.',
    'DON’T SHOUT. Don‘t whisper, it doesn‘t help.',
    'Our onboarding ebook for influencers: rebrand, retarget, upsell; KPIs and CTAs for SaaS.',
    'e.g. this, i.e. that, approx. ten, Dr. and Prof. etc.',
    'Встреча в Москве, 東京でお会いしましょう, مرحبا بالعالم.',
    'Résumé, café, façade and naïve.',
    'soft\u00adly written, rain\u200bcoat',
    'a b c d',
    '',
  ])('lets pass what a writer would: %s', (text) => {
    expect(findWrong(text)).toEqual([]);
  });

  it.each([
    ['A wel-known and stat-of-the-art thing.', ['wel']],
    ['The Fernhillx’s jacket.', ['Fernhillx']],
    ['“Jakets”, (jakets) and jakets—jakets.', ['Jakets', 'jakets', 'jakets', 'jakets']],
    ['recieve/send', ['recieve']],
    ['Jackets.jakets is a host.', []],
    ['Recieve', ['Recieve']],
    ['One lne\nand anothr line', ['lne', 'anothr']],
    ['soft\u00adlyy', ['soft\u00adlyy']],
  ])('marks what is wrong and no more: %s', (text, wrong) => {
    expect(findWrong(text)).toEqual(wrong);
  });

  it('allows the words that the organisation accepts in any case', () => {
    expect(findWrong('The Tarnwell, TARNWELL and tarnwell by Fernhillx.', {}, ['Tarnwell'])).toEqual(['Fernhillx']);
    expect(findWrong('Fernhillx Outdoors, but Fernhillx.', {}, ['Fernhillx Outdoors'])).toEqual(['Fernhillx']);
    expect(findWrong('A raincoaat.', {}, ['rain[a-z]+'])).toEqual([]);
    expect(findWrong('Tarnwel and Fernhillx.', { ignore: ['tarnwel'] })).toEqual(['Fernhillx']);
    expect(findWrong('Tarnwel and tarnwel.', { ignore: 'Tarnwel' })).toEqual(['tarnwel']);
  });

  it('says nothing of words that are right', () => {
    expect(findWrong('Our jacket keeps you dry in the rain.')).toEqual([]);
  });

  it('filters as it is told, and only so where "custom" says so', () => {
    expect(findWrong('Xyzzy foobaz FOOBAZ fooBaz', { filters: ['^x'], dictionaries: ['en-GB'] })).toEqual(['Xyzzy', 'foobaz']);
    expect(findWrong('Xyzzy foobaz FOOBAZ fooBaz', { filters: ['[Xx]yz'] })).toEqual(['foobaz']);
    expect(findWrong('foobaz FOOBAZ fooBaz foo1', { custom: true })).toEqual(['foobaz', 'FOOBAZ', 'fooBaz', 'foo1']);
  });

  it('passes over what Vale passes over in rules that come from there', () => {
    const text = 'A wel-known Bücherregl, a foobaz.';
    expect(findWrong(text, { origin: 'Vale/Spelling.yml' })).toEqual(['foobaz']);
    expect(findWrong(text)).toEqual(['wel', 'Bücherregl', 'foobaz']);
  });

  it('looks where its scope says', () => {
    expect(findWrong({ kind: 'paragraph', text: 'A jaket here.', links: [{ start: 2, end: 7, href: '/' }] }, { scope: ['link'] })).toEqual([
      'jaket',
    ]);
    expect(findWrong({ kind: 'code', text: 'const jaket' })).toEqual([]);
    expect(findWrong('A jaket here.', { scope: ['heading'] })).toEqual([]);
  });

  it('knows compounds where the dictionary does', () => {
    const dictionaries = {
      'de-DE': createDictionary(
        'COMPOUNDBEGIN x\nCOMPOUNDEND z\nCOMPOUNDPERMITFLAG c\nONLYINCOMPOUND o\nSFX J Y 1\nSFX J 0 s/xoc .\nPFX k Y 1\nPFX k J j/zoc J',
        '2\nWerbung/Jz\nJacke/kx\n',
      ),
    };
    expect(findWrong('Werbungsjacke und Werbunsjacke', { dictionaries: ['de-DE'], ignore: ['und'] }, [], dictionaries)).toEqual([
      'Werbunsjacke',
    ]);
  });

  it('uses its own fixes where it has some, and asks the dictionary only when somebody looks', () => {
    const [own] = check([{ ...rule, fixes: [{ replace: 'jacket' }] }], ['A Jaket'], { resources });
    expect(own?.fixes).toEqual([{ kind: 'replace', text: 'Jacket' }]);
    expect(own?.spellings).toBeUndefined();
    const [asked] = check([rule], ['A Jaket'], { resources });
    expect(asked && suggestSpellings(asked, englishDictionaries)[0]).toEqual({ kind: 'replace', text: 'Jacket' });
  });

  it('is silent and says so while a dictionary is missing', () => {
    const checker = compile(toProtocol([{ ...rule, dictionaries: ['en-GB', 'de-DE'] }]), { resources });
    expect(checker.missing).toEqual(['dictionary:de-DE']);
    expect(checker.open({ surface: 'draft' }).update([toBlock('A jaket')])).toEqual([]);
  });

  it.each([
    [{}, 'en', ['en-US']],
    [{}, 'en-GB', ['en-GB']],
    [{ dictionaries: ['en_US', 'medical'] }, 'de', ['en-US', 'medical']],
    [{ dictionaries: ['medical'], append: true }, 'de', ['de', 'medical']],
    [{ dic: 'lib/house.dic' }, 'en-GB', ['house']],
  ])('takes its dictionary by name: %j', (fields, language, names) => {
    expect(dictionaryNames(fields, language)).toEqual(names);
  });
});

describe('a dictionary that answers later', () => {
  function createLate() {
    const known = new Map<string, boolean>();
    const asked: string[] = [];
    const answers = { generation: 0 };
    const dictionary: Dictionary = {
      isCorrect(word) {
        const answer = known.get(word);
        if (answer === undefined) asked.push(word);
        return answer ?? null;
      },
      suggest: () => [],
    };
    const answer = () => {
      for (const word of asked.splice(0)) known.set(word, englishDictionaries['en-GB']?.isCorrect(word) ?? true);
      answers.generation++;
    };
    return { asked, answer, resources: { dictionaries: { 'en-GB': dictionary }, answers } };
  }

  it('marks nothing until it knows, then what is wrong, and asks no word twice', () => {
    const late = createLate();
    const session = compile(toProtocol([rule]), { resources: late.resources }).open({ surface: 'draft' });
    const blocks = ['A jaket and a wel-knwn jacket.', 'The Tarnwell’s jacket.'].map(toBlock);
    expect(session.update(blocks)).toEqual([]);
    // Parts and owners are asked for once the whole is known to be wrong.
    for (let round = 0; round < 3; round++) {
      late.answer();
      session.update(blocks);
    }
    expect(session.update(blocks).map(({ text }) => text)).toEqual(['jaket', 'wel', 'knwn', 'Tarnwell']);
    expect(late.asked).toEqual([]);
    session.update([...blocks, toBlock('A jaket')]);
    expect(late.asked).toEqual([]);
  });

  it('says in the end what one that answers at once would have said', () => {
    const words = fc.constantFrom(
      'jacket',
      'jaket',
      'wel-known',
      'Tarnwell’s',
      'and/orr',
      'NASA',
      'recieve,',
      '“dri”',
      'https://exampel.org',
      'approx.',
      '3rd',
    );
    const documents = fc.array(
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 4 }), (edits) => {
        const late = createLate();
        const session = compile(toProtocol([rule]), { resources: late.resources, now: () => 0 }).open({ surface: 'draft' });
        for (const texts of edits) {
          session.update(texts.map(toBlock));
          if (texts.length % 2 === 0) late.answer();
        }
        const last = (edits.at(-1) ?? []).map(toBlock);
        for (let round = 0; round < 4; round++) {
          late.answer();
          session.update(last);
        }
        expect(session.update(last)).toEqual(check([rule], last, { resources }));
      }),
      { numRuns: 150 },
    );
  });
});

it('covers exactly the words it names, whatever the text', () => {
  const bits = fc.oneof(
    fc.constantFrom('jaket', 'é', '’s', '-', '/', '.', ' ', '\u00ad', '\u200d', '\ud83d', '👨‍👩‍👧', '`', '@', '\u202e', 'ﬁ', 'İ', '​'),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      for (const finding of check([rule, { ...rule, custom: true }], [text], { resources })) {
        expect(finding.text).toBe(text.slice(finding.start, finding.end));
        expect(finding.end).toBeGreaterThan(finding.start);
      }
    }),
    { numRuns: 500 },
  );
});

it('is done with a megabyte without a space at once', () => {
  const from = performance.now();
  check([rule], ['x'.repeat(1_000_000), 'jaket-'.repeat(100_000), "a'".repeat(200_000)], { resources });
  expect(performance.now() - from).toBeLessThan(2000);
});
