/**
 * Marks for rules that say the same of the same words wherever these stand, which is what most rules do. They were asked
 * once and are not called again: a hit costs a look at its writing and its `Cover`. As for all terms of one rule, hits never
 * overlap: leftmost first, then longest or first in the list.
 */
import { at, fields, type Writings } from '../literals/writings.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { isWithin, type Scope } from '../reading/scope.ts';
import type { Cover, Slot } from '../slot.ts';
import { type Covers, toCover } from './covers.ts';
import { Mark } from './marks.ts';

/**
 * @param met numbers of writings; those of one rule by `starts`.
 * @param slotOf the rule of a list of terms.
 */
export function markWords(
  writings: Writings,
  met: readonly number[],
  starts: readonly number[],
  count: number,
  reading: Reading,
  covers: Covers,
  slotOf: (owner: number) => Slot,
  marks: Mark[],
): void {
  const { covers: known, facts } = writings;
  let scope: Scope | null = null;
  let units: readonly Span[] | null = null;
  let hasLeft = false;
  /** Marks from here on may overlap with the next one. */
  let cluster = 0;
  let reached = 0;
  for (let n = 0; n < count; n++) {
    const writing = met[n] as number;
    const cover = known[writing] as Cover | null;
    const asked = cover !== null && cover.generation === covers.generation ? cover : ask(writings, writing, slotOf, covers);
    const start = starts[n] as number;
    const end = start + (facts[writing * fields + at.length] as number);
    if (asked.scope !== scope) {
      scope = asked.scope;
      units = scope.within(reading);
    }
    if (units === null || (units !== reading.whole && !isWithin(units, { start, end }))) continue;
    if (start >= reached) cluster = marks.length;
    else if (isTaken(marks, cluster, asked, start, end)) continue;
    reached = Math.max(reached, end);
    const mark = new Mark(asked, start, end, asked.message ?? '', asked.fixes);
    hasLeft ||= asked.message === null;
    marks.push(mark);
  }
  // Words that a rule says nothing of still kept others of its words away.
  if (!hasLeft) return;
  let kept = 0;
  for (const mark of marks) if (mark.cover.message !== null) marks[kept++] = mark;
  marks.length = kept;
}

function ask(writings: Writings, writing: number, slotOf: (owner: number) => Slot, covers: Covers): Cover {
  const text = writings.texts[writing] as string;
  const index = writings.facts[writing * fields + at.index] as number;
  const slot = slotOf(writings.facts[writing * fields + at.owner] as number);
  let cover = toCover(covers, slot, text);
  if (cover.index !== index) {
    const advice = slot.compiled.advise?.({ text, index }) ?? null;
    if (cover.index !== -1) cover = { ...cover, counter: cover };
    cover.index = index;
    cover.message = advice?.message ?? null;
    cover.fixes = advice?.fixes ?? [];
  }
  writings.covers[writing] = cover;
  return cover;
}

/** Whether the same rule has the place already. A mark that begins here and counts for less makes way. */
function isTaken(marks: Mark[], cluster: number, { order, inOrder, index }: Cover, start: number, end: number): boolean {
  for (let n = marks.length - 1; n >= cluster; n--) {
    const mark = marks[n] as Mark;
    if (mark.cover.order !== order) continue;
    if (mark.end <= start) return false;
    const other = mark.cover.index;
    const length = mark.end - end;
    const isBetter = inOrder ? index < other || (index === other && length < 0) : length < 0 || (length === 0 && index < other);
    if (mark.start < start || !isBetter) return true;
    marks.splice(n, 1);
    return false;
  }
  return false;
}
