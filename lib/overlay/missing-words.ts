/** What can't be checked here, as people say it: each goes on after "can't check". */
import { groupOf, nounOf } from '../checks/detectors/catalog.ts';

/** More kinds of data than that are no list that anybody reads. */
const mostKinds = 3;

/**
 * @param id what did not come: `detectors`, or what `Checker.missing` calls it, `dictionary:en-GB`.
 * @param names of the detectors that are wanted.
 */
export function toMissingWords(id: string, names: readonly string[]): string {
  if (id === 'detectors') return toKinds(names);
  if (id.startsWith('dictionary:')) return `spelling${toLanguage(id.slice('dictionary:'.length))}`;
  return id.startsWith('tagger:') ? 'grammar' : 'claims';
}

/** Rules that were switched off while running. */
export function toSlowWords(ids: readonly string[], rules: readonly { id: string; name: string }[]): string[] {
  return ids.map((id) => `“${rules.find((rule) => rule.id === id)?.name ?? id}”: it takes too long here`);
}

function toKinds(names: readonly string[]): string {
  const kinds = [...new Set(names.map(toKind))];
  if (kinds.length === 0 || kinds.length > mostKinds) return 'all private data';
  return kinds.length === 1 ? (kinds[0] as string) : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
}

function toKind(name: string): string {
  if (groupOf(name) === 'national-id') return 'national ID numbers';
  const one = nounOf(name)?.replace(/^an? /, '') ?? name;
  return `${one}${one.endsWith('s') ? 'es' : 's'}`;
}

/** A dictionary is called by its language, or as somebody liked. */
function toLanguage(name: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(name)) return '';
  const language = new Intl.DisplayNames('en-GB', { type: 'language' }).of(name);
  return language === undefined || language === name ? '' : ` in ${language}`;
}
