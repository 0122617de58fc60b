import { readFileSync } from 'node:fs';
import nlp from 'compromise/two';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnglishTagger } from '../../../../lib/checks/tagging/english.ts';
import { tokenize } from '../../../../lib/checks/tagging/tokens.ts';

const tagger = createEnglishTagger(nlp);

/** "word/TAG word/TAG" a line. */
function readGold(name: string): { text: string; words: { text: string; tag: string }[] }[] {
  const lines = readFileSync(new URL(`../../../fixtures/tags/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const words = line
        .split(' ')
        .map((each) => ({ text: each.slice(0, each.lastIndexOf('/')), tag: each.slice(each.lastIndexOf('/') + 1) }));
      const text = words.map((word) => word.text).join(' ');
      return { words, text: text.replace(/ (n't|'(?:s|ll|ve))/g, '$1').replace(/ ([.,!?])/g, '$1') };
    });
}

/** Share of words, signs left out, whose tag is the one that a person gave. */
function accuracy(name: string): number {
  let right = 0;
  let all = 0;
  for (const { text, words } of readGold(name)) {
    const tagged = tagger.tag(text) ?? [];
    expect(tagged.map((word) => word.text)).toEqual(words.map((word) => word.text));
    words.forEach((word, n) => {
      if (!/[\p{L}\p{N}]/u.test(word.text)) return;
      all++;
      if (tagged[n]?.tag === word.tag) right++;
    });
  }
  return right / all;
}

describe('tags of English words', () => {
  it('are right for 96 of 100 words of the sentences that the rules were made with', () => {
    expect(accuracy('sentences')).toBeGreaterThanOrEqual(0.96);
  });

  it('are right for 93 of 100 words of sentences that were written afterwards', () => {
    expect(accuracy('unseen')).toBeGreaterThanOrEqual(0.93);
  });

  it('belong to the words where they stand', () => {
    const text = 'The company’s “best” jackets don’t leak (3.5% did).';
    for (const { text: word, start, end } of tagger.tag(text) ?? []) expect(text.slice(start, end)).toBe(word);
    expect(tokenize(text).map((token) => token.text)).toEqual([
      'The',
      'company',
      '’s',
      '“',
      'best',
      '”',
      'jackets',
      'do',
      'n’t',
      'leak',
      '(',
      '3.5%',
      'did',
      ')',
      '.',
    ]);
  });

  it('come for any text, in order, without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.lorem({ maxCount: 20 })), (text) => {
        let last = 0;
        for (const { text: word, start, end, tag } of tagger.tag(text) ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(word);
          expect(tag).not.toBe('');
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
