/** microsoft/presidio-research: prose with made-up persons. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  IP_ADDRESS: 'network',
  IBAN_CODE: 'iban',
  CREDIT_CARD: 'card',
  US_SSN: 'national-id.us.ssn',
};

/** Sentences from templates with made-up persons. */
function readFile(repository: Repository, path: string): Doc[] {
  const samples = JSON.parse(repository.read(path)) as {
    full_text: string;
    spans: { entity_type: string; start_position: number; end_position: number }[];
  }[];
  return samples.map(({ full_text: text, spans }) => ({
    text,
    language: 'en-US',
    kinds: Object.values(kinds),
    spans: spans.flatMap(({ entity_type, start_position: start, end_position: end }): Expected[] => {
      const kind = kinds[entity_type];
      return kind ? [{ start, end, kind }] : [];
    }),
  }));
}

export const presidioResearch: readonly PublicSet[] = [
  { name: 'presidio-synthetic', repository: 'presidio-research', read: (each) => readFile(each, 'data/synth_dataset_v2.json') },
  { name: 'presidio-generated', repository: 'presidio-research', read: (each) => readFile(each, 'tests/data/generated_large.json') },
];
