/**
 * One document over time. What a block gave is kept with the block, so an edit costs the changed block and a
 * walk over what is known; undo and moved paragraphs cost the walk alone.
 */
import { type Covers, trim } from './findings/covers.ts';
import {
  give,
  type Mark,
  Marked,
  merge,
  noMarks,
  noPartials,
  type PartialOf,
  sortByPlace,
  toMark,
  toShown,
  toWritten,
  weave,
} from './findings/marks.ts';
import { markWords } from './findings/word-marks.ts';
import { collect, type Literals, nothingFound } from './literals/literals.ts';
import { at, fields } from './literals/writings.ts';
import { type LiteralMatch, type Reading, toReading } from './reading/reading.ts';
import type { Answers } from './resources.ts';
import type { Slot } from './slot.ts';
import type { Slots } from './slots.ts';
import { compose } from './text/composed.ts';
import { hideQuiet } from './text/quiet.ts';
import type { Block, CheckSession, Facts, Finding, Hit, LinkSpan } from './types.ts';
import type { Watch } from './watch.ts';

/** Blocks remembered that are no longer in the document, per generation. */
const mostRetired = 512;

/** The rules that apply in one context, by when they run. */
export interface Plan {
  /** For every block. */
  always: readonly Slot[];
  /** By list of terms, what to do with its literals; see `Lane`. */
  lanes: Uint8Array;
  /** The lane of a list whose lane is not known yet. */
  decide(list: number): number;
  slotOf(list: number): Slot;
}

/** Not known yet; the rule does not apply; it marks words by itself; it is called where one is met; it looks when called. */
const lane = { unknown: 0, none: 1, marks: 2, calls: 3, looks: 4 } as const;

/** @param applies whether the rule at a place in the protocol applies here: asked when a word of it is met. */
export function toPlan(slots: Slots, rules: number, applies: (order: number) => boolean): Plan {
  const lanes = new Uint8Array(rules + slots.more.length);
  return {
    always: slots.always
      .filter(applies)
      .sort((a, b) => a - b)
      .map(slots.at),
    lanes,
    decide(list) {
      const order = slots.orderOf(list);
      lanes[list] = applies(order) ? toLane(slots.at(order), list) : lane.none;
      return lanes[list];
    },
    slotOf: (list) => slots.at(slots.orderOf(list)),
  };
}

function toLane({ compiled: { gate, advise, merge }, watched, maySave }: Slot, list: number): number {
  if (!gate || gate.always || gate.id !== list) return lane.looks;
  const isPlain = advise && gate.literal && !merge && !watched && !(maySave && gate.some(maySave));
  return isPlain ? lane.marks : lane.calls;
}

const noFacts: Facts = {};

export function openSession(
  { always, lanes, decide, slotOf }: Plan,
  literals: Literals,
  covers: Covers,
  watch: Watch,
  answers: Answers | undefined,
): CheckSession {
  let young = new Map<string, Marked[]>();
  let old = new Map<string, Marked[]>();
  /** Read for an update to come. */
  let early = new Map<string, Marked[]>();
  let entries: Marked[] = [];
  let findings: readonly Finding[] = [];
  let offs = 0;
  let told = noFacts;
  let heard = 0;
  let generation = covers.generation;
  /** Of the block that is being read. */
  let marks: Mark[] = [];
  let partials = noPartials;
  let hasMarks = false;
  let onlyVales: boolean | undefined;

  const isWanted = ({ rule }: Slot) => onlyVales === undefined || onlyVales === (rule.origin !== undefined || rule.kind === 'spelling');

  function run(slot: Slot, reading: Reading): void {
    if (slot.off || !isWanted(slot) || !slot.may(reading)) return;
    const units = slot.scope.within(reading);
    if (!units) return;
    const partial =
      slot.watched || slot.maySave ? watch.time(slot, () => slot.compiled.block(reading, units)) : slot.compiled.block(reading, units);
    if (partial === null) return;
    if (slot.compiled.merge) partials = [...partials, { slot, partial }];
    else for (const hit of partial as readonly Hit[]) marks.push(toMark(covers, slot, hit, reading.text));
  }

  /** Twice where letters and marks are apart, which most rules see put together. */
  function read(block: Block): Marked {
    hasMarks = false;
    const written = readLine(block);
    const composed = hasMarks && !literals.asWritten && block.kind !== 'raw' ? compose(block) : null;
    if (!composed) return written;
    const whole = readLine(composed.block);
    const shown = whole.marks.map((mark) => toWritten(covers, mark, composed, block));
    const isExact = ({ slot }: PartialOf) => slot.compiled.asWritten;
    const partials = [...written.partials.filter(isExact), ...whole.partials.filter((each) => !isExact(each))];
    return new Marked(block, shown, partials, composed);
  }

  /** Twice where a line holds code, which rules that came from Vale do not see, nor those about spelling. */
  function readLine(block: Block): Marked {
    if (!block.quiet) return look(block);
    const own = look(block, false);
    const vales = look({ ...block, text: hideQuiet(block) }, true);
    const shown = [...own.marks, ...vales.marks.map((mark) => toShown(covers, mark, block))];
    return new Marked(block, sortByPlace(shown), [...own.partials, ...vales.partials]);
  }

  /** @param vales only rules that came from Vale, or only those that did not. Default: all. */
  function look(block: Block, vales?: boolean): Marked {
    onlyVales = vales;
    const reading = toReading(block, nothingFound, literals.asWritten);
    marks = noMarks.slice();
    partials = noPartials;
    see(reading);
    for (const slot of always) run(slot, reading);
    if (reading.found !== nothingFound) for (const list of reading.found.keys()) if (lanes[list] === lane.calls) run(slotOf(list), reading);
    if (vales !== undefined) marks = marks.filter(({ cover }) => isWanted(cover.slot));
    sortByPlace(marks);
    return new Marked(block, marks, partials);
  }

  /** Puts what the pass over all literals met in its lane, and marks what belongs to rules that need not be called. */
  function see(reading: Reading): void {
    const { writings, starts, count, marks: apart } = literals.scan(reading);
    hasMarks ||= apart;
    const { facts } = literals.writings;
    let found: Map<number, LiteralMatch[]> | null = null;
    let plain = 0;
    for (let n = 0; n < count; n++) {
      const writing = writings[n] as number;
      const start = starts[n] as number;
      const list = facts[writing * fields + at.owner] as number;
      const which = lanes[list] || decide(list);
      if (which === lane.marks) {
        writings[plain] = writing;
        starts[plain++] = start;
      } else if (which !== lane.none) {
        found ??= new Map();
        collect(found, literals.writings, writing, start);
      }
    }
    if (found) reading.found = found;
    markWords(literals.writings, writings, starts, plain, reading, covers, slotOf, marks);
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

  /** Takes the entry out: an entry is in one place of the document only. */
  function recall(block: Block): Marked | undefined {
    // A look-up reads the whole text for its hash.
    if (early.size + young.size + old.size === 0) return undefined;
    for (const known of [early, young, old]) {
      const list = known.get(block.text);
      const which = list?.findIndex((entry) => isSame(entry.block, block)) ?? -1;
      if (which >= 0) return list?.splice(which, 1)[0];
    }
    return undefined;
  }

  /** Marks point into covers, so when those go everything goes, and the document is read anew. */
  function forgetAll(): void {
    generation = covers.generation;
    early = new Map();
    young = new Map();
    old = new Map();
    entries = [];
  }

  /** Where the blocks are no longer what they were: from `head` to `tail`, in place of the entries from `head` to `gone`. */
  function differ(blocks: readonly Block[]): { head: number; tail: number; gone: number } {
    let head = 0;
    while (head < blocks.length && head < entries.length && isSame((entries[head] as Marked).block, blocks[head] as Block)) head++;
    let tail = blocks.length;
    let gone = entries.length;
    while (tail > head && gone > head && isSame((entries[gone - 1] as Marked).block, blocks[tail - 1] as Block)) {
      tail--;
      gone--;
    }
    return { head, tail, gone };
  }

  function ahead(blocks: readonly Block[], isOver: () => boolean): boolean {
    if (generation !== covers.generation) forgetAll();
    const { head, tail } = differ(blocks);
    let count = 0;
    for (const block of blocks.slice(head, tail)) {
      if ([early, young, old].some((known) => known.get(block.text)?.some((entry) => isSame(entry.block, block)))) continue;
      if (count++ > 0 && isOver()) return false;
      early.set(block.text, [...(early.get(block.text) ?? []), read(block)]);
    }
    return true;
  }

  /** Whether what stands beside the text is as it was. */
  function isKnown(facts: Facts): boolean {
    const same = facts.aiShare === told.aiShare && facts.product === told.product && facts.locale === told.locale;
    return same && offs === watch.overBudget.length && heard === (answers?.generation ?? 0);
  }

  function update(blocks: readonly Block[], facts: Facts = noFacts): readonly Finding[] {
    trim(covers);
    if (generation !== covers.generation) forgetAll();
    const { head, tail, gone } = differ(blocks);
    if (head === blocks.length && blocks.length === entries.length && isKnown(facts)) return findings;
    for (let n = head; n < gone; n++) retire(entries[n] as Marked);
    const next = entries.slice(0, head).concat(new Array<Marked>(tail - head), entries.slice(gone));
    entries = next;
    let from: number[];
    // Once more where a rule was switched off on the way.
    do {
      offs = watch.overBudget.length;
      from = list(blocks, head, tail);
    } while (offs !== watch.overBudget.length);
    told = facts;
    heard = answers?.generation ?? 0;
    early = new Map();
    const merged = merge(next, covers, facts);
    if (merged.length > 0) findings = weave(next, findings, from, merged, covers.round);
    return findings;
  }

  /** Reads the blocks from `head` to `tail` that nobody knows, and lists what all say. Returns where the findings of each begin. */
  function list(blocks: readonly Block[], head: number, tail: number): number[] {
    const round = ++covers.round;
    const all: Finding[] = [];
    const from: number[] = [];
    for (let n = 0; n < blocks.length; n++) {
      if (n >= head && n < tail) entries[n] ??= recall(blocks[n] as Block) ?? read(blocks[n] as Block);
      from.push(all.length);
      give((entries[n] as Marked).marks, n, round, offs > 0, all);
    }
    findings = all;
    return from;
  }

  return { ahead, update };
}

/** Everything that a rule reads of a block. */
function isSame(a: Block, b: Block): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.kind !== b.kind || a.level !== b.level) return false;
  return areSame(a.links, b.links) && areSame(a.quiet, b.quiet);
}

const linkFacts = ['start', 'end', 'href', 'isAround'] as const;
function areSame(left: readonly Partial<LinkSpan>[] = [], right: readonly Partial<LinkSpan>[] = []): boolean {
  return left.length === right.length && left.every((link, n) => linkFacts.every((fact) => link[fact] === right[n]?.[fact]));
}
