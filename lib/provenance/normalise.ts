/** Words as provenance counts them: what a CMS or an editor rewrites by itself must not look like a person's edit. */
import { canonText } from '../receipts/canon.ts';

/**
 * Scripts written without spaces between words are taken a character at a time: a run of them would be one "word" a
 * paragraph long. `Intl.Segmenter` would cut them better, but at ten times the cost, and differently at the
 * edges of a quotation than inside it.
 */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]][[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]*/gv;

/** Lower-case words of a text in order, without punctuation. Apostrophes do not split ("don't" is one word). */
export function toWords(text: string): string[] {
  return canonText(text).replaceAll("'", '').toLowerCase().match(word) ?? [];
}

/** How many words a person reads in a text. */
export function countWords(text: string): number {
  return toWords(text).length;
}
