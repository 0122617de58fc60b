/** leaktk/fake-leaks: whole files that hold a secret, or only look like it; `NAME/valid/…` and `NAME/invalid/…`. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** `cui`: markings of American offices, which are no secrets of a provider. Deeper folders: files that are left alone for their path. */
const files = /^(?!cui\/)[^/]+\/(valid|invalid|benign)\/[^/]+$/;

function read(repository: Repository): Doc[] {
  return repository.list(files).flatMap((path) => {
    const text = repository.read(path);
    // Archives and key stores are no text.
    return text.includes('\0') || text.includes('\ufffd') ? [] : [toFlagged(text, files.exec(path)?.[1] === 'valid')];
  });
}

export const fakeLeaks: readonly PublicSet[] = [{ name: 'fake-leaks', repository: 'fake-leaks', read }];
