/** praetorian-inc/noseyparker, its successor titus, and mongodb/kingfisher: rules in YAML, each with examples of what it must and must not find. */
import { parse } from 'yaml';
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

interface Rule {
  categories?: readonly string[] | null;
  /** False: Kingfisher looks for it only to test another find, and does not report it. */
  visible?: boolean;
  examples?: readonly string[] | null;
  negative_examples?: readonly string[] | null;
}

/** Names of buckets, accounts and shops: noseyparker itself says that they are no secrets. */
const isSecret = ({ categories, visible }: Rule) =>
  visible !== false && (!categories?.includes('identifier') || categories.includes('secret'));

const long = /[\w.+/=~-]{20,}/g;

/** A counter-example of one rule may hold what is an example of another: such a text is no text without a secret, and is left out. */
function readRules(repository: Repository, files: RegExp): Doc[] {
  const rules = repository.list(files).flatMap((path) => (parse(repository.read(path)) as { rules: readonly Rule[] }).rules);
  const examples = rules.filter(isSecret).flatMap((rule) => rule.examples ?? []);
  const secrets = new Set(examples.flatMap((text) => text.match(long) ?? []));
  const others = rules
    .flatMap((rule) => rule.negative_examples ?? [])
    .filter((text) => !examples.includes(text) && !text.match(long)?.some((token) => secrets.has(token)));
  return [...examples.map((text) => toFlagged(text, true)), ...others.map((text) => toFlagged(text, false))];
}

export const ruleFiles: readonly PublicSet[] = [
  { name: 'noseyparker', repository: 'noseyparker', read: (each) => readRules(each, /builtin\/rules\/[^/]*\.yml$/) },
  { name: 'titus', repository: 'titus', read: (each) => readRules(each, /^pkg\/rule\/rules\/[^/]*\.yml$/) },
  { name: 'kingfisher', repository: 'kingfisher', read: (each) => readRules(each, /^data\/rules\/[^/]*\.yml$/) },
];
