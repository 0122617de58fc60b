import { describe, expect, it } from 'vitest';
import { catalog } from '../../../lib/checks/detectors/catalog.ts';
import { toMissingWords, toSlowWords } from '../../../lib/overlay/missing-words.ts';

describe('what can’t be checked', () => {
  it.each([
    ['detectors', ['iban'], 'IBANs'],
    ['detectors', ['card', 'phone'], 'card numbers and phone numbers'],
    ['detectors', ['national-id.de.tax', 'national-id.us.ssn', 'iban', 'ip'], 'national ID numbers, IBANs and IP addresses'],
    ['detectors', catalog.map(({ id }) => id), 'all private data'],
    ['dictionary:en-GB', [], 'spelling in British English'],
    ['dictionary:house-words', [], 'spelling'],
    ['dictionary:_', [], 'spelling'],
    ['dictionary:qqq', [], 'spelling'],
    ['lexicon:de', [], 'claims'],
    ['kinds', ['kind:claim', 'kind:metric', 'kind:readability'], 'claims and readability'],
    ['kinds', ['kind:heron'], 'heron'],
    ['part:measure', ['part:measure'], 'readability'],
    ['part:counting', ['part:counting'], 'lengths'],
    ['part:confidential', ['part:confidential'], 'confidential terms'],
  ])('%s %j is "%s"', (id, names, words) => {
    expect(toMissingWords(id, names)).toBe(words);
  });

  it('has no id in it, whatever detector it is', () => {
    for (const { id } of catalog) expect(toMissingWords('detectors', [id])).not.toMatch(/\b[a-z]+-id\b|\.|s{3}/);
  });

  it('calls the rules that wait for a tagger by their names', () => {
    const rule = (name: string, kind = 'sequence') => ({ id: name, kind, name });
    const rules = [rule('Terms', 'existence'), rule('Passive voice'), rule('Two nouns')];
    expect(toMissingWords('tagger:en', [], rules)).toBe('“Passive voice” and “Two nouns”');
    expect(toMissingWords('tagger:en', [], rules.slice(0, 2))).toBe('“Passive voice”');
    expect(toMissingWords('tagger:en', [], [...rules, rule('Adverbs'), rule('Articles')])).toBe(
      '“Passive voice”, “Two nouns”, “Adverbs” and 1 more rule',
    );
  });

  it('calls a rule that was too slow by its name', () => {
    expect(toSlowWords(['plain'], [{ id: 'plain', name: 'Plain words' }])).toEqual(['“Plain words”: it takes too long here']);
  });
});
