/** What can't be checked here, as people say it: each goes on after "can't check". */
import { groupOf, nounOf } from '../checks/detectors/catalog.ts';
import { toLanguage } from '../platform/language.ts';

interface Named {
  id: string;
  kind: string;
  name: string;
}

/** More kinds of data, or rules, than that are no list that anybody reads. */
const mostKinds = 3;

/** What rules of a kind, or with a part of the engine, look at. One that is not in this list is called by its own name. */
const looksAt: Readonly<Record<string, string>> = {
  capitalization: 'capital letters',
  claim: 'claims',
  conditional: 'words that need others',
  confidential: 'confidential terms',
  counting: 'lengths',
  disclosure: 'AI labels',
  judge: 'opinions',
  length: 'lengths',
  link: 'links',
  measure: 'readability',
  metric: 'readability',
  occurrence: 'how often words occur',
  repetition: 'repeated words',
  required: 'required text',
  sequence: 'words in a row',
};

/**
 * @param id what did not come: `detectors`, `kinds`, or what `Checker.missing` calls it, `dictionary:en-GB`.
 * @param names of the detectors that are wanted; of kinds and parts as `Checker.missing` has them, `kind:claim`.
 * @param rules of the protocol: what a tagger is for is said by their names.
 */
export function toMissingWords(id: string, names: readonly string[], rules: readonly Named[] = []): string {
  if (id === 'detectors') return toKinds(names);
  if (id === 'kinds' || id.startsWith('part:')) return toList(names.map(toNoun));
  if (id.startsWith('dictionary:')) {
    const language = toLanguage(id.slice('dictionary:'.length));
    return language === null ? 'spelling' : `spelling in ${language}`;
  }
  return id.startsWith('tagger:') ? toRules(rules.filter(({ kind }) => kind === 'sequence')) : 'claims';
}

/** @param name as `Checker.missing` has it: `kind:claim`, `part:measure`. */
function toNoun(name: string): string {
  const own = name.slice(name.indexOf(':') + 1);
  return looksAt[own] ?? own;
}

/** Rules that were switched off while running. */
export function toSlowWords(ids: readonly string[], rules: readonly Pick<Named, 'id' | 'name'>[]): string[] {
  return ids.map((id) => `“${rules.find((rule) => rule.id === id)?.name ?? id}”: it takes too long here`);
}

function toRules(rules: readonly Named[]): string {
  const more = rules.length - mostKinds;
  const named = rules.slice(0, mostKinds).map(({ name }) => `“${name}”`);
  return toList(more > 0 ? [...named, `${more} more ${more === 1 ? 'rule' : 'rules'}`] : named);
}

function toKinds(names: readonly string[]): string {
  const kinds = [...new Set(names.map(toKind))];
  if (kinds.length === 0 || kinds.length > mostKinds) return 'all private data';
  return toList(kinds);
}

/** "this, that and the other", each once. */
function toList(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length === 1 ? (all[0] as string) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function toKind(name: string): string {
  if (groupOf(name) === 'national-id') return 'national ID numbers';
  const one = nounOf(name)?.replace(/^an? /, '') ?? name;
  return `${one}${one.endsWith('s') ? 'es' : 's'}`;
}
