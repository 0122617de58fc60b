/** Every reader, in one list, chosen by a file's extension. What is none of them is read as plain text. */
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { readMdx } from './mdx.ts';
import { readPlain, readWhole } from './plain.ts';
import type { SourceBlock, SourceText } from './source.ts';
import { deepest, Tangled } from './tangled.ts';

interface SourceReader {
  readonly id: string;
  /** Without the dot, in lower case. */
  readonly extensions: readonly string[];
  read(source: string): SourceText;
}

export const readers = [
  { id: 'html', extensions: ['html', 'htm', 'xhtml'], read: (source: string) => readHtml(source, { deepest }) },
  { id: 'markdown', extensions: ['md', 'markdown', 'mdown', 'mkd'], read: readMarkdown },
  { id: 'mdx', extensions: ['mdx'], read: readMdx },
  { id: 'text', extensions: ['txt', 'text'], read: readPlain },
  { id: 'data', extensions: [], read: readWhole },
  { id: 'json', extensions: ['json'], read: readJson },
  { id: 'jsonl', extensions: ['jsonl', 'ndjson'], read: readJsonLines },
] as const satisfies readonly SourceReader[];

/** Of what people write. Data is read where it is named. */
export const proseReaders = readers.filter(({ id }) => !['data', 'json', 'jsonl'].includes(id));

export type SourceFormat = (typeof readers)[number]['id'];

/** @param name path or file name. */
export function toFormat(name: string): SourceFormat {
  const extension = name.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? '';
  return readers.find(({ extensions }) => (extensions as readonly string[]).includes(extension))?.id ?? 'text';
}

/** Never throws. `format` of the answer is another one where the markup could not be matched in reasonable time. */
export function readSource(source: string, format: SourceFormat): SourceText & { format: SourceFormat } {
  const reader = readers.find(({ id }) => id === format) as (typeof readers)[number];
  try {
    return { ...reader.read(source), format: reader.id };
  } catch (error) {
    if (!(error instanceof Tangled)) throw error;
    return { ...readPlain(source), format: 'text' };
  }
}

/** The whole source with its markup, for rules that ask for it. */
export function toRawBlock(source: string): SourceBlock {
  return { kind: 'raw', text: source, map: [{ at: 0, length: source.length, from: 0, size: source.length }] };
}
