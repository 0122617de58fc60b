/** SonarSource/sonar-text: rules in YAML, each with texts that hold a secret and texts that do not. */
import { parse } from 'yaml';
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

interface Specification {
  provider: { rules: readonly { examples?: readonly { text: string; containsSecret: boolean; match?: string }[] }[] };
}

/** Values that are filled in when it is built. */
const template = /\$\{common\/[\w.]+\}/g;

function read(repository: Repository): Doc[] {
  return repository.list(/secrets\/configuration\/[\w-]+\.yaml$/).flatMap((path) => {
    const { provider } = parse(repository.read(path).replace(template, '')) as Specification;
    return provider.rules.flatMap(({ examples = [] }) =>
      examples.map(({ text, containsSecret, match }): Doc => {
        const start = match === undefined ? -1 : text.indexOf(match);
        if (!containsSecret || match === undefined || start < 0) return toFlagged(text, containsSecret);
        return { text, kinds: ['secrets'], spans: [{ start, end: start + match.length, kind: 'secrets', loose: true }] };
      }),
    );
  });
}

export const sonarText: readonly PublicSet[] = [{ name: 'sonar-text', repository: 'sonar-text', read }];
