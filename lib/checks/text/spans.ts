/** Stretches over a text that is being read. */
import type { Span } from '../reading/reading.ts';

/** As they are when the text has lost its end; those that had nothing else are gone. */
export function clipSpans<Kind extends Span>(spans: readonly Kind[], length: number): Kind[] {
  return spans.map((span) => ({ ...span, end: Math.min(span.end, length) })).filter(({ start, end }) => end > start);
}
