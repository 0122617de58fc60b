import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExpression } from '../../../lib/checks/patterns/expression.ts';
import { noFlags, translatePattern } from '../../../lib/vale/translate.ts';

const multiline = { ...noFlags, m: true };
const translated = (source: string, flags = multiline) => {
  const made = translatePattern(source, flags);
  return made.ok ? made.source : `refused: ${made.reason}`;
};
const found = (source: string, text: string, flags = multiline) => {
  const made = translatePattern(source, flags, { ignorecase: false });
  if (!made.ok) throw new Error(made.reason);
  return [...text.matchAll(toExpression(made.source, { nonword: true }))].map(([match]) => match);
};

describe('translating Vale patterns', () => {
  it.each([
    ['utili[sz]e[sd]?', 'utili[sz]e[sd]?'],
    ['e\\.g\\.', 'e\\.g\\.'],
    ["can\\'t", "can't"],
    ['follow\\-up\\!', 'follow-up!'],
    ['\\#\\d+', '#\\d+'],
    ['a]', 'a\\]'],
    ['{name}', '\\{name\\}'],
    ['a{2,3}b{', 'a{2,3}b\\{'],
    ['[ -]', '[ \\-]'],
    ['[]x]', '[\\]x]'],
    ['[&?]', '[&?]'],
    ['[^\\s.!?]+', '[^\\s.!?]+'],
    ['(?i)acme', '(?i:acme)'],
    ['(?i)a|b', '(?i:a|b)'],
    ['a(?i)b|c', 'a(?i:b)|(?i:c)'],
    ['a(?:(?i)b)c', 'a(?:(?i:b))c'],
    ['(?i)a(?-i)B', '(?i:a(?-i:B))'],
    ['(?i:x)y', '(?:(?i:x))y'],
    ['(?P<year>\\d{4})', '(?<year>\\d{4})'],
    ["(?'q'[\"'])x\\k'q'", '(?<q>["\'])x\\k<q>'],
    ['(a)\\1', '(a)\\1'],
    ['(?#why)ab', 'ab'],
    ['(?x) a b # c\n c', 'abc'],
    ['(?s)a.b', 'a[\\s\\S]b'],
    ['\\Aab\\z', '(?-m:^)ab(?-m:$)'],
    ['[[:alpha:]_]', '[A-Za-z_]'],
    ['[[:digit:]]+', '[\\d]+'],
    ['[a-z-[aeiou]]', '(?:(?![aeiou])[a-z])'],
    ['\\p{Lu}\\p{Greek}', '\\p{Lu}\\p{Script=Greek}'],
    ['\\x{2014}\\x41\\u00e9', '—Aé'],
    ['(?n)(a)(b)', '(?:a)(?:b)'],
    ['(?=a)*b', 'b'],
    ['(?:\\b)+b', '(?:\\b)+b'],
    ['\\b+b', '\\bb'],
    ['\\_'.replace('_', '/'), '/'],
  ])('writes %s as %s', (source, wanted) => {
    expect(translated(source)).toBe(wanted);
  });

  it.each([
    ['a++', 'possessive'],
    ['(?(1)a|b)', 'conditions'],
    ['(?<a-b>x)', 'balancing'],
    ['\\Gx', '\\G'],
    ['\\hx', 'Vale does not know \\h'],
    ['\\Qx', 'Vale does not know \\Q'],
    ['(a', 'not closed'],
    ['a)', '")"'],
    ['[a', 'not closed'],
    ['[z-a]', 'backwards'],
    ['x{3,1}', 'backwards'],
    ['*a', 'repeats nothing'],
    ['\\2', 'no group 2'],
    ['\\k<no>', 'no group "no"'],
    ['(?<a>x)(?<a>y)', 'two groups'],
    ['\\p{Klingon}', 'Klingon'],
    ['a\\', 'backslash'],
    ['(a)(?>b|bc)', 'atomic'],
    ['(?R)', 'Vale does not know'],
    ['('.repeat(60) + ')'.repeat(60), 'nested'],
  ])('refuses %s and says why', (source, reason) => {
    const made = translatePattern(source);
    expect(made.ok ? made.source : made.reason).toContain(reason);
  });

  it('keeps what an atomic group means', () => {
    expect(found('x(?>ab|a)c', 'xabc xac')).toEqual(['xabc', 'xac']);
    expect(found('x(?>a|ab)c', 'xabc xac')).toEqual(['xac']);
  });

  it('anchors to the text unless the pattern is multi-line', () => {
    expect(found('^\\w+', 'one two\nthree')).toEqual(['one', 'three']);
    expect(found('^\\w+', 'one two\nthree', noFlags)).toEqual(['one']);
    expect(found('(?m)^\\w+', 'one two\nthree', noFlags)).toEqual(['one', 'three']);
    expect(found('\\w+$', 'one two\nthree', noFlags)).toEqual(['three']);
  });

  it('carries a flag into the next token, as joining with | does', () => {
    const first = translatePattern('(?i)acme', multiline, { ignorecase: false });
    expect(first.ok && first.flags.i).toBe(true);
    expect(translatePattern('corp', first.ok ? first.flags : noFlags, { ignorecase: false })).toMatchObject({ source: '(?i:corp)' });
    expect(translatePattern('(?-i)corp', { ...multiline, i: true }, { ignorecase: true })).toMatchObject({ source: '(?-i:corp)' });
  });

  it('counts groups over the tokens that Vale joins, and here are apart', () => {
    expect(translatePattern('(a)\\3', multiline, { ignorecase: false, before: 2, apart: true })).toMatchObject({
      source: '(a)\\1',
      captures: 1,
    });
    expect(translatePattern('(a)\\3\\1', multiline, { ignorecase: false, before: 2 })).toMatchObject({ source: '(a)\\3\\1' });
    expect(translatePattern('(a)\\1', multiline, { ignorecase: false, before: 2, apart: true }).ok).toBe(false);
  });

  it('reads what Vale reads', () => {
    expect(found('(?i)größe', 'GRÖSSE Größe GRÖßE')).toEqual(['Größe', 'GRÖßE']);
    expect(found('\\bé\\w+', 'école, décor')).toEqual(['école']);
    expect(found("[\\w'-]+", "l'été-là")).toEqual(["l'été-là"]);
  });

  it('gives a value for any text, and an expression that compiles', () => {
    const bits = fc.constantFrom(
      ...'ab()[]{}|\\^$.*+?-,0123:=!<>P#imsx\'"_& éK'.split(''),
      '(?',
      '(?:',
      '[^',
      '\\b',
      '[[:',
      ':]]',
      '(?<n>',
      '\\k<n>',
      '(?i)',
      '(?-i:',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const made = translatePattern(parts.join(''));
        if (made.ok) expect(() => new RegExp(made.source, 'gmu')).not.toThrow();
        else expect(made.reason).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });
});
