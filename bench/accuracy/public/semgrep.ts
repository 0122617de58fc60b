/** semgrep/semgrep-rules: `ruleid:` before what must be found, `ok:` before what must not. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Numbers and hashes that are no secrets. */
const others = /aws-account-id|bcrypt|etc-shadow/;
const mark = /^.*\b(ruleid|ok):\s*[\w, -]+.*\n/gm;

function read(repository: Repository): Doc[] {
  return repository
    .list(/^generic\/secrets\/.*(?<!\.yaml)$/)
    .filter((path) => !others.test(path))
    .flatMap((path) => {
      const source = repository.read(path);
      const marks = [...source.matchAll(mark)];
      return marks.flatMap(({ 0: line, 1: which, index }, n) => {
        const text = source.slice(index + line.length, marks[n + 1]?.index).trim();
        return text === '' ? [] : [toFlagged(text, which === 'ruleid')];
      });
    });
}

export const semgrep: readonly PublicSet[] = [{ name: 'semgrep', repository: 'semgrep-rules', read }];
