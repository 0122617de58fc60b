/** Nannigalaxy/PII-synthetic_dataset. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PASSWORD: 'password',
  PHONE: 'phone',
  IBAN: 'iban',
  CREDIT_CARD: 'card',
  SSN: 'national-id.us.ssn',
  AADHAR: 'national-id.in.aadhaar',
  PAN: 'national-id.in.pan',
};

/** Sentences by a language model; not everything in them is labelled. */
function read(repository: Repository): Doc[] {
  const samples = JSON.parse(repository.read('dataset/pii_syn_nano_en.json')) as {
    text: string;
    NER: { entity?: string; label: string }[];
  }[];
  return samples.map(({ text, NER: labels }) => ({
    text,
    language: 'en-US',
    kinds: [...Object.values(kinds), 'network', 'api-key'],
    spans: labels.flatMap(({ entity, label }): Expected[] => {
      const kind = kinds[label];
      const start = entity ? text.indexOf(entity) : -1;
      return kind && entity && start >= 0 ? [{ start, end: start + entity.length, kind }] : [];
    }),
  }));
}

export const piiSynthetic: readonly PublicSet[] = [{ name: 'pii-synthetic', repository: 'PII-synthetic_dataset', read }];
