/** sirwart/ripsecrets: a secret in every line, and a file of lines without one. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  return repository.list(/^test\/(?:one_per_line\/|one_per_file\/|none$)/).flatMap((path) => {
    const text = repository.read(path);
    const parts = path.includes('one_per_file') ? [text] : text.split('\n').filter((line) => line.trim() !== '');
    return parts.map((part) => toFlagged(part, path !== 'test/none'));
  });
}

export const ripsecrets: readonly PublicSet[] = [{ name: 'ripsecrets', repository: 'ripsecrets', read }];
