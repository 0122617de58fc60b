/**
 * Payment card numbers: the Luhn checksum (unless the text calls it a card), a network's prefix and length (as the networks and ISO/IEC 7812 list them), and digits
 * grouped as cards are written.
 */
import type { Detector, Sensed } from '../types.ts';
import { isOwnNumber, wordsIn } from './context.ts';
import { toDetector } from './detector.ts';
import { standsFree } from './edges.ts';
import { luhn } from './national/checksums.ts';

/** A comma before or after parts the fields of a table, unless decimals follow it. */
const candidate = /(?<![\w./@-])(?<!\d )\d(?:[ \u00a0-]?\d){11,18}(?![\w/])(?![.-]\d|,\d{1,2}(?![\d,]))/g;
/** 4-4-4-4, 4-6-5 (Amex), 4-6-4 (Diners), 4-4-4-4-3, or no groups at all. */
const grouped = /^(?:\d{12,19}|\d{4}(?:([ \u00a0-])\d{4})(?:\1\d{4}){2}(?:\1\d{1,3})?|\d{4}([ \u00a0-])\d{6}\2\d{4,5})$/;
/** Prefix and lengths that nobody needs to call a card: the long ones of the large networks. */
const networks = new RegExp(
  [
    '4\\d{15}(?:\\d{3})?',
    '(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}',
    '3[47]\\d{13}',
    '3(?:0[0-59]|[689]\\d)\\d{11}',
    '(?:6011|64[4-9]\\d|65\\d\\d|62\\d\\d|81\\d\\d|35(?:2[89]|[3-8]\\d)|220[0-4]|9792|60\\d\\d|50[0189]\\d)\\d{12}(?:\\d{3})?',
    '(?:2131|1800)\\d{11}',
    // Maestro, of which banks mostly print sixteen.
    '(?:50|5[6-9]|6\\d)\\d{14}',
  ]
    .map((source) => `^${source}$`)
    .join('|'),
);
/** In lower-case text. */
const called =
  /(?:^|[^a-z])(?:cards?|cc|ccn|visa|master ?card|amex|american express|diners|maestro|credit|debit|[a-z]*karten?(?:nummer|nr)?|carte|tarjeta|carta|cart[aã]o|creditcard|kaart|kart[ay])(?![a-z])/;
const reachBefore = 56;
/** In which a number that fails its checksum must be called a card. */
const reachOfName = 24;
const reachAfter = 32;

/** A slip of one digit, or made up: in groups, of a network, and the text says just before that it is a card. */
function isCalledCard(text: string, start: number, found: string, digits: string): boolean {
  return /\D/.test(found) && networks.test(digits) && called.test(wordsIn(text, start - reachOfName, start));
}

function find(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const { 0: found, index: start } of text.matchAll(candidate)) {
    if (!grouped.test(found) || !standsFree(text, start, start + found.length)) continue;
    const digits = found.replace(/\D/g, '');
    const end = start + found.length;
    if (digits.startsWith('0') || /^(\d)\1+$/.test(digits)) continue;
    if (!luhn(digits) && !isCalledCard(text, start, found, digits)) continue;
    const named = called.test(wordsIn(text, start - reachBefore, start)) || called.test(wordsIn(text, end, end + reachAfter));
    // Fourteen digits in one are an article more often than a Diners card; after "=" stands a page's own number.
    const looks = networks.test(digits) && found.length !== 14 && text.charAt(start - 1) !== '=';
    if (named || looks) {
      if (!isOwnNumber(text, start, named)) spans.push({ start, end });
    }
  }
  return spans;
}

export const card: Detector = toDetector('card', find);
