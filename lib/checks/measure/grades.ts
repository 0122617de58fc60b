/** Readability formulas, each a school grade (United States) that a reader needs. Constants are those of the first papers, as Vale has them. */
import type { Counts } from './counts.ts';

export const grades: Readonly<Record<string, (counts: Counts) => number>> = {
  'Gunning Fog': ({ words, sentences, complex_words }) => 0.4 * (words / sentences + (100 * complex_words) / words),
  'Coleman-Liau': ({ words, sentences, characters }) => (5.88 * characters) / words - (29.6 * sentences) / words - 15.8,
  'Flesch-Kincaid': ({ words, sentences, syllables }) => (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59,
  SMOG: ({ sentences, polysyllabic_words }) => 1.043 * Math.sqrt((polysyllabic_words * 30) / sentences) + 3.1291,
  'Automated Readability': ({ words, sentences, characters }) => (4.71 * characters) / words + (0.5 * words) / sentences - 21.43,
};
