/** Checkmarx/2ms: tests of its rules, written out in Go. */
import type { Doc } from '../score.ts';
import { toFlagged, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  return repository.list(/^engine\/rules\/ruledefine\/.*_test\.go$/).flatMap((path) =>
    [...repository.read(path).matchAll(/\b(true|false)Positives: +\[\]string\{\n([\s\S]*?)\n\t+\},/g)].flatMap(([, which, list = '']) =>
      [...list.matchAll(/^\s*(`[^`]*`|"(?:[^"\\\n]|\\.)*"),/gm)].flatMap(([, literal = '']) => {
        const text = unquote(literal);
        return text === null ? [] : [toFlagged(text, which === 'true')];
      }),
    ),
  );
}

export const twoMs: readonly PublicSet[] = [{ name: '2ms', repository: '2ms', read }];
