/**
 * Text as literals see it, unit by unit: capitals for small letters, plain signs for typographic ones, and whether the unit
 * belongs to a word. One UTF-16 unit stays one unit, so offsets stay true.
 */
import { anyMark } from '../../platform/composed-letters.ts';
import { toPlain } from '../reading/reading.ts';
import { unspaced, wordClass } from '../reading/words.ts';

/**
 * By code; 0 where nobody asked yet. 256 kB of which text touches a few pages, shared by all checkers. Loops over whole texts
 * read it directly and call `learnUnits` once they met a 0: that way they hold no call, which makes them a tenth faster.
 */
export const units = new Int32Array(0x10000);
/**
 * A bit that every unit has which was learned, but for marks that may belong to the letter before them: so a loop that looks out for
 * units nobody knows finds those too, and texts without any pay nothing (`composed-letters.ts`).
 */
export const isKnown = 2;
const word = new RegExp(`(?![${unspaced}])[${wordClass}]`, 'u');

/** Case folding exactly as a RegExp with `i` and without `u` does it: unit by unit, never into ASCII. */
function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length === 1 && !(unit > '\x7f' && upper <= '\x7f') ? upper : unit;
}

function learn(code: number): number {
  const unit = foldUnit(toPlain(String.fromCharCode(code)));
  const made = (unit.charCodeAt(0) << 2) | (anyMark.test(unit) ? 0 : isKnown) | (word.test(unit) ? 1 : 0);
  units[code] = made;
  return made;
}

/** Whether there were marks in what was read. Set to false before reading, by who wants to know. */
export const sight = { marks: false };

/** Makes `units` hold every unit from here to there. False: they did, and the unknown ones are marks. */
export function learnUnits(text: string, from: number, to: number): boolean {
  let isNew = false;
  for (let at = from; at < to; at++) {
    if (units[text.charCodeAt(at)] === 0) isNew = true;
    if ((unitAt(text, at) & isKnown) === 0) sight.marks = true;
  }
  return isNew;
}

/** A number that two units share when only case or typography tells them apart. `isWord` takes it. */
export function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (units[code] as number) || learn(code);
}

/** Letters, digits, marks and `_`. Halves of surrogate pairs are none: an edge too many is looked at again, one too few is lost. */
export function isWord(unit: number): boolean {
  return (unit & 1) === 1;
}

/** Whether a unit may be more of a word than `isWord` says: half a letter, or the modifier apostrophe. */
export function isDoubtful(code: number): boolean {
  return (code & 0xf800) === 0xd800 || code === 0x2bc;
}

/** Folded, with typographic signs as they are. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charAt(at));
  return folded;
}
