/**
 * Terms as they stood in some text: in a sentence, at its start, in a title, shouted. Equal words are one writing, so what is
 * said of them is said once. With tens of thousands of terms a hit waits for memory most of its time, so what it looks at
 * lies close together, in numbers.
 */
import type { Cover } from '../slot.ts';
import { isDoubtful } from './units.ts';

/** Writings have numbers from 1. */
export interface Writings {
  /** Per writing what `at` names. */
  facts: Int32Array;
  /** The units of all writings, one after the other. */
  letters: Uint16Array;
  texts: string[];
  /** What the rule says, kept here by `word-marks.ts`. Null until it was asked. */
  covers: (Cover | null)[];
  /** Of the terms' own; behind it are those that hold for one scan. */
  kept: number;
  count: number;
}

export const fields = 8;
export const at = {
  /** Of its letters. */
  from: 0,
  length: 1,
  /** The list of terms. */
  owner: 2,
  /** What the owner called the term. */
  index: 3,
  flags: 4,
  /** Another writing of the same term; 0 for none. */
  next: 5,
  /** The term's number. */
  term: 6,
} as const;

export const isWhole = 1;
/** Holds a typographic sign and means it. */
export const isWritten = 2;
/** Its first and last unit alone do not tell if it stands on word edges. */
export const isEdgy = 4;
/** Has other typographic signs than the term. */
export const isLoose = 8;
/** Looks like the term and is none: its case tells them apart. Remembered, because "but" is met often where "But" is looked for. */
export const isOther = 16;

/** Ways of writing one term that are remembered. */
const most = 4;

export function createWritings(): Writings {
  return { facts: new Int32Array(64 * fields), letters: new Uint16Array(1024), texts: [''], covers: [null], kept: 1, count: 1 };
}

/** Before a scan: what held for the last one is gone. */
export function forget(writings: Writings): void {
  if (writings.count === writings.kept) return;
  writings.count = writings.kept;
  writings.texts.length = writings.kept;
  writings.covers.length = writings.kept;
}

/** The writing among `first` and those after it that stands there; 0 for none. */
export function standing({ facts, letters }: Writings, first: number, text: string, start: number): number {
  for (let writing = first; writing !== 0; writing = facts[writing * fields + at.next] as number) {
    const from = facts[writing * fields + at.from] as number;
    const length = facts[writing * fields + at.length] as number;
    if (start + length > text.length) continue;
    let n = 0;
    while (n < length && text.charCodeAt(start + n) === letters[from + n]) n++;
    if (n === length) return writing;
  }
  return 0;
}

/** Adds a writing of a term behind `first`; beyond so many of one term it holds for this scan only. */
export function addWriting(
  writings: Writings,
  first: number,
  text: string,
  fact: { owner: number; index: number; flags: number; term: number },
): number {
  const writing = writings.count++;
  const last = lastOf(writings, first);
  const from = writing === 1 ? 0 : (writings.facts[(writing - 1) * fields] as number) + (writings.texts[writing - 1] as string).length;
  makeRoom(writings, writing, from + text.length);
  const { facts, letters } = writings;
  for (let n = 0; n < text.length; n++) letters[from + n] = text.charCodeAt(n);
  const edgy = isDoubtful(text.charCodeAt(0)) || isDoubtful(text.charCodeAt(text.length - 1)) ? isEdgy : 0;
  facts.set([from, text.length, fact.owner, fact.index, fact.flags | edgy, 0, fact.term, 0], writing * fields);
  writings.texts.push(text);
  writings.covers.push(null);
  if (last !== -1 && writing === writings.kept) {
    writings.kept++;
    if (last !== 0) facts[last * fields + at.next] = writing;
  }
  return writing;
}

/** 0 where there is none yet; -1 where there are enough. */
function lastOf({ facts }: Writings, first: number): number {
  let last = first;
  for (let count = 1; last !== 0; count++) {
    const next = facts[last * fields + at.next] as number;
    if (next === 0) return count < most ? last : -1;
    last = next;
  }
  return 0;
}

function makeRoom(writings: Writings, writing: number, units: number): void {
  if ((writing + 1) * fields > writings.facts.length) {
    const { facts } = writings;
    writings.facts = new Int32Array(facts.length * 2);
    writings.facts.set(facts);
  }
  if (units > writings.letters.length) {
    const { letters } = writings;
    writings.letters = new Uint16Array(Math.max(units, letters.length * 2));
    writings.letters.set(letters);
  }
}
