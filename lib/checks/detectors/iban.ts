/** Bank account numbers: country, that country's length, checksum and structure (ibantools). */
import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Detector } from '../types.ts';

const head = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ \u00a0-]?[A-Z0-9])/giu;
const gap = /[ \u00a0-]/;

export const iban: Detector = {
  id: 'iban',
  label: 'IBAN',
  hint: (text) => /[A-Za-z]{2}\d{2}/.test(text),
  find(text) {
    const spans: { start: number; end: number }[] = [];
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
      if (compact.length === length && !/[\p{L}\p{N}]/u.test(text.charAt(at)) && isValidIBAN(compact.toUpperCase()))
        spans.push({ start, end: at });
    }
    return spans;
  },
};
