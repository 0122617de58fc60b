import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../../lib/checks/text/html.ts';
import { readMarkdown } from '../../../../lib/checks/text/markdown.ts';
import { readSource } from '../../../../lib/checks/text/readers.ts';
import { toBlock, toSource } from '../../../../lib/checks/text/source.ts';
import type { Block } from '../../../../lib/checks/types.ts';

const blocks = (source: string) => readMarkdown(source).blocks.map(toBlock);
const rendered = (source: string) =>
  toBlocks(
    micromark(source, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
  );

/** The renderer escapes what is not allowed in an address. */
const withPlainLinks = (block: Block): Block =>
  block.links ? { ...block, links: block.links.map((link) => ({ ...link, href: decodeURI(link.href) })) } : block;

const pieces = [
  '# ',
  '## T #\n',
  'word ',
  'two  words',
  '\n',
  '\n\n',
  '- ',
  '- a\n\n  b\n',
  '  - c\n',
  '1. ',
  '> ',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~~',
  '[a *b*](/x "t")',
  '[r][one]',
  '[one]',
  '![a &amp; b](p.png)',
  '&amp;',
  '&#65;',
  '\\*',
  '\\',
  '  \n',
  '    ',
  '```\n',
  '\n| a | b |\n|--|--|\n| c \\| d |\n',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<div hidden>',
  '</div>',
  '<!-- c -->',
  '<br>',
  '<img alt="x  y">',
  '---\n',
  'T\n===\n',
  'www.a.example ',
  '<https://b.example>',
  'a@b.example ',
  '- [x] done\n',
  'é🎉',
  '<pre>\n a\n</pre>\n\n',
]; // prettier-ignore

describe('Markdown to blocks', () => {
  it('knows the link of a picture and one that is not filled in', () => {
    expect(readMarkdown('[![A shell](a.png)](/shell)\n\n[Soon]()').blocks.map(toBlock)).toEqual([
      { kind: 'image-alt', text: 'A shell', links: [{ start: 0, end: 7, href: '/shell', isAround: true }] },
      { kind: 'paragraph', text: 'Soon', links: [{ start: 0, end: 4, href: '' }] },
    ]);
  });

  it('reads headings, lists, quotations, tables, code, links, pictures and emphasis', () => {
    const source =
      '# Big **one** #\n\nA _soft_ line\ngoes `on` with [a link](https://x.example "t").\n\n- one\n  still one\n- [ ] two\n1. three\n\n> said\n> twice\n\n```js\nlet x  = 1;\n```\n![A *hill*](h.png)\n---\nsnake_case_name\n\n| A | B |\n|---|---|\n| c \\| d | e |\n\nUnder\n-----\n';
    expect(blocks(source)).toEqual([
      { kind: 'heading', text: 'Big one', level: 1 },
      {
        kind: 'paragraph',
        text: 'A soft line goes on with a link.',
        links: [{ start: 25, end: 31, href: 'https://x.example' }],
        quiet: [{ start: 17, end: 19 }],
      },
      { kind: 'list-item', text: 'one still one' },
      { kind: 'list-item', text: 'two' },
      { kind: 'list-item', text: 'three' },
      { kind: 'quote', text: 'said twice' },
      { kind: 'code', text: 'let x  = 1;' },
      { kind: 'image-alt', text: 'A hill' },
      { kind: 'paragraph', text: 'snake_case_name' },
      { kind: 'table-header', text: 'A' },
      { kind: 'table-header', text: 'B' },
      { kind: 'table-cell', text: 'c | d' },
      { kind: 'table-cell', text: 'e' },
      { kind: 'heading', text: 'Under', level: 2 },
    ]);
  });

  it('keeps the paragraphs of an item apart, and the lines of one together', () => {
    expect(blocks('- one\n\n  two\n- three\n  four\n  > five\n\n      six\n').map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'list-item: one',
      'list-item: two',
      'list-item: three four',
      'quote: five',
      'code: six',
    ]);
  });

  it('reads HTML inside Markdown as HTML, across paragraphs too', () => {
    expect(blocks('One <b>two</b><br>three\n\n<div hidden>\n\nno\n\n</div>\n\n<figure><figcaption>cap</figcaption></figure>')).toEqual([
      { kind: 'paragraph', text: 'One two\nthree' },
      { kind: 'caption', text: 'cap' },
    ]);
  });

  it('follows references, and keeps a footnote apart from the word before it', () => {
    expect(blocks('See [the *page*][P] and [p].[^n]\n\n[p]: /x\\_y\n[^n]: Source.')).toEqual([
      {
        kind: 'paragraph',
        text: 'See the page and p.[n]',
        links: [
          { start: 4, end: 12, href: '/x_y' },
          { start: 17, end: 18, href: '/x_y' },
          { start: 19, end: 22, href: '#note' },
        ],
      },
      { kind: 'paragraph', text: 'Source.' },
    ]);
  });

  it('says why nothing is known of front matter that is no YAML', () => {
    const read = readMarkdown('---\ndate: 2026-01-01\ntitle: We ship: a story\n---\nText');
    expect(read.blocks.map(toBlock)).toEqual([{ kind: 'paragraph', text: 'Text' }]);
    expect(read.frontMatter?.wrong).toEqual({ line: 3, say: expect.stringMatching(/^Nested mappings/) });
  });

  it('takes title and summary from front matter and leaves the rest of it alone', () => {
    const source = '---\ntitle: "Meet the Tarn"\nslug: utilise\ndescription: |\n  Warm and\n  light.\n---\n\nText.';
    const read = readMarkdown(source);
    expect(read.blocks.map(toBlock)).toEqual([
      { kind: 'title', text: 'Meet the Tarn' },
      { kind: 'excerpt', text: 'Warm and\nlight.' },
      { kind: 'paragraph', text: 'Text.' },
    ]);
    const [title] = read.blocks;
    expect(title && toSource(title.map, { start: 9, end: 13 })).toEqual({ start: 21, end: 25 });
    expect(read.frontMatter).toEqual({ start: 0, end: source.indexOf('\n\nText') });
    expect(blocks('+++\ntitle = "T"\n+++\nText.')).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
    expect(blocks('---\na: [\n---\nText.')).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
  });

  it('finds comments where they stand', () => {
    const source = '\ufeff> <!-- vale off -->\n\nA <!-- x --> b';
    expect(readMarkdown(source).comments.map(({ start, end, text }) => [text, source.slice(start, end)])).toEqual([
      ['vale off', '<!-- vale off -->'],
      ['x', '<!-- x -->'],
    ]);
  });

  it('reads what a browser would show of the rendered page, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        // Last, because the renderer swallows the line ending after a definition, in HTML too.
        const source = `First.\n\n${parts.join('')}\n\n[one]: /one`;
        expect(blocks(source).map(withPlainLinks)).toEqual(rendered(source).map(withPlainLinks));
      }),
      { numRuns: 1000 },
    );
  }, 90_000);

  it('reads no code of MDX modules as text', () => {
    const texts = (source: string) => readMarkdown(source).blocks.map(({ text }) => text);
    const code = [
      "import Card from '../our card'",
      'import {\n  A,\n  B,\n} from "./shop"',
      "import './style.css'",
      "export const meta = { title: 'Our shop' }",
      'export default function Page() {}',
      "export { A } from './a'",
    ];
    expect(texts(`${code.join('\n\n')}\n\n# Shop <Card title="x" />\n\n<Card>\n\nCome in.\n\n</Card>\n`)).toEqual(['Shop', 'Come in.']);
    const prose = ['Import wool from Porto.', 'import duties on wool from “Porto”', 'export goods, class by class', 'export default'];
    expect(texts(prose.join('\n\n'))).toEqual(prose);
  });

  it('knows where every plain word stands in its source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, '\r\n', '\ufeff'), { maxLength: 14 }), (parts) => {
        const source = parts.join('');
        for (const { text, map } of readMarkdown(source).blocks) {
          expect(map.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
          for (const word of text.matchAll(/two|words|done/g)) {
            const { start, end } = toSource(map, { start: word.index, end: word.index + word[0].length });
            expect(source.slice(start, end)).toBe(word[0]);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a tangle that would take minutes as plain text, and says so', () => {
    const from = performance.now();
    for (const mark of ['[', '](', '*a_ ', '**a* ', '_', '`', '![', '> ', '1. ', '# ', '<b>']) {
      const { format } = readSource(mark.repeat(20_000), 'markdown');
      if (mark === '*a_ ' || mark === '> ') expect(format).toBe('text');
    }
    expect(performance.now() - from).toBeLessThan(15_000);
  });
});
