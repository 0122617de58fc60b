/** Why a rule is there, with its author's examples: what a card tells of a finding's rule. */
import type { Rule } from '../brand-protocol/schema.ts';

/** What of a rule is told. */
export type ExplainedRule = Pick<Rule, 'id' | 'name' | 'why' | 'owner' | 'source' | 'origin' | 'examples'>;

/** A stretch of an example. */
export interface Piece {
  text: string;
  /** The rule finds these words. */
  isHit: boolean;
}

export interface Explanation {
  id: string;
  name: string;
  why: string;
  /** Law or standard behind it. */
  source: { title: string; date?: string | undefined; url?: string | undefined } | null;
  /** The style it came from. */
  origin: string | null;
  /** Who answers for it. */
  owner: string;
  bad: readonly { pieces: readonly Piece[]; fixed: string | null }[];
  good: readonly string[];
}

/**
 * @param most examples of each sort, the first ones; a card has little room. @param found what it is about: the examples with these
 * words go first, since a rule may have a hundred.
 */
export function explain(
  { id, name, why, owner, source, origin, examples }: ExplainedRule,
  most = Number.POSITIVE_INFINITY,
  found = '',
): Explanation {
  const isAbout = ({ hits }: { hits: readonly string[] }) => hits.some((hit) => hit.toLowerCase() === found.toLowerCase());
  const bad = examples?.bad ?? [];
  return {
    id,
    name,
    why,
    source: source ?? null,
    origin: origin ?? null,
    owner,
    bad: [...bad.filter(isAbout), ...bad.filter((each) => !isAbout(each))]
      .slice(0, most)
      .map(({ text, hits, fixed }) => ({ pieces: toPieces(text, hits), fixed: fixed ?? null })),
    good: (examples?.good ?? []).slice(0, most),
  };
}

/** Hits stand in the text in their order; one that does not, as with a rule over the links of a text, is not set off. */
function toPieces(text: string, hits: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const hit of hits) {
    const start = text.indexOf(hit, end);
    if (start < 0) continue;
    if (start > end) pieces.push({ text: text.slice(end, start), isHit: false });
    pieces.push({ text: hit, isHit: true });
    end = start + hit.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isHit: false });
  return pieces;
}
