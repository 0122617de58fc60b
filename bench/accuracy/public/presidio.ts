/** microsoft/presidio: tests of its recognisers. */
import type { Doc } from '../score.ts';
import { quoted, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  ip: 'network',
  iban: 'iban',
  credit_card: 'card',
  us_ssn: 'national-id.us.ssn',
  us_itin: 'national-id.us.itin',
  uk_nhs: 'national-id.uk.nhs',
  uk_nino: 'national-id.uk.nino',
  de_tax_id: 'national-id.de.tax',
  de_social_security: 'national-id.de.pension',
  de_id_card: 'national-id.de.card',
  es_nif: 'national-id.es.dni',
  es_nie: 'national-id.es.nie',
  it_fiscal_code: 'national-id.it',
  pl_pesel: 'national-id.pl',
  in_aadhaar: 'national-id.in.aadhaar',
  in_pan: 'national-id.in.pan',
  au_tfn: 'national-id.au.tfn',
  au_medicare: 'national-id.au.medicare',
  ca_sin: 'national-id.ca',
  fi_personal_identity_code: 'national-id.fi',
  kr_rrn: 'national-id.kr',
  se_personnummer: 'national-id.se',
  sg_fin: 'national-id.sg',
  tr_national_id: 'national-id.tr',
  za_id_number: 'national-id.za',
};

/** Recogniser tests: `("text", count, ((start, end),), …)`. */
function read(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const [name, kind] of Object.entries(kinds)) {
    const [path] = repository.list(new RegExp(`presidio-analyzer/tests/test_${name}_recognizer\\.py$`));
    if (!path) continue;
    const cases = repository
      .read(path)
      .matchAll(
        new RegExp(
          `\\(\\s*(${quoted})\\s*,\\s*\\\\?\\s*(\\d+)\\s*,\\s*(?:\\[[^\\]]*\\]\\s*,\\s*)?(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?`,
          'g',
        ),
      );
    for (const [, literal = '', count = '', places = ''] of cases) {
      const text = unquote(literal);
      const pairs = [...places.matchAll(/\((\d+)\s*,\s*(\d+)\)/g)].slice(0, Number(count));
      const spans = pairs.length === Number(count) ? pairs : [...places.matchAll(/^\((\d+)\s*,\s*(\d+)\)$/g)].slice(0, Number(count));
      if (text === null || spans.length !== Number(count)) continue;
      docs.push({
        text,
        language: 'en-US',
        kinds: [kind],
        spans: spans.map(([, start, end]) => ({ start: Number(start), end: Number(end), kind })),
      });
    }
  }
  return docs;
}

export const presidio: readonly PublicSet[] = [{ name: 'presidio-recognisers', repository: 'presidio', read }];
