/** NVIDIA/NeMo-Curator: lines with what is private between tags, `<ssn>514-14-8905</ssn>`. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  credit_card_number: 'card',
  email: 'email',
  ip_address: 'network',
  phone_number: 'phone',
  ssn: 'national-id.us.ssn',
};

function read(repository: Repository): Doc[] {
  return repository
    .list(/^tests\/pii_data\/\w+\.txt$/)
    .flatMap((path) => repository.read(path).split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const spans: Expected[] = [];
      let text = '';
      let from = 0;
      for (const { 0: whole, 1: name = '', 2: value = '', index } of line.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
        text += line.slice(from, index);
        const kind = kinds[name];
        if (kind) spans.push({ start: text.length, end: text.length + value.length, kind });
        text += value;
        from = index + whole.length;
      }
      return { text: text + line.slice(from), language: 'en-US', kinds: Object.values(kinds), spans };
    });
}

export const nemoCurator: readonly PublicSet[] = [{ name: 'nemo-curator', repository: 'NeMo-Curator', read }];
