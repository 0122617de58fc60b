/** A fix as an edit of the file, where it can be made without touching markup. */
import { toEdit } from '../lib/checks/fixes/fix.ts';
import { isNoProse } from '../lib/checks/reading/no-prose.ts';
import type { SourceFormat } from '../lib/checks/text/readers.ts';
import { type SourceBlock, toSource } from '../lib/checks/text/source.ts';
import type { Finding } from '../lib/checks/types.ts';

/** Replace `start` to `end` of the file (UTF-16, end exclusive) by `text`. */
export interface FileEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * The finding's first fix. Null when it has none, when the words are part of an address, a placeholder or code, or when they do not stand in the file
 * as a reader sees them: across markup, with entities, folded over lines.
 */
export function toFileEdit(finding: Finding, block: SourceBlock, source: string, format: SourceFormat): FileEdit | null {
  const [fix] = finding.fixes;
  if (!fix || block.kind === 'raw' || block.kind === 'code' || isNoProse(block, finding)) return null;
  const edit = toEdit(block.text, finding.start, finding.end, fix);
  const { start, end } = toSource(block.map, edit);
  if (source.slice(start, end) !== block.text.slice(edit.start, edit.end)) return null;
  return { start, end, text: escapeFor(format, block, edit.text) };
}

/** What the new words need in the file to be read as themselves. */
function escapeFor(format: SourceFormat, { kind }: SourceBlock, text: string): string {
  if (format === 'html')
    return text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', kind === 'image-alt' ? '&quot;' : '"');
  if (format === 'json' || format === 'jsonl') return JSON.stringify(text).slice(1, -1);
  if (format === 'text' || format === 'data' || kind === 'code') return text;
  return text.replace(format === 'mdx' ? /[\\`*_[\]<|{}]|&(?=[#\w]+;)/g : /[\\`*_[\]<|]|&(?=[#\w]+;)/g, '\\$&');
}
