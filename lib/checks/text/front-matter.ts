/**
 * Front matter of a Markdown file: what readers will see of it, the title and the summary. Everything else there (dates,
 * slugs, tags, settings) is not text of the piece. YAML only; TOML is recognised and left alone.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../reading/reading.ts';
import type { BlockKind } from '../types.ts';
import type { SourceBlock } from './source.ts';

const shown: Readonly<Record<string, BlockKind>> = {
  title: 'title',
  headline: 'title',
  subtitle: 'excerpt',
  description: 'excerpt',
  excerpt: 'excerpt',
  summary: 'excerpt',
};

export interface FrontMatter extends Span {
  /** What is between the fences, when it is YAML. */
  inner: Span | null;
}

const fences = [
  { language: 'yaml', pattern: /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/, end: /(?:^|\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/ },
  { language: 'toml', pattern: /^\ufeff?\+\+\+[ \t]*(?:\r\n|\n|\r)/, end: /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?=\r|\n|$)/ },
];

/** At the very beginning, between fences. A fence that is never closed is a rule between paragraphs. */
export function findFrontMatter(source: string): FrontMatter | null {
  for (const { language, pattern, end } of fences) {
    const open = source.match(pattern)?.[0].length;
    const close = open === undefined ? null : source.slice(open).match(end);
    if (open === undefined || !close) continue;
    const inner = { start: open, end: open + (close.index ?? 0) };
    return { start: 0, end: inner.end + close[0].length, inner: language === 'yaml' ? inner : null };
  }
  return null;
}

/** What is not YAML holds no text; `wrong` says where, counted from the first line of the file, and why. */
export function readFrontMatter(
  source: string,
  { inner }: FrontMatter,
): { blocks: SourceBlock[]; wrong?: { readonly line: number; readonly say: string } } {
  const blocks: SourceBlock[] = [];
  if (!inner) return { blocks };
  const { start, end } = inner;
  const document = parseDocument(source.slice(start, end), { prettyErrors: false, logLevel: 'silent', customTags: [] });
  const [error] = document.errors;
  if (error) {
    const line = source.slice(0, start + error.pos[0]).split(/\r\n|\n|\r/).length;
    return { blocks, wrong: { line, say: error.message.split('\n')[0] ?? '' } };
  }
  if (!isMap(document.contents)) return { blocks };
  for (const { key, value } of document.contents.items) {
    const kind = isScalar(key) ? shown[String(key.value)] : undefined;
    if (!kind || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue;
    const text = value.value.trim();
    if (text === '') continue;
    const from = start + value.range[0];
    const written = source.slice(from, start + value.range[1]);
    const inside = written.indexOf(text);
    const map = inside >= 0 ? { from: from + inside, size: text.length } : { from, size: written.length };
    blocks.push({ kind, text, map: [{ at: 0, length: text.length, ...map }] });
  }
  return { blocks };
}
