/** A private key pasted line by line, where an editor makes a paragraph of each. Light: the detector of whole keys need not be here. */

/** What a block of one line would be. */
export type KeyLine = 'opens' | 'goes on' | 'closes';

const openLine = /(?:PRIVATE KEY(?: BLOCK)?-----|PRIVATE KEY ----|PuTTY-User-Key-File-\d: .*)\s*$/;
const closeLine = /^\s*(?:-----END |---- END |Private-MAC: )/;
const bodyLine =
  /^\s*(?:[A-Za-z0-9+/=]{1,100}|(?:Proc-Type|DEK-Info|Comment|Encryption|Public-Lines|Private-Lines|Key-Derivation|Argon2-[A-Za-z]+|Version|Hash): .{0,200})\s*$/;

/** Null: nothing of a key's. Only what follows an opening without a break means anything. */
export function keyLineOf(text: string): KeyLine | null {
  if (closeLine.test(text)) return 'closes';
  if (openLine.test(text)) return 'opens';
  return bodyLine.test(text) ? 'goes on' : null;
}
