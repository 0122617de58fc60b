import { describe, expect, it } from 'vitest';
import { countSyllables } from '../../../../lib/checks/measure/syllables.ts';

describe('syllables', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['it', 1],
    ['warm', 1],
    ['jacket', 2],
    ['sentence', 2],
    ['recycled', 3],
    ['Café', 2],
    ['Größe', 2],
    ['NATURAL', 3],
    ['business', 2],
    ['wanted', 2],
    ['boxes', 2],
    ['rhythm', 2],
    ['technology', 4],
    ['understandability', 7],
    ['quiet', 2],
  ])('of "%s" are %d', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('are at least one in whatever has three characters', () => {
    for (const word of ['hmm', '1999', "'''", '日本語', '🎉🎉🎉']) expect(countSyllables(word)).toBe(1);
  });
});
