import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepForm } from '../../../../lib/checks/fixes/forms.ts';

const keep = (found: string, replacement: string, key: RegExp) => keepForm(found, replacement, (words) => key.test(words));

describe('the form of a better word', () => {
  const utilise = /^utili[sz](?:e[sd]?|ing)$/;
  it.each([
    ['utilise', 'use', 'use'],
    ['utilises', 'use', 'uses'],
    ['utilised', 'use', 'used'],
    ['utilising', 'use', 'using'],
    ['UTILISES', 'use', 'uses'],
    ['utilises', 'employ', 'employs'],
    ['utilises', 'try', 'tries'],
    ['utilised', 'try', 'tried'],
    ['utilising', 'try', 'trying'],
    ['utilises', 'reach', 'reaches'],
    ['utilised', 'need', 'needed'],
    ['utilised', 'help', 'helped'],
    ['utilising', 'help', 'helping'],
    ['utilising', 'put', 'put'],
    ['utilised', 'buy', 'buy'],
    ['utilised', 'make', 'make'],
    ['utilising', 'make', 'making'],
    ['utilised', 'prefer', 'prefer'],
    ['utilised', 'visit', 'visit'],
    ['utilised', 'see', 'see'],
    ['utilises', 'go', 'go'],
    ['utilises', 'be', 'be'],
    ['utilises', 'make use of', 'make use of'],
    ['utilises', 'Use', 'Use'],
  ])('that stands for "%s" and is "%s" is "%s"', (found, replacement, kept) => {
    expect(keep(found, replacement, utilise)).toBe(kept);
  });

  it('is that of a plural, where there is one', () => {
    const guy = /^guys?$/;
    expect(keep('guys', 'friend', guy)).toBe('friends');
    expect(keep('guys', 'buddy', guy)).toBe('buddies');
    for (const word of ['everyone', 'people', 'folk', 'staff', 'person', 'woman', 'hero', 'wolf', 'bus'])
      expect(keep('guys', word, guy)).toBe(word);
  });

  it('is as its author wrote it when the key finds one form only', () => {
    expect(keep('utilises', 'uses', /^utilises$/)).toBe('uses');
    expect(keep('chaos', 'order', /^chaos$/)).toBe('order');
    expect(keep('news', 'story', /^new?s$/)).toBe('story');
  });

  it('is the word itself or the word with a common ending, whatever comes', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouystdnf'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, fc.constantFrom('s', 'es', 'd', 'ed', 'ing'), (base, replacement, ending) => {
        const kept = keep(base + ending, replacement, /./);
        expect(kept === replacement || /(?:s|d|ing)$/.test(kept)).toBe(true);
        expect(kept.startsWith(replacement.slice(0, -1))).toBe(true);
      }),
    );
  });
});
