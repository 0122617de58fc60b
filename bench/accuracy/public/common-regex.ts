/** madisonmay/CommonRegex: bare values by kind. */
import type { Doc } from '../score.ts';
import { quoted, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  Phones: 'phone',
  PhonesWithExts: 'phone',
  Emails: 'email',
  IPs: 'network',
  IPv6s: 'network',
  CreditCards: 'card',
  SSN: 'national-id.us.ssn',
};

function read(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const [, name = '', body = ''] of repository.read('test.py').matchAll(/class Test(\w+)\(.*\n([\s\S]*?)(?=\nclass |$(?![\s\S]))/g)) {
    const kind = kinds[name];
    const list = /\bmatching = \[([\s\S]*?)\]/.exec(body)?.[1];
    if (!kind || !list) continue;
    for (const [literal] of list.matchAll(new RegExp(quoted, 'g'))) {
      const text = unquote(literal);
      if (text !== null) docs.push({ text, language: 'en-US', kinds: [kind], spans: [{ start: 0, end: text.length, kind }] });
    }
  }
  return docs;
}

export const commonRegex: readonly PublicSet[] = [{ name: 'common-regex', repository: 'CommonRegex', read }];
