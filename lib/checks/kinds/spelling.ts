/**
 * Words that are in no dictionary. Fields as Vale has them. A run of signs is looked at once for all texts of the checker, so
 * typing costs the word that is being typed.
 */
import { z } from '../../platform/zod.ts';
import { createExceptions } from '../patterns/exceptions.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { isWithin } from '../reading/scope.ts';
import { ownerLength, type SpellingWord, valesWordsOf, withoutCode, wordsOf } from '../reading/spelling-words.ts';
import type { Dictionary } from '../resources.ts';
import type { Fix, Hit } from '../types.ts';
import { fixWords, flag, remember, sources } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

/** Runs remembered: the words of a language come back, and a book has 20,000. */
const mostRuns = 30_000;

const name = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,63}$/));
const path = z.string().check(z.minLength(1), z.maxLength(300));
const word = z.string().check(z.minLength(1), z.maxLength(100));

/** Mixed case ("WordPress"), capitals at the end ("NASA"), and what has more in it than letters. */
const valesFilters: readonly RegExp[] = [/[A-Z][a-z]+[A-Z]+\w+/, /[A-Z]+$/, /[^a-zA-Z_']/];
/** The same in every script: Vale passes over "Bücherregl" as well. */
const usualFilters: readonly RegExp[] = [/\p{Ll}\p{Lu}/u, /\p{Lu}$|^\p{Lu}{2,}s$/u, /[^\p{L}\p{M}'_-]/u];

const fields = {
  /** Default: the one of the protocol's language. A word that is in any of them is right. */
  dictionaries: z.optional(z.array(name).check(z.minLength(1), z.maxLength(20))),
  /** A dictionary of one's own, by its files, as Vale writes it: known by the name of `dic`, wherever the host has its dictionaries. */
  aff: z.optional(path),
  dic: z.optional(path),
  dicpath: z.optional(path),
  /** The dictionaries named come on top of the language's. */
  append: flag,
  /** Words in which one of these is found are not looked at. */
  filters: z.optional(sources),
  /** Only one's own filters: without it mixed case, capitals at the end and words with digits are let pass. */
  custom: flag,
  /** Words that are right; in small letters they are right in every case. */
  ignore: z.optional(z.union([word, z.array(word)])),
  /** Vale has it and does not use it. */
  threshold: z.optional(z.number()),
};

export const spelling = defineKind<typeof fields, Wrong>({
  kind: 'spelling',
  says: ['match', 'fix'],
  fields,
  patterns: (rule) => listPatterns('filters', rule.filters),
  compile(rule, tools) {
    const names = dictionaryNames(rule, tools.language);
    const dictionaries = names.flatMap((each) => tools.dictionary(each) ?? []);
    // One that is missing would make its words wrong.
    if (dictionaries.length < names.length) return { block: () => null };
    const ignored = new Set([rule.ignore ?? []].flat());
    const isVales = rule.origin !== undefined;
    const isEnglish = names.map((each) => !isVales && /^en\b/.test(each));
    // To Vale a word is right in any case when it holds one that is.
    const isAccepted = createExceptions(isVales ? tools.accepted.map((source) => `(?i:${source})`) : tools.accepted, tools.look, isVales);
    const filters = (rule.filters ?? [])
      .map((source) => tools.expression(source, { nonword: true }))
      .concat(rule.custom ? [] : isVales ? valesFilters : usualFilters);
    // Vale lets no word pass for its script.
    const isLooked = isVales ? () => true : toScriptTest(names[0] as string);
    const runsOf = isVales ? /\S+/g : /(?:[^\s–—…]|\ufeff)+/g;
    const seen = new Map<string, readonly SpellingWord[]>();

    const isFiltered = (text: string) => filters.some((filter) => text.search(filter) >= 0);
    const isIgnored = (text: string) => ignored.has(text) || ignored.has(text.toLowerCase());

    /** Null: not known yet. */
    function isRight(text: string, dot: boolean): boolean | null {
      if (isIgnored(text)) return true;
      const answers = dictionaries.map((dictionary, n) => ask(dictionary, text, dot, isEnglish[n] === true));
      return answers.includes(true) ? true : answers.includes(null) ? null : false;
    }

    /** What is wrong or not known in a word: its parts, its owner, or itself. */
    function blame(each: SpellingWord, dot: boolean): Blame {
      if (!isLooked(each.text) || isFiltered(each.text)) {
        // "Wi-Fi-enbled": only the whole is let pass for its signs, not each part.
        return each.parts.length > 0 && !each.parts.some(({ text }) => isFiltered(text)) ? blameParts(each.parts) : right;
      }
      const whole = isRight(each.text, dot);
      if (whole === true) return right;
      if (each.parts.length > 0) return whole === null ? { words: [each], isKnown: false } : blameParts(each.parts);
      const length = isVales ? 0 : ownerLength(each.text);
      if (length > 0 && whole === false) {
        const owner = { ...each, text: each.text.slice(0, length), end: each.end - (each.text.length - length) };
        const answer = isFiltered(owner.text) ? true : isRight(owner.text, false);
        return answer === true ? right : { words: [owner], isKnown: answer !== null };
      }
      return { words: [each], isKnown: whole !== null };
    }

    function blameParts(parts: readonly SpellingWord[]): Blame {
      const blamed = parts.map((part) => blame(part, false));
      return { words: blamed.flatMap(({ words }) => words), isKnown: blamed.every(({ isKnown }) => isKnown) };
    }

    function look(run: string): readonly SpellingWord[] {
      const known = seen.get(run);
      if (known) return known;
      const words = isVales ? valesWordsOf(run) : wordsOf(run);
      const blamed = words.map((each) => blame(each, !isVales && run.startsWith('.', each.end)));
      const wrong = blamed.flatMap((each) => each.words);
      if (!blamed.every(({ isKnown }) => isKnown)) return wrong;
      if (seen.size >= mostRuns) seen.clear();
      seen.set(run, wrong);
      return wrong;
    }

    const advise = remember((found): { message: string; fixes: readonly Fix[] } => {
      const fixes = tools.fixes(found);
      return { message: tools.say({ match: found, fix: fixWords(fixes) }), fixes };
    });

    /** Runs of a block in which something may be wrong, with their places. */
    function find(reading: Reading, units: readonly Span[]): Run[] {
      const runs: Run[] = [];
      const text = isVales ? reading.text : withoutCode(reading.text);
      for (const { 0: run, index: from } of text.matchAll(runsOf)) {
        const words = look(run);
        const isMine = ({ start, end }: Span) => {
          const span = { start: from + start, end: from + end };
          return isWithin(units, span) && !isAccepted(reading, span);
        };
        if (words.some(isMine)) runs.push({ run, from, isMine, text: reading.text, hits: null });
      }
      return runs;
    }

    function toHits(run: Run): readonly Hit[] | null {
      const words = look(run.run);
      if (!seen.has(run.run)) return null;
      return words.filter(run.isMine).map(({ start, end, text }): Hit => {
        const found = run.text.slice(run.from + start, run.from + end);
        const hit = { start: run.from + start, end: run.from + end, text: found, ...advise(isVales ? text : found) };
        return hit.fixes[0] ? hit : { ...hit, spellings: names };
      });
    }

    return {
      block(reading, units) {
        const runs = find(reading, units);
        return runs[0] ? { runs } : null;
      },
      merge(partials) {
        return partials.flatMap(({ block, partial }) => {
          for (const run of partial.runs) run.hits ??= toHits(run);
          // What turned out right is not asked about again.
          partial.runs = partial.runs.filter(({ hits }) => hits?.length !== 0);
          return partial.runs.flatMap(({ hits }) => (hits ?? []).map((hit) => ({ ...hit, block })));
        });
      },
    };
  },
});

interface Blame {
  words: readonly SpellingWord[];
  isKnown: boolean;
}

const right: Blame = { words: [], isKnown: true };

interface Wrong {
  runs: readonly Run[];
}

interface Run {
  run: string;
  /** Where it stands in the block. */
  from: number;
  isMine(span: Span): boolean;
  text: string;
  /** Null until the dictionaries answered. */
  hits: readonly Hit[] | null;
}

function ask(dictionary: Dictionary, text: string, dot: boolean, isEnglish: boolean): boolean | null {
  const answer = dictionary.isCorrect(text);
  if (answer !== false) return answer;
  // "café" is English with and without, and its dictionaries have it without.
  const bare = isEnglish ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
  if (bare !== text) return dictionary.isCorrect(bare);
  // "approx." is in some dictionaries with its full stop only.
  return dot ? dictionary.isCorrect(`${text}.`) : false;
}

/** What a rule takes its words from, by name. Vale writes `en_US`. */
export function dictionaryNames(
  {
    dictionaries = [],
    dic,
    append = false,
  }: { dictionaries?: readonly string[] | undefined; dic?: string | undefined; append?: boolean | undefined },
  language: string,
): readonly string[] {
  const file = dic === undefined ? [] : [(dic.split(/[\\/]/).at(-1) ?? dic).replace(/\.dic$/i, '')];
  const named = [...dictionaries, ...file].map((each) => each.replaceAll('_', '-'));
  const usual = language === 'en' ? 'en-US' : language;
  return [...new Set(named.length > 0 && !append ? named : [usual, ...named])];
}

/** Of a language, where it has several. */
const scripts: Readonly<Record<string, string>> = { Jpan: 'HiraKanaHani', Kore: 'HangHani', Hans: 'Hani', Hant: 'Hani' };

/** Whether a word is in the dictionary's script: a name in Greek is not wrong in English. */
function toScriptTest(dictionary: string): (text: string) => boolean {
  try {
    const script = new Intl.Locale(dictionary.split('.')[0] as string).maximize().script ?? 'Latn';
    const letters = new RegExp(`[${(scripts[script] ?? script).replace(/..../g, '\\p{Script=$&}')}]`, 'u');
    return (text) => letters.test(text);
  } catch {
    // A dictionary by any other name.
    return () => true;
  }
}
