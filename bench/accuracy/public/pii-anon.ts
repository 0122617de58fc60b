/** subhash-holla/pii-anon-eval-data: made-up records of four fields, every value labelled. */
import { gunzipSync } from 'node:zlib';
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  SOCIAL_SECURITY_NUMBER: 'national-id.us.ssn',
  CREDIT_CARD_NUMBER: 'card',
  IBAN: 'iban',
  IP_ADDRESS: 'network',
  PASSWORD: 'password',
  API_KEY: 'api-key',
};

interface Record_ {
  text: string;
  language: string;
  annotations: readonly { entity_type: string; start: number; text: string }[];
}

const languages: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pt: 'pt-BR',
};

function readSplit(repository: Repository, name: string): Doc[] {
  const lines = gunzipSync(repository.readBytes(`src/pii_anon_datasets/splits/test_${name}.jsonl.gz`))
    .toString()
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record_)
    .map(({ text, language, annotations }) => ({
      text,
      language: languages[language] ?? 'en-US',
      kinds: Object.values(kinds),
      spans: annotations.flatMap(({ entity_type, start: said, text: found }): Expected[] => {
        const kind = kinds[entity_type];
        // Places are counted in characters, ours in UTF-16 units.
        const start = text.indexOf(found, said);
        return kind && start >= 0 ? [{ start, end: start + found.length, kind }] : [];
      }),
    }));
}

export const piiAnon: readonly PublicSet[] = ['technology', 'clinical', 'legal', 'adversarial'].map((name) => ({
  name: `pii-anon-${name}`,
  repository: 'pii-anon-eval-data',
  read: (each) => readSplit(each, name),
}));
