/** Samsung/CredSweeper: files of many kinds, and the list of what it finds in them, by file, line and value. */
import type { Doc, Expected } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

interface Candidate {
  rule: string;
  line_data_list: readonly { path: string; line_num: number; value: string }[];
}

const folder = 'tests/samples/';
/** Identifiers and names of places, which it lists beside what is secret. */
const others = /^(?:UUID|AWS S3 Bucket|Firebase Domain|Salt|Nonce)$/;
/** Read in another way (`--doc`), with a list of their own. */
const documents = /\/doc_/;

function offsetsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function read(repository: Repository): Doc[] {
  const candidates = JSON.parse(repository.read('tests/data/output.json')) as Candidate[];
  const lines = candidates.flatMap(({ rule, line_data_list }) => line_data_list.map((line) => ({ ...line, rule })));
  const byPath = Map.groupBy(lines, ({ path }) => path.replace(/^\.\//, ''));
  return repository.list(/^tests\/samples\//).flatMap((path): Doc[] => {
    const text = repository.read(path);
    // Archives, pictures and other encodings are no text.
    if (documents.test(path.slice(folder.length - 1)) || /[\0\ufffd]/.test(text)) return [];
    const offsets = offsetsOfLines(text);
    const spans = (byPath.get(path) ?? []).flatMap(({ rule, line_num, value }): Expected[] => {
      const start = text.indexOf(value, offsets[line_num - 1]);
      return start < 0 || others.test(rule) ? [] : [{ start, end: start + value.length, kind: 'secrets', loose: true }];
    });
    return [{ text, kinds: ['secrets'], spans }];
  });
}

export const credsweeper: readonly PublicSet[] = [{ name: 'credsweeper', repository: 'CredSweeper', read }];
