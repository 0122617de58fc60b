import { describe, expect, it } from 'vitest';
import { eitherWay, loosely } from '../../../../lib/checks/claims/accents.ts';

describe('eitherWay', () => {
  it('gives each term with its accents and without', () => {
    expect(eitherWay(['prouvé', 'doux'])).toEqual(['prouvé', 'prouve', 'doux']);
  });

  it('keeps ñ, which is a letter of its own', () => {
    expect(eitherWay(['año más'])).toEqual(['año más', 'año mas']);
  });

  it('spells out alternatives, what may be missing, and one within the other', () => {
    expect(eitherWay(['100 ?% (?:sa(?:no|na)s?|)']).sort()).toEqual(
      [
        '100% ',
        '100 % ',
        '100% sana',
        '100 % sana',
        '100% sanas',
        '100 % sanas',
        '100% sano',
        '100 % sano',
        '100% sanos',
        '100 % sanos',
      ].sort(),
    );
    expect(new Set(eitherWay(['primée?s?']))).toEqual(
      new Set(['primé', 'prime', 'primés', 'primes', 'primée', 'primee', 'primées', 'primees']),
    );
  });
});

describe('loosely', () => {
  it('finds a word in either case, with its accents and without', () => {
    const words = loosely('^(?:éclat|maïs)(?!\\p{L})');
    for (const text of ['éclat', 'ECLAT', 'Éclat', 'MAIS', 'maïs']) expect(words.test(text)).toBe(true);
    for (const text of ['éclats', 'mas']) expect(words.test(text)).toBe(false);
  });
});
