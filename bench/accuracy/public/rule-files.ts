/** praetorian-inc/noseyparker and mongodb/kingfisher: rules in YAML, each with examples of what it must and must not find. */
import { parse } from 'yaml';
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

interface Rule {
  examples?: readonly string[] | null;
  negative_examples?: readonly string[] | null;
}

function readRules(repository: Repository, files: RegExp): Doc[] {
  return repository
    .list(files)
    .flatMap((path) => (parse(repository.read(path)) as { rules: readonly Rule[] }).rules)
    .flatMap(({ examples, negative_examples }) => [
      ...(examples ?? []).map((text) => toFlagged(text, true)),
      ...(negative_examples ?? []).map((text) => toFlagged(text, false)),
    ]);
}

export const ruleFiles: readonly PublicSet[] = [
  { name: 'noseyparker', repository: 'noseyparker', read: (each) => readRules(each, /builtin\/rules\/[^/]*\.yml$/) },
  { name: 'kingfisher', repository: 'kingfisher', read: (each) => readRules(each, /^data\/rules\/[^/]*\.yml$/) },
];
