/** gitleaks/gitleaks and betterleaks/betterleaks, which went on from it: examples and counter-examples of their rules. */
import type { Doc } from '../score.ts';
import { toFlagged, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

/** Literal examples of each rule: `tps := []string{…}` and `fps := []string{…}`. */
function read(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(/^cmd\/generate\/config\/rules\/.*\.go$/)) {
    for (const [, which, list = ''] of repository
      .read(path)
      .matchAll(/\b(tps|fps)\b[^\n]*?(?::=|=)\s*(?:append\(\w+,|\[\]string\{)\n([\s\S]*?)\n\t[)}]/g)) {
      for (const [whole, literal = ''] of list.matchAll(/^\s*(`[^`]*`|"(?:[^"\\\n]|\\.)*"),/gm)) {
        const text = unquote(literal);
        if (text !== null && !/^\s*\/\//.test(whole)) docs.push(toFlagged(text, which === 'tps'));
      }
    }
  }
  return docs;
}

export const gitleaks: readonly PublicSet[] = ['gitleaks', 'betterleaks'].map((name) => ({ name, repository: name, read }));
