import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../lib/checks/text/html.ts';
import { createLines } from '../../../../lib/checks/text/lines.ts';
import { readSource, toFormat, toRawBlock } from '../../../../lib/checks/text/readers.ts';
import { composeMaps, createWriting, type Stretch, toSource } from '../../../../lib/checks/text/source.ts';

describe('the way back to the source', () => {
  it('leads from folded, decoded and marked-up text to what was written', () => {
    const source = '<p>\n  R&amp;D  <b>is</b>\n fun&#33; <img alt="A  hill &amp; lake"></p>';
    const { blocks } = readHtml(source);
    const written = (block: number, words: string) => {
      const { text = '', map = [] } = blocks[block] ?? {};
      const start = text.indexOf(words);
      const span = toSource(map, { start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    expect(blocks.map(({ text }) => text)).toEqual(['A hill & lake', 'R&D is fun!']);
    expect(['R&D', '&', 'is', 'D is fun', 'n!'].map((words) => written(1, words))).toEqual([
      'R&amp;D',
      '&amp;',
      'is',
      'D  <b>is</b>\n fun',
      'n&#33;',
    ]);
    expect(written(0, 'hill')).toBe('A  hill &amp; lake');
  });

  it('finds the value of an alt text in every way of writing it', () => {
    for (const source of [
      '<img alt=hill>',
      "<img alt='hill'>",
      '<img src=x ALT = "hill">',
      '<img alt=" hill ">',
      '<img alt="the  hill"/>',
    ]) {
      const [block] = readHtml(source).blocks;
      const start = block?.text.indexOf('hill') ?? -1;
      const span = toSource(block?.map ?? [], { start, end: start + 4 });
      expect(source.slice(span.start, span.end)).toBe('hill');
    }
  });

  it('covers all of the text, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<pre>',
      '</pre>',
      ' ',
      '\r\n',
      'word',
      '&amp;',
      '&nbsp;',
      '<br>',
      '<img alt="w &lt;">',
      '<b>',
      '\u200b',
      '&shy;',
      '<h2>',
      '<a href="/x">',
      '</a>',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = pieces.join('');
        for (const { text, map } of readHtml(source).blocks) {
          let at = 0;
          for (const stretch of map) {
            expect(stretch.at).toBe(at);
            at += stretch.length;
            if (stretch.length === stretch.size && stretch.length > 1)
              expect(source.slice(stretch.from, stretch.from + stretch.size).replace(/\s/g, ' ')).toBe(
                text.slice(stretch.at, at).replace(/\s/g, ' '),
              );
          }
          expect(at).toBe(text.length);
          for (const word of text.matchAll(/word/g)) {
            const { start, end } = toSource(map, { start: word.index, end: word.index + 4 });
            expect(source.slice(start, end)).toBe('word');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes two steps as well as one', () => {
    const outer: Stretch[] = [
      { at: 3, length: 4, from: 10, size: 4 },
      { at: 7, length: 5, from: 14, size: 1 },
      { at: 12, length: 2, from: 20, size: 2 },
    ];
    const inner: Stretch[] = [
      { at: 0, length: 4, from: 3, size: 4 },
      { at: 4, length: 1, from: 7, size: 5 },
      { at: 5, length: 2, from: 12, size: 2 },
    ];
    const map = composeMaps(inner, outer);
    expect([...Array(7).keys()].map((at) => toSource(map, { start: at, end: at + 1 }))).toEqual(
      [10, 11, 12, 13, 14, 20, 21].map((start) => ({ start, end: start + 1 })),
    );
  });

  it('cuts ends off with the text', () => {
    const writing = createWriting();
    writing.add('  ab', 5);
    writing.add(' ', 9, 3);
    expect(writing.take((text) => text.trim())).toEqual({ text: 'ab', map: [{ at: 0, length: 2, from: 7, size: 2 }] });
    expect(writing.length).toBe(0);
  });
});

describe('lines and columns', () => {
  it('count from 1, in UTF-16 units, with every way of ending a line', () => {
    const at = createLines('ab\r\n🎉c\rd\n');
    expect([0, 2, 3, 4, 6, 7, 8, 10].map((offset) => Object.values(at(offset)).join(':'))).toEqual([
      '1:1',
      '1:3',
      '1:4',
      '2:1',
      '2:3',
      '2:4',
      '3:1',
      '4:1',
    ]);
  });
});

describe('readers', () => {
  it('are chosen by the extension; what is unknown is plain text', () => {
    expect(['a.HTML', 'b/c.md', 'x.txt', 'README', 'a.md/x', '.md'].map(toFormat)).toEqual([
      'html',
      'markdown',
      'text',
      'text',
      'text',
      'markdown',
    ]);
    expect(readSource('<p>a</p>', 'text').blocks.map(({ text }) => text)).toEqual(['<p>a</p>']);
  });

  it('give the whole source where a rule asks for it', () => {
    expect(toRawBlock('<p>a</p>')).toMatchObject({ kind: 'raw', text: '<p>a</p>' });
  });

  it('read HTML that nests too deeply as plain text', () => {
    expect(readSource('<b>'.repeat(300_000), 'html').format).toBe('text');
  });
});
