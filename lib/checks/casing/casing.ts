/** Fix text keeps the case of what it replaces, so that one rule serves the start of a sentence and a shouted line. */

function hasCapital(text: string): boolean {
  return text !== text.toLowerCase();
}

export function capitalise(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const head = String.fromCodePoint(first);
  return head.toUpperCase() + text.slice(head.length);
}

/**
 * "UTILISE" -> "USE", "Utilise" -> "Use", "utilise" -> "use". A replacement with capitals of its own is a
 * name ("WordPress") and stays as written.
 */
export function keepCase(found: string, replacement: string): string {
  if (hasCapital(replacement) || !hasCapital(found)) return replacement;
  const letters = found.match(/\p{L}/gu);
  if (letters && letters.length > 1 && found === found.toUpperCase()) return replacement.toUpperCase();
  const first = found.match(/\p{L}/u)?.[0];
  return first !== undefined && first !== first.toLowerCase() ? capitalise(replacement) : replacement;
}
