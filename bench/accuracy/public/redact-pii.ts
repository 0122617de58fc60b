/** solvvy/redact-pii: a text, and the same with `EMAIL_ADDRESS` and the like in place of what is private. */
import type { Doc, Expected } from '../score.ts';
import { unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  CREDIT_CARD_NUMBER: 'card',
  US_SOCIAL_SECURITY_NUMBER: 'national-id.us.ssn',
  IP_ADDRESS: 'network',
};
const literal = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;

function read(repository: Repository): Doc[] {
  const tests = repository.read('test/redactor.test.ts');
  const docs: Doc[] = [];
  for (const [, first = '', second = ''] of tests.matchAll(new RegExp(`\\[\\s*(${literal}),\\s*(${literal})`, 'g'))) {
    const [before, after] = [unquote(first), unquote(second)];
    const [, head = '', name = '', tail = ''] = /^([\s\S]*?)([A-Z_]{6,})([\s\S]*)$/.exec(after ?? '') ?? [];
    const kind = kinds[name];
    if (before === null || !kind || !before.startsWith(head) || !before.endsWith(tail)) continue;
    const spans: Expected[] = [{ start: head.length, end: before.length - tail.length, kind }];
    docs.push({ text: before, language: 'en-US', kinds: [kind], spans });
  }
  return docs;
}

export const redactPii: readonly PublicSet[] = [{ name: 'redact-pii', repository: 'redact-pii', read }];
