/** DataFog/datafog-python: a corpus for the tests of its detectors. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  SSN: 'national-id.us.ssn',
  CREDIT_CARD: 'card',
  IP_ADDRESS: 'network',
};

function read(repository: Repository): Doc[] {
  return repository
    .list(/^tests\/corpus\/\w+\.json$/)
    .flatMap(
      (path) =>
        JSON.parse(repository.read(path)) as { input: string; expected_entities: { type: string; text: string; start: number }[] }[],
    )
    .map(({ input: text, expected_entities }) => ({
      text,
      language: 'en-US',
      kinds: Object.values(kinds),
      spans: expected_entities.flatMap(({ type, text: found, start: said }): Expected[] => {
        const kind = kinds[type];
        // Places are counted in another unit after an emoji.
        const start = text.indexOf(found, Math.max(0, said - 8));
        return kind && start >= 0 ? [{ start, end: start + found.length, kind }] : [];
      }),
    }));
}

export const datafog: readonly PublicSet[] = [{ name: 'datafog', repository: 'datafog-python', read }];
