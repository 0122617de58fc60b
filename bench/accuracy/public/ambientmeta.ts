/** AmbientMeta/ambientmeta-pii-detection-benchmark: texts drawn from ai4privacy, Nemotron-PII and others, four grades of difficulty. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  SSN: 'national-id.us.ssn',
  CREDIT_CARD: 'card',
};

interface Sample {
  text: string;
  annotations: readonly { text: string; start: number; entity_type: string }[];
}

/** @param labelled of which every occurrence is labelled. */
function readGrade(repository: Repository, path: string, labelled: readonly string[]): Doc[] {
  const lines = repository.read(path).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample)
    .map(({ text, annotations }) => ({
      text,
      language: 'en-US',
      kinds: labelled,
      spans: annotations.flatMap(({ text: found, start: said, entity_type }): Expected[] => {
        const kind = kinds[entity_type];
        // Places are counted in characters, ours in UTF-16 units.
        const start = text.indexOf(found, said);
        return kind && start >= 0 ? [{ start, end: start + found.length, kind }] : [];
      }),
    }));
}

const all = Object.values(kinds);

export const ambientmeta: readonly PublicSet[] = [
  { path: 'standard/standard_entities', labelled: all },
  { path: 'adversarial/adversarial_cases', labelled: all },
  // About numbers that could be several things; other values in the same texts have no label.
  { path: 'ambiguous/ambiguous_spans', labelled: ['phone'] },
].map(({ path, labelled }) => ({
  name: `ambientmeta-${path.replace(/\/.*/, '')}`,
  repository: 'ambientmeta-pii-detection-benchmark',
  read: (each) => readGrade(each, `data/${path}.jsonl`, labelled),
}));
