/** adeptex/whispers: settings in many formats; its test says how many secrets each holds. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Encrypted, without a value, or about addresses and cards. */
const others = /excluded|custom|^arn|creditcards|page\.html|sops|uri\.yml|ruleslist|paths/;

function read(repository: Repository): Doc[] {
  const source = repository.read('tests/unit/core/test_secrets.py');
  const counts = new Map<string, number>();
  for (const [, path = '', count] of source.matchAll(/^ {8}\("([\w./-]+)", [\w",]+, (\d+)\),/gm))
    counts.set(path, (counts.get(path) ?? 0) + Number(count));
  return [...counts].flatMap(([path, count]) => {
    const [at] = repository.list(new RegExp(`^tests/fixtures/${path.replace(/\./g, '\\.')}$`));
    return at && !others.test(path) ? [toFlagged(repository.read(at), count > 0)] : [];
  });
}

export const whispers: readonly PublicSet[] = [{ name: 'whispers', repository: 'whispers', read }];
