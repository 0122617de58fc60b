/** What findings of one rule and the same words share: above all their keys. Kept for the life of a checker. */
import type { Cover, Slot } from '../slot.ts';

/** Distinct words remembered per checker before it starts over: a rule that covers whole blocks adds one per keystroke. */
const mostCovers = 20_000;

/** Shared by the sessions of a checker, so that a second document finds the keys of the first. */
export interface Covers {
  bySlot: Map<string, Cover>[];
  size: number;
  /** Goes up when everything is forgotten. */
  generation: number;
  /** Updates so far, of all sessions. */
  round: number;
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

export function toCover(covers: Covers, slot: Slot, words: string): Cover {
  const { latest, order } = slot;
  if (latest?.text === words && latest.generation === covers.generation) return latest;
  covers.bySlot[order] ??= new Map();
  const known = covers.bySlot[order] as Map<string, Cover>;
  let cover = known.get(words);
  if (!cover) {
    cover = makeCover(slot, words, covers.generation);
    known.set(words, cover);
    covers.size++;
  }
  slot.latest = cover;
  return cover;
}

function makeCover(slot: Slot, text: string, generation: number): Cover {
  const { rule, order, scope, compiled } = slot;
  const { id: ruleId, name: ruleName, severity, why, limit } = rule;
  const inOrder = compiled.gate?.inOrder ?? false;
  const cover: Omit<Cover, 'counter'> & { counter: Cover | null } = {
    generation,
    scope,
    text,
    message: null,
    fixes: nothing,
    ruleId,
    ruleName,
    severity,
    why,
    counter: null,
    count: 0,
    round: 0,
    key: null,
    keys: null,
    limited: limit !== undefined,
    order,
    inOrder,
    index: -1,
    slot,
  };
  cover.counter = cover as Cover;
  return cover as Cover;
}

const nothing: Cover['fixes'] = [];

/** @param nth occurrence of the words in the document, from 0. */
export function keyOf(cover: Cover, nth: number): string {
  cover.key ??= `${cover.ruleId}~${digest(cover.text)}`;
  if (nth === 0) return cover.key;
  cover.keys ??= [];
  cover.keys[nth - 1] ??= `${cover.key}~${nth + 1}`;
  return cover.keys[nth - 1] as string;
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
