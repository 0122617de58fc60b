/** What all ways to count have in common. Imports nothing. */

/** Told in order: what stands at `at`, and how much it counts. */
type Visit = (at: number, amount: number) => void;
export type Count = (text: string, visit: Visit) => void;

/**
 * The counts of one text: one, or where what comes first does not hold for every text, a second that does (SMS). Null: it cannot be
 * counted so. `sentences`: where each of its sentences begins.
 */
export type Ways = (text: string, sentences: readonly number[]) => readonly (Count | null)[];

let graphemes: Intl.Segmenter | null = null;
/** What people call a character. */
export function eachGrapheme(text: string, visit: (segment: string, at: number) => void): void {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment, index } of graphemes.segment(text)) visit(segment, index);
}
