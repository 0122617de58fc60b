/** BNA-02/PII-Dataset-Generation: French sentences by a language model around made-up values. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  IP_ADDRESS: 'network',
};

function read(repository: Repository): Doc[] {
  const samples = JSON.parse(repository.read('PII_dataset_clean/dataset_clean.json')) as { raw_text: string; entities: string }[];
  return samples.map(({ raw_text: text, entities }) => ({
    text,
    language: 'fr-FR',
    kinds: Object.values(kinds),
    spans: (JSON.parse(entities) as { type: string; raw: string }[]).flatMap(({ type, raw }): Expected[] => {
      const kind = kinds[type];
      const start = text.indexOf(raw);
      return kind && start >= 0 ? [{ start, end: start + raw.length, kind }] : [];
    }),
  }));
}

export const piiFrench: readonly PublicSet[] = [{ name: 'pii-french', repository: 'PII-Dataset-Generation', read }];
