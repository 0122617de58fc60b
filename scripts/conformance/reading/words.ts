/** Vale's words of a sentence: what stands between spaces, without the signs at its ends. */
import { fieldsOf } from './bytes.ts';

const quotes: Readonly<Record<string, string>> = { '\u201c': '"', '\u201d': '"', '\u2018': "'", '\u2019': "'" };
const special = /^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$/;
const opening = /^[$("[']/;
const closing = /[,)"\]!;.?:']$/;

export function wordsOf(text: string): string[] {
  return fieldsOf(text.replace(/[\u201c\u201d\u2018\u2019]/g, (sign) => quotes[sign] ?? sign)).flatMap((field) => {
    let word = field;
    while (word.length > 1 && !special.test(word)) {
      if (opening.test(word)) word = word.slice(1);
      else if (closing.test(word)) word = word.slice(0, -1);
      else break;
    }
    return /\p{L}/u.test(word) ? [word] : [];
  });
}
