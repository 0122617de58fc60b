/**
 * A better word in the form of the word it replaces: "utilises" to "uses" where the rule says `utilise[sd]?: use`. The rule:
 *
 * - The words found are an inflected form when the same key also finds them without the ending.
 * - One English word in small letters takes the ending over, as regular words do.
 * - Where that is not certain (irregular words, words without a plural, phrases, a stressed last syllable), it stays as its
 *   author wrote it. An odd form is seen and corrected; a word that does not exist is not forgiven.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that take no -s: they have no plural, or another one. */
const noPlural = list(
  'a all also am an and any anybody anyone are at be both by can child could did do each either everybody everyone everything few folk foot for from goose had has have he her him how i in is it its kid man many may me men might mine money more most mouse much must my neither no nobody none of on one or our ours own ox people person police she should so some somebody someone staff such than that the their theirs them then there these they this those tooth to us was we were what who will with woman women would you your advice aircraft cattle data deer equipment evidence feedback fish furniture guidance hardware homework info information knowledge luggage machinery media merchandise music news offspring personnel poultry research series sheep software species traffic training transport wildlife',
);

/** Verbs of which the past is irregular. */
const irregular = list(
  'arise awake be bear beat become begin bend bet bid bind bite bleed blow break breed bring broadcast build burn burst buy cast catch choose cling come cost creep cut deal dig do draw dream drink drive dwell eat fall feed feel fight find flee fling fly forbid forecast forget forgive freeze get give go grind grow hang have hear hide hit hold hurt keep kneel knit know lay lead lean leap learn leave lend let lie light lose make mean meet outdo overcome pay prove put quit read rebuild rewrite rid ride ring rise run say see seek sell send set sew shake shed shine shoot show shrink shut sing sink sit sleep slide smell sow speak spell spend spill spin spit split spoil spread spring stand steal stick sting stink strike string strive swear sweep swell swim swing take teach tear tell think throw thrust tread undergo understand undertake undo upset wake wear weave weep win wind withdraw write',
);

type Form = 's' | 'ed' | 'ing';

/** What the word may be without its ending. */
const bases: Readonly<Record<Form, (word: string) => readonly string[]>> = {
  s: (word) => (/[^s]s$/.test(word) ? [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')] : []),
  ed: (word) =>
    word.endsWith('ed') ? [word.slice(0, -1), word.slice(0, -2), word.replace(/ied$/, 'y'), word.replace(/(.)\1ed$/, '$1')] : [],
  ing: (word) => (word.endsWith('ing') ? [word.slice(0, -3), word.replace(/ing$/, 'e'), word.replace(/(.)\1ing$/, '$1')] : []),
};

const endings: Readonly<Record<Form, (word: string) => string | null>> = {
  s(word) {
    if (noPlural.has(word) || /(?:s|z|f|fe|o|[^o]us|man|men|ics)$/.test(word)) return null;
    if (/(?:x|ch|sh)$/.test(word)) return `${word}es`;
    return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  },
  ed(word) {
    if (irregular.has(word)) return null;
    if (/[^eioy]e$/.test(word)) return `${word}d`;
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
    return isSettled(word) ? `${word}ed` : null;
  },
  ing(word) {
    if (/[^eioy]e$/.test(word) && word.length > 2) return `${word.slice(0, -1)}ing`;
    return /[^aeiou]y$/.test(word) || isSettled(word) ? `${word}ing` : null;
  },
};

/** Nothing is doubled before an ending: two consonants, or two vowels and a consonant. */
function isSettled(word: string): boolean {
  return /[^aeiou][^aeiouwxyc]$|[^aeiou][aeiou]{2}[^aeiouwxyc]$|[aeo][wy]$|x$/.test(word) && !/[aeiou]$/.test(word);
}

/** @param isKey whether the rule's key finds these words as well. */
export function keepForm(found: string, replacement: string, isKey: (words: string) => boolean): string {
  if (!/^\p{Ll}{2,}$/u.test(replacement) || !/\p{L}{4,}$/u.test(found)) return replacement;
  const word = found.toLowerCase();
  for (const form of ['s', 'ed', 'ing'] as const) {
    if (bases[form](word).some((base) => base !== word && base.length > 2 && isKey(base))) return endings[form](replacement) ?? replacement;
  }
  return replacement;
}

/** Whether one of the sources finds exactly these words, in any case. */
export function createIsKey(sources: readonly string[]): (words: string) => boolean {
  let expression: RegExp | null = null;
  return (words) => {
    expression ??= new RegExp(`^(?:${sources.join('|')})$`, 'iu');
    return expression.test(words);
  };
}
