/** Better spellings for a finding, asked for when somebody looks at it: a dictionary takes its time. */
import { keepCase } from '../casing/casing.ts';
import type { Dictionary } from '../resources.ts';
import type { Finding, Fix } from '../types.ts';

/** A card offers so many; more is no help. */
const most = 5;

/** @param dictionaries by name. A finding that is not about spelling keeps its own fixes. */
export function suggestSpellings(
  { text, spellings, fixes }: Pick<Finding, 'text' | 'spellings' | 'fixes'>,
  dictionaries: Readonly<Record<string, Dictionary>>,
): readonly Fix[] {
  if (!spellings || fixes.length > 0) return fixes;
  const words = spellings.flatMap((name) => dictionaries[name]?.suggest(text) ?? []);
  return toSpellingFixes(text, words);
}

export function toSpellingFixes(found: string, words: readonly string[]): readonly Fix[] {
  return [...new Set(words.map((word) => keepCase(found, word)))].slice(0, most).map((text): Fix => ({ kind: 'replace', text }));
}
