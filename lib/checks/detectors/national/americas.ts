/** Numbers of persons, and of companies where they are written alike, in the Americas. */
import { isDate, isFiller, luhn, two, weigh } from './checksums.ts';
import type { Form } from './form.ts';

/** Printed in advertisements, so never issued since (ssa.gov). */
const advertised = ['078051120', '219099999', '457555462'];
const dashed = /^\d{3}-\d{2}-\d{4}$/;
const inDots = /^\d{2,3}\.\d{3}\.\d{3}[-/]/;

function isCpf(code: string): boolean {
  if (isFiller(code)) return false;
  const check = (length: number) => {
    const weights = Array.from({ length }, (_, n) => length + 1 - n);
    return ((weigh(code, weights) * 10) % 11) % 10 === Number(code.charAt(length));
  };
  return check(9) && check(10);
}

/** Since July 2026 the first twelve may be letters, worth ASCII minus 48 (Receita Federal, IN 2.229/2024). */
function isCnpj(code: string): boolean {
  const check = (weights: readonly number[]) => {
    const rest = weigh(code, weights) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(code.charAt(weights.length));
  };
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return !isFiller(code) && check(weights.slice(1)) && check(weights);
}

function isCurp(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  const sum = [...code.slice(0, 17)].reduce((total, char, n) => total + alphabet.indexOf(char) * (18 - n), 0);
  return isDate(two(code, 4), two(code, 6), two(code, 8)) && (10 - (sum % 10)) % 10 === Number(code.charAt(17));
}

export const americanForms: readonly Form[] = [
  {
    id: 'national-id.us.ssn',
    shape: '(?!000|666)\\d{3}(?:([-. \u00a0])(?!00)\\d{2}\\1|(?!00)\\d{2})(?!0000)\\d{4}|(?!000|666|9)\\d{3}-(?!00)\\d{6}',
    // None was given out with a nine in front, but who writes "SSN 987-65-4321" means one.
    valid: (code, named, written) =>
      named
        ? !code.startsWith('9') || dashed.test(written)
        : !(code.startsWith('9') || advertised.includes(code) || (isFiller(code) && !dashed.test(written))),
    words: 'ssns?|s\\.s\\.n\\.?|social[ -]security(?: (?:no|num|number|card))?|social (?:no|num|number)|national id(?: (?:no|num|number))?',
    stands: (written) => /^\d{3}([-. \u00a0])\d{2}\1\d{4}$/.test(written),
    even: /(?:^|[^a-z0-9\s]\s*)(?:tin|(?:tax )?id(?: (?:no|number))?)[ :.#]{0,3}$/,
  },
  {
    id: 'national-id.us.itin',
    shape: '9\\d{2}([- \u00a0]?)(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\1\\d{4}',
    valid: (code) => !isFiller(code),
    words: 'itins?|(?:individual )?tax(?:payer)? id(?:entification)?(?: (?:no|num|number))?|tin',
    stands: (written) => dashed.test(written),
  },
  {
    id: 'national-id.br.cpf',
    shape: '\\d{3}\\.\\d{3}\\.\\d{3}[-/]\\d{2}|\\d{9}-?\\d{2}',
    valid: isCpf,
    words: 'cpf|cadastro de pessoas?(?: f[ií]sicas?)?',
    stands: () => true,
  },
  {
    id: 'national-id.br.cnpj',
    shape: '[\\dA-Z]{2}\\.[\\dA-Z]{3}\\.[\\dA-Z]{3}[/.][\\dA-Z]{4}-\\d{2}|\\d{14}|\\d{8}/\\d{4}-\\d{2}|[\\dA-Z]{12}\\d{2}',
    valid: (code, named) => (named || /\d{4}/.test(code)) && isCnpj(code),
    words: 'cnpj|cadastro nacional',
    stands: (written) => /^(?:.{2}\.|\d{14}$|\d{8}\/)/.test(written),
  },
  {
    id: 'national-id.ca',
    shape: '[1-79]\\d{2}([ -]?)\\d{3}\\1\\d{3}',
    valid: (code) => luhn(code) && !isFiller(code),
    words: "social insurance(?: (?:no|num|number))?|sin(?: (?:no|num|number|card))|s\\.i\\.n\\.|num[eé]ro d[’']assurance sociale|nas|sin",
    stands: (written, alone) => alone && /^\d{3}[ -]\d{3}[ -]\d{3}$/.test(written),
  },
  {
    id: 'national-id.mx',
    shape: '[A-Z]{4}\\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d',
    valid: isCurp,
    words: 'curp',
    stands: () => true,
  },
  {
    id: 'national-id.ar',
    shape: '(?:20|23|24|25|26|27|30|33|34)-?\\d{8}-?\\d',
    valid: (code) => weigh(code, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    words: 'cui[lt]',
    stands: (written) => /^\d\d-\d{8}-\d$/.test(written),
  },
  {
    id: 'national-id.cl',
    shape: '\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dK]',
    valid(code) {
      const digits = code.slice(0, -1).padStart(8, '0');
      const check = 11 - (weigh(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11);
      return '0123456789K0'.charAt(check) === code.slice(-1);
    },
    words: 'ru[nt]|rol [uú]nico',
    stands: (written) => inDots.test(written),
  },
];
