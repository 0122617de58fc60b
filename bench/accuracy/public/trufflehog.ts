/** trufflesecurity/trufflehog: tests of its detectors. */
import type { Doc, Expected } from '../score.ts';
import { unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Go tables: `input: …, want: []string{…}`. */
function read(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(/^pkg\/detectors\/.*_test\.go$/)) {
    if (/integration/.test(path)) continue;
    const source = repository.read(path);
    for (const [, literal = '', wanted = ''] of source.matchAll(
      /input:\s*(`[^`]*`|"(?:[^"\\\n]|\\.)*"),\s*want:\s*(nil|\[\]string\{[^}]*\})/g,
    )) {
      const text = unquote(literal);
      const wants = [...wanted.matchAll(/`([^`]*)`|"((?:[^"\\]|\\.)*)"/g)].map(([, raw, plain]) => raw ?? plain ?? '');
      // Some wants are a JSON of names and values, or an address without a password in it.
      if (text === null || /[{]\s*\\?"|jdbc:/.test(wanted.replace('[]string{', ''))) continue;
      const spans = wants.flatMap((want): Expected[] => {
        const start = text.indexOf(want);
        return want.length >= 8 && start >= 0 ? [{ start, end: start + want.length, kind: 'secrets' }] : [];
      });
      // Where several parts are joined into one wanted string none of them is in the text; such a case is left out.
      if (spans.length === wants.length) docs.push({ text, kinds: spans.length > 0 ? ['secrets'] : ['no-secret'], spans });
    }
  }
  return docs;
}

export const trufflehog: readonly PublicSet[] = [{ name: 'trufflehog', repository: 'trufflehog', read }];
