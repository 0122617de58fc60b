/**
 * Bank account numbers: country, that country's length and structure (ibantools), and the checksum of ISO 13616. A country's own check
 * digits inside are not asked for: a number that passes both is no surer a find, and one that fails the inner one is an IBAN to every reader.
 */
import { countrySpecs } from 'ibantools';
import type { Detector, Sensed } from '../types.ts';
import { toDetector } from './detector.ts';
import { standsFree } from './edges.ts';
import { modulo } from './national/checksums.ts';

/** A space after the country: only in capitals, because "no 44 …" is a number. */
const head = /(?<![A-Za-z0-9])(?:[A-Za-z]{2}|[A-Z]{2}[ \u00a0])\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/g;
const gap = /[ \u00a0.-]/;

/** A slip of one digit, or made up: its country's form, and the text says just before that it is one. */
const called = /\biban\b.{0,12}$/i;
const reachOfName = 20;

function isIban(code: string, isCalled: boolean): boolean {
  const structure = countrySpecs[code.slice(0, 2)]?.bban_regexp;
  if (!structure || !new RegExp(structure).test(code.slice(4))) return false;
  // Letters count from A = 10.
  const digits = (code.slice(4) + code.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return isCalled || modulo(digits, 97) === 1;
}

/** As Polish banks write an account at home: without its country, 26 digits. */
const atHome = /(?<![\w-])\d{2}(?:[ \u00a0]?\d{4}){6}(?!\d)/g;

function find(text: string): Sensed[] {
  const spans = [...text.matchAll(atHome)]
    .filter(({ 0: found }) => isIban(`PL${found.replace(/\D/g, '')}`, false))
    .map(({ 0: found, index: start }): Sensed => ({ start, end: start + found.length }));
  for (const { 0: opening, index: start } of text.matchAll(head)) {
    const length = countrySpecs[opening.slice(0, 2).toUpperCase()]?.chars;
    if (!length) continue;
    let compact = '';
    let at = start;
    // Single gaps only: two in a row end the number.
    while (at < text.length && compact.length < length) {
      const char = text.charAt(at);
      if (/[A-Za-z0-9]/.test(char)) compact += char;
      else if (!gap.test(char) || gap.test(text.charAt(at - 1))) break;
      at++;
    }
    // Codes in mixed case are passwords and file names.
    if (compact !== compact.toUpperCase() && compact !== compact.toLowerCase()) continue;
    if (
      compact.length === length &&
      standsFree(text, start, at) &&
      isIban(compact.toUpperCase(), called.test(text.slice(Math.max(0, start - reachOfName), start)))
    ) {
      spans.push({ start, end: at });
    }
  }
  return spans;
}

export const iban: Detector = toDetector('iban', find);
