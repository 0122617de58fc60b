/** Bank account numbers: country, that country's length, checksum and structure (ibantools). */
import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Detector, Sensed } from '../types.ts';
import { toDetector } from './detector.ts';
import { standsFree } from './edges.ts';

/** A space after the country: only in capitals, because "no 44 …" is a number. */
const head = /(?<![A-Za-z0-9])(?:[A-Za-z]{2}|[A-Z]{2}[ \u00a0])\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/g;
const gap = /[ \u00a0.-]/;

function find(text: string): Sensed[] {
  const spans: Sensed[] = [];
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
    if (compact.length === length && standsFree(text, start, at) && isValidIBAN(compact.toUpperCase())) {
      spans.push({ start, end: at });
    }
  }
  return spans;
}

export const iban: Detector = toDetector('iban', find);
