/**
 * Where a number or a token begins and ends, in any script. Expressions with `\p{L}` and the flag `i` take the engine tens of
 * milliseconds to compile, so the detectors' own are ASCII, and the neighbours are looked at here.
 */
import { isWordChar } from '../reading/words.ts';

/** Nothing of a word directly before `start` or after `end`. */
export function standsFree(text: string, start: number, end: number): boolean {
  return !isWordChar(text.charAt(start - 1)) && !isWordChar(text.charAt(end));
}
