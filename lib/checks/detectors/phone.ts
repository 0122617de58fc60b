/**
 * Phone numbers (libphonenumber-js): international ones, and those written the way the protocol's region
 * does. 36 kB gzip, so it is a heavy one (`heavy.ts`).
 * Numbers that are dates, prices, addresses of machines or order numbers are left alone.
 */
import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import type { Detector } from '../types.ts';
import { isOwnNumber } from './context.ts';

/** Characters the library sees at once: its matcher slows down with length. */
const windowSize = 2000;
const windowShare = 40;

const dates = /^\(?(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2})\)?/;
const machineAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const priceBefore = /(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|CAD|AUD))\s?$/;
const priceAfter = /^\s?(?:[$€£¥₹%]|(?:EUR|USD|GBP|CHF|kg|km|mm|cm|ml|CO)\b)/;
const callWords = /\b(?:tel|telephone|phone|mobile|mob|cell|call|ring|text|sms|whatsapp|fax|hotline)\b[^\n]{0,24}$/i;

function isPhone(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 8);
  if (written.startsWith('+')) return true;
  if (dates.test(written) || machineAddress.test(written) || priceBefore.test(before) || priceAfter.test(after)) return false;
  if (/[\d.,/:-]$/.test(before) || /^[\d/:-]/.test(after) || isOwnNumber(text, start)) return false;
  // A bare run of digits is a number like any other, unless the text says it can be called.
  return /^\(?0/.test(written)
    ? /[ ()/.-]/.test(written) || written.length >= 9 || callWords.test(before)
    : /[ ()-]/.test(written.trim()) || callWords.test(before);
}

/** @param language BCP 47 tag of the protocol: its region decides how local numbers are written; without one only `+44 …` forms are found. */
export function createPhone(language: string): Detector {
  const region = language.split('-')[1] ?? '';
  const country: CountryCode | undefined = isSupportedCountry(region) ? region : undefined;
  return {
    id: 'phone',
    label: 'phone',
    hint: (text) => /\d(?:[\s()./-]{0,3}\d){5}/.test(text),
    find(text) {
      const spans: { start: number; end: number }[] = [];
      let reached = 0;
      for (let from = 0; from < text.length; from += windowSize - windowShare) {
        const part = text.slice(from, from + windowSize);
        for (const { startsAt, endsAt } of findPhoneNumbersInText(part, country ? { defaultCountry: country } : {})) {
          const start = from + startsAt;
          const end = from + endsAt;
          if (start < reached || !isPhone(text, start, end)) continue;
          spans.push({ start, end });
          reached = end;
        }
        if (from + windowSize >= text.length) break;
      }
      return spans;
    },
  };
}
