import nlp from 'compromise/two';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { kinds } from '../../../../lib/checks/kinds/registry.ts';
import type { Tagged, Tagger } from '../../../../lib/checks/resources.ts';
import { createEnglishTagger } from '../../../../lib/checks/tagging/english.ts';
import { check, toBlock, toProtocol, toRule } from '../../../support/rules.ts';

const english = createEnglishTagger(nlp);
const resources = { taggers: { en: english } };

function findIn(tokens: object[], text: string, fields: object = {}) {
  return check([{ kind: 'sequence', tokens, message: '{match}', ...fields }], [text], { resources }).map((finding) => finding.text);
}

describe('sequence', () => {
  it('finds words in a row by tag and by pattern', () => {
    const tokens = [{ tag: 'MD' }, { pattern: 'be' }, { tag: 'JJ' }, { tag: 'VB|VBN' }];
    expect(findIn(tokens, 'It would be great write a story.')).toEqual(['would be great write']);
    expect(findIn(tokens, 'It would be great to write a story.')).toEqual([]);
  });

  it('says which words stand where', () => {
    const tokens = [{ tag: 'MD' }, { pattern: 'be' }, { tag: 'JJ' }, { tag: 'VB|VBN' }];
    const [finding] = check(
      [{ kind: 'sequence', tokens, message: 'Did you mean “{stepb} {stepc} to {stepd}”?' }],
      ['Hm. It would be great write a story.'],
      { resources },
    );
    expect(finding).toMatchObject({ start: 7, end: 27, message: 'Did you mean “be great to write”?' });
  });

  it('leaves the same words in another order alone', () => {
    expect(findIn([{ pattern: 'very' }, { tag: 'JJ' }], 'The jacket is warm, and very.')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn([{ pattern: 'very' }, { tag: 'JJ' }], 'The jacket packs small.')).toEqual([]);
  });

  it('lets other words stand between, as many as it is told', () => {
    const tokens = [{ tag: 'JJS', skip: 3 }, { pattern: 'of' }, { pattern: 'all' }, { pattern: 'times' }];
    expect(findIn(tokens, 'He is the greatest of all times.')).toEqual(['greatest of all times']);
    expect(findIn(tokens, 'He is the greatest basketball player of all times.')).toEqual(['greatest basketball player of all times']);
    expect(findIn(tokens, 'He is the greatest young left-handed basketball player of all times.')).toEqual([]);
  });

  it('lets words stand between after the anchor, too', () => {
    const tokens = [
      { tag: 'NN', pattern: '(?:data|metadata)' },
      { tag: 'VBZ', skip: 2 },
    ];
    const fields = { ignorecase: true };
    expect(findIn(tokens, 'Metadata is valid.', fields)).toEqual(['Metadata is']);
    expect(findIn(tokens, 'Metadata for this is valid.', fields)).toEqual(['Metadata for this is']);
    expect(findIn(tokens, 'Metadata for this one purpose is valid.', fields)).toEqual([]);
    expect(findIn(tokens, 'Metadata for this purpose are valid.', fields)).toEqual([]);
  });

  it('wants the whole row, however early a word of it is found, but from Vale as Vale has it', () => {
    const tokens = [{ pattern: 'very' }, { pattern: 'good', skip: 2 }, { pattern: 'day' }];
    expect(findIn(tokens, 'A very good night. A very, good day. A very x good day.')).toEqual(['very, good day', 'very x good day']);
    expect(findIn(tokens, 'A very good good day.')).toEqual(['very good good day']);
    expect(findIn(tokens, 'A very good night.', { origin: 'Acme/Rule.yml' })).toEqual(['very good']);
    expect(findIn([{ pattern: 'very' }, {}, { pattern: 'day' }], 'A very day. A very good day.')).toEqual(['very good day']);
    const before = [{ pattern: 'no', negate: true }, { tag: 'JJ', skip: 1 }, { pattern: 'of' }];
    expect(findIn(before, 'They are afraid really of it.')).toEqual(['are afraid really of']);
  });

  it('is refused where its anchor lets words stand before the row', () => {
    const kind = kinds.find((each) => each.kind === 'sequence');
    const tokens = [{ pattern: 'very', skip: 2 }, { pattern: 'good' }];
    expect(kind?.problems(toRule({ kind: 'sequence', tokens }), 'en-GB').map(({ pointer }) => pointer)).toEqual(['/tokens/0/skip']);
    expect(kind?.problems(toRule({ kind: 'sequence', tokens, origin: 'Acme/Rule.yml' }), 'en-GB')).toEqual([]);
  });

  it('wants a word not to be so', () => {
    const tokens = [{ tag: 'NNS', negate: true }, { pattern: 'are' }];
    expect(findIn(tokens, 'The jackets are dry. It are dry.')).toEqual(['It are']);
  });

  it('reads patterns on whole words, with their case unless told otherwise', () => {
    const tokens = [{ pattern: 'jacket' }, { tag: 'VBZ' }];
    expect(findIn(tokens, 'The jacket keeps you dry. Jacket keeps. A rainjacket keeps you dry.')).toEqual(['jacket keeps']);
    expect(findIn(tokens, 'Jacket keeps dry.', { ignorecase: true })).toEqual(['Jacket keeps']);
  });

  it('finds each place of a sentence, and never reaches into the next', () => {
    const tokens = [{ pattern: 'very' }, { tag: 'JJ' }];
    expect(findIn(tokens, 'A very big and very good jacket. It is very. Good.')).toEqual(['very big', 'very good']);
  });

  it('needs no tagger where no tag is named', () => {
    const rule = {
      kind: 'sequence',
      tokens: [{ pattern: 'in' }, { pattern: 'order' }, { pattern: 'not', negate: true }],
      message: '{match}',
    };
    const checker = compile(toProtocol([rule]));
    expect(checker.missing).toEqual([]);
    expect(
      checker
        .open({ surface: 'draft' })
        .update([toBlock('Done in order to win, in order not to lose.')])
        .map(({ text }) => text),
    ).toEqual(['in order to']);
  });

  it('is silent and says so without its tagger', () => {
    const checker = compile(toProtocol([{ kind: 'sequence', tokens: [{ pattern: 'very' }, { tag: 'JJ' }] }], { language: 'de' }), {
      resources,
    });
    expect(checker.missing).toEqual(['tagger:de']);
    expect(checker.open({ surface: 'draft' }).update([toBlock('very good')])).toEqual([]);
  });

  it('tags a sentence only where the anchor stands, once, and waits for a tagger that answers late', () => {
    const asked: string[] = [];
    const known = new Map<string, readonly Tagged[]>();
    const tagger: Tagger = {
      tag(sentence) {
        asked.push(sentence);
        return known.get(sentence) ?? null;
      },
    };
    const answers = { generation: 0 };
    const checker = compile(toProtocol([{ kind: 'sequence', tokens: [{ pattern: 'very' }, { tag: 'JJ' }], message: 'm' }]), {
      resources: { taggers: { en: tagger }, answers },
    });
    const session = checker.open({ surface: 'draft' });
    const blocks = ['It rains. It is very good. All is well.', 'Nothing here.'].map(toBlock);
    expect(session.update(blocks)).toEqual([]);
    expect(asked).toEqual(['It is very good.']);
    known.set('It is very good.', english.tag('It is very good.') ?? []);
    answers.generation++;
    expect(session.update(blocks).map(({ text }) => text)).toEqual(['very good']);
    answers.generation++;
    session.update(blocks);
    expect(asked).toHaveLength(2);
  });

  it('tells the author that a row needs a pattern', () => {
    const kind = kinds.find((each) => each.kind === 'sequence');
    const problems = (tokens: object[]) => kind?.problems(toRule({ kind: 'sequence', tokens }), 'en-GB').length;
    expect(problems([{ tag: 'NN' }, { pattern: 'x', negate: true }])).toBe(1);
    expect(problems([{ tag: 'NN' }, { pattern: 'x' }])).toBe(0);
  });

  it('covers what it says, in any text, with any row', () => {
    const word = fc.constantFrom(
      'very',
      'good',
      'don’t',
      '’s',
      '.',
      'A',
      'NATO',
      'e.g.',
      '3.5%',
      '\ud83d',
      '👩‍👧',
      '(',
      '"',
      '\u202e',
      '\n',
      'x'.repeat(40),
    );
    const place = fc.record(
      {
        pattern: fc.constantFrom('very', 'good', '\\w+', "n't", '.'),
        tag: fc.constantFrom('JJ', 'NN|VB', '.', '^$'),
        negate: fc.boolean(),
        skip: fc.nat(3),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.array(place, { minLength: 1, maxLength: 5 }), (words, tokens) => {
        const text = words.join(' ');
        for (const finding of check([{ kind: 'sequence', tokens, message: '{match}' }], [text], { resources })) {
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          expect(finding.end).toBeGreaterThan(finding.start);
        }
      }),
      { numRuns: 300 },
    );
  });
});
