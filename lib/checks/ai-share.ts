/** The one figure about AI that rules read, made here for overlay and gate alike. */

/**
 * Share of the words that came from AI, touched by a person or not: 0 to 1 in hundredths, so that one word more does not
 * make every rule speak anew. Undefined where there are no words.
 */
export function toAiShare({ person, edited, untouched }: { person: number; edited: number; untouched: number }): number | undefined {
  const total = person + edited + untouched;
  return total === 0 ? undefined : Math.round((100 * (edited + untouched)) / total) / 100;
}
