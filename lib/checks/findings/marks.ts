/** From hits to findings: document order, stable keys, and the same object again where nothing changed. */
import type { Severity } from '../../brand-protocol/schema.ts';
import type { Placed } from '../kinds/kind.ts';
import type { Cover, Slot } from '../slot.ts';
import type { Composed } from '../text/composed.ts';
import type { Block, Facts, Finding, Fix, Hit, ModelOpinion } from '../types.ts';
import { type Covers, keyOf, toCover } from './covers.ts';

/** To be sliced: a literal here would be taken for long-lived, too. */
export const noMarks: readonly Mark[] = [{} as Mark].filter(() => false);
export const noPartials: readonly PartialOf[] = [];

/**
 * A hit in its block, which is the finding that people get: what else it knows is private, so that it is plain data wherever it
 * is sent. Classes, in this file, because V8 takes what an object literal made for long-lived after a while and puts it among
 * old objects, where thousands of them cost a third of a check.
 */
export class Mark implements Finding {
  declare key: string;
  declare ruleId: string;
  declare ruleName: string;
  declare severity: Severity;
  declare block: number;
  declare start: number;
  declare end: number;
  declare text: string;
  declare message: string;
  declare why: string;
  declare fixes: readonly Fix[];
  declare detail?: string;
  declare spellings?: readonly string[];
  declare address?: string;
  declare opinion?: ModelOpinion;
  readonly #cover: Cover;
  /** Which occurrence of its words in the document; -1 while it has been given to nobody. */
  #nth: number;

  constructor(cover: Cover, start: number, end: number, message: string, fixes: readonly Fix[]) {
    this.key = '';
    this.ruleId = cover.ruleId;
    this.ruleName = cover.ruleName;
    this.severity = cover.severity;
    this.block = 0;
    this.start = start;
    this.end = end;
    this.text = cover.text;
    this.message = message;
    this.why = cover.why;
    this.fixes = fixes;
    this.#cover = cover;
    this.#nth = -1;
  }

  get cover(): Cover {
    return this.#cover;
  }

  /** The finding for this place in this update: another one where an earlier one has been given away and says something else. */
  settle(block: number, round: number): Mark {
    const { counter } = this.#cover;
    if (counter.round !== round) {
      counter.round = round;
      counter.count = 0;
    }
    const nth = counter.count++;
    if (this.#nth === nth && this.block === block) return this;
    const settled = this.#nth === -1 ? this : this.#copy();
    settled.key = keyOf(counter, nth);
    settled.block = block;
    settled.#nth = nth;
    return settled;
  }

  #copy(): Mark {
    const { start, end, message, fixes } = this;
    return addRest(new Mark(this.#cover, start, end, message, fixes), this);
  }
}

/** The mark in the block as it is, where rules saw it put together (`text/composed.ts`). */
export function toWritten(covers: Covers, mark: Mark, composed: Composed, { text }: Block): Mark {
  const { start, end } = composed.toWritten(mark);
  return toMark(covers, mark.cover.slot, { ...mark, start, end, text: text.slice(start, end) }, text);
}

/** What is known of one block. */
export class Marked {
  readonly block: Block;
  /** As most rules saw it, where that is not as it is. */
  readonly composed: Composed | null;
  /** In the order of their places. */
  readonly marks: Mark[];
  /** Of rules that look at the whole document; most blocks have none, and share that. */
  readonly partials: readonly PartialOf[];

  constructor(block: Block, marks: Mark[], partials: readonly PartialOf[], composed: Composed | null = null) {
    this.block = block;
    this.composed = composed;
    this.marks = marks;
    this.partials = partials;
  }
}

/** What one rule keeps of a block until the whole document is known. */
export interface PartialOf {
  slot: Slot;
  partial: unknown;
}

/** @param text of the block; the hit covers part of it. */
export function toMark(covers: Covers, slot: Slot, hit: Hit, text: string): Mark {
  const { start, end, message, fixes } = hit;
  return addRest(new Mark(toCover(covers, slot, hit.text ?? text.slice(start, end)), start, end, message, fixes), hit);
}

/** In the words of the block, where stars stood for some of them (`text/quiet.ts`); what would replace those is no fix. */
export function toShown(covers: Covers, mark: Mark, { text }: Block): Mark {
  const words = text.slice(mark.start, mark.end);
  return words === mark.text ? mark : toMark(covers, mark.cover.slot, { ...mark, text: words, fixes: [] }, text);
}

/** What few findings have. */
type Rest = Pick<Finding, 'detail' | 'spellings' | 'address' | 'opinion'>;

function addRest(mark: Mark, { detail, spellings, address, opinion }: Rest): Mark {
  if (detail !== undefined) mark.detail = detail;
  if (spellings !== undefined) mark.spellings = spellings;
  if (address !== undefined) mark.address = address;
  if (opinion !== undefined) mark.opinion = opinion;
  return mark;
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || a.end - b.end || a.cover.order - b.cover.order;
}

/** Marks mostly come in order, and then nothing is done. */
export function sortByPlace(marks: Mark[]): Mark[] {
  for (let n = 1; n < marks.length; n++) if (byPlace(marks[n - 1] as Mark, marks[n] as Mark) > 0) return marks.sort(byPlace);
  return marks;
}

/** A hit that a merge made, in its block. */
export interface Merged {
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
    for (const { block: at, ...hit } of slot.compiled.merge?.(partials, facts) ?? []) {
      const { block, composed } = entries[at] as Marked;
      const seen = slot.compiled.asWritten || !composed ? block : composed.block;
      const mark = toMark(covers, slot, hit, seen.text);
      const shown = seen.quiet ? toShown(covers, mark, seen) : mark;
      merged.push({ block: at, mark: composed && seen !== block ? toWritten(covers, shown, composed, block) : shown });
    }
  }
  return merged;
}

/**
 * Adds the findings of one block to those before it.
 * @param someOff whether any rule has been switched off.
 */
export function give(marks: Mark[], block: number, round: number, someOff: boolean, findings: Finding[]): void {
  for (let n = 0; n < marks.length; n++) {
    const mark = marks[n] as Mark;
    const { cover } = mark;
    if (someOff && cover.slot.off) continue;
    if (cover.limited && !isWanted(cover.slot, round)) continue;
    const settled = mark.settle(block, round);
    if (settled !== mark) marks[n] = settled;
    findings.push(settled);
  }
}

/** Puts what was merged between the findings of its blocks. @param from where the findings of each block begin. */
export function weave(
  entries: readonly Marked[],
  findings: readonly Finding[],
  from: readonly number[],
  merged: Merged[],
  round: number,
): readonly Finding[] {
  merged.sort((a, b) => a.block - b.block || byPlace(a.mark, b.mark));
  const woven: Finding[] = [];
  let next = 0;
  for (let block = 0; block < entries.length; block++) {
    let at = from[block] as number;
    const end = from[block + 1] ?? findings.length;
    if (merged[next]?.block !== block) {
      while (at < end) woven.push(findings[at++] as Finding);
      continue;
    }
    // A mark without its finding was one too many for its rule, or the rule is off.
    const given = (entries[block] as Marked).marks.filter((mark) => mark === findings[at] && at++ < end);
    const marks = [...given];
    const own = new Set(given);
    while (merged[next]?.block === block) marks.push((merged[next++] as Merged).mark);
    for (const mark of sortByPlace(marks))
      if (own.has(mark)) woven.push(mark);
      else give([mark], block, round, false, woven);
  }
  return woven;
}

/** Vale's `limit`: the first findings of the rule in this document. */
function isWanted(slot: Slot, round: number): boolean {
  if (slot.round !== round) {
    slot.round = round;
    slot.given = 0;
  }
  return slot.given++ < (slot.rule.limit ?? Number.POSITIVE_INFINITY);
}
