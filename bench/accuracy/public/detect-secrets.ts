/** Yelp/detect-secrets: tests of its plugins. */
import type { Doc } from '../score.ts';
import { quoted, toFlagged, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  return repository.list(/^tests\/plugins\/(?!high_entropy|ip_public|base|keyword).*_test\.py$/).flatMap((path) =>
    [...repository.read(path).matchAll(new RegExp(`\\(\\s*(${quoted})\\s*,\\s*(True|False)\\s*,?\\s*\\)`, 'g'))].flatMap(
      ([, literal = '', flagged]) => {
        const text = unquote(literal);
        return text === null || /\{\w*\}/.test(text) ? [] : [toFlagged(text, flagged === 'True')];
      },
    ),
  );
}

export const detectSecrets: readonly PublicSet[] = [{ name: 'detect-secrets', repository: 'detect-secrets', read }];
