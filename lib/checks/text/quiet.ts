/**
 * Code in a line, for rules that came from Vale: it shows them stars in its place, as many as there are characters, so that offsets stay.
 * Rules written here look at it, because people read it.
 */
import type { Span } from '../reading.ts';
import { type SourceBlock, toSource } from './source.ts';

/** Elements that Vale hides unless its settings name others. */
export const quietTags: readonly string[] = ['code', 'tt', 'kbd'];

/** @param spans of the source. The block itself where it holds none of them. */
export function hideQuiet(block: SourceBlock, spans: readonly Span[]): SourceBlock {
  const whole = toSource(block.map, { start: 0, end: block.text.length });
  const inside = spans.filter(({ start, end }) => start < whole.end && end > whole.start);
  if (inside.length === 0) return block;
  let text = '';
  for (let at = 0; at < block.text.length; at++) {
    const { start, end } = toSource(block.map, { start: at, end: at + 1 });
    text += inside.some((span) => start >= span.start && end <= span.end) ? '*' : block.text[at];
  }
  return { ...block, text };
}
