/** thoughtworks/talisman: lines that its patterns must and must not find. */
import type { Doc } from '../score.ts';
import { toFlagged, unquote } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

function read(repository: Repository): Doc[] {
  const source = repository.read('detector/pattern/pattern_detector_test.go');
  return [
    ...source.matchAll(/\bshould(Pass|Fail)DetectionOfSecretPattern\(filename,\s*\[\]byte\((`[^`]*`|"(?:[^"\\\n]|\\.)*")\)/g),
  ].flatMap(([, which, literal = '']) => {
    const text = unquote(literal);
    return text === null ? [] : [toFlagged(text, which === 'Pass')];
  });
}

export const talisman: readonly PublicSet[] = [{ name: 'talisman', repository: 'talisman', read }];
