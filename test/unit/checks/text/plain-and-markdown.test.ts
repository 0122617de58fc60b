import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdownBlocks } from '../../../../lib/checks/text/markdown.ts';
import { toPlainBlocks } from '../../../../lib/checks/text/plain.ts';

describe('plain text to blocks', () => {
  it('parts paragraphs at empty lines and keeps what is inside them', () => {
    expect(toPlainBlocks('  One\nstill one \n\n \n\nTwo  words\n')).toEqual([
      { kind: 'paragraph', text: 'One\nstill one', at: 2 },
      { kind: 'paragraph', text: 'Two  words', at: 21 },
    ]);
  });

  it('knows where every block stands in its source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '\n\n', '\t', '🎉'), { maxLength: 20 }), (parts) => {
        const source = parts.join('');
        for (const { text, at } of toPlainBlocks(source)) {
          expect(text).toBe(text.trim());
          expect(source.slice(at, at + text.length)).toBe(text);
        }
      }),
    );
  });
});

describe('Markdown to blocks', () => {
  it('reads headings, lists, quotations, code, links, images and emphasis', () => {
    const source =
      '# Big **one** #\n\nA _soft_ line\ngoes `on` with [a link](https://x.example "t").\n\n- one\n  still one\n- two\n1. three\n\n> said\n> twice\n\n```js\nlet x  = 1;\n```\n![A hill](h.png)\n---\nsnake_case_name';
    expect(toMarkdownBlocks(source)).toEqual([
      { kind: 'heading', text: 'Big one', level: 1 },
      { kind: 'paragraph', text: 'A soft line goes on with a link.', links: [{ start: 25, end: 31, href: 'https://x.example' }] },
      { kind: 'list-item', text: 'one still one' },
      { kind: 'list-item', text: 'two' },
      { kind: 'list-item', text: 'three' },
      { kind: 'quote', text: 'said twice' },
      { kind: 'code', text: 'let x  = 1;' },
      { kind: 'image-alt', text: 'A hill' },
      { kind: 'paragraph', text: 'snake_case_name' },
    ]);
  });

  it('survives pages of marks', () => {
    const from = performance.now();
    for (const mark of ['[', '](', '*', '_', '`', '![', '> ', '# ']) toMarkdownBlocks(mark.repeat(20_000));
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
