/** Plazmaz/leaky-repo: files of a careless repository; its list says which of them hold a risk, and which only something telling. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  const rows = repository.read('.leaky-meta/secrets.csv').matchAll(/^([^#\n,][^\n,]*),(\d+),\d+\s*$/gm);
  return [...rows].flatMap(([, path = '', risks = '0']) => {
    // Of some files the list tells only the name.
    const [at] = repository.list(new RegExp(`^${path.replace(/[.+]/g, '\\$&')}$`));
    return at ? [toFlagged(repository.read(at), Number(risks) > 0)] : [];
  });
}

export const leakyRepo: readonly PublicSet[] = [{ name: 'leaky-repo', repository: 'leaky-repo', read }];
