/** pl-pii-bench/pl-pii-bench: Polish letters, contracts and registers, whole, damaged, and full of what only looks private. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  IBAN: 'iban',
  PAYMENT_CARD: 'card',
  PESEL: 'national-id.pl',
  PHONE: 'phone',
};

interface Document {
  text: string;
  entities?: readonly { text: string; label: string; start: number }[];
}

function readTexts(repository: Repository, folders: RegExp): Doc[] {
  return repository
    .list(folders)
    .map((path) => JSON.parse(repository.read(path)) as Document)
    .map(({ text, entities = [] }) => ({
      text,
      language: 'pl-PL',
      kinds: Object.values(kinds),
      spans: entities.flatMap(({ text: found, label, start: said }): Expected[] => {
        const kind = kinds[label];
        const start = text.indexOf(found, Math.max(0, said - 8));
        return kind && start >= 0 ? [{ start, end: start + found.length, kind }] : [];
      }),
    }));
}

export const plPiiBench: readonly PublicSet[] = [
  { name: 'pl-pii-bench', repository: 'pl-pii-bench', read: (each) => readTexts(each, /^corpus\/(?!pdf|robustness).*\.json$/) },
  // Letters for digits, and a sign between any two: as a scanner of paper reads.
  { name: 'pl-pii-bench-damaged', repository: 'pl-pii-bench', read: (each) => readTexts(each, /^corpus\/robustness\/.*\.json$/) },
];
