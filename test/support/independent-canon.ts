/**
 * canon-1 written a second time, from docs and not from `lib/receipts/canon.ts`: another HTML parser (parse5),
 * another hash (node:crypto), other code. A receipt that agrees with this agrees with the page a reader sees.
 */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const isElement = (node: Node): node is Element => 'tagName' in node;
const children = (node: Node): Node[] => ('childNodes' in node ? (node.childNodes as Node[]) : []);
const attribute = (element: Element, name: string) => element.attrs.find((entry) => entry.name === name)?.value ?? '';

function find(node: Node, wanted: (element: Element) => boolean): Element | null {
  if (isElement(node) && wanted(node)) return node;
  for (const child of children(node)) {
    const hit = find(child, wanted);
    if (hit) return hit;
  }
  return null;
}

const hasClass = (element: Element, name: string) => attribute(element, 'class').split(/\s+/).includes(name);

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value as string;
  if (isElement(node) && node.tagName === 'br') return '\n';
  if (isElement(node) && ['script', 'style'].includes(node.tagName)) return '';
  return children(node).map(textOf).join('');
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0F/g, '')
    .replace(/\s+/g, ' ')
    .replace(/["“”„‟″]/g, "''")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[-‐‑‒–—―−]+/g, '-')
    .replaceAll('…', '...')
    .replaceAll('×', 'x')
    .replaceAll('™', '(tm)')
    .trim();
}

const leaf = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'td', 'th', 'pre']);

function* readBlocks(node: Node): Generator<{ kind: string; text: string }> {
  for (const child of children(node)) {
    if (!isElement(child)) continue;
    if (child.tagName === 'img') yield { kind: 'alt', text: attribute(child, 'alt') };
    else if (leaf.has(child.tagName)) yield { kind: /^h\d$/.test(child.tagName) ? 'heading' : 'text', text: textOf(child) };
    else yield* readBlocks(child);
  }
}

/** `html`: the public page of a post, as a visitor's browser gets it. Returns the canon-1 content hash, hex. */
export function hashRenderedPost(html: string): string {
  const page = parse(html);
  const title = find(page, (element) => hasClass(element, 'wp-block-post-title') || hasClass(element, 'entry-title'));
  const body = find(page, (element) => hasClass(element, 'entry-content') || hasClass(element, 'wp-block-post-content'));
  if (!title || !body) throw new Error('the page shows no post');
  const blocks = [{ kind: 'title', text: textOf(title) }, ...readBlocks(body)]
    .map((block) => ({ kind: block.kind, text: normalise(block.text) }))
    .filter((block) => block.text !== '');
  const hashes = blocks.map((block) => sha256(`canon-1\0${block.kind}\0${block.text}`));
  return sha256(`canon-1\0\0${hashes.join('\n')}`);
}
