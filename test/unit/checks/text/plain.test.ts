import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain, readWhole } from '../../../../lib/checks/text/plain.ts';
import { toSource } from '../../../../lib/checks/text/source.ts';

const texts = (source: string) => readPlain(source).blocks.map(({ text }) => text);

describe('plain text to blocks', () => {
  it('parts paragraphs at empty lines and keeps what is inside them', () => {
    expect(texts('  One\nstill one \n\n \n\nTwo  words\n')).toEqual(['One\nstill one', 'Two  words']);
  });

  it('counts a line break as one unit, however it is written, and finds it again in the source', () => {
    const source = '\ufeffone\r\ntwo\r\n\r\nthree\rfour';
    const { blocks } = readPlain(source);
    expect(blocks.map(({ text }) => text)).toEqual(['one\ntwo', 'three\nfour']);
    expect(blocks.map(({ map, text }) => toSource(map, { start: text.indexOf('\n'), end: text.indexOf('\n') + 1 }))).toEqual([
      { start: 4, end: 6 },
      { start: 18, end: 19 },
    ]);
  });

  it('knows where every word stands in its source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '\r\n', '\n\n', '\t', '🎉', '\ufeff'), { maxLength: 20 }), (parts) => {
        const source = parts.join('');
        for (const { text, map } of readPlain(source).blocks) {
          expect(text).toBe(text.trim());
          for (const word of text.matchAll(/\S+/g)) {
            const { start, end } = toSource(map, { start: word.index, end: word.index + word[0].length });
            expect(source.slice(start, end).replaceAll('\ufeff', '')).toBe(word[0]);
          }
        }
      }),
    );
  });

  it('leaves out what nobody sees within a word', () => {
    expect(readPlain('Donau\u00addampf\u200bschiff').blocks.map(({ text }) => text)).toEqual(['Donaudampfschiff']);
  });

  it('takes a megabyte of anything in its stride', () => {
    const from = performance.now();
    for (const piece of [' ', '\n', 'a\n', ' \n', '\r', 'word ']) readPlain(piece.repeat(500_000));
    expect(performance.now() - from).toBeLessThan(10_000);
  });

  it('keeps data in one block, without the byte order mark', () => {
    const [block, ...others] = readWhole('\ufeffa: 1\n\nb: 2\n').blocks;
    expect([block?.text, others]).toEqual(['a: 1\n\nb: 2\n', []]);
    expect(toSource(block?.map ?? [], { start: 6, end: 7 })).toEqual({ start: 7, end: 8 });
    expect(readWhole('\ufeff \n').blocks).toEqual([]);
  });
});
