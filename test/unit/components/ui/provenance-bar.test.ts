import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPercentages, toProvenanceSentence } from '../../../../components/ui/provenance-bar.tsx';
import { toHashGroups, toList, toQuote } from '../../../../components/ui/words.ts';

const words = fc.nat({ max: 100_000 });

describe('who wrote what', () => {
  it('adds up to 100 whatever the words are', () => {
    fc.assert(
      fc.property(words, words, words, (person, edited, untouched) => {
        fc.pre(person + edited + untouched > 0);
        const percent = toPercentages({ person, edited, untouched });
        expect(percent.person + percent.edited + percent.untouched).toBe(100);
      }),
    );
  });

  it('names only the parts that exist', () => {
    expect(toProvenanceSentence({ person: 10, edited: 0, untouched: 0 })).toBe('100 % by a person');
    expect(toProvenanceSentence({ person: 0, edited: 0, untouched: 0 })).toBe('Nothing written yet');
  });
});

describe('words', () => {
  it('lists as a person would', () => {
    expect(toList([])).toBe('');
    expect(toList(['a'])).toBe('a');
    expect(toList(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('shows the head of a fingerprint in groups', () => {
    expect(toHashGroups('9f3a77c1e04b52d8ffff')).toBe('9f3a 77c1 e04b 52d8');
  });

  it('shortens a quote at a word and never past its limit', () => {
    expect(toQuote('one two three', 8)).toBe('“one two…”');
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => toQuote(text, 40).length <= 43));
  });
});
