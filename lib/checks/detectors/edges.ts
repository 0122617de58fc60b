/**
 * Where a number or a token begins and ends, in any script. Expressions with `\p{L}` and the flag `i` take the engine tens of
 * milliseconds to compile, so the detectors' own are ASCII, and the neighbours are looked at here.
 */
import { isWordChar } from '../reading/words.ts';

/** Scripts that put no space between words: Han, Kana, Hangul. A digit beside their letters begins anew. */
const spaceless = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const joins = (char: string) => isWordChar(char) && !spaceless.test(char);

/** Nothing of a word directly before `start` or after `end`. */
export function standsFree(text: string, start: number, end: number): boolean {
  return !joins(text.charAt(start - 1)) && !joins(text.charAt(end));
}
