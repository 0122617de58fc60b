/** Words made of words: by flags that say which may begin, stand between and end (German), or by rules over flags (ordinals). */
import type { AffixFile } from './affix.ts';
import { type Entries, entriesOf } from './entries.ts';
import type { Forms, Writing } from './forms.ts';

/** Longer ones are no words, and would be cut in more ways than anybody can wait for. */
const longest = 80;
/** Looks at parts for one word: real words take a few dozen. */
const mostLooks = 3000;

interface Part {
  text: string;
  flags: string;
}

export function createCompounds(file: AffixFile, entries: Entries, forms: Forms): (word: string, writing: Writing) => boolean {
  const { flags, checks, compoundMin, compoundMost, compoundPatterns, compoundRules, replacements } = file;
  const byFlags = flags.COMPOUNDFLAG ?? flags.COMPOUNDBEGIN;
  const most = compoundMost > 0 ? compoundMost : 8;

  function fits(left: Part, right: Part): boolean {
    const last = left.text.at(-1) ?? '';
    const first = right.text[0] ?? '';
    if (checks.dup && left.text === right.text) return false;
    if (checks.case && last !== '-' && first !== '-' && (isUpper(last) || isUpper(first))) return false;
    if (checks.triple && last === first && (left.text.at(-2) === first || right.text[1] === first)) return false;
    for (const { end, endFlag, begin, beginFlag, meeting } of compoundPatterns) {
      if (meeting !== null || !left.text.endsWith(end) || !right.text.startsWith(begin)) continue;
      if ((endFlag === '' || left.flags.includes(endFlag)) && (beginFlag === '' || right.flags.includes(beginFlag))) return false;
    }
    return true;
  }

  /** A compound that is a common slip of a word by itself is that slip. */
  function isSlip(text: string): boolean {
    if (!checks.rep) return false;
    return replacements.some(([from, to]) => {
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
        const other = text.slice(0, at) + to + text.slice(at + from.length);
        if (forms.find(other, 'word', { capital: false, lowered: false }) !== null) return true;
      }
      return false;
    });
  }

  return (word, writing) => {
    if (word.length < compoundMin * 2 || word.length > longest) return false;
    if (compoundRules.length > 0 && followsRule(word)) return true;
    if (!byFlags) return false;
    let looks = 0;
    const dead = new Set<number>();

    /** Whether the word from `start` on ends the compound; `left` is what stands before. */
    function goesOn(start: number, left: Part | null, count: number): boolean {
      if (left) {
        const text = word.slice(start);
        const found = forms.find(text, 'end', { capital: false, lowered: writing.lowered });
        const capitalNeeded = found !== null && flags.FORCEUCASE !== undefined && found.includes(flags.FORCEUCASE);
        if (found !== null && fits(left, { text, flags: found }) && !isSlip(left.text + text) && (!capitalNeeded || writing.capital))
          return true;
      }
      if (count + 2 > most || (!checks.dup && compoundPatterns.length === 0 && dead.has(start))) return false;
      for (let end = start + compoundMin; end <= word.length - compoundMin; end++) {
        if (++looks > mostLooks) return false;
        const text = word.slice(start, end);
        const found = forms.find(text, left ? 'middle' : 'begin', { capital: false, lowered: writing.lowered });
        if (found === null) continue;
        const part = { text, flags: found };
        if ((!left || fits(left, part)) && goesOn(end, part, count + 1)) return true;
      }
      dead.add(start);
      return false;
    }
    return goesOn(0, null, 0);
  };

  function followsRule(word: string): boolean {
    return compoundRules.some((rule) => {
      let looks = 0;
      const step = (start: number, at: number): boolean => {
        if (++looks > mostLooks) return false;
        const part = rule[at];
        if (!part) return start === word.length;
        if (part.many !== '' && step(start, at + 1)) return true;
        for (let end = start + compoundMin; end <= word.length; end++) {
          if (!entriesOf(entries, word.slice(start, end)).some((entry) => entry.includes(part.flag))) continue;
          if (step(end, part.many === '*' ? at : at + 1)) return true;
        }
        return false;
      };
      return step(0, 0);
    });
  }
}

function isUpper(char: string): boolean {
  return char !== '' && char !== char.toLowerCase();
}
