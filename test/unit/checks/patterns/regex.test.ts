import { describe, expect, it } from 'vitest';
import { isRisky } from '../../../../lib/checks/patterns/backtracking.ts';
import { expand, readPattern } from '../../../../lib/checks/patterns/regex.ts';
import { required } from '../../../../lib/checks/patterns/sieve.ts';

const expanded = (source: string) => {
  const node = readPattern(source);
  return node && expand(node, 64);
};
const needs = (source: string) => {
  const node = readPattern(source);
  return node && required(node);
};

describe('reading expressions', () => {
  it.each([
    ['use', ['use']],
    ['utili[sz]ed?', ['utilis', 'utiliz'].flatMap((stem) => [`${stem}e`, `${stem}ed`])],
    ['(?:read|learn) more', ['read more', 'learn more']],
    ['a\\.b', ['a.b']],
    ['x{2}', ['xx']],
    ['CO\\u2082', ['CO₂']],
    ['🎉', ['🎉']],
  ])('lists what %s stands for', (source, texts) => {
    expect(expanded(source)?.sort()).toEqual([...texts].sort());
  });

  it.each(['\\w+', 'a*', '^a', 'a(?=b)', '[^a]', '[a-z]', '(?i:a)', '(a)\\1', 'a{9}', '\\bx'])('does not list %s', (source) => {
    expect(expanded(source)).toBeNull();
  });

  it.each([
    ['unlock the \\w+ of', ['unlock the ']],
    ['the \\w+est (?:jacket|hood)', ['jacket', 'hood', 'the '].slice(0, 2)],
    ['(?:act|buy) now\\W', ['act now', 'buy now']],
    ['(?:abcd\\d|cdef\\d)', ['abcd', 'cdef']],
  ])('knows what %s needs', (source, texts) => {
    const needed = needs(source);
    expect(needed).not.toBeNull();
    for (const text of texts) expect(needed?.some((each) => text.includes(each) || each.includes(text))).toBe(true);
  });

  it.each(['\\w+', '[A-Z]{3,}', 'a?b?\\d', '(?:ab)*\\d', '&\\s', '\\d|abc'])('is certain of nothing in %s', (source) => {
    expect(needs(source)).toBeNull();
  });
});

describe('backtracking', () => {
  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(a|aa)+$',
    '(\\w+\\s?)+x',
    '([a-z]+)*$',
    '(.*a){12}',
    '.*.*.*x',
    '\\s*\\s*\\s*y',
    '(?i:(a+)+)b',
    '(?=(a+)+b)a',
    '(a{1,50}){1,50}b',
    `${'('.repeat(60)}a${')'.repeat(60)}`,
  ])('refuses %s', (source) => {
    expect(isRisky(source)).toBe(true);
  });

  it.each([
    'use',
    '\\w+\\s\\w+\\s\\w+',
    'a.*b',
    '(?:[^,]+,){1,}\\s\\w+\\s(?:and|or)',
    '[A-Z]{3,20}(?: [A-Z]{2,20}){2,20}',
    '(?:\\d{1,3},)*\\d{3}',
    '[\\w.]+@[\\w.]+\\.\\w+',
    'x'.repeat(900),
  ])('allows %s', (source) => {
    expect(isRisky(source)).toBe(false);
  });

  it.each(['.*.*=', '[\\s\\S]*?[\\s\\S]*?z', '.*\\s.*=', '.+ ?.+x'])(
    'takes %s for one that holds a page for seconds over any long paragraph',
    (source) => {
      expect(isRisky(source)).toBe(true);
    },
  );

  it.each(['a.*b.*c', '[^.]*very[^.]*!', '.*=', '.*foo.*bar', '\\w+\\s+\\w+', '[A-Z].*\\s.*x', '\\s*,\\s*\\s'])(
    'lets pass %s, which is quick on prose',
    (source) => {
      expect(isRisky(source)).toBe(false);
    },
  );
});
