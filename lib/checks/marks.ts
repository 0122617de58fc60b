/** From hits to findings: document order, stable keys, and the same object again where nothing changed. */
import type { Placed } from './kinds/kind.ts';
import type { Slot } from './slot.ts';
import type { Block, Finding, Hit } from './types.ts';

/** Distinct words remembered per checker before it starts over: a rule that covers whole blocks adds one per keystroke. */
const mostCovers = 20_000;

/** Words that a rule covered: what findings with the same words share. */
interface Cover {
  text: string;
  /** Finding keys by occurrence in the document: rule, a digest of the words, which one. */
  keys: string[];
  count: number;
  /** The update that `count` belongs to. */
  round: number;
}

/** A hit in its block, and the finding it last became. */
export interface Mark {
  slot: Slot;
  hit: Hit;
  cover: Cover;
  nth: number;
  finding: Finding | null;
}

/** Shared by the sessions of a checker, so that a second document finds the keys of the first. */
export interface Covers {
  bySlot: Map<string, Cover>[];
  size: number;
  /** Goes up when everything is forgotten. */
  generation: number;
  /** Updates so far, of all sessions. */
  round: number;
}

/** What is known of one block. */
export interface Marked {
  block: Block;
  marks: readonly Mark[];
  partials: ReadonlyMap<Slot, unknown>;
}

export function createCovers(): Covers {
  return { bySlot: [], size: 0, generation: 0, round: 0 };
}

/** Starts over when too much is remembered. */
export function trim(covers: Covers): void {
  if (covers.size <= mostCovers) return;
  covers.bySlot = [];
  covers.size = 0;
  covers.generation++;
}

/** @param text of the block; the hit covers part of it. */
export function toMark(covers: Covers, slot: Slot, hit: Hit, text: string): Mark {
  const words = hit.text ?? text.slice(hit.start, hit.end);
  covers.bySlot[slot.order] ??= new Map();
  const known = covers.bySlot[slot.order] as Map<string, Cover>;
  let cover = known.get(words);
  if (!cover) {
    cover = { text: words, keys: [], count: 0, round: 0 };
    known.set(words, cover);
    covers.size++;
  }
  return { slot, hit, cover, nth: 0, finding: null };
}

export function byPlace(a: Mark, b: Mark): number {
  return a.hit.start - b.hit.start || a.hit.end - b.hit.end || a.slot.order - b.slot.order;
}

/** A hit that a merge made, in its block. */
interface Merged {
  block: number;
  mark: Mark;
}

export function merge(slot: Slot, entries: readonly Marked[], covers: Covers): Merged[] {
  const { merge: join } = slot.compiled;
  if (!join || slot.off) return [];
  const partials: Placed<unknown>[] = [];
  for (const [block, entry] of entries.entries()) {
    const partial = entry.partials.get(slot);
    if (partial !== undefined) partials.push({ block, partial });
  }
  return join(partials).map(({ block, ...hit }) => ({ block, mark: toMark(covers, slot, hit, entries[block]?.block.text ?? '') }));
}

export function toFindings(entries: readonly Marked[], merged: Merged[], round: number): readonly Finding[] {
  const findings: Finding[] = [];
  merged.sort((a, b) => a.block - b.block || byPlace(a.mark, b.mark));
  let next = 0;
  for (let block = 0; block < entries.length; block++) {
    let marks = (entries[block] as Marked).marks;
    if (merged[next]?.block === block) {
      const all = [...marks];
      while (merged[next]?.block === block) all.push((merged[next++] as Merged).mark);
      marks = all.sort(byPlace);
    }
    for (const mark of marks) if (!mark.slot.off) findings.push(toFinding(mark, block, round));
  }
  return findings;
}

function toFinding(mark: Mark, block: number, round: number): Finding {
  const { cover, hit, finding: last } = mark;
  if (cover.round !== round) {
    cover.round = round;
    cover.count = 0;
  }
  const nth = cover.count++;
  if (last && last.block === block && mark.nth === nth) return last;
  const { rule } = mark.slot;
  cover.keys[nth] ??= nth === 0 ? `${rule.id}~${digest(cover.text)}` : `${cover.keys[0]}~${nth + 1}`;
  const finding: Finding = {
    key: cover.keys[nth],
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    block,
    start: hit.start,
    end: hit.end,
    text: cover.text,
    message: hit.message,
    why: rule.why,
    fixes: hit.fixes,
  };
  if (hit.detail !== undefined) finding.detail = hit.detail;
  mark.nth = nth;
  mark.finding = finding;
  return finding;
}

/** 53 bits of a text (cyrb53, public domain): keys name a finding without carrying the words. Not a secret. */
function digest(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
