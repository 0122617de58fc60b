/**
 * Better spellings for one word, asked for when a person looks at it. First the slips that the dictionary itself lists, then
 * everything one slip away (a letter too many, too few, another one, two swapped, a space missing), then words that share
 * most of their letters.
 */
import type { AffixFile } from './affix.ts';
import type { Entries } from './entries.ts';

const most = 5;
/** Words compared by their letters: after those one slip away failed, and only for words of a usual length. */
const longest = 30;

/** Compounds are looked for among so many words one slip away: each takes a hundred times as long as a plain word. */
const mostCompounds = 300;

export interface Judge {
  /** A word of the dictionary that may be offered, not a compound. Fast. */
  isPlain(word: string): boolean;
  isRight(word: string): boolean;
}

export function createSuggest(file: AffixFile, entries: Entries, { isPlain, isRight }: Judge): (word: string) => string[] {
  const hasCompounds = (file.flags.COMPOUNDFLAG ?? file.flags.COMPOUNDBEGIN) !== undefined;
  const letters = [...new Set([...file.tried.toLowerCase()])].filter((char) => char.trim() !== '').join('');
  const { FORBIDDENWORD, NOSUGGEST, ONLYINCOMPOUND } = file.flags;

  function isOffered(set: string | readonly string[]): boolean {
    const flags = typeof set === 'string' ? set : set.join('');
    return ![FORBIDDENWORD, NOSUGGEST, ONLYINCOMPOUND].some((flag) => flag !== undefined && flags.includes(flag));
  }

  return (word) => {
    if (word === '' || word.length > longest) return [];
    const lower = word.toLowerCase();
    const isCapital = word !== lower && word.slice(1) === lower.slice(1);
    const isShouted = word.length > 1 && word !== lower && word === word.toUpperCase();
    const found: string[] = [];
    const tried = new Set<string>([word]);
    const dress = (text: string) => (isShouted ? text.toUpperCase() : isCapital ? capital(text) : text);
    const take = (text: string): void => {
      const dressed = dress(text);
      if (found.length < most && !found.includes(dressed) && dressed !== word) found.push(dressed);
    };
    const offer = (text: string): void => {
      if (found.length >= most || tried.has(text)) return;
      tried.add(text);
      if (text.split(' ').every((part) => part !== '' && isPlain(part))) take(text);
    };

    const plain = isCapital || isShouted ? lower : word;
    // As a name, or shouted, or in small letters it may be right as it is.
    for (const text of [lower, capital(lower), word.toUpperCase()]) offer(text);
    for (const [from, to] of file.replacements)
      for (let at = from === '' ? -1 : plain.indexOf(from); at >= 0; at = plain.indexOf(from, at + 1))
        offer(plain.slice(0, at) + to + plain.slice(at + from.length));
    for (const text of oneSlipAway(plain, letters)) {
      offer(text);
      if (isCapital && found.length < most) offer(capital(text));
    }
    if (found.length === 0 && hasCompounds) {
      let looks = 0;
      for (const text of oneSlipAway(plain, letters)) {
        if (found.length >= most || ++looks > mostCompounds) break;
        if (isRight(isCapital ? capital(text) : text)) take(text);
      }
    }
    if (found.length < most) for (const text of similar(plain)) take(text);
    return found;
  };

  function similar(word: string): string[] {
    const allowed = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
    const close: { text: string; distance: number }[] = [];
    for (const [text, set] of entries) {
      if (Math.abs(text.length - word.length) > allowed || !isOffered(set)) continue;
      const distance = distanceOf(word, text.toLowerCase(), allowed);
      if (distance <= allowed) close.push({ text, distance: distance + (text[0]?.toLowerCase() === word[0] ? 0 : 0.5) });
    }
    close.sort((a, b) => a.distance - b.distance || Math.abs(a.text.length - word.length) - Math.abs(b.text.length - word.length));
    return close.slice(0, most * 3).flatMap(({ text }) => (isPlain(text) ? [text] : []));
  }
}

function* oneSlipAway(word: string, letters: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++) {
    const [a = '', b = ''] = [word[at], word[at + 1]];
    if (a !== b) yield word.slice(0, at) + b + a + word.slice(at + 2);
  }
  for (let at = 0; at <= word.length; at++) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at < word.length; at++) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
  for (let at = 2; at < word.length - 1; at++) yield `${word.slice(0, at)} ${word.slice(at)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Damerau-Levenshtein with adjacent swaps, given up once it is over `most`. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
