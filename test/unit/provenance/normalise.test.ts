import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, toWords } from '../../../lib/provenance/normalise.ts';

describe('toWords', () => {
  it.each([
    ["Don't stop—we’re “nearly” there…", ['dont', 'stop', 'were', 'nearly', 'there']],
    ['Über 3×4 e-mail', ['über', '3x4', 'e', 'mail']],
    ['cafe\u0301', ['café']],
    ['日本語 です', ['日', '本', '語', 'で', 'す']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    [' —… !', []],
  ])('reads %s', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('gives the same words for its own output', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = toWords(text);
        expect(countWords(words.join(' '))).toBe(words.length);
      }),
    );
  });
});
