/**
 * Words of a sentence as Vale hands them to its tagger: typographic signs part nothing, so "“the" and "we’re" are words, and words
 * that nobody knows are nouns. What the other words are is ours to say; Vale's tagger was trained, and the two differ at times.
 */
import type { Tagged, Tagger } from '../../lib/checks/resources.ts';

/** What stands apart to Vale: at the end of one word, at the beginning of the next. */
const parting = { before: /[,:;@#$%&?!()[\]{}<>"'.]$/, after: /^(?:[,:;@#$%&?!()[\]{}<>".]|'|n't$)/i };

export function toValesTagger(tagger: Tagger): Tagger {
  return {
    tag(sentence) {
      const words = tagger.tag(sentence);
      if (words === null) return null;
      const joined: Tagged[] = [];
      for (const word of words) {
        const last = joined.at(-1);
        if (!last || last.end !== word.start || parting.before.test(last.text) || parting.after.test(word.text)) joined.push(word);
        else joined[joined.length - 1] = join(last, word);
      }
      return joined;
    },
  };
}

function join(one: Tagged, other: Tagged): Tagged {
  const text = one.text + other.text;
  const longer = one.text.length < other.text.length ? other : one;
  return { start: one.start, end: other.end, text, tag: /[‘’“”]/.test(text) ? 'NN' : longer.tag };
}

/**
 * The words of a row as Vale writes them down when it has them: with one space between them, but not before signs. It searches for
 * just that, so where something else stands between two words, a line break or a bracket, the alert is lost.
 */
export function toValesRow(found: string): string {
  return found
    .replaceAll('"', "''")
    .replace(/\b(can)(not)\b|\b(gim|lem)(me)\b|\b(gon)(na)\b|\b(got)(ta)\b/gi, (word) => `${word.slice(0, 3)} ${word.slice(3)}`)
    .replace(/(?<=\S)n't(?!\S)/gi, ' $&')
    .replace(/[\][(){}<>@#$%&]|--|\.\.\./g, ' $& ')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;!?'")])(?!\.\.\.)/g, '');
}
