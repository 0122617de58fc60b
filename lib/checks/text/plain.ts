/** Plain text to blocks: one per paragraph, parted by empty lines. White space inside is text; a line break is one unit. */
import { createWriting, type SourceBlock, type SourceText } from './source.ts';

export function readPlain(source: string): SourceText {
  const blocks: SourceBlock[] = [];
  const writing = createWriting();

  function flush(): void {
    const { text, map } = writing.take((all) => all.trim());
    if (text !== '') blocks.push({ kind: 'paragraph', text, map });
  }

  let from = 0;
  while (from < source.length) {
    const end = endOfLine(source, from);
    const line = source.slice(from, end.at);
    if (line.trim() === '') flush();
    else {
      // As in HTML: what nobody sees parts no word.
      for (const run of line.matchAll(/[^\xad\u200b\u2060\ufeff]+/g)) writing.add(run[0], from + run.index);
      if (end.size > 0) writing.add('\n', end.at, end.size);
    }
    from = end.at + end.size;
  }
  flush();
  return { blocks, comments: [] };
}

/** Code and data: all of it in one block, because an empty line parts no value from its name. */
export function readWhole(source: string): SourceText {
  const at = source.startsWith('\ufeff') ? 1 : 0;
  const text = source.slice(at);
  const map = [{ at: 0, length: text.length, from: at, size: text.length }];
  return { blocks: text.trim() === '' ? [] : [{ kind: 'paragraph', text, map }], comments: [] };
}

function endOfLine(source: string, from: number): { at: number; size: number } {
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x0a) return { at, size: 1 };
    if (unit === 0x0d) return { at, size: source.charCodeAt(at + 1) === 0x0a ? 2 : 1 };
  }
  return { at: source.length, size: 0 };
}
