/**
 * Where sentences part in a text of Latin letters and the usual signs: UAX #29, rules SB3 to SB11, for those characters alone.
 * `Intl.Segmenter` says the same of them and takes ten times as long, which counts where many texts are read; pages have it alone.
 */

/** What a character is to those rules, a bit each. */
const other = 0;
const lower = 1;
const upper = 2;
const digit = 4;
const stop = 8;
const end = 16;
const close = 32;
const space = 64;
const line = 128;
/** What a sentence goes on with. */
const comma = 256;
/** Soft hyphens, combining marks, rare signs and spaces have rules of their own, which are not here. */
const unknown = 512;

const cased = lower | upper;
const mayEnd = stop | end | line;

/** By code; beyond it, all are unknown. Made for the first text. */
let kinds: Uint16Array | null = null;

function toKinds(): Uint16Array {
  const made = new Uint16Array(0x2123).fill(unknown);
  const set = (expression: RegExp, kind: number): void => {
    for (let code = 0; code < made.length; code++) if (expression.test(String.fromCharCode(code))) made[code] = kind;
  };
  set(/[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]/, other);
  set(/(?=[a-z\u00aa-\u017f])\p{Lowercase}/u, lower);
  set(/(?=[A-Z\u00c0-\u017f])\p{Uppercase}/u, upper);
  set(/[0-9]/, digit);
  set(/[.]/, stop);
  set(/[!?]/, end);
  set(/["'()[\]{}\u00ab\u00bb\u2018-\u201e]/, close);
  set(/[\t \u00a0]/, space);
  set(/[\r\n]/, line);
  set(/[,\-:;\u2013\u2014]/, comma);
  return made;
}

/** Where each sentence but the first begins, in UTF-16 units; null where this is not for the text. Greek, where a semicolon asks, has other letters. */
export function toLatinBreaks(text: string): number[] | null {
  kinds ??= toKinds();
  const breaks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? unknown;
    if (kind === unknown) return null;
    if ((kind & mayEnd) === 0) continue;
    const next = kind === line ? nextLine(text, at) : nextSentence(text, at, kind, kinds);
    if (next > 0 && next < text.length) breaks.push(next);
  }
  return breaks;
}

function nextLine(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 0 : at + 1;
}

/** Where the sentence begins behind the sign that may end one; 0 for nowhere. */
function nextSentence(text: string, at: number, sign: number, known: Uint16Array): number {
  const kindAt = (index: number): number => known[text.charCodeAt(index)] ?? unknown;
  if (sign === stop && (kindAt(at + 1) === digit || (kindAt(at + 1) === upper && (kindAt(at - 1) & cased) !== 0))) return 0;
  let next = at + 1;
  while (kindAt(next) === close) next++;
  while (kindAt(next) === space) next++;
  if ((kindAt(next) & (mayEnd | comma)) !== 0) return 0;
  if (sign === end) return next;
  let letter = next;
  while ((kindAt(letter) & (cased | mayEnd | unknown)) === 0) letter++;
  return kindAt(letter) === lower ? 0 : next;
}
