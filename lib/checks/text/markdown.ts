/**
 * A small subset of Markdown to blocks, enough for drafts and answers as AI tools write them: ATX headings,
 * list items, quotations, fenced code, paragraphs; inside them links, images (alt), emphasis and code spans.
 * Not read: tables, reference links, setext headings, indented code, HTML, nesting (an inner item is an item).
 */
import type { Block, LinkSpan } from '../types.ts';

/** Bounded in length, so that a page of brackets stays cheap. */
const inlinePattern =
  /(!?)\[([^\]\n]{0,500})\]\(([^()\s]{1,2000})(?:\s+"[^"\n]{0,300}")?\)|(\*\*|__|~~|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\*(?=\S)|(?<=\S)\*)/gu;

export function toMarkdownBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'paragraph' | 'list-item' | 'quote'; lines: string[] } | null = null;
  let code: string[] | null = null;

  function close(): void {
    if (open) push(open.kind, open.lines.join(' '));
    open = null;
  }

  function push(kind: Block['kind'], line: string, level?: number): void {
    const { text, links, alts } = readInline(line.replace(/\s+/g, ' ').trim());
    for (const alt of alts) blocks.push({ kind: 'image-alt', text: alt });
    if (text.trim() !== '') blocks.push({ kind, text, ...(level ? { level } : {}), ...(links.length ? { links } : {}) });
  }

  for (const line of source.split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      close();
      if (code?.some((each) => each.trim() !== '')) blocks.push({ kind: 'code', text: code.join('\n') });
      code = code ? null : [];
      continue;
    }
    if (code) {
      code.push(line);
      continue;
    }
    const heading = line.match(/^\s{0,3}(#{1,6})\s+(.*)$/);
    const item = line.match(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/);
    const quote = line.match(/^\s{0,3}>\s?(.*)$/);
    if (line.trim() === '' || /^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) close();
    else if (heading) {
      close();
      push('heading', (heading[2] ?? '').replace(/\s+#+\s*$/, ''), heading[1]?.length);
    } else if (item) {
      close();
      open = { kind: 'list-item', lines: [item[1] ?? ''] };
    } else if (quote && open?.kind !== 'quote') {
      close();
      open = { kind: 'quote', lines: [quote[1] ?? ''] };
    } else if (open) open.lines.push(quote ? (quote[1] ?? '') : line);
    else open = { kind: 'paragraph', lines: [line] };
  }
  close();
  if (code?.some((each) => each.trim() !== '')) blocks.push({ kind: 'code', text: code.join('\n') });
  return blocks;
}

/** Text without marks, with link spans over it. */
export function readInline(line: string): { text: string; links: LinkSpan[]; alts: string[] } {
  const links: LinkSpan[] = [];
  const alts: string[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(inlinePattern)) {
    text += line.slice(from, match.index);
    from = match.index + match[0].length;
    const [, bang, label, href] = match;
    if (href === undefined || label === undefined) continue;
    if (bang) {
      if (label.trim()) alts.push(label.trim());
      continue;
    }
    const start = text.length;
    text += readInline(label).text;
    if (text.length > start) links.push({ start, end: text.length, href });
  }
  return { text: text + line.slice(from), links, alts };
}
