/** When two signatures count as one person's. */

/** A name as a person would compare it: case, width and spacing do not make somebody else. */
const toName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** One name or one key is one person: a second sign-off must differ in both. */
export function isSamePerson(a: { name: string; keyId: string }, b: { name: string; keyId: string }): boolean {
  return a.keyId === b.keyId || toName(a.name) === toName(b.name);
}
