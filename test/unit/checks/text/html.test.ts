import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../../lib/checks/text/html.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/html/${name}.html`, import.meta.url), 'utf8');
const golden = (name: string) => new URL(`../../../golden/html/${name}.json`, import.meta.url).pathname;
const toGolden = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('HTML to blocks', () => {
  it('reads a WordPress post', async () => {
    await expect(toGolden(toBlocks(fixture('wordpress-post')))).toMatchFileSnapshot(golden('wordpress-post'));
  });

  it('reads title and content of a rendered page and nothing else', async () => {
    const blocks = toBlocks(fixture('rendered-page'), { within: ['entry-content'], title: ['wp-block-post-title'] });
    expect(blocks[0]).toEqual({ kind: 'title', text: 'Meet the Tarn' });
    await expect(toGolden(blocks)).toMatchFileSnapshot(golden('rendered-page'));
  });

  it('reads broken HTML as a browser would hold it together', async () => {
    await expect(toGolden(toBlocks(fixture('broken')))).toMatchFileSnapshot(golden('broken'));
  });

  it('puts the title first, wherever it stands', () => {
    expect(toBlocks('<p class="c">a</p><h1 class="t">T</h1>', { within: ['c'], title: ['t'] }).map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
    ]);
  });

  it('knows the title of a page that leaves its head out, and not that of a drawing', () => {
    const title = { kind: 'title', text: 'Shop' };
    const kept = { kind: 'paragraph', text: 'Text' };
    for (const html of [
      '<!doctype html><title>Shop</title><p>Text',
      '<html><title>Shop</title><body><p>Text',
      '<head><title>Shop</title></head><p>Text',
    ])
      expect(toBlocks(html)).toEqual([title, kept]);
    expect(toBlocks('<p>Text <svg><title>Drawing</title></svg></p>')).toEqual([kept]);
  });

  it('marks where links are, in the text as folded', () => {
    const [block] = toBlocks('<p>  See <a href="/x">  the\n guide </a> now</p>');
    expect(block?.text).toBe('See the guide now');
    const [link] = block?.links ?? [];
    expect(block?.text.slice(link?.start, link?.end)).toBe('the guide ');
  });

  it('reads the title of the page in its head, and no title of a drawing', () => {
    const page =
      '<head><meta charset=utf-8><title>Fernhill | Coats</title><style>p{}</style></head><body><svg><title>Arrow</title></svg><p>a</p>';
    expect(toBlocks(page)).toEqual([
      { kind: 'title', text: 'Fernhill | Coats' },
      { kind: 'paragraph', text: 'a' },
    ]);
    // Who reads a piece of a page has told where its title is.
    expect(toBlocks(page, { within: ['entry'] })).toEqual([]);
  });

  it('keeps white space in code only', () => {
    expect(toBlocks('<pre>\n a  b\n</pre><p> a  b </p>').map(({ text }) => text)).toEqual([' a  b', 'a b']);
  });

  it('reads the same whether a title is an element in the content or not', () => {
    expect(toBlocks('')).toEqual([]);
    expect(toBlocks('<!-- wp:spacer -->')).toEqual([]);
  });

  it('knows the links around blocks and pictures, and those that lead nowhere yet', () => {
    const html = '<a href="/card"><h3>Shell</h3><p>Dry.</p><img alt="A shell"></a><p><a href="">Soon</a> <a>name</a></p>';
    expect(toBlocks(html)).toEqual([
      { kind: 'heading', level: 3, text: 'Shell', links: [{ start: 0, end: 5, href: '/card', isAround: true }] },
      { kind: 'paragraph', text: 'Dry.', links: [{ start: 0, end: 4, href: '/card', isAround: true }] },
      { kind: 'image-alt', text: 'A shell', links: [{ start: 0, end: 7, href: '/card', isAround: true }] },
      { kind: 'paragraph', text: 'Soon name', links: [{ start: 0, end: 4, href: '' }] },
    ]);
  });

  it('gives trimmed, non-empty blocks with links inside them, whatever comes in', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<a href="/x">',
      '</a>',
      '<pre>',
      '</pre>',
      ' ',
      '\n',
      'word',
      '&amp;',
      '<br>',
      '<img alt="x">',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<h2>',
      '</h2>',
      '<',
      '\u00a0',
      '<td>',
      '</div>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { kind, text, links } of toBlocks(pieces.join(''))) {
          expect(text.trim()).not.toBe('');
          if (kind !== 'code') expect(text).toBe(text.trimEnd());
          for (const { start, end } of links ?? []) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('survives depth and length', () => {
    const from = performance.now();
    toBlocks('<div>'.repeat(20_000));
    toBlocks('<p>word '.repeat(20_000));
    toBlocks('<b>'.repeat(2_000) + 'x'.repeat(200_000));
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
