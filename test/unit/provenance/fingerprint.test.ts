import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, gramWindow, gramWords, toGrams, toPrints } from '../../../lib/provenance/fingerprint.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1);
const otherSalt = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + (i === 15 ? 2 : 1));
const word = fc.stringMatching(/^[a-z]{1,7}$/);
const words = fc.array(word, { maxLength: 60 });
const print = (text: string, by = salt) => fingerprint({ site: 'ai-studio', at: 5, text }, by);

describe('fingerprint', () => {
  it('keeps a site, a time, a count and numbers, and no word', () => {
    const kept = print('Some mornings on the fell start at minus eight.');
    expect(kept).toMatchObject({ site: 'ai-studio', at: 5, words: 9 });
    expect(Object.keys(kept)).toEqual(['site', 'at', 'words', 'prints']);
    expect(kept.prints.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
  });

  it('is deterministic, and different on another device', () => {
    const text = 'We made the Tarn for mornings like those, and for the long way back.';
    expect(print(text)).toEqual(print(text));
    const others = new Set(print(text, otherSalt).prints);
    expect(print(text).prints.some((one) => others.has(one))).toBe(false);
  });

  it('keeps a print of every common run of six words', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(word, { minLength: gramWords + gramWindow - 1, maxLength: 12 }),
        words,
        words,
        words,
        (a, run, b, c, d) => {
          const kept = new Set(print([...a, ...run, ...b].join(' ')).prints);
          expect(toGrams([...c, ...run, ...d], salt).some((gram) => kept.has(gram))).toBe(true);
        },
      ),
    );
  });

  it('keeps fewer prints than there are grams', () => {
    const text = Array.from({ length: 600 }, (_, i) => `w${i}`).join(' ');
    const share = print(text).prints.length / toGrams(text.split(' '), salt).length;
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.78);
  });

  it('tells grams apart by order and by length', () => {
    const lists = ['a b c d e', 'e d c b a', 'a b c d', 'a b c', 'ab c d e f', 'a bc d e f'].map((text) => text.split(' '));
    expect(new Set(lists.flatMap((list) => toGrams(list, salt))).size).toBe(lists.length);
  });

  it('has no collision among a quarter of a million grams', () => {
    const list = Array.from({ length: 250_000 }, (_, i) => `${i % 997}x${i}`);
    const grams = toGrams(list, salt);
    expect(new Set(grams).size).toBe(grams.length);
  });

  it('has nothing to keep of nothing', () => {
    expect(print(' …\n\n ')).toMatchObject({ words: 0, prints: [] });
    expect(toPrints([], salt)).toEqual([]);
  });
});
