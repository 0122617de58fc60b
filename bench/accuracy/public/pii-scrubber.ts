/** Kpole95/pii-scrubber: sentences that were written to be unlike those its model had learnt from. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  SOCIAL_SECURITY_NUMBER: 'national-id.us.ssn',
  CREDIT_CARD: 'card',
  IP_ADDRESS: 'network',
  PASSWORD: 'password',
  SECRET: 'secrets',
};

interface Example {
  text: string;
  spans: readonly { start: number; end: number; label: string }[];
}

function read(repository: Repository): Doc[] {
  return repository
    .read('research/labeled_ood/examples.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Example)
    .map(({ text, spans }) => ({
      text,
      language: 'en-US',
      // A password is a secret to us.
      kinds: Object.values(kinds).filter((kind) => kind !== 'secrets' || spans.some(({ label }) => label === 'SECRET')),
      spans: spans.flatMap(({ start, end, label }): Expected[] => {
        const kind = kinds[label];
        return kind ? [{ start, end, kind }] : [];
      }),
    }));
}

export const piiScrubber: readonly PublicSet[] = [{ name: 'pii-scrubber', repository: 'pii-scrubber', read }];
