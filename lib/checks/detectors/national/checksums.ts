/**
 * The checksums that numbers of persons use. All take the number without separators, in upper case, and answer whether it
 * holds. Algorithms as the issuing authorities publish them; the tests hold them against `stdnum`.
 */

const digit = (text: string, n: number) => text.charCodeAt(n) - 48;

/** Sum of digit times weight, left to right; also for capitals as ASCII minus 48. */
export function weigh(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, n) => sum + digit(text, n) * weight, 0);
}

/** ISO/IEC 7812: every second digit from the right doubled. */
export function luhn(text: string): boolean {
  let sum = 0;
  for (let n = 0; n < text.length; n++) {
    const value = digit(text, text.length - 1 - n) * (n % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

// Multiplication in the dihedral group of order 10, and the permutation applied by place (Verhoeff, 1969).
const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permuted = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

export function verhoeff(text: string): boolean {
  let check = 0;
  for (let n = 0; n < text.length; n++) {
    const value = digit(permuted[n % 8] ?? '', digit(text, text.length - 1 - n));
    check = digit(dihedral[check] ?? '', value);
  }
  return check === 0;
}

/** ISO 7064, MOD 11,10: the last digit checks the others. */
export function mod11and10(text: string): boolean {
  let product = 10;
  for (let n = 0; n < text.length - 1; n++) {
    const sum = (digit(text, n) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digit(text, text.length - 1);
}

/** A whole number too long for `Number`, modulo a small one. */
export function modulo(digits: string, by: number): number {
  let rest = 0;
  for (let n = 0; n < digits.length; n++) rest = (rest * 10 + digit(digits, n)) % by;
  return rest;
}

/** Is there such a day? The year only decides on 29 February; two digits are read as either century. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year < 100);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Two digits at a place. */
export function two(text: string, from: number): number {
  return digit(text, from) * 10 + digit(text, from + 1);
}

/** All the same, or counting up: nobody's. */
export function isFiller(digits: string): boolean {
  return /^(\d)\1*$/.test(digits) || '0123456789012345'.includes(digits);
}
