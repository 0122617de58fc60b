/** Fills a rule's sentence: `{match}`, `{fix}` and whatever else the kind knows. Unknown names stay as written. */
import { capitalise } from '../casing/casing.ts';

/** Characters of a quotation in a message; a card has room for about three lines. */
const longest = 80;

function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= longest ? flat : `${flat.slice(0, longest - 1).trimEnd()}…`;
}

type Parts = Readonly<Record<string, string | number | null>>;

export type Say = (parts: Parts) => string;

/**
 * A value that opens the sentence, alone or after a quotation mark, gets a capital unless it has its own.
 * Of better words that are none (`fix` is null) the sentence of an author would say “”: then it is ours.
 * @param verbatim values stay as they are: the message is somebody else's, word for word.
 */
export function say(template: string, parts: Parts, verbatim = false): string {
  if (parts.fix === null && !verbatim && template.includes('{fix}')) return `Leave out “${quote(String(parts.match))}”.`;
  const pieces = template.split(/\{([a-z]+)\}/);
  let said = pieces[0] ?? '';
  const opens = /^[“‘"']?$/.test(said);
  for (let i = 1; i < pieces.length; i += 2) {
    const name = pieces[i] ?? '';
    const value = parts[name];
    const text = String(value ?? '');
    const shown = value === undefined ? `{${name}}` : verbatim ? text.replaceAll('\n', ' ') : quote(text);
    said += (i === 1 && opens && !verbatim && shown === shown.toLowerCase() ? capitalise(shown) : shown) + (pieces[i + 1] ?? '');
  }
  return said;
}
