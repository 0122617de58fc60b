/** The words of a Hunspell dictionary with their flags. */
import type { AffixFile } from './affix.ts';

/** Flags of each entry of a word: most words have one entry, homonyms several. */
export type Entries = ReadonlyMap<string, string | readonly string[]>;

/** Stands for "made by us": the capitalised form of a mixed-case word, good for a shouted line only. One no file can name. */
export const onlyShouted = '\u0001';

/** Lines of one dictionary: the largest public ones have half a million. */
const mostEntries = 1_000_000;

export function parseEntries(source: string, { flags, ignore, readFlags }: AffixFile): Entries {
  const entries = new Map<string, string | string[]>();
  let at = source.indexOf('\n') + 1;
  // The first line is a count; a file without one begins with a word.
  if (!/^\uFEFF?\s*\d+\s*$/.test(source.slice(0, at))) at = 0;
  for (let n = 0; at < source.length && n < mostEntries; n++) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    addLine(source.slice(at, end));
    at = end + 1;
  }
  return entries;

  function addLine(line: string): void {
    // A tab begins a comment or what a word means.
    if (line === '' || line.charCodeAt(0) === 9) return;
    let word = line;
    let written = '';
    const slash = findSlash(line);
    if (slash > 0) {
      word = line.slice(0, slash);
      const rest = line.slice(slash + 1);
      const space = rest.search(/\s/);
      written = space < 0 ? rest : rest.slice(0, space);
    } else {
      // What a word means follows after white space, in some files as "po:noun".
      const stop = line.search(/[\t\r]| +[a-z]{2}:/);
      if (stop >= 0) word = line.slice(0, stop);
    }
    word = word.trim();
    if (word.includes('\\')) word = word.replaceAll('\\/', '/');
    if (ignore !== '') word = without(word, ignore);
    if (word === '') return;
    const set = readFlags(written);
    add(word, set);
    shout(word, set);
  }

  function add(word: string, set: string): void {
    const known = entries.get(word);
    if (known === undefined) entries.set(word, set);
    else if (typeof known !== 'string') known.push(set);
    else if (known !== set) entries.set(word, [known, set]);
  }

  /** "iOS" may be shouted as "IOS": found as "Ios", which by itself is not right. */
  function shout(word: string, set: string): void {
    if (word === word.toLowerCase() || (flags.FORBIDDENWORD && set.includes(flags.FORBIDDENWORD))) return;
    const rest = word.slice(1);
    if (rest === rest.toLowerCase() || (word === word.toUpperCase() && set === '')) return;
    add((word[0] as string).toUpperCase() + rest.toLowerCase(), set + onlyShouted);
  }
}

/** The first slash that has no backslash before it. */
function findSlash(line: string): number {
  let at = line.indexOf('/');
  while (at > 0 && line[at - 1] === '\\') at = line.indexOf('/', at + 1);
  return at;
}

export function without(word: string, ignored: string): string {
  let left = '';
  for (const char of word) if (!ignored.includes(char)) left += char;
  return left;
}

const noEntry: readonly string[] = [];

export function entriesOf(entries: Entries, word: string): readonly string[] {
  const found = entries.get(word);
  if (found === undefined) return noEntry;
  return typeof found === 'string' ? [found] : found;
}
