/**
 * One document over time. What a block gave is kept with the block, so an edit costs the changed block and a
 * walk over what is known; undo and moved paragraphs cost the walk alone.
 */
import { type Literals, nothingFound } from './literals.ts';
import { type Covers, type Marked, merge, noPartials, sortByPlace, toFindings, toMark, trim } from './marks.ts';
import { type Reading, toReading } from './reading.ts';
import type { Opinions } from './resources.ts';
import { type Slot, timed, type Watch } from './slot.ts';
import type { Block, CheckSession, Facts, Finding, Hit } from './types.ts';

/** Blocks remembered that are no longer in the document, per generation. */
const mostRetired = 512;

/** The rules that apply in one context, by when they run. */
export interface Plan {
  /** For every block. */
  always: readonly Slot[];
  /** Where a literal of theirs was found: by terms id. */
  gated: readonly (Slot | undefined)[];
}

export function toPlan(slots: readonly Slot[]): Plan {
  const always: Slot[] = [];
  const gated: (Slot | undefined)[] = [];
  for (const slot of slots) {
    const { gate } = slot.compiled;
    if (gate && !gate.always) gated[gate.id] = slot;
    else always.push(slot);
  }
  return { always, gated };
}

const noFacts: Facts = {};

export function openSession(
  { always, gated }: Plan,
  literals: Literals,
  covers: Covers,
  watch: Watch,
  opinions: Opinions | undefined,
): CheckSession {
  let young = new Map<string, Marked[]>();
  let old = new Map<string, Marked[]>();
  let entries: Marked[] = [];
  let findings: readonly Finding[] = [];
  let offs = 0;
  let told = noFacts;
  let heard = 0;
  let generation = covers.generation;

  function run(slot: Slot, reading: Reading, entry: Marked): void {
    if (slot.off) return;
    const units = slot.scope.within(reading);
    if (!units) return;
    const partial = slot.watched ? timed(slot, watch, () => slot.compiled.block(reading, units)) : slot.compiled.block(reading, units);
    if (partial === null) return;
    if (slot.compiled.merge) entry.partials = [...entry.partials, { slot, partial }];
    else for (const hit of partial as readonly Hit[]) entry.marks.push(toMark(covers, slot, hit, reading.text));
  }

  function read(block: Block): Marked {
    const reading = toReading(block, nothingFound, literals.asWritten);
    reading.found = literals.scan(reading);
    const entry: Marked = { block, marks: [], partials: noPartials };
    for (const slot of always) run(slot, reading, entry);
    for (const id of reading.found.keys()) {
      const slot = gated[id];
      if (slot) run(slot, reading, entry);
    }
    sortByPlace(entry.marks);
    return entry;
  }

  /** Entries that left the document: undo and a moved paragraph bring them back. Two generations bound them. */
  function retire(entry: Marked): void {
    const list = young.get(entry.block.text);
    if (!list) young.set(entry.block.text, [entry]);
    else if (!list.some((each) => isSame(each.block, entry.block))) list.push(entry);
    if (young.size > mostRetired) {
      old = young;
      young = new Map();
    }
  }

  function recall(block: Block): Marked | undefined {
    if (young.size + old.size === 0) return undefined;
    const same = (entry: Marked) => isSame(entry.block, block);
    return young.get(block.text)?.find(same) ?? old.get(block.text)?.find(same);
  }

  /** Marks point into covers, so when those go everything goes, and the document is read anew. */
  function forgetAll(): void {
    generation = covers.generation;
    young = new Map();
    old = new Map();
    entries = [];
  }

  /** Whether what stands beside the text is as it was. */
  function isKnown(facts: Facts): boolean {
    const same = facts.aiShare === told.aiShare && facts.product === told.product && facts.locale === told.locale;
    return same && offs === watch.overBudget.length && heard === (opinions?.generation ?? 0);
  }

  function update(blocks: readonly Block[], facts: Facts = noFacts): readonly Finding[] {
    trim(covers);
    if (generation !== covers.generation) forgetAll();
    const known = entries;
    const next = new Array<Marked>(blocks.length);
    let head = 0;
    while (head < blocks.length && head < known.length && isSame((known[head] as Marked).block, blocks[head] as Block)) {
      next[head] = known[head] as Marked;
      head++;
    }
    let tail = blocks.length;
    let gone = known.length;
    while (tail > head && gone > head && isSame((known[gone - 1] as Marked).block, blocks[tail - 1] as Block))
      next[--tail] = known[--gone] as Marked;
    if (head === blocks.length && blocks.length === known.length && isKnown(facts)) return findings;
    for (let at = head; at < gone; at++) retire(known[at] as Marked);
    for (let at = head; at < tail; at++) next[at] = recall(blocks[at] as Block) ?? read(blocks[at] as Block);
    entries = next;
    offs = watch.overBudget.length;
    told = facts;
    heard = opinions?.generation ?? 0;
    const round = ++covers.round;
    const merged = merge(next, covers, facts);
    findings = toFindings(next, merged, round);
    return findings;
  }

  return { update };
}

/** Everything that a rule reads of a block. */
function isSame(a: Block, b: Block): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.kind !== b.kind || a.level !== b.level) return false;
  const left = a.links ?? [];
  const right = b.links ?? [];
  return (
    left.length === right.length &&
    left.every((link, n) => link.start === right[n]?.start && link.end === right[n]?.end && link.href === right[n]?.href)
  );
}
