/** Numbers of persons in Europe. Rules as the issuing authority publishes them; the authority is named where it is not obvious. */
import { isDate, isFiller, luhn, mod11and10, modulo, two, weigh } from './checksums.ts';
import type { Form } from './form.ts';

const always = () => true;
const inGroups = (written: string) => /\d[^\p{L}\p{N}]\d/u.test(written);
const inCapitals = (written: string, alone: boolean) => alone || written === written.toUpperCase();

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Digits that an Italian code writes as letters when two people would share one. */
const omocodia = 'LMNPQRSTUV';
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function isCodiceFiscale(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce((total, char, n) => {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    return total + (n % 2 === 0 ? (oddValues[value] ?? 0) : value);
  }, 0);
  const plain = code.replace(/[LMNPQRSTUV]/g, (char) => String(omocodia.indexOf(char)));
  const day = Number(plain.slice(9, 11)) % 40;
  return day >= 1 && day <= 31 && String.fromCharCode(65 + (sum % 26)) === code.charAt(15);
}

function isPesel(code: string): boolean {
  // The century is in the month: 80 to 92 for 18xx, 20 to 32 for 20xx and so on.
  const month = two(code, 2) % 20;
  return isDate(two(code, 0), month, two(code, 4)) && weigh(code, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 && !/^0+$/.test(code);
}

/** One digit two or three times among the first ten, no other more than once (rule since 2016). */
function isSteuerId(code: string, named: boolean): boolean {
  if (code.startsWith('0') || !mod11and10(code)) return false;
  const counts = [...new Set(code.slice(0, 10))].map((char) => code.slice(0, 10).split(char).length - 1).sort((a, b) => b - a);
  const [most = 0, next = 0] = counts;
  return named || ((most === 2 || most === 3) && next === 1);
}

/** VKVV § 4: the letter counts as two digits, products are summed digit by digit. */
function isRentenversicherung(code: string): boolean {
  const letter = String(code.charCodeAt(8) - 64).padStart(2, '0');
  const day = two(code, 2);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const sum = [...code.slice(0, 8), ...letter, ...code.slice(9, 11)].reduce((total, char, n) => {
    const product = Number(char) * (weights[n] ?? 0);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return isDate(two(code, 6), two(code, 4), day > 50 ? day - 50 : day) && sum % 10 === Number(code.charAt(11));
}

function isNir(code: string): boolean {
  const key = Number(code.slice(13));
  const digits = code.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^\d{13}$/.test(digits) && key === 97 - modulo(digits, 97);
}

function isAusweis(code: string): boolean {
  if (/^T\d{8}$/.test(code)) return true;
  if (!/\d/.test(code) || code.length < 10) return /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}$/.test(code) && /\d/.test(code);
  const value = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55);
  const sum = [...code.slice(0, 9)].reduce((total, char, n) => total + value(char) * ([7, 3, 1][n % 3] ?? 0), 0);
  return sum % 10 === Number(code.charAt(9));
}

const nhsWeights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

export const europeanForms: readonly Form[] = [
  {
    id: 'national-id.uk.nino',
    shape: '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\\d{2}){3} ?[A-D]',
    valid: (code) => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(code),
    words: 'national insurance|nino|n\\.?i\\.? (?:no|num|number)|ni',
    stands: (written, alone) =>
      alone || (written === written.toUpperCase() && !/\d{6}\w$/.test(written)) || /^[A-Z]{2} ?\d{6} ?[A-D]$/.test(written),
  },
  {
    id: 'national-id.uk.nhs',
    shape: '\\d{3}([ \u00a0-]?)\\d{3}\\1\\d{4}',
    valid(code) {
      const check = 11 - (weigh(code, nhsWeights) % 11);
      return !isFiller(code) && check !== 10 && check % 11 === Number(code.charAt(9));
    },
    words: 'nhs|national health|patient (?:no|number|id)|chi (?:no|number)',
    stands: (written, alone) => alone && inGroups(written),
  },
  {
    id: 'national-id.uk.utr',
    shape: '\\d{5} ?\\d{5}K?',
    valid: (code) => '21987654321'.charAt(weigh(code.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === code.charAt(0) && !isFiller(code),
    words: "utr|unique tax(?:payer)?(?:[’']s)? ref(?:erence)?|self[ -]assessment|tax reference",
  },
  {
    id: 'national-id.de.tax',
    shape: '\\d{11}|\\d{2} \\d{3} \\d{3} \\d{3}',
    valid: isSteuerId,
    words: 'steuer[ -]?(?:id|identifikations)[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*(?:[ -]?n(?:umme)?r)?|idnr|id-nr|tin|tax id|steuernummer',
    stands: always,
  },
  {
    id: 'national-id.de.pension',
    shape: '\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}',
    valid: isRentenversicherung,
    words:
      'rentenversicherung[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|sozialversicherung[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|rvnr|sv[ -]?n(?:umme)?r|versicherungsnummer',
    stands: always,
  },
  {
    id: 'national-id.de.card',
    shape: '[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\\d?',
    valid: isAusweis,
    words: '(?:personal)?ausweis(?:e|es|nummer|nr\\.?)?|reisepass(?:nummer)?|pass(?:nummer|[ -]?nr\\.?)|(?:german )?id[ -]card',
  },
  {
    id: 'national-id.fr',
    shape: '[1-478][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-35-9]\\d|4[0-2])[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}[ .]?\\d{3}[ .]{0,3}\\d{2}',
    valid: isNir,
    words: 'n(?:°|o|º|um[eé]ro)?\\.? ?(?:de )?s[eé]cu(?:rit[eé] sociale)?|s[eé]curit[eé] sociale|nir|insee|nss|french social security',
    stands: always,
  },
  {
    id: 'national-id.es.dni',
    shape: '\\d{8} ?-? ?[A-Z]|\\d{2}\\.\\d{3}\\.\\d{3} ?-? ?[A-Z]|\\d{7}-?[A-Z]',
    valid: (code) => !code.startsWith('000') && dniLetters.charAt(Number(code.slice(0, -1)) % 23) === code.slice(-1),
    words: 'd\\.?n\\.?i\\.?|n\\.?i\\.?f\\.?|documento nacional|identidad',
    stands: (written, alone) => alone || /^(?:\d{8}-?|\d{2}\.\d{3}\.\d{3} ?-? ?)[A-Z]$/.test(written),
  },
  {
    id: 'national-id.es.nie',
    shape: '[XYZ][ -]?\\d{7}[ -]?[A-Z]',
    valid: (code) => dniLetters.charAt(Number(`${'XYZ'.indexOf(code.charAt(0))}${code.slice(1, 8)}`) % 23) === code.charAt(8),
    words: 'n\\.?i\\.?e\\.?|extranjer[oa]s?|foreigner',
    stands: inCapitals,
  },
  {
    id: 'national-id.it',
    shape: '[A-Z]{3} ?[A-Z]{3} ?[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2} ?[A-Z][\\dL-NP-V]{3}[A-Z]',
    valid: isCodiceFiscale,
    words: 'codice fiscale|cod\\. ?fisc\\.?|c\\.?f\\.?|fiscal code',
    stands: always,
  },
  {
    id: 'national-id.nl',
    shape: '\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3}|\\d{4}\\.\\d{2}\\.\\d{3}|\\d{8}',
    valid: (code) => weigh(code.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !isFiller(code),
    words: 'bsn|burgerservice[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|sofi(?:[ -]?n(?:umme)?r|nummer)?|citizen service number',
  },
  {
    id: 'national-id.pl',
    shape: '\\d{6}[ -]\\d{5}|\\d{5} \\d{6}|\\d{11}',
    valid: isPesel,
    words: 'pesel[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*',
    stands: (written) => written.length === 11,
  },
  {
    id: 'national-id.ch',
    shape: '756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}',
    valid: (code) => weigh(code, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    words: 'ahv[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|avs|oasi',
    stands: always,
  },
  {
    id: 'national-id.at',
    shape: '\\d{4} ?\\d{6}',
    valid: (code) =>
      isDate(two(code, 8), two(code, 6), two(code, 4)) &&
      weigh(code, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(code.charAt(3)) &&
      !code.startsWith('0'),
    words: 'sv[ -]?n(?:umme)?r|svnr|sozialversicherung[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|versicherungsnummer',
  },
  {
    id: 'national-id.be',
    shape: '\\d{2}[. ]?\\d{2}[. ]?\\d{2}[ -]?\\d{3}[. ]?\\d{2}',
    valid(code) {
      const [month, day] = [two(code, 2) % 20, two(code, 4)];
      const key = two(code, 9);
      const keyed = 97 - modulo(code.slice(0, 9), 97) === key || 97 - modulo(`2${code.slice(0, 9)}`, 97) === key;
      return keyed && (month === 0 || isDate(two(code, 0), month, day || 1)) && !isFiller(code);
    },
    words: 'rijksregister[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|registre national|num[eé]ro national|insz|niss|belgian national',
    stands: inGroups,
  },
  {
    id: 'national-id.se',
    shape: '(?:18|19|20)?\\d{6}[-+]?\\d{4}',
    valid(code) {
      const short = code.slice(-10);
      return isDate(two(short, 0), two(short, 2), two(short, 4) % 60) && luhn(short);
    },
    words: 'personnummer|personnr|samordningsnummer|swedish (?:personal|identity|id)|personal identity (?:code|number)',
    stands: (written, alone) => alone || /^(?:(?:18|19|20)?\d{6}[-+]\d{4}|(?:19|20)\d{10})$/.test(written),
  },
  {
    id: 'national-id.fi',
    shape: '\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]',
    valid: (code) => {
      const digits = code.replace(/^(\d{6})[A-FU-Y](?=\d{3})/, '$1');
      return (
        isDate(two(digits, 4), two(digits, 2), two(digits, 0)) &&
        '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits.slice(0, 9)) % 31) === digits.charAt(9)
      );
    },
    words: 'henkil[oö]tunnus|hetu|personbeteckning|finnish (?:personal )?identity',
    stands: inCapitals,
  },
  {
    id: 'national-id.dk',
    shape: '\\d{6}-?\\d{4}',
    valid: (code) => isDate(two(code, 4), two(code, 2), two(code, 0)),
    words: 'cpr(?:[ -]?n(?:umme)?r)?\\.?|personnummer',
  },
  {
    id: 'national-id.no',
    shape: '\\d{6}[ -]?\\d{5}',
    valid: (code) =>
      isDate(two(code, 4), two(code, 2) % 40, two(code, 0) % 40) &&
      weigh(code, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weigh(code, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    words: 'f[oø]dselsnummer|personnummer|d-nummer|norwegian (?:national )?id[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*',
    stands: always,
  },
  {
    id: 'national-id.pt',
    shape: '\\d{3} ?\\d{3} ?\\d{3}',
    valid(code) {
      const check = 11 - (weigh(code, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check > 9 ? 0 : check) === Number(code.charAt(8)) && !isFiller(code);
    },
    words: 'nif|contribuinte|n[uú]mero de identifica[cç][aã]o fiscal',
  },
  {
    id: 'national-id.ie',
    shape: '\\d{7} ?[A-W][A-IW]?',
    valid(code) {
      const second = code.charCodeAt(8);
      const extra = Number.isNaN(second) || code.charAt(8) === 'W' ? 0 : (second - 64) * 9;
      return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weigh(code, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23) === code.charAt(7);
    },
    words: 'pps(?:n| (?:no|num|number))?|personal public service',
  },
  {
    id: 'national-id.tr',
    shape: '[1-9]\\d{10}',
    valid(code) {
      const odd = weigh(code, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
      const even = weigh(code, [0, 1, 0, 1, 0, 1, 0, 1]);
      const tenth = (((odd * 7 - even) % 10) + 10) % 10;
      return tenth === Number(code.charAt(9)) && (odd + even + tenth) % 10 === Number(code.charAt(10)) && !isFiller(code.slice(0, 9));
    },
    words: 't\\.?c\\.? ?(?:kimlik)?(?: no)?|kimlik(?: no| numaras[iı])?|turkish (?:identity|id)',
    stands: always,
  },
];
