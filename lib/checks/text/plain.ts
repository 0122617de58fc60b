/** Plain text to blocks: one per paragraph, with its place in the source, where white space is text. */
import type { Block } from '../types.ts';

export interface PlainBlock extends Block {
  /** Where the block's text begins in the source: source offset = `at` + block offset (UTF-16). */
  readonly at: number;
}

/** Paragraphs are parted by empty lines. Nothing inside one is changed. */
export function toPlainBlocks(source: string): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  for (const match of source.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const text = match[0].trimEnd();
    const lead = text.length - text.trimStart().length;
    blocks.push({ kind: 'paragraph', text: text.slice(lead), at: match.index + lead });
  }
  return blocks;
}
