/** The little Markdown that a rule's examples use: links, pictures, emphasis, code spans. Small enough for a page. */
import type { LinkSpan } from '../types.ts';

/** Bounded in length, so that a page of brackets stays cheap. */
const inlinePattern =
  /(!?)\[([^\]\n]{0,500})\]\(([^()\s]{0,2000})(?:\s+"[^"\n]{0,300}")?\)|(\*\*|__|~~|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\*(?=\S)|(?<=\S)\*)/gu;

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
