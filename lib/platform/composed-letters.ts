/**
 * Letters and marks that are written apart ("e" and U+0301, as some editors and file systems have "é") and together, which is how
 * everybody else writes them. Latin, Greek and Cyrillic accents, Korean letters and Japanese voice marks: in other scripts marks are
 * written apart by everybody.
 */
const marks = '\\u0300-\\u036f\\u1161-\\u1175\\u11a8-\\u11c2\\u3099\\u309a';
const apart = new RegExp(`[^${marks}][${marks}]+`, 'gu');
export const anyMark = new RegExp(`[${marks}]`);

/** @param joined told of each letter that was put together: where it stands in the text, and how long it is there. */
export function composeLetters(text: string, joined: (at: number, length: number) => void = () => {}): string {
  return text.replace(apart, (letter, at: number) => {
    const whole = letter.normalize('NFC');
    // What stays several units has marks that no letter takes.
    if (whole.length > 1) return letter;
    joined(at, letter.length);
    return whole;
  });
}
