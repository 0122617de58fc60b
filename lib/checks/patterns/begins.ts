/** How often something that begins where a word does may stand in a text, told without looking for it. */
import { isDoubtful, isKnown, learnUnits, units } from '../literals/units.ts';
import type { Span } from '../reading/reading.ts';
import { edgeOf } from './meaning.ts';

/** Whether what the source finds on word edges begins with a letter, and so where a word does. */
export function beginsWord(source: string): boolean {
  return edgeOf(source, 'first') === 'word';
}

/** Places within the span where a word may begin, as any expression has it: no less, and hardly more. */
export function countBegins(text: string, { start, end }: Span): number {
  let count = 0;
  let before = 0;
  let known = isKnown;
  let beyond = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const unit = units[code] as number;
    known &= unit;
    beyond |= code;
    count += unit & ~before & 1;
    before = unit;
  }
  if (known === 0 && learnUnits(text, start, end)) return countBegins(text, { start, end });
  // Where words have no spaces between them every letter may begin one.
  if (beyond > 0x2bb) for (let at = start; at < end; at++) if (isAlone(text.charCodeAt(at))) count++;
  return count;
}

function isAlone(code: number): boolean {
  return code >= 0x2e80 || (code >= 0xe00 && code < 0x2000) || isDoubtful(code);
}
