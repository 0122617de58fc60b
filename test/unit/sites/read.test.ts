// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, fromPosition, readBlocks, toPlainText, toRange } from '../../../lib/sites/read.ts';

const mount = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};
const texts = (root: Element) => readBlocks(root).map(({ block }) => `${block.kind}: ${block.text}`);

describe('reading blocks from the DOM', () => {
  it('opens a block for each block-level element and keeps inline markup in one', () => {
    const root = mount('<div contenteditable="true"><h2>Why</h2><p>We <b>use</b> wool.</p><ul><li>One</li><li>Two</li></ul></div>');
    expect(texts(root)).toEqual(['heading: Why', 'paragraph: We use wool.', 'list-item: One', 'list-item: Two']);
  });

  it('leaves out what no reader sees and what belongs to the editor', () => {
    const root = mount(
      '<div><p>Seen<span class="sr-only"> unseen</span></p><p hidden>No</p><div contenteditable="false">Toolbar</div><p aria-hidden="true">No</p><button>Copy</button></div>',
    );
    expect(texts(root)).toEqual(['paragraph: Seen']);
  });

  it('leaves out what WordPress says in the place of a block that is empty or broken', () => {
    const root = mount(
      `<div><figure><div class="components-placeholder is-large"><div>Image</div><fieldset><legend>Upload an image.</legend></fieldset></div>
        <figcaption contenteditable="true">Our shell</figcaption></figure>
        <div class="block-editor-warning"><p>This block contains unexpected or invalid content.</p></div><p>Seen</p></div>`,
    );
    expect(texts(root)).toEqual(['caption: Our shell', 'paragraph: Seen']);
  });

  it('skips caret fillers but still finds the words around them', () => {
    const root = mount('<div contenteditable="true"><p>uti\u200blise</p></div>');
    const [block] = readBlocks(root);
    expect(block?.block.text).toBe('utilise');
    expect(block && toRange(block, 0, 7)?.toString()).toBe('uti\u200blise');
    expect(texts(mount('<div><p>Donau&shy;dampf&shy;schiff</p></div>'))).toEqual(['paragraph: Donaudampfschiff']);
  });

  it('folds white space in answers as a browser shows it', () => {
    expect(texts(mount('<div>\n  <p>\n  Two\n  words  </p>\n</div>'))).toEqual(['paragraph: Two words']);
  });

  it('knows links with their stretch of text', () => {
    const [block] = readBlocks(mount('<div><p>See <a href="/tarn">the page</a>.</p></div>'));
    expect(block?.block.links).toEqual([{ start: 4, end: 12, href: '/tarn' }]);
  });

  it('knows code within a line in an editor, without what the editor put beside it for the caret', () => {
    const root = mount('<div contenteditable="true"><p>\u200b<code>\ufeffnpm  <b>run</b> </code>\ufeff now <kbd>Ctrl</kbd></p></div>');
    const [{ block } = {}] = readBlocks(root);
    expect(block?.text).toBe('npm  run  now Ctrl');
    expect(block?.quiet?.map(({ start, end }) => block.text.slice(start, end))).toEqual(['npm  run ', 'Ctrl']);
  });

  it('reads a textarea line by line with offsets into its value', () => {
    const field = mount('<textarea></textarea>') as HTMLTextAreaElement;
    field.value = 'one\n\ntwo';
    expect(readBlocks(field).map(({ block, place }) => [block.text, place.kind === 'field' ? place.start : -1])).toEqual([
      ['one', 0],
      ['two', 5],
    ]);
  });

  it('gives every stretch of a block back as the DOM range with the same words', () => {
    const piece = fc.constantFrom('wool', 'a', ' ', '<b>x y</b>', '<i></i>', '<a href="/">link</a>', 'é ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const root = mount(`<div contenteditable="true"><p>${pieces.join('')}</p></div>`);
        const [read] = readBlocks(root);
        if (!read) return;
        const { text } = read.block;
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        if (start === end) return;
        const range = toRange(read, start, end);
        expect(range?.toString()).toBe(text.slice(start, end));
        if (range) expect(fromPosition([read], range.startContainer, range.startOffset)).toEqual({ block: 0, offset: start });
      }),
    );
  });

  it('keeps unchanged paragraphs as the same objects, and reads the touched one anew', () => {
    const root = mount('<div contenteditable="true"><p>One</p><p>Two</p></div>');
    const reader = createReader(root);
    const before = reader.read();
    const text = root.querySelectorAll('p')[1]?.firstChild as Text;
    text.data = 'Two more';
    reader.invalidate([text]);
    const after = reader.read();
    expect(after[0]).toBe(before[0]);
    expect(toPlainText(after)).toBe('One\nTwo more');
  });
});
