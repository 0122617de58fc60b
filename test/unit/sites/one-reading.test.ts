// @vitest-environment happy-dom
/** A page and its HTML are one text: the content script and the command line must read the same blocks. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../lib/checks/text/html.ts';
import { readBlocks } from '../../../lib/sites/read.ts';

function fromDom(html: string) {
  document.body.innerHTML = html;
  return readBlocks(document.body).map(({ block }) => block);
}

describe('reading a page and reading its HTML', () => {
  it('give the same blocks for a WordPress post', () => {
    const html = readFileSync('test/fixtures/html/wordpress-post.html', 'utf8');
    expect(fromDom(html)).toEqual(toBlocks(html));
  });

  for (const [what, html] of Object.entries({
    'headings with paragraphs in them': '<h2><div>Two</div></h2><h3>Three <b>b</b></h3>',
    'tables with captions': '<table><caption>Sizes</caption><tr><th>Size</th><td>M</td></tr></table>',
    'code with its white space': '<pre> a  b\n\n c\n</pre><p>x <code>a  b</code></p>',
    'lists in lists and quotations': '<ul><li>One<ul><li>Two</li></ul></li></ul><blockquote><p>Said</p></blockquote>',
    'no-break spaces': '<p>a&nbsp; b &nbsp;c&nbsp;</p>',
    'line breaks': '<p>one<br>\n two <br/> three</p>',
    'pictures with long alt texts':
      '<p>See <img alt=" A  hill\n and a lake "> there</p><figure><img alt="b"><figcaption>Cap</figcaption></figure>',
    links: '<p>See <a href="/x">the <b>page</b></a> and <a>none</a>.</p>',
    'links around blocks and pictures, and to nowhere':
      '<a href="/card"> Before <h3>Title <b>b</b></h3><p>Text <i>in</i> it </p><img alt=" A  hill "> after</a> out <a href="">x</a><p><a href="/pic"><img alt="b"></a></p>',
    'what nobody sees':
      '<p hidden>no</p><p aria-hidden="true">no</p><p class="sr-only">no</p><p style="display: none">no</p><button>no</button><p>yes</p>',
    'code within a line, and what is beside it':
      '<p>Press <kbd>Ctrl</kbd> or <code>a  <b>b</b> c </code><tt></tt></p><pre>x <code>y</code>\n</pre><li><code>a<br>b<p>c</p></code> d</li>',
    'loose text between blocks': 'one <b>two</b><p>three</p> four <i>five</i>',
  }))
    it(`give the same blocks for ${what}`, () => expect(fromDom(html)).toEqual(toBlocks(html)));

  it('give the same blocks for whatever holds together', () => {
    const text = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '&nbsp;',
      '&amp;',
      '<br>',
      '<b>bold </b>',
      '<a href="/x"> link</a>',
      '<img alt="a  b">',
      '<code>code </code>',
      '\u200b',
      '&shy;',
    );
    const inline = fc.array(text, { maxLength: 6 }).map((parts) => parts.join(''));
    const block = fc.tuple(fc.constantFrom('p', 'div', 'h2', 'ul><li', 'blockquote', 'pre', 'section', 'figure'), inline, inline).map(
      ([tag, one, two]) =>
        `<${tag}>${tag === 'pre' ? 'x' : ''}${one}<i>${two}</i>${tag
          .split('>')
          .toReversed()
          .map((name) => `</${name.replace('<', '')}>`)
          .join('')}`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(block, inline), { maxLength: 5 }), (parts) => {
        const html = parts.join('');
        expect(fromDom(html)).toEqual(toBlocks(html));
      }),
      { numRuns: 500 },
    );
  });
});
