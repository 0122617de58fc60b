/**
 * A spelling dictionary from Hunspell's two files, with the meaning that Hunspell gives them: affixes, compounds, case, breaks.
 * Written anew because no kept package in JavaScript knows compounds; what each of them gets wrong is in `docs/rules.md`.
 */
import type { Dictionary } from '../resources.ts';
import { type AffixFile, parseAffixFile } from './affix.ts';
import { createCompounds } from './compounds.ts';
import { parseEntries, without } from './entries.ts';
import { createForms, type Writing } from './forms.ts';
import { createSuggest } from './suggest.ts';

/** Breaks within breaks: "a-b-c-d". */
const mostBreaks = 8;
/** No word. */
const longest = 180;

const asWritten: Writing = { capital: false, lowered: false };

/**
 * @param affixes the `.aff` file, @param words the `.dic` file, both as text. Anything readable is taken: what a line says that
 * makes no sense is passed over.
 */
export function createDictionary(affixes: string, words: string): Dictionary {
  const file = parseAffixFile(affixes);
  const entries = parseEntries(words, file);
  const forms = createForms(file, entries);
  const isCompound = createCompounds(file, entries, forms);
  const forbids = file.flags.FORBIDDENWORD;

  const isForbidden = (word: string): boolean => forbids !== undefined && forms.find(word, 'forbidden', asWritten) !== null;
  const isPlain = (word: string, writing: Writing): boolean => forms.find(word, 'word', writing) !== null;
  /** A form that the dictionary refuses is no compound either. */
  const isWord = (word: string, writing: Writing): boolean => isPlain(word, writing) || (!isForbidden(word) && isCompound(word, writing));

  function isSpelt(word: string): boolean {
    const lower = word.toLowerCase();
    if (word === lower) return isWord(word, asWritten);
    const head = firstOf(word);
    const capital = head + word.slice(head.length).toLowerCase();
    if (word === word.toUpperCase() && word.length > head.length) return isShouted(word, lower, capital);
    if (word !== capital) return isWord(word, asWritten);
    return isWord(word, { capital: true, lowered: false }) || isWord(lower, { capital: true, lowered: !isSharp(word) });
  }

  function isShouted(word: string, lower: string, capital: string): boolean {
    const found = (text: string, lowered: boolean) => isWord(text, { capital: false, lowered: lowered && !isSharp(text) });
    if (found(word, false) || found(lower, true) || found(capital, true)) return true;
    const apostrophe = word.indexOf("'");
    // "L'EUROPE": what stands before the apostrophe stays small.
    if (apostrophe > 0 && apostrophe < word.length - 1) {
      const name = firstOf(lower.slice(apostrophe + 1)).toUpperCase() + lower.slice(apostrophe + 2);
      if (found(lower.slice(0, apostrophe + 1) + name, true)) return true;
    }
    return (
      file.checks.sharps && sharpened(lower).some((text) => found(text, false) || found(firstOf(text).toUpperCase() + text.slice(1), false))
    );
  }

  function isSharp(word: string): boolean {
    return file.checks.sharps && word.includes('ß');
  }

  function isRight(word: string, depth: number): boolean {
    if (isSpelt(word)) return true;
    if (depth >= mostBreaks) return false;
    for (const mark of file.breaks) {
      const bare = mark.replace(/^\^|\$$/g, '');
      if (bare === '' || word.length <= bare.length) continue;
      if (mark.startsWith('^')) {
        if (word.startsWith(bare) && isRight(word.slice(bare.length), depth + 1)) return true;
      } else if (mark.endsWith('$')) {
        if (word.endsWith(bare) && isRight(word.slice(0, -bare.length), depth + 1)) return true;
      } else {
        for (
          let at = word.indexOf(bare, 1), n = 0;
          at > 0 && at < word.length - bare.length && n < mostBreaks;
          at = word.indexOf(bare, at + 1), n++
        )
          if (isRight(word.slice(0, at), depth + 1) && isRight(word.slice(at + bare.length), depth + 1)) return true;
      }
    }
    return false;
  }

  function toInput(word: string): string {
    const converted = convert(word.normalize('NFC'), file.input);
    return file.ignore === '' ? converted : without(converted, file.ignore);
  }

  const isCorrect = (word: string): boolean => {
    if (word === '' || word.length > longest || /^[\d.,-]+$/.test(word)) return true;
    return isRight(toInput(word), 0);
  };
  const { NOSUGGEST } = file.flags;
  const isOffered = (word: string): boolean => {
    const found = forms.find(word, 'word', asWritten) ?? forms.find(word.toLowerCase(), 'word', asWritten);
    return found !== null && !(NOSUGGEST !== undefined && found.includes(NOSUGGEST)) && isRight(word, mostBreaks);
  };
  const suggest = createSuggest(file, entries, { isPlain: isOffered, isRight: (word) => isRight(word, mostBreaks) });
  return {
    isCorrect,
    suggest: (word) => (word.length > longest ? [] : suggest(toInput(word)).map((each) => convert(each, file.output))),
  };
}

function firstOf(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

/** "strasse" -> "straße": every way to read up to four of its "ss". */
function sharpened(word: string): string[] {
  const places = [...word.matchAll(/ss/g)].slice(0, 4).map(({ index }) => index);
  const texts: string[] = [];
  for (let which = 1; which < 1 << places.length; which++) {
    let text = word;
    for (let n = places.length - 1; n >= 0; n--) {
      const at = places[n] as number;
      if (which & (1 << n)) text = `${text.slice(0, at)}ß${text.slice(at + 2)}`;
    }
    texts.push(text);
  }
  return texts;
}

/** The longest that fits at each place. */
function convert(word: string, pairs: AffixFile['input']): string {
  if (!pairs.some(([from]) => from !== '' && word.includes(from))) return word;
  let made = '';
  for (let at = 0; at < word.length; ) {
    const pair = pairs.find(([from]) => from !== '' && word.startsWith(from, at));
    made += pair ? pair[1] : word[at];
    at += pair ? pair[0].length : 1;
  }
  return made;
}
