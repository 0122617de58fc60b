/** Reads a corpus that is written by hand: one text a line, `⟦kind|value⟧` where something is to be found, `#` before a remark. */
import { readFileSync } from 'node:fs';
import type { Doc, Expected } from './score.ts';

/** @param kinds of which every occurrence is marked. */
export function readCorpus(file: URL, kinds: readonly string[]): Doc[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => toDoc(line, kinds));
}

export function toDoc(line: string, kinds: readonly string[]): Doc {
  const spans: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/⟦([a-z.-]+)\|([^⟧]*)⟧/g)) {
    const [whole, kind = '', value = ''] = match;
    text += line.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + value.length, kind });
    text += value;
    from = match.index + whole.length;
  }
  return { text: text + line.slice(from), spans, kinds };
}
