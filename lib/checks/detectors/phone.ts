/**
 * Phone numbers. Which digits make a number is libphonenumber-js's business (36 kB gzip, so it is a heavy one, `heavy.ts`): international
 * ones everywhere, local ones in the way of the protocol's region. Beside it stand the ways of writing that nothing else has (an American
 * 555-867-5309, five French pairs), and any number that the text says can be called. Dates, prices, machine addresses and order numbers
 * are left alone.
 */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Detector, Sensed } from '../types.ts';
import { isOwnNumber } from './context.ts';
import { toDetector } from './detector.ts';
import { standsFree } from './edges.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
/** Digits in groups with little between them, an opening, and an extension. Six to seventeen digits; E.164 ends at fifteen. */
const candidate = new RegExp(
  `(?<![\\w@#$€£¥₹+=%])(?:\\(?\\+${space}?\\(?|\\()?\\d(?:(?:${space}?[()./–‑-]${space}?|${space}|\\)${space}?[./(-]?${space}?|${space}?\\(0\\)${space}?)?\\d){5,16}(?!(?!ext|EXT)[a-wyzA-WYZ0-9_]|\\.\\d|,\\d{1,3}(?!\\d))(?:${space}?(?:x|ext\\.?|EXT\\.?|#)${space}?\\d{1,6}(?!\\d))?`,
  'g',
);
const dateParts = /^\(?(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})\)?(?: \d{1,2}(?:[.]\d{2})?)?$/;
const years = /^(?:19|20)\d{2}(?:\s?[-–/ ]\s?(?:19|20)?\d{2})+$/;
const extension = /\s?(?:x|ext\.?|#)\s?\d+$/i;
/** Nothing in it but zeros and signs. */
const zeros = /^[^1-9]*$/;
/** Places on a drawing: "5.6 12.7 2.7 13.3". */
const decimals = /^\d{1,3}\.\d{1,2}(?: \d{1,3}\.\d{1,2})+$/;
/** A day within: "0.3.0 / 2014-03-19" in a list of changes. */
const day = /(?:19|20)\d{2}-\d{2}-\d{2}|\d{2}\.\d{2}\.(?:19|20)\d{2}/;
/** Scores and sizes: numbers of one digit in a row. */
const singles = /(?:(?<!\d)\d[ .,/-]){4}/;
const machineAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** 1 234 567 and 1.234.567: thousands. */
const amount = /^\d{1,3}(?:[ \u00a0\u202f.]000|[ \u00a0\u202f.]\d{3}){1,4}$/;
const priceBefore = /(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|PLN|kr|zł|R\$))\s?$/;
const priceAfter =
  /^\s?(?:[$€£¥₹%°×]|(?:EUR|USD|GBP|CHF|PLN|zł|kr|kg|km|mm|cm|ml|g|m|l|CO|px|dpi|x|people|visitors|downloads|followers|users|customers|copies|units|words|views|steps)(?![A-Za-z]))/i;
/** What is called: the word, a little more, the number. In lower-case text. */
const callBefore = new RegExp(
  [
    '(?:电话|電話|手机|手機|座机|携帯|전화|휴대폰)[^\\n\\d]{0,12}$',
    `(?:^|[^a-z])(?:tel|tele|telecom|telephone|toll[ -]?free|callback|phone|mobile|mob|cell|cellphone|call(?:ed)?(?: me| us| him| her| them)?|ring|dial|text|sms|whats ?app|fax|hotline|helpline|voicemail|telefon(?:o|u|isch|ically|nummer)?(?: [a-z]{4,14})?|téléphone|tél|teléfono|telefone|telefoonnummer|telefoon|handy|mobil|mobiltelefon|rufen|anruf(?:en)?|appel(?:ez|er)|llam(?:e|ar|ada)|chiam(?:a|are|ate)|cellulare|móvil|portable|bel(?:len)?|ligue|zadzwoń|komórka|kom)(?![a-z])[^\\n\\d]{0,28}\\n?[^\\n\\d]{0,4}$`,
    '(?:^|[^a-z])(?:(?:messages?|answering|registered|reached?)(?: [a-z]+)? (?:to|at|on|under|with|my)|(?:reach|contact|call)(?: [a-z]+){1,6} (?:at|on)|reachable(?: at| on)|contact(?: number| details?| me| us)?(?: at| on| is)?|office|desk|direct|extension|home|work)(?:[:.]| on| at|,)? ?$',
    '(?:^|[^a-z])my (?:(?!licen|driv|card|account|passport|id\\b|social|insurance|policy|order|tax|member|customer|employee|student|bank|pin\\b|case|ticket|pan\\b|vat)[a-z]+ ){0,2}number(?: is)?:? $',
  ].join('|'),
);
const callAfter = /^\\?[ ,(–-]{0,3}(?:office|fax|mobile|cell|home|work|desk|direct|tel)(?![a-z])/;
const american = /^(?:\+?1[ .-]?)?(?:\([1-9]\d{2}\) ?\d{3}[-. ]\d{4}|[1-9]\d{2}([-.])\d{3}\1\d{4})(?!\d)/;
/** A trunk zero and at least three groups, or two with a long area code. */
const trunk = /^\(?0(?:[1-9]\d?(?:[ .-]\d{2}){4}|\d{2,4}\)?[ /-]\d{2,4}(?:[ -]\d{2,4}){1,3}|\d{3,4}\)?[ /-]\d{6,7})$/;

/** Characters of context. */
const reachBefore = 56;
const reachAfter = 14;

function isDateOrYears(written: string): boolean {
  if (years.test(written) || day.test(written)) return true;
  const [, first = '', , second = '', third = ''] = dateParts.exec(written) ?? [];
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (third === '' || !(a && b && c)) return false;
  // Year, month, day; or day, month, year, either of the two first.
  if (first.length === 4) return b <= 12 && c <= 31;
  return (third.length === 2 || /^(?:19|20)/.test(third)) && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
}

/** Where nobody writes a number of the country without its zero. */
const writesZero = new Set(['AT', 'AU', 'BE', 'CH', 'DE', 'FI', 'FR', 'GB', 'IE', 'JP', 'NL', 'NZ', 'SE', 'ZA']);

/** Numbers of the length their country has, given out or not. */
function isInternational(written: string, digits: number): boolean {
  const number = parsePhoneNumberFromString(written, { extract: false });
  if (number?.isValid() === true || (digits >= 10 && number?.isPossible() === true)) return true;
  // Of no country, but in groups: nothing else is written like that.
  return digits >= 10 && digits <= 15 && (written.match(/\d[ .-]\d/g)?.length ?? 0) >= 2 && !amount.test(written.slice(1));
}

/** What stands before a candidate; read once, however many ends are tried. */
interface Opening {
  start: number;
  before: string;
  called: boolean;
}

function openingAt(text: string, start: number): Opening {
  const before = text.slice(Math.max(0, start - reachBefore), start);
  return { start, before, called: callBefore.test(before.toLowerCase()) };
}

function isPhone(
  text: string,
  written: string,
  { start, before, called: calledBefore }: Opening,
  country: CountryCode | undefined,
): boolean {
  const end = start + written.length;
  if (!standsFree(text, start, end) || /imei\b[^.]{0,20}$|account(?: (?:no|number))?[ :.]{1,3}$/i.test(before)) return false;
  const after = text.slice(end, end + reachAfter);
  const digits = written.replace(extension, '').replace(/\D/g, '').length;
  const calledAfter = callAfter.test(after.toLowerCase());
  const called = calledAfter || calledBefore;
  if (/^\(?\+/.test(written)) {
    const counts = amount.test(written.replace(/^\W+/, '')) && priceAfter.test(after);
    return !counts && (isInternational(written, digits) || (called && digits >= 8));
  }
  // A later group of an account: "PL46 0000 0000 2046".
  if (/[A-Z]{2}\d{2}(?: \d{2,4}){0,7} $/.test(before)) return false;
  if (isDateOrYears(written) || machineAddress.test(written) || zeros.test(written) || priceBefore.test(before) || priceAfter.test(after))
    return false;
  if (/\d[./:_-]?$|(?<!\d)\d{1,3},$|[/_]$|\w[–‑-]$/.test(before) || isOwnNumber(text, start, called)) return false;
  if (!calledAfter && /^(?:[\d/:_]|-\w)/.test(after)) return false;
  if (called)
    return digits <= 15 && (digits >= 7 || (digits === 6 && /\d[ -]\d/.test(written) && /(?:[:.]|\b(?:on|at|call))\s?$/i.test(before)));
  if (american.test(written) || trunk.test(written)) return true;
  if (/^00[1-9]/.test(written)) return parsePhoneNumberFromString(`+${written.slice(2)}`, { extract: false })?.isValid() === true;
  if (!country || digits > 13 || amount.test(written) || (writesZero.has(country) && !/^\(?0/.test(written))) return false;
  // A bare run of digits is a number like any other, unless it begins as a call does.
  const looks = /^\(?0/.test(written) ? /[ ()/.-]/.test(written) || digits >= 9 : /[ ()-]/.test(written) && digits >= 9;
  return looks && parsePhoneNumberFromString(written, { defaultCountry: country, extract: false })?.isValid() === true;
}

/** The end may belong to what follows: "020 7946 0018 24 hours". */
const mostGroupsLeftOut = 3;
const leastDigits = 6;

function phoneAt(text: string, written: string, start: number, country: CountryCode | undefined): Sensed | null {
  if (singles.test(written) || decimals.test(written)) return null;
  const opening = openingAt(text, start);
  let part = written;
  for (let leftOut = 0; leftOut <= mostGroupsLeftOut; leftOut++) {
    if (isPhone(text, part, opening, country)) return { start, end: start + part.length };
    part = part.replace(/[ \u00a0\u2009\u202f]+[^ \u00a0\u2009\u202f]*$/, (tail) => (tail === part ? tail : ''));
    if (part === written || part.replace(/\D/g, '').length < leastDigits) return null;
  }
  return null;
}

/** @param language BCP 47 tag of the protocol: its region decides how local numbers are written. */
export function createPhone(language: string): Detector {
  const region = language.split('-').at(-1) ?? '';
  const country: CountryCode | undefined = isSupportedCountry(region) ? region : undefined;
  return toDetector('phone', (text) => {
    const spans: Sensed[] = [];
    candidate.lastIndex = 0;
    for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
      const { 0: written, index: start } = match;
      const span = phoneAt(text, written, start, country);
      if (span) spans.push(span);
      // A date or a price before a number is written with the same signs: what is none may still end in one.
      const gap = span ? -1 : written.search(/[ \u00a0\u2009\u202f]/);
      candidate.lastIndex = span ? span.end : gap < 0 ? start + written.length : start + gap + 1;
    }
    return spans;
  });
}
