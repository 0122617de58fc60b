/** nikitaa30/Content-based-Recommender-System: what an outdoor shop says of its goods. */
import type { Doc } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Product prose in which nothing is private. */
function read(repository: Repository): Doc[] {
  return repository
    .read('sample-data.csv')
    .split(/\r?\n(?=\d+,")/)
    .slice(1)
    .map((row) => ({ text: row.replace(/<[^>]+>/g, '\n'), kinds: ['all'], spans: [] }));
}

export const outdoorCatalogue: readonly PublicSet[] = [{ name: 'outdoor-catalogue', repository: 'Content-based-Recommender-System', read }];
