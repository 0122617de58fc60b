/**
 * Payment card numbers: a known brand's prefix and length (card-validator), the Luhn checksum, and digits
 * grouped as cards are written.
 */
import { cardNumber } from 'card-validator/dist/card-number.js';
import type { Detector } from '../types.ts';
import { isOwnNumber } from './context.ts';

const candidate = /(?<![\d.,/-])(?<!\d )\d(?:[ \u00a0-]?\d){11,18}(?![\d/])(?![.,-]\d)/g;
/** 4-4-4-4, 4-6-5 (Amex), 4-6-4 (Diners), 4-4-4-4-3, or no groups at all. */
const grouped = /^(?:\d{12,19}|\d{4}(?:([ \u00a0-])\d{4})(?:\1\d{4}){2}(?:\1\d{1,3})?|\d{4}([ \u00a0-])\d{6}\2\d{4,5})$/;

export const card: Detector = {
  id: 'card',
  label: 'card',
  hint: (text) => /\d{4}/.test(text),
  find(text) {
    const spans: { start: number; end: number }[] = [];
    for (const { 0: found, index: start } of text.matchAll(candidate)) {
      if (!grouped.test(found)) continue;
      const { isValid } = cardNumber(found.replace(/\D/g, ''), { luhnValidateUnionPay: true });
      if (isValid && !isOwnNumber(text, start)) spans.push({ start, end: start + found.length });
    }
    return spans;
  },
};
