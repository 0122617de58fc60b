import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../../../lib/checks/literals/literals.ts';
import { toReading } from '../../../../lib/checks/reading/reading.ts';
import { createSentences } from '../../../../lib/checks/reading/sentences.ts';

const split = (text: string, language = 'en-GB') =>
  createSentences(language)(toReading({ kind: 'paragraph', text }, nothingFound)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Warm. Dry! Light?', ['Warm.', 'Dry!', 'Light?']],
    ['Ask Dr. Ellison. She knows.', ['Ask Dr. Ellison.', 'She knows.']],
    ['We ship to the U.S. Virgin Islands.', ['We ship to the U.S. Virgin Islands.']],
    ['We ship to the U.S. It takes a week.', ['We ship to the U.S.', 'It takes a week.']],
    ['Open until 5 p.m. Mondays only.', ['Open until 5 p.m. Mondays only.']],
    ['Will it leak? No. Never.', ['Will it leak?', 'No.', 'Never.']],
    ['See No. 5 for more.', ['See No. 5 for more.']],
    ['From Oct. Porto makes it.', ['From Oct. Porto makes it.']],
    ['  Spaces around.  ', ['Spaces around.']],
    ['', []],
  ])('of %j are %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('end where other languages end them', () => {
    expect(split('Das ist z.B. Wolle. Sie wärmt.', 'de-DE')).toEqual(['Das ist z.B. Wolle.', 'Sie wärmt.']);
    expect(split('暖かい。軽い！', 'ja-JP')).toEqual(['暖かい。', '軽い！']);
    expect(split('¿Está caliente? Sí.', 'es-ES')).toEqual(['¿Está caliente?', 'Sí.']);
  });
});
