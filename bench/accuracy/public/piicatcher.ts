/** tokern/piicatcher: a table of made-up customers, a row each. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  id: 'national-id.us.ssn',
  phone: 'phone',
  email: 'email',
  cc_number: 'card',
};

function read(repository: Repository): Doc[] {
  const [head = '', ...rows] = repository.read('tests/samples/sample-data.csv').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((text) => {
    let at = 0;
    const spans = text.split(',').flatMap((value, n): Expected[] => {
      const start = at;
      at += value.length + 1;
      const kind = kinds[names[n] ?? ''];
      return kind && value !== '' ? [{ start, end: start + value.length, kind }] : [];
    });
    return { text, language: 'en-US', kinds: Object.values(kinds), spans };
  });
}

export const piicatcher: readonly PublicSet[] = [{ name: 'piicatcher', repository: 'piicatcher', read }];
