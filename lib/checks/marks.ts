/** From hits to findings: document order, stable keys, and the same object again where nothing changed. */
import type { Placed } from './kinds/kind.ts';
import type { Cover, Slot } from './slot.ts';
import type { Block, Facts, Finding, Hit } from './types.ts';

/** Distinct words remembered per checker before it starts over: a rule that covers whole blocks adds one per keystroke. */
const mostCovers = 20_000;

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
  /** In the order of their places. */
  marks: Mark[];
  /** Of rules that look at the whole document; most blocks have none, and share that. */
  partials: readonly { slot: Slot; partial: unknown }[];
}

export const noPartials: Marked['partials'] = [];

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
  const { latest } = slot;
  const cover = latest?.text === words && latest.generation === covers.generation ? latest : toCover(covers, slot, words);
  return { slot, hit, cover, nth: 0, finding: null };
}

function byPlace(a: Mark, b: Mark): number {
  return a.hit.start - b.hit.start || a.hit.end - b.hit.end || a.slot.order - b.slot.order;
}

function toCover(covers: Covers, slot: Slot, words: string): Cover {
  covers.bySlot[slot.order] ??= new Map();
  const known = covers.bySlot[slot.order] as Map<string, Cover>;
  let cover = known.get(words);
  if (!cover) {
    cover = { text: words, generation: covers.generation, keys: [], count: 0, round: 0 };
    known.set(words, cover);
    covers.size++;
  }
  slot.latest = cover;
  return cover;
}

/** Marks mostly come in order, and then nothing is done. */
export function sortByPlace(marks: Mark[]): Mark[] {
  for (let n = 1; n < marks.length; n++) if (byPlace(marks[n - 1] as Mark, marks[n] as Mark) > 0) return marks.sort(byPlace);
  return marks;
}

/** A hit that a merge made, in its block. */
interface Merged {
  block: number;
  mark: Mark;
}

/** What the rules say that look at the whole document. */
export function merge(entries: readonly Marked[], covers: Covers, facts: Facts): Merged[] {
  const bySlot = new Map<Slot, Placed<unknown>[]>();
  for (let block = 0; block < entries.length; block++) {
    for (const { slot, partial } of (entries[block] as Marked).partials) {
      const placed = bySlot.get(slot);
      if (placed) placed.push({ block, partial });
      else bySlot.set(slot, [{ block, partial }]);
    }
  }
  const merged: Merged[] = [];
  for (const [slot, partials] of bySlot) {
    if (slot.off) continue;
    for (const { block, ...hit } of slot.compiled.merge?.(partials, facts) ?? [])
      merged.push({ block, mark: toMark(covers, slot, hit, entries[block]?.block.text ?? '') });
  }
  return merged;
}

export function toFindings(entries: readonly Marked[], merged: Merged[], round: number): readonly Finding[] {
  const findings: Finding[] = [];
  if (merged.length > 1) merged.sort((a, b) => a.block - b.block || byPlace(a.mark, b.mark));
  let next = 0;
  for (let block = 0; block < entries.length; block++) {
    let { marks } = entries[block] as Marked;
    if (merged[next]?.block === block) {
      marks = [...marks];
      while (merged[next]?.block === block) marks.push((merged[next++] as Merged).mark);
      sortByPlace(marks);
    }
    for (const mark of marks) if (!mark.slot.off && isWanted(mark.slot, round)) findings.push(toFinding(mark, block, round));
  }
  return findings;
}

/** Vale's `limit`: the first findings of the rule in this document. */
function isWanted(slot: Slot, round: number): boolean {
  const { limit } = slot.rule;
  if (limit === undefined) return true;
  if (slot.round !== round) {
    slot.round = round;
    slot.given = 0;
  }
  return slot.given++ < limit;
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
