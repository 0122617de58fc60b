/**
 * Whether a word, or a part of a compound, is an entry with the affixes it wears. Works backwards: what an affix added is taken
 * off again and what is left is looked up, so that loading a dictionary costs its lines and not all the forms of its words.
 */
import type { Affix, AffixFile } from './affix.ts';
import { type Entries, entriesOf, onlyShouted } from './entries.ts';

/** Where a part stands in a compound; `word`: alone. `forbidden` asks whether the dictionary refuses the word, in whatever form. */
export type Place = 'word' | 'begin' | 'middle' | 'end' | 'forbidden';

/** How the word was written that we are looking for. */
export interface Writing {
  /** Has its first letter only as a capital: entries made for shouting are none. */
  capital: boolean;
  /** Was lowered to be found here: entries that keep their case are none. */
  lowered: boolean;
}

export interface Forms {
  /** Flags of the entry and of what it wears; null: not a form. */
  find(word: string, place: Place, writing: Writing): string | null;
}

export function createForms(file: AffixFile, entries: Entries): Forms {
  const { flags, prefixes, suffixes, continued } = file;
  const has = (set: string, flag: string | undefined) => flag !== undefined && set.includes(flag);
  const inCompound = { begin: flags.COMPOUNDBEGIN, middle: flags.COMPOUNDMIDDLE, end: flags.COMPOUNDEND };

  function isGood(entry: string, prefix: Affix | null, suffix: Affix | null, inner: Affix | null, place: Place, writing: Writing): boolean {
    if (has(entry, flags.FORBIDDENWORD) !== (place === 'forbidden')) return false;
    if (place === 'forbidden') return true;
    const worn = (prefix?.flags ?? '') + (suffix?.flags ?? '') + (inner?.flags ?? '');
    if (writing.capital && entry.includes(onlyShouted)) return false;
    if (writing.lowered && has(entry, flags.KEEPCASE)) return false;
    if (has(entry, flags.NEEDAFFIX) && !prefix && !suffix) return false;
    // An affix that itself needs another one does not help.
    if (has(worn, flags.NEEDAFFIX)) {
      const helps = (affix: Affix | null) => affix !== null && !has(affix.flags, flags.NEEDAFFIX);
      if (!helps(prefix) && !helps(suffix) && !helps(inner)) return false;
    }
    if (has(prefix?.flags ?? '', flags.CIRCUMFIX) !== has((suffix?.flags ?? '') + (inner?.flags ?? ''), flags.CIRCUMFIX)) return false;
    if (place === 'word') return !has(entry + worn, flags.ONLYINCOMPOUND);
    if (has(worn, flags.COMPOUNDFORBIDFLAG)) return false;
    return has(entry + worn, flags.COMPOUNDFLAG) || has(entry + worn, inCompound[place]);
  }

  /** Within a compound only affixes that say so may meet another part. */
  function mayStand(affix: Affix, place: Place): boolean {
    if (place === 'word' || place === 'forbidden' || place === (affix.isSuffix ? 'end' : 'begin')) return true;
    return has(affix.flags, flags.COMPOUNDPERMITFLAG);
  }

  function find(word: string, place: Place, writing: Writing): string | null {
    for (const entry of entriesOf(entries, word)) if (isGood(entry, null, null, null, place, writing)) return entry;
    const suffixed = findSuffixed(word, null, place, writing);
    if (suffixed !== null) return suffixed;
    for (const prefix of candidates(prefixes, word[0] ?? '')) {
      if (!word.startsWith(prefix.add) || !mayStand(prefix, place)) continue;
      const left = prefix.strip + word.slice(prefix.add.length);
      if (left === '' || (prefix.condition && !prefix.condition.test(left))) continue;
      for (const entry of entriesOf(entries, left))
        if (entry.includes(prefix.flag) && isGood(entry, prefix, null, null, place, writing)) return entry + prefix.flags;
      const both = prefix.cross ? findSuffixed(left, prefix, place, writing) : null;
      if (both !== null) return both;
    }
    return null;
  }

  function findSuffixed(word: string, prefix: Affix | null, place: Place, writing: Writing): string | null {
    for (const suffix of candidates(suffixes, word[word.length - 1] ?? '')) {
      if (prefix && !suffix.cross) continue;
      const left = takeOff(word, suffix);
      if (left === null || !mayStand(suffix, place)) continue;
      for (const entry of entriesOf(entries, left)) {
        if (!entry.includes(suffix.flag)) continue;
        if (prefix && !entry.includes(prefix.flag) && !suffix.flags.includes(prefix.flag)) continue;
        if (isGood(entry, prefix, suffix, null, place, writing)) return entry + suffix.flags + (prefix?.flags ?? '');
      }
      if (!continued.has(suffix.flag)) continue;
      for (const inner of candidates(suffixes, left[left.length - 1] ?? '')) {
        if (!inner.flags.includes(suffix.flag)) continue;
        const root = takeOff(left, inner);
        if (root === null) continue;
        for (const entry of entriesOf(entries, root)) {
          if (!entry.includes(inner.flag)) continue;
          if (prefix && !(entry + inner.flags + suffix.flags).includes(prefix.flag)) continue;
          if (isGood(entry, prefix, suffix, inner, place, writing)) return entry + suffix.flags + (prefix?.flags ?? '');
        }
      }
    }
    return null;
  }

  return { find };
}

function* candidates(table: ReadonlyMap<string, readonly Affix[]>, char: string): Generator<Affix> {
  if (char !== '') yield* table.get(char) ?? [];
  yield* table.get('') ?? [];
}

/** The word before the suffix was put there. */
function takeOff(word: string, { add, strip, condition }: Affix): string | null {
  if (!word.endsWith(add)) return null;
  const left = word.slice(0, word.length - add.length) + strip;
  return left !== '' && (!condition || condition.test(left)) ? left : null;
}
