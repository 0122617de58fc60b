/** All terms as one expression: what V8 does best, and the floor for anything that also says where, whose and why. It only counts. */
import { createTerms } from '../../corpus.ts';
import type { Peer } from './peer.ts';

const toLiteral = (term: string) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export function mergedRegExp(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((left, right) => right.length - left.length);
  return new RegExp(`\\b(?:${longestFirst.map(toLiteral).join('|')})\\b`, 'gi');
}

export function countMatches(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let hits = 0;
  while (pattern.exec(text)) hits++;
  return hits;
}

export const merged: Peer = {
  id: 'merged',
  name: 'one merged RegExp of the same 500 terms',
  packages: [],
  rounds: 1500,
  async load() {
    const pattern = mergedRegExp(createTerms(500));
    return ({ text }) => countMatches(pattern, text);
  },
};
