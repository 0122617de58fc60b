/**
 * Literals (`literals.ts`) as plain data, and back: finding out takes longer than putting in place. Numbers are few and lie in
 * a row, and what goes through them calls nothing, because this runs once, before anything of it is compiled.
 */
import { type Beginnings, createBeginnings, met, flags as nodeFlags, numberAt, pass, shares } from './beginnings.ts';
import { createIntMap, mix, toPairs } from './int-map.ts';

export interface StoredLiterals {
  /** All terms, one after the other. */
  texts: string;
  /** Lists of terms, each with how many come in a row. */
  owners: Int32Array;
  /** Per term, from the low bits: its flags, what is known of the beginning that it completes, its length, its index. */
  terms: Int32Array;
  /** Where length or index are too large for that: term, length, index. */
  large: Int32Array;
  /** Per term: the hash that finds it. 0 for those that another one of the same hash leads to, and those that may stand anywhere. */
  keys: Int32Array;
  /** Hashes of beginnings that complete nothing, each with what is known of it. */
  prefixes: Int32Array;
  /** Terms with their next in the ring, where several have the same hash. */
  rings: Int32Array;
  /** Those that may stand anywhere. */
  anywhere: Int32Array;
  openers: Int32Array;
  longest: number;
  mostSigns: number;
}

/** Terms as a pass over literals keeps them. */
export interface Terms {
  /** One more than there are: they have numbers from 1. */
  count: number;
  /** Per term `fields` numbers: owner, index, flags. */
  facts: Int32Array<ArrayBuffer>;
  textOf(term: number): string;
  onEdges: Beginnings;
}

export const fields = 3;

/** Bits of a stored term. */
const nodeAt = 5;
const lengthAt = 8;
const indexAt = 15;
const noLength = (1 << (indexAt - lengthAt)) - 1;

/** Terms, or hashes, between two pauses: a millisecond. */
const slice = 4000;

/**
 * Stops now and then, so that who runs it can let others have their turn.
 * @param isInTree of a term: it may stand anywhere.
 */
export function* storeLiterals(
  { count, facts, textOf, onEdges }: Terms,
  isInTree: (flags: number, text: string) => boolean,
): Generator<void, StoredLiterals> {
  const owners: number[] = [];
  const terms = new Int32Array(count);
  const large: number[] = [];
  const anywhere: number[] = [];
  let texts = '';
  for (let term = 1; term < count; term++) {
    if (term % slice === 0) yield;
    const owner = facts[term * fields] as number;
    const index = facts[term * fields + 1] as number;
    const flags = facts[term * fields + 2] as number;
    const text = textOf(term);
    if (isInTree(flags, text)) anywhere.push(term);
    texts += text;
    const fits = text.length < noLength && (index << indexAt) >> indexAt === index;
    terms[term] = flags | ((fits ? text.length : noLength) << lengthAt) | (fits ? index << indexAt : 0);
    if (!fits) large.push(term, text.length, index);
    if (owners.at(-2) === owner) owners.push((owners.pop() as number) + 1);
    else owners.push(owner, 1);
  }
  const keys = new Int32Array(count);
  const prefixes: number[] = [];
  const rings: number[] = [];
  const nodes = toPairs(onEdges.known);
  for (let n = 0; n < nodes.length; n += 2) {
    if (n % (2 * slice) === 0) yield;
    const key = nodes[n] as number;
    const value = nodes[n + 1] as number;
    const number = value >>> numberAt;
    if (number === 0) {
      prefixes.push(key, value);
      continue;
    }
    const last = number >= met ? (onEdges.promoted[number - met] as number) : number;
    keys[last] = key;
    terms[last] = (terms[last] as number) | ((value & nodeFlags) << nodeAt);
    if ((value & shares) === 0) continue;
    let term = last;
    do {
      const next = onEdges.also[term] as number;
      rings.push(term, next);
      term = next;
    } while (term !== last);
  }
  return {
    texts,
    owners: new Int32Array(owners),
    terms,
    large: new Int32Array(large),
    keys,
    prefixes: new Int32Array(prefixes),
    rings: new Int32Array(rings),
    anywhere: new Int32Array(anywhere),
    openers: new Int32Array(onEdges.openers ?? []),
    longest: onEdges.longest,
    mostSigns: onEdges.mostSigns,
  };
}

export function restoreLiterals({
  texts,
  owners,
  terms,
  large,
  keys,
  prefixes,
  rings,
  openers,
  longest,
  mostSigns,
}: StoredLiterals): Terms {
  const count = terms.length;
  const facts = new Int32Array(count * 2 * fields);
  const lengths = new Int32Array(count);
  for (let term = 1; term < count; term++) {
    const packed = terms[term] as number;
    facts[term * fields + 1] = packed >> indexAt;
    facts[term * fields + 2] = packed & ((1 << nodeAt) - 1);
    lengths[term] = (packed >> lengthAt) & noLength;
  }
  for (let n = 0; n < large.length; n += 3) {
    const term = large[n] as number;
    lengths[term] = large[n + 1] as number;
    facts[term * fields + 1] = large[n + 2] as number;
  }
  let term = 1;
  for (let n = 0; n < owners.length; n += 2) {
    const owner = owners[n] as number;
    for (const end = term + (owners[n + 1] as number); term < end; term++) facts[term * fields] = owner;
  }
  const ends = lengths;
  for (let n = 1; n < count; n++) ends[n] = (ends[n - 1] as number) + (ends[n] as number);
  return {
    count,
    facts,
    textOf: (which) => texts.slice(ends[which - 1], ends[which]),
    onEdges: {
      ...restoreKeys(keys, terms, prefixes),
      also: toRings(rings, count),
      longest,
      mostSigns,
      openers: openers.length > 0 ? Uint8Array.from(openers) : null,
    },
  };
}

function restoreKeys(keys: Int32Array, terms: Int32Array, prefixes: Int32Array): Beginnings {
  const index = createBeginnings();
  let size = prefixes.length / 2;
  for (let term = 1; term < keys.length; term++) if (keys[term] !== 0) size++;
  const known = createIntMap(size);
  const { pairs, shift } = known;
  const { filter } = index;
  known.size = size;
  for (let n = 1 - prefixes.length / 2; n < keys.length; n++) {
    const key = (n > 0 ? keys[n] : prefixes[-2 * n]) as number;
    if (key === 0) continue;
    let at = (mix(key) >>> shift) * 2;
    while (pairs[at] !== 0) at = (at + 2) & (pairs.length - 1);
    pairs[at] = key;
    pairs[at + 1] = n > 0 ? (n << numberAt) | (((terms[n] as number) >> nodeAt) & nodeFlags) : (prefixes[-2 * n + 1] as number);
    pass(filter, key);
  }
  return { ...index, known };
}

function toRings(rings: Int32Array, count: number): Int32Array {
  const also = new Int32Array(count * 2);
  for (let n = 0; n < rings.length; n += 2) also[rings[n] as number] = rings[n + 1] as number;
  return also;
}
