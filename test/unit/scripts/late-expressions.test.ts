import { describe, expect, it } from 'vitest';
import { makeLate } from '../../../scripts/late-expressions.ts';

/** What the module gives, and which expressions had been made by then. */
function run(code: string): { given: Record<string, (text: string) => unknown>; made: string[] } {
  const made: string[] = [];
  const late = makeLate(code);
  const given = new Function('RegExp', `${late}; return given;`)((pattern: string, flags: string) => {
    made.push(pattern);
    return new RegExp(pattern, flags);
  });
  return { given, made };
}

describe('expressions with classes of Unicode in scripts for pages', () => {
  it('are made when they are first needed, and once', () => {
    const { given, made } = run(`
      const word = /[\\p{L}'’/"\\\\]+/gu;
      const other = /\\p{Lu}/u;
      const given = {
        words: (text) => [...text.matchAll(word)].map(String),
        has: (text) => /\\p{N}/u.test(text),
        letters: (text) => text.match(/\\p{Ll}/gu),
        other: (text) => other.test(text),
      };`);
    expect(made).toEqual([]);
    for (let n = 0; n < 2; n++) {
      expect(given.words?.("It's a/b")).toEqual(["It's", 'a/b']);
      expect([given.has?.('a1'), given.has?.('a')]).toEqual([true, false]);
      expect(given.letters?.('aBc')).toEqual(['a', 'c']);
    }
    expect(made).toEqual([`[\\p{L}'’/"\\\\]+`, '\\p{N}', '\\p{Ll}']);
  });

  it('are made at once where the module hands them out, and stay the same one', () => {
    const { given, made } = run(`
      const list = [/\\p{L}/u, /x/];
      const shared = /\\p{N}/u;
      const given = { list: () => list[0] === list[0], shared: () => shared, same: () => ({ shared }).shared === shared };`);
    expect(made).toEqual(['\\p{L}', '\\p{N}']);
    expect([given.list?.(''), given.same?.('')]).toEqual([true, true]);
  });

  it('keep their place in a text to themselves', () => {
    const step = 'const given = { next: (text) => { const sign = /\\p{L}/gy; return sign.exec(text)?.index; } };';
    expect(makeLate(step)).toBe(step);
    const { given } = run(
      'const from = /\\p{L}/gu; const given = { next: (text) => from.exec(text)?.index, reset: () => { from.lastIndex = 0; } };',
    );
    expect([given.next?.('ab'), given.next?.('ab'), given.next?.('ab')]).toEqual([0, 1, undefined]);
  });

  it('are left alone where the name may be another’s, and where they cost little', () => {
    const { given } = run(
      'const word = /\\p{L}/u; const given = { of: (text) => ((word) => word.length)(text), own: (text) => word.test(text) };',
    );
    expect([given.of?.('abc'), given.own?.('1')]).toEqual([3, false]);
    const cheap = 'const digits = /\\d+/g; const given = { of: (text) => text.match(digits) };';
    expect(makeLate(cheap)).toBe(cheap);
  });
});
