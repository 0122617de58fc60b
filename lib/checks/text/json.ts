/**
 * JSON to blocks: plain text in which an escape is what it stands for, so that a value that follows `\n` begins a line and no word goes
 * on into it. Names, signs and structure stay text: a key beside its value says what it is. In JSON lines each line is a block of its own.
 */
import { createWriting, type SourceBlock, type SourceText } from './source.ts';

const escapes = /\\(?:u([\da-fA-F]{4})|([\s\S]))/g;
const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ' };

export function readJson(source: string): SourceText {
  return { blocks: toBlocks(source, 0, source.length), comments: [] };
}

export function readJsonLines(source: string): SourceText {
  const blocks: SourceBlock[] = [];
  for (const { 0: line, index } of source.matchAll(/[^\r\n]+/g)) blocks.push(...toBlocks(source, index, index + line.length));
  return { blocks, comments: [] };
}

function toBlocks(source: string, start: number, end: number): SourceBlock[] {
  const writing = createWriting();
  let from = start;
  escapes.lastIndex = start;
  for (let match = escapes.exec(source); match && match.index < end; match = escapes.exec(source)) {
    const { 0: written, 1: code, 2: sign = '', index } = match;
    writing.add(source.slice(from, index), from);
    writing.add(code === undefined ? (meanings[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)), index, written.length);
    from = index + written.length;
  }
  writing.add(source.slice(from, end), from);
  const { text, map } = writing.take((all) => all.replace(/^\ufeff/, '').trim());
  return text === '' ? [] : [{ kind: 'paragraph', text, map }];
}
