import { describe, expect, it } from 'vitest';
import { keepCase } from '../../../lib/checks/casing/casing.ts';
import { say } from '../../../lib/checks/findings/message.ts';
import { applyFirstFixes, toEdit } from '../../../lib/checks/fixes/fix.ts';

const without = (text: string, words: string) => {
  const start = text.indexOf(words);
  return applyFirstFixes(text, [{ start, end: start + words.length, fixes: [{ kind: 'remove' }] }]);
};

describe('fixes', () => {
  it.each([
    ['utilise', 'use', 'use'],
    ['Utilise', 'use', 'Use'],
    ['UTILISE', 'use', 'USE'],
    ['A', 'one', 'One'],
    ['WORDPRESS', 'WordPress', 'WordPress'],
    ['Été', 'summer', 'Summer'],
    ['123', 'abc', 'abc'],
  ])('%s becomes %s as %s', (found, replacement, kept) => {
    expect(keepCase(found, replacement)).toBe(kept);
  });

  it.each([
    ['It is basically a tent.', 'basically', 'It is a tent.'],
    ['In today’s world, warmth matters.', 'In today’s world', 'Warmth matters.'],
    ['It is warm. Basically, it is.', 'Basically', 'It is warm. It is.'],
    ['A tent, basically.', 'basically', 'A tent.'],
    ['Warm, climate neutral, light.', 'climate neutral', 'Warm, light.'],
    ['Warm, climate neutral and light.', 'climate neutral', 'Warm, and light.'],
    ['A tent, indeed', 'indeed', 'A tent'],
    ['Made well indeed', 'indeed', 'Made well'],
    ['one\ntwo three', 'two', 'one\nThree'],
    ['only', 'only', ''],
  ])('leaves words out of "%s"', (text, words, left) => {
    expect(without(text, words)).toBe(left);
  });

  it('is one edit, whatever it does', () => {
    expect(toEdit('a b c', 2, 3, { kind: 'replace', text: 'x' })).toEqual({ start: 2, end: 3, text: 'x' });
    expect(toEdit('a b c', 2, 3, { kind: 'remove' })).toEqual({ start: 1, end: 3, text: '' });
  });
});

describe('messages', () => {
  it('fills in what it knows and leaves what it does not', () => {
    expect(say('Write “{fix}”, not “{match}” {nope}.', { match: 'a', fix: 'b' })).toBe('Write “b”, not “a” {nope}.');
  });

  it('begins a sentence with a capital, but not a name', () => {
    expect(say('“{match}” can’t stay.', { match: 'climate neutral' })).toBe('“Climate neutral” can’t stay.');
    expect(say('{match} can’t stay.', { match: 'iPhone' })).toBe('iPhone can’t stay.');
  });

  it('says that words are left out, where an author’s sentence would say “”', () => {
    const template = '“{fix}” says the same as “{match}”.';
    expect(say(template, { match: 'basically', fix: null })).toBe('Leave out “basically”.');
    expect(say('No “{match}” here.', { match: 'basically', fix: null })).toBe('No “basically” here.');
    // As Vale says it.
    expect(say(template, { match: 'basically', fix: null }, true)).toBe('“” says the same as “basically”.');
  });

  it('shortens a long quotation and folds its lines', () => {
    const said = say('{match}', { match: `A\nb ${'word '.repeat(40)}` });
    expect(said.length).toBeLessThanOrEqual(80);
    expect(said).toMatch(/^A b word .*…$/);
  });
});
