/**
 * Headings in title and sentence case, as AP and Chicago have it. Words that style guides dispute, and names with capitals of
 * their own (NASA, iPhone), stay as the author wrote them: a capital too many is a smaller fault than a wrong name.
 */
import type { Span } from '../reading/reading.ts';
import { capitalise } from './casing.ts';

export const titleStyles = ['AP', 'Chicago'] as const;
export type TitleStyle = (typeof titleStyles)[number];

export interface CaseOptions {
  style: TitleStyle;
  /** What a word may end with so that the next begins with a capital: ":". */
  indicators: readonly string[];
}

interface Word extends Span {
  text: string;
  /** Opens the text, a sentence in it, or what stands after a dash. */
  opens: boolean;
  /** After a colon or a dash. */
  resumes: boolean;
  /** After an opening quotation mark or bracket. */
  quoted: boolean;
  /** Ends the text, a sentence in it, or what stands before a colon or a dash. */
  closes: boolean;
  /** Before a closing quotation mark or bracket. */
  unquoted: boolean;
  /** How it hangs on the word before: "-" in "step-by-step", "(" in "colo(u)r". */
  joint: string;
  /** The word after it hangs on it by a hyphen. */
  hyphened: boolean;
  /** In small letters; empty after the last. */
  next: string;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small in every style: articles, conjunctions and prepositions of up to three letters. */
const small = list('a an and as at but by en for if in nor of on or per the to vs via v');
/** Small in Chicago whatever their length. */
const prepositions = list(
  'with from into during including until against among throughout despite towards upon concerning about over through before between after since without under within along following across beyond around down near above',
);
/** Prepositions to some and adverbs to others, or small to some guides only: "Sign Up", "Run up a Hill". */
const disputed: Readonly<Record<TitleStyle, ReadonlySet<string>>> = {
  AP: list('off out up so yet'),
  Chicago: list(
    'off out up so yet onto toward behind below beneath beside besides inside outside like than till versus past round amid opposite underneath',
  ),
};

/** Names that no rule has to list: days, months, languages. Of "may" and "march" nobody knows. */
const proper = list(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december english german french spanish italian dutch portuguese polish russian chinese japanese arabic hebrew american british european',
);
const perhapsProper = list('may march');

/** After these "to" is part of the verb, which AP capitalises. The commonest; of others both are right. */
export const verbs = list(
  'be do get go make take have know see use find keep help start buy save build create choose learn try run work write read live love play win grow drink eat sell send set share show sign speak spend stand stay stop talk tell think travel turn understand visit wait walk want wash watch wear become begin bring improve increase reduce avoid plan prepare protect care',
);

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’.&][\p{L}\p{N}\p{M}]+)*/gu;
/** A full stop after these ends nothing. */
const abbreviated = /^(?:vs?|etc|no|st|dr|mr|mrs|ms)$/i;

function toWords(text: string, { indicators }: CaseOptions): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const between = text.slice(end, match.index);
    const before = words.at(-1);
    const stops = before && abbreviated.test(before.text) ? between.replace('.', '') : between;
    const indicated = indicators.some((indicator) => between.trimEnd().startsWith(indicator) && /\s$/.test(between));
    const parted = /[.?!…]\S*\s/.test(stops) || indicated;
    const resumes = /[:;|–—]|\s-\s/.test(between);
    const joint = before && /^[-‑/([)\]]$/.test(between) ? between : '';
    if (before) {
      before.closes = parted || resumes;
      before.unquoted = /^[,.!?]?["”’»“'\])]/.test(between);
      before.hyphened = /^[-‑]$/.test(between);
      before.next = match[0].toLowerCase();
    }
    end = match.index + match[0].length;
    words.push({
      start: match.index,
      end,
      text: match[0],
      opens: !before || parted,
      resumes,
      quoted: /["“‘«„([{']$/.test(between),
      closes: false,
      unquoted: false,
      joint,
      hyphened: false,
      next: '',
    });
  }
  const last = words.at(-1);
  if (last) last.closes = true;
  return words;
}

/** Acronyms and names with a capital inside are right in every style: NASA, iPhone, CO₂e, 34th, "I", and "C" in "vitamin C". */
function hasOwnCase(word: string): boolean {
  return /^[B-Z]$|^I(?:['’]\p{L}+)?$/u.test(word) || /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}|^\p{N}/u.test(word);
}

/** All that a word may look like, the best first. */
type Caser = (word: Word, options: CaseOptions) => readonly string[];

export const casers: Readonly<Record<string, Caser>> = {
  $lower: ({ text }) => [text.toLowerCase()],
  $upper: ({ text }) => [text.toUpperCase()],
  $sentence({ text, opens, resumes, quoted, hyphened }) {
    const lower = text.toLowerCase();
    if (opens || proper.has(lower)) return [capitalise(lower)];
    // The A-team, and an a-line dress.
    if (hyphened && text.length === 1) return [text];
    return resumes || quoted || perhapsProper.has(lower) ? [lower, capitalise(lower)] : [lower];
  },
  $title(word, { style }) {
    const lower = word.text.toLowerCase();
    const capital = capitalise(lower);
    // "colo(u)r" is one word.
    if (/[([)\]]/.test(word.joint)) return [word.text];
    const isPart = /[-‑]/.test(word.joint);
    if (word.opens || word.resumes || (word.closes && !isPart)) return [capital];
    // The first part of a compound is no preposition any more: "On-Demand". Of later ones small words stay small: "Step-by-Step".
    if (word.hyphened && !isPart) return [capital];
    const isSmall = small.has(lower) || (style === 'Chicago' && prepositions.has(lower));
    if (lower === 'to' && style === 'AP') return verbs.has(word.next) ? [capital, lower] : [lower, capital];
    if (isSmall && !word.quoted && !word.unquoted && !word.closes) return [lower];
    return isSmall || isPart || disputed[style].has(lower) ? [capital, lower] : [capital];
  },
};

/** Words that keep a case of their own, found in the text: names. */
export type FindNames = (text: string) => readonly (Span & { text: string })[];

export interface Cased {
  text: string;
  /** Words that are right already, and all of them. */
  right: number;
  words: number;
}

/** The text in that case, changed in place: what is not a word stays. */
export function toCase(text: string, caser: Caser, options: CaseOptions, findNames: FindNames): Cased {
  const words = toWords(text, options);
  const names = findNames(text);
  // Somebody who writes everything in capitals has said nothing about names.
  const shouts = words.length > 2 && text === text.toUpperCase();
  const isUpper = caser === casers.$upper;
  let right = 0;
  let made = '';
  let end = 0;
  for (const word of words) {
    const name = names.find((each) => each.start < word.end && each.end > word.start);
    const isName = !isUpper && !shouts && hasOwnCase(word.text) && !small.has(word.text.toLowerCase());
    const looks = name ? [cover(word, name)] : isName ? [word.text] : caser(word, options);
    if (looks.includes(word.text)) right++;
    // A small letter may be right, but in a heading that is not, it tells nothing of what its author wants.
    const [best = word.text] = looks;
    const wanted = looks.includes(word.text) && word.text !== word.text.toLowerCase() ? word.text : best;
    made += text.slice(end, word.start) + wanted;
    end = word.end;
  }
  return { text: made + text.slice(end), right, words: words.length };
}

/** The word as the name writes it; what of the word is no part of the name stays. */
function cover(word: Word, name: Span & { text: string }): string {
  let made = '';
  for (let at = word.start; at < word.end; at++)
    made += at >= name.start && at < name.end ? name.text[at - name.start] : word.text[at - word.start];
  return made;
}
