/** Numbers of persons in Asia, Africa and Oceania. */
import { isDate, isFiller, luhn, two, verhoeff, weigh } from './checksums.ts';
import type { Form } from './form.ts';

function isNric(code: string): boolean {
  const letters = { S: 'JZIHGFEDCBA', T: 'JZIHGFEDCBA', F: 'XWUTRQPNMLK', G: 'XWUTRQPNMLK', M: 'XWUTRQPNJLK' }[code.charAt(0)] ?? '';
  const offset = { T: 4, G: 4, M: 3 }[code.charAt(0)] ?? 0;
  const rest = (weigh(code.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  return letters.charAt(code.startsWith('M') ? 10 - rest : rest) === code.charAt(8);
}

export const asianForms: readonly Form[] = [
  {
    id: 'national-id.in.aadhaar',
    shape: '[2-9]\\d{3}([ \u00a0:-]?)\\d{4}\\1\\d{4}',
    valid: (code) => verhoeff(code) && code !== [...code].reverse().join(''),
    words: 'a+dha+r[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*|uidai|uid(?: (?:no|num|number))?|आधार',
    stands: (written) => written.length > 12,
  },
  {
    id: 'national-id.in.pan',
    shape: '[A-Z]{5}\\d{4}[A-Z]',
    // The fourth letter is the kind of holder; P is a person (Income Tax Department).
    valid: (code, named) => !code.includes('0000') && (named || code.charAt(3) === 'P'),
    words: 'pan(?: (?:no|num|number|card))?|permanent account|income tax',
    stands: (written, alone) => alone || /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/.test(written),
  },
  {
    id: 'national-id.cn',
    shape: '[1-8]\\d{5}(?:19|20)\\d{9}[\\dX]',
    valid(code) {
      const rest = weigh(code, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
      return isDate(Number(code.slice(6, 10)), two(code, 10), two(code, 12)) && '10X98765432'.charAt(rest) === code.charAt(17);
    },
    words: '身份证|身份證|resident identity|chinese id',
    stands: () => true,
  },
  {
    id: 'national-id.kr',
    shape: '\\d{6}-?[1-8]\\d{6}',
    valid(code, named, written) {
      const check = (11 - (weigh(code, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
      const foreign = /[5-8]/.test(code.charAt(6));
      // Given out since October 2020 without a check digit, so where it is named or dashed the date must do.
      return (
        isDate(two(code, 0), two(code, 2), two(code, 4)) &&
        (named || written.includes('-') || (check + (foreign ? 2 : 0)) % 10 === Number(code.charAt(12)))
      );
    },
    words: '주민등록번호|resident registration|rrn',
    stands: (written, alone) => alone || written.includes('-'),
  },
  {
    id: 'national-id.sg',
    shape: '[STFGM]\\d{7}[A-Z]',
    valid: isNric,
    words: 'nric|fin|singapore id[a-zäöüßáéíóúñçãõżźłśćńęąåøæ]*',
    stands: (written, alone) => alone || written === written.toUpperCase(),
  },
  {
    id: 'national-id.za',
    shape: '\\d{6} ?\\d{4} ?[0-2]\\d{2}',
    valid: (code) => isDate(two(code, 0), two(code, 2), two(code, 4)) && luhn(code),
    words: 'south african id|sa id|rsa id|id (?:no|num|number)',
    stands: () => true,
  },
  {
    id: 'national-id.au.tfn',
    shape: '\\d{3} ?\\d{3} ?\\d{3}',
    valid: (code) => weigh(code, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !isFiller(code),
    words: 'tfn|tax file(?: (?:no|num|number))?',
    stands: (written, alone) => alone && written.includes(' '),
  },
  {
    id: 'national-id.au.medicare',
    shape: '[2-6]\\d{3} ?\\d{5} ?\\d(?:[ /]?\\d)?',
    valid: (code) => weigh(code, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(code.charAt(8)),
    words: 'medicare(?: (?:no|num|number|card))?',
    stands: (written, alone) => alone && written.includes(' '),
  },
];
