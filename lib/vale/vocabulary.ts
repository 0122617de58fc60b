/** Vale's vocabularies: `accept.txt` and `reject.txt`, one pattern a line. */
import type { Note } from './notes.ts';
import { createPatterns, multiline } from './patterns.ts';
import type { Settings } from './settings.ts';

/** Not empty, not a comment. */
export function toLines(text: string): { word: string; line: number }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((word, n) => ({ word: word.trim(), line: n + 1 }))
    .filter(({ word }) => word !== '' && !word.startsWith('# '));
}

/** Patterns, one a line: right words and wrong ones. In the folder of today's Vale or of version 2. */
export function readVocabularies(files: ReadonlyMap<string, string>, settings: Settings | null, notes: Note[]): Words {
  const words: Words = { accept: [], reject: [], terms: [] };
  for (const { name, line } of settings?.vocabularies ?? []) {
    const folders = ['config/vocabularies', 'Vocab'].map((folder) => `${settings?.stylesPath}/${folder}/${name}/`.replace(/^\//, ''));
    const folder = folders.find((each) => [...files.keys()].some((path) => path.startsWith(each)));
    if (!folder) {
      notes.push({ file: settings?.file ?? '', line, reason: `The vocabulary "${name}" is not in the folder.` });
      continue;
    }
    for (const path of [...files.keys()].filter((each) => each.startsWith(folder) && /\/(?:accept|reject)\.txt$/.test(each)).sort()) {
      const isAccepted = path.endsWith('accept.txt');
      const patterns = createPatterns((at, reason) => notes.push({ file: path, line: at, reason }));
      for (const { word, line: at } of toLines(files.get(path) ?? '')) {
        const made = patterns.one(word, at, { flags: multiline, ignorecase: false });
        if (!made) continue;
        if (!isAccepted) words.reject.push(word);
        else if (made.source.length > longestWord)
          notes.push({ file: path, line: at, reason: `Longer than ${longestWord} characters; left out.` });
        else {
          words.accept.push(made.source);
          words.terms.push(word);
        }
      }
    }
  }
  return words;
}

/** Of a word in the vocabulary; the schema's. */
const longestWord = 200;

export interface Words {
  /** Translated. */
  accept: string[];
  /** As written. */
  reject: string[];
  /** Accepted, as written. */
  terms: string[];
}
