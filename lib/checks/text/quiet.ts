/**
 * Code in a line, for rules that came from Vale: they are shown stars in its place, as many as there are characters, so that offsets
 * stay. Rules written here look at it, because people read it; but nobody spells it.
 */
import type { Span } from '../reading/reading.ts';
import type { Block } from '../types.ts';

/** Elements that Vale hides unless its settings name others. */
export const quietTags: readonly string[] = ['code', 'tt', 'kbd'];

/** Takes in a stretch that is read, and joins it to the one it goes on from. */
export function addQuiet(quiet: Span[], start: number, end: number): void {
  const last = quiet.at(-1);
  if (last?.end === start) last.end = end;
  else if (end > start) quiet.push({ start, end });
}

export function hideQuiet({ text, quiet = [] }: Block): string {
  let hidden = '';
  let from = 0;
  for (const { start, end } of quiet) {
    hidden += text.slice(from, start) + '*'.repeat(end - start);
    from = end;
  }
  return hidden + text.slice(from);
}
