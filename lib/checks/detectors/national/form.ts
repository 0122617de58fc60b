/**
 * How a number of a person is recognised: its shape, its checksum, and the words around it. A checksum alone proves little: one in
 * ten or eleven order numbers passes one. So each form says how it must be written to count without a word that names it.
 */
import type { Sensed } from '../../types.ts';
import { isOwnNumber, wordsIn } from '../context.ts';
import { standsFree } from '../edges.ts';

export interface Form {
  /** As in the catalog. */
  readonly id: string;
  /** `edge` is put around it. Bounded, so that hostile text stays cheap. */
  readonly shape: string;
  /** @param compact capitals and digits only. @param named a word nearby says what it is: then a doubtful rule may be left out, none added. */
  valid(compact: string, named: boolean, written: string): boolean;
  /** What the number is called, in the languages of its country; lower case, no Unicode classes. */
  readonly words: string;
  /** Does it count without a word? `alone`: nothing else stands in the block. Default: never. */
  stands?(written: string, alone: boolean): boolean;
  /** What else may stand before it, though it would take other numbers away: "ID: ". In lower-case text. */
  readonly even?: RegExp;
}

/** Characters before and after that are looked at for words. */
const reachBefore = 72;
const reachAfter = 40;
/** Characters in which a number's own name stands. */
const reachOfName = 32;
/** A list of numbers is named once, at its head. */
const reachOfList = 24;

/** What would make it part of an amount, a path or a longer code; letters beyond ASCII are looked at in `standsFree`. */
const edgeAfter = '(?![\\w@]|[-./:\u2010-\u2013]\\w)';
/** Thousands or decimals; between other digits a comma parts the fields of a table. */
const goesOn = /^,\d{1,3}(?!\d)/;
/** Characters after a number that `goesOn` looks at. */
const reachOfComma = 5;

/**
 * Where a number could begin: at the edge of a word, with a digit soon. Looked for once per text and tried by every form there, because
 * some forty expressions over the whole text would take a millisecond for each paragraph with a date.
 */
const beginnings =
  /(?<![\w@#+*&/\\%])(?<!\w[-./\u2010-\u2013])(?<!\d:)(?=[A-Za-z]{0,6}\d\w|[A-Za-z]{2,3} [A-Za-z]{0,3} ?\d|[12][ .]\d\d[ .]|[XYZxyz][ -]\d{7})/g;
let latest = { text: '', starts: [] as readonly number[] };

function startsIn(text: string): readonly number[] {
  if (latest.text !== text) latest = { text, starts: [...text.matchAll(beginnings)].map(({ index }) => index) };
  return latest.starts;
}

export function createFinder(form: Form): (text: string) => Sensed[] {
  const shape = new RegExp(`(?:${form.shape})${edgeAfter}`, 'iy');
  const words = new RegExp(`(?:^|[^a-z0-9])(?:${form.words})(?![a-z])`);
  return (text) => {
    const spans: Sensed[] = [];
    let listedUntil = Number.NEGATIVE_INFINITY;
    for (const start of startsIn(text)) {
      shape.lastIndex = start;
      const written = shape.exec(text)?.[0];
      if (written === undefined) continue;
      const end = start + written.length;
      if (!standsFree(text, start, end) || (written.includes(' ') && isPart(text, start, end))) continue;
      if (/^\d+$/.test(written) && goesOn.test(text.slice(end, end + reachOfComma))) continue;
      const compact = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
      if (!form.valid(compact, true, written)) continue;
      const named =
        start - listedUntil <= reachOfList ||
        words.test(wordsIn(text, start - reachBefore, start)) ||
        words.test(wordsIn(text, end, end + reachAfter));
      // "SSN 536-22-8765, passport 145103306": the nearer word says what it is.
      if (named && isOwnNumber(text, start, true) && !words.test(wordsIn(text, start - reachOfName, start))) continue;
      if (named) listedUntil = end;
      else if (!form.valid(compact, false, written) || !form.stands?.(written, isAlone(text, start, end)) || isTaken(text, start, form))
        continue;
      // Digits alone that nothing names could be another country's number, or a card.
      spans.push(named || /\D/.test(written) ? { start, end } : { start, end, weak: true });
    }
    return spans;
  };
}

/** The text says of what it is a number: of an order, of a page's own parameter. */
function isTaken(text: string, start: number, { even }: Form): boolean {
  if (text.charAt(start - 1) === '=') return true;
  return isOwnNumber(text, start) && !even?.test(wordsIn(text, start - reachOfName, start));
}

/** Groups with spaces between them may go on before or after: "4716 9876 2234" of a card. */
function isPart(text: string, start: number, end: number): boolean {
  return /\d $/.test(text.slice(Math.max(0, start - 2), start)) || /^ \d\d/.test(text.slice(end, end + 3));
}

function isAlone(text: string, start: number, end: number): boolean {
  return text.length - (end - start) <= 80 && !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
