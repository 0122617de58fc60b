/**
 * Front matter of a Markdown file: what readers will see of it, the title and the summary. Everything else there (dates,
 * slugs, tags, settings) is not text of the piece. YAML only; TOML is recognised and left alone.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../reading.ts';
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

/** @param inner of the source, between the fences. Broken YAML holds no text. */
export function readFrontMatter(source: string, { start, end }: Span): SourceBlock[] {
  const document = parseDocument(source.slice(start, end), { prettyErrors: false, logLevel: 'silent', customTags: [] });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const blocks: SourceBlock[] = [];
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
  return blocks;
}
