/** ch8ri0s/PII-Anonymizer: Swiss invoices, letters and contracts in four languages, and what is private in them. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = { PHONE_NUMBER: 'phone', EMAIL: 'email', IBAN: 'iban', SWISS_AVS: 'national-id.ch' };

interface Truth {
  documents: Readonly<Record<string, { language: string; entities: readonly { text: string; type: string; start: number }[] }>>;
}

function read(repository: Repository): Doc[] {
  const { documents } = JSON.parse(repository.read('test/fixtures/piiAnnotated/realistic-ground-truth.json')) as Truth;
  return Object.entries(documents).flatMap(([name, { language, entities }]): Doc[] => {
    const [path] = repository.list(new RegExp(`^test/fixtures/realistic/${name.replace('.', '\\.')}$`));
    if (!path) return [];
    const text = repository.read(path);
    const spans = entities.flatMap(({ text: found, type, start: said }): Expected[] => {
      const kind = kinds[type];
      const start = text.indexOf(found, Math.max(0, said - 40));
      return kind && start >= 0 ? [{ start, end: start + found.length, kind }] : [];
    });
    return [{ text, language: `${language}-CH`, kinds: Object.values(kinds), spans }];
  });
}

export const piiAnonymizer: readonly PublicSet[] = [{ name: 'pii-anonymizer', repository: 'PII-Anonymizer', read }];
