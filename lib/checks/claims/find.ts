/**
 * Claims of one block: cues from the one pass, the frame around each, and then what takes a claim back: a question, a denial,
 * a doubt, a wish. Structure is looked at only where a cue was found.
 */
import type { Span } from '../reading.ts';
import type { TermMatch } from '../terms.ts';
import type { ClaimType, Cue, Frame, Lexicon } from './lexicon.ts';

export interface Claim extends Span {
  type: ClaimType;
  lexicon: Lexicon;
  cue: Cue;
  sentence: Span;
}

/** Characters to either side that a frame sees: about twenty words, and a bound on its backtracking. */
const sight = 160;

/** One list of terms, and what each of them is a cue of. */
export function toTermList(lexicons: readonly Lexicon[], types: readonly ClaimType[]) {
  const sources: string[] = [];
  const owners: { cue: Cue; lexicon: Lexicon }[] = [];
  for (const lexicon of lexicons) {
    for (const cue of lexicon.cues) {
      if (!types.includes(cue.type)) continue;
      for (const term of cue.terms) {
        sources.push(term);
        owners.push({ cue, lexicon });
      }
    }
  }
  return { sources, owners };
}

/**
 * @param matches in reading order.
 * @param plain the block's text with plain typographic signs, same length.
 * @param withHedged what is doubted or wished for counts as well.
 * @returns claims in reading order, no two of which overlap: the earlier and longer one stands.
 */
export function findClaims(
  matches: readonly TermMatch[],
  owners: readonly { cue: Cue; lexicon: Lexicon }[],
  plain: string,
  sentences: readonly Span[],
  withHedged: boolean,
): readonly Claim[] {
  const claims: Claim[] = [];
  let at = 0;
  for (const match of matches) {
    const owner = owners[match.index];
    if (!owner) continue;
    while (at < sentences.length - 1 && (sentences[at] as Span).end <= match.start) at++;
    const sentence = sentences[at] ?? { start: 0, end: plain.length };
    const span = toClaim(owner, match, plain, sentence, withHedged);
    if (!span) continue;
    const last = claims.at(-1);
    // "We guarantee you will never ...": one promise, found twice.
    if (last && last.type === owner.cue.type && last.sentence === sentence && span.start >= last.end && span.start - last.end <= 1) {
      last.end = span.end;
      continue;
    }
    if (last && span.start < last.end) {
      if (span.end - span.start <= last.end - last.start || span.start > last.start) continue;
      claims.pop();
    }
    claims.push({ ...span, type: owner.cue.type, lexicon: owner.lexicon, cue: owner.cue, sentence });
  }
  return claims;
}

function toClaim(
  { cue, lexicon }: { cue: Cue; lexicon: Lexicon },
  match: Span,
  plain: string,
  sentence: Span,
  withHedged: boolean,
): Span | null {
  const before = plain.slice(Math.max(sentence.start, match.start - sight), match.start);
  const after = plain.slice(match.end, Math.min(sentence.end, match.end + sight));
  const frames: readonly Frame[] = cue.frames ?? [cue];
  for (const frame of frames) {
    const span = toSpan(frame, before, after, match);
    if (!span) continue;
    if (cue.always) return span;
    const ahead = plain.slice(Math.max(sentence.start, span.start - sight), span.start);
    if (/[?？]["'”’)\]]*$/.test(plain.slice(Math.max(sentence.start, sentence.end - 8), sentence.end)) || lexicon.denied.test(ahead))
      return null;
    if (!withHedged && (lexicon.hedged.test(ahead) || lexicon.hedgedAfter.test(after))) return null;
    return span;
  }
  return null;
}

function toSpan({ before, after, unlessBefore, unlessAfter, takes }: Frame, left: string, right: string, match: Span): Span | null {
  const wasBefore = before ? left.match(before) : null;
  if (before && !wasBefore) return null;
  const isAfter = after ? right.match(after) : null;
  if (after && !isAfter) return null;
  if (unlessBefore?.test(left) || unlessAfter?.test(right)) return null;
  const takesBefore = takes === 'before' || takes === 'both';
  const takesAfter = takes === 'after' || takes === 'both';
  return {
    start: match.start - (takesBefore && wasBefore ? wasBefore[0].trimStart().length : 0),
    end: match.end + (takesAfter && isAfter ? isAfter[0].trimEnd().length : 0),
  };
}
