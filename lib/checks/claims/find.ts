/**
 * Claims of one block: cues from the one pass, the frame around each, and then what takes a claim back: a question, a denial,
 * a doubt, a wish. Structure is looked at only where a cue was found.
 */
import { literalsOf, type TermMatch } from '../patterns/terms.ts';
import type { Span } from '../reading/reading.ts';
import type { ClaimType, Cue, Frame, Lexicon } from './lexicon.ts';

export interface Claim extends Span {
  type: ClaimType;
  lexicon: Lexicon;
  cue: Cue;
  sentence: Span;
}

/** Characters to either side that a frame sees: about twenty words, and a bound on its backtracking. */
const sight = 160;

interface Owner {
  cue: Cue;
  lexicon: Lexicon;
}

/** One list of literals, and what each of them is a cue of: of several cues the first that fits counts. */
export function toTermList(lexicons: readonly Lexicon[], types: readonly ClaimType[]) {
  const owners = new Map<string, Owner[]>();
  for (const lexicon of lexicons) {
    for (const cue of lexicon.cues) {
      if (!types.includes(cue.type)) continue;
      for (const text of new Set(cue.terms.flatMap((term) => literalsOf(term) ?? []))) {
        const key = text.toLowerCase();
        const known = owners.get(key);
        if (known) known.push({ cue, lexicon });
        else owners.set(key, [{ cue, lexicon }]);
      }
    }
  }
  return { sources: [...owners.keys()].map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')), owners: [...owners.values()] };
}

/**
 * @param matches in reading order.
 * @param plain the block's text with plain typographic signs, same length.
 * @param withHedged what is doubted or wished for counts as well.
 * @returns claims in reading order, no two of which overlap: the earlier and longer one stands.
 */
export function findClaims(
  matches: readonly TermMatch[],
  owners: readonly (readonly Owner[])[],
  plain: string,
  sentences: readonly Span[],
  withHedged: boolean,
): readonly Claim[] {
  const claims: Claim[] = [];
  let praise: Claim | null = null;
  const spoken = { customer: 0, company: 0 };
  let at = 0;
  for (const match of matches) {
    while (at < sentences.length - 1 && (sentences[at] as Span).end <= match.start) at++;
    const sentence = sentences[at] ?? { start: 0, end: plain.length };
    const before = plain.slice(Math.max(sentence.start, match.start - sight), match.start);
    const after = plain.slice(match.end, Math.min(sentence.end, match.end + sight));
    for (const { cue, lexicon } of owners[match.index] ?? []) {
      const span = toClaim({ cue, lexicon }, match, before, after, plain, sentence, withHedged);
      if (!span) continue;
      if (cue.voice === 'founder') spoken.company = Number.POSITIVE_INFINITY;
      else if (cue.voice) spoken[cue.voice]++;
      if (cue.role === 'sign') continue;
      const claim = { ...span, type: cue.type, lexicon, cue, sentence };
      if (cue.role || cue.voice === 'customer') praise ??= claim;
      if (cue.role) continue;
      add(claims, claim);
      break;
    }
  }
  return praise && spoken.customer > spoken.company ? withReview(claims, praise, plain) : claims;
}

function add(claims: Claim[], claim: Claim): void {
  const last = claims.at(-1);
  // "We guarantee you will never ...": one promise, found twice.
  if (last && last.type === claim.type && last.sentence === claim.sentence && claim.start >= last.end && claim.start - last.end <= 1) {
    last.end = claim.end;
    return;
  }
  if (last && claim.start < last.end) {
    if (claim.end - claim.start <= last.end - last.start || claim.start > last.start) return;
    claims.pop();
  }
  claims.push(claim);
}

/** What somebody says between quotation marks, and who that is. */
const quoted = /(?:["“][^"“”]{1,2000}["”]|«[^«»]{1,2000}»)(?: ?[–—-] ?\p{Lu}[^.!?]{0,80})?/gu;

/** The review is all of the block, but where the company quotes it in words of its own. */
function toReview(praise: Span, plain: string): Span {
  for (const { 0: words, index } of plain.matchAll(quoted)) {
    if (index <= praise.start && praise.end <= index + words.length) return { start: index, end: index + words.length };
  }
  return { start: 0, end: plain.length };
}

/** A review is one claim, in pieces of some words where it holds claims of other types. */
function withReview(claims: readonly Claim[], praise: Claim, plain: string): readonly Claim[] {
  const review = toReview(praise, plain);
  const isIn = ({ start, end }: Span) => start < review.end && end > review.start;
  const others = claims.filter((claim) => claim.type !== praise.type || !isIn(claim));
  const sentence = { start: 0, end: plain.length };
  const pieces: Claim[] = [];
  let from = review.start;
  for (const { start: until, end } of [...others.filter(isIn), { start: review.end, end: review.end }]) {
    const words = plain.slice(from, until);
    const start = from + Math.max(0, words.search(/[\p{L}\d"“«¡¿]/u));
    if ((from === review.start && until === review.end) || /(?:\S+\s+){5}\S/.test(words))
      pieces.push({ ...praise, start, end: from + words.trimEnd().length, sentence });
    from = end;
  }
  return [...others, ...pieces].sort((a, b) => a.start - b.start);
}

function toClaim(
  { cue, lexicon }: Owner,
  match: Span,
  before: string,
  after: string,
  plain: string,
  sentence: Span,
  withHedged: boolean,
): Span | null {
  const frames: readonly Frame[] = cue.frames ?? [cue];
  for (const frame of frames) {
    const span = toSpan(frame, before, after, match);
    if (!span) continue;
    const asks = /[?？]["'”’)\]]*$/.test(plain.slice(Math.max(sentence.start, sentence.end - 8), sentence.end));
    if (asks && cue.role === 'praise') return null;
    if (cue.always || cue.role === 'sign') return span;
    const ahead = plain.slice(Math.max(sentence.start, span.start - sight), span.start);
    if (asks || lexicon.denied.test(ahead)) return null;
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
