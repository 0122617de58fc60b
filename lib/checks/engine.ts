/**
 * The check engine. A document is blocks; each rule maps a block to a partial, partials are cached by block,
 * and a merge that never re-reads text makes the findings. So an edit costs the changed block plus a walk
 * over what is already known. Pure: no DOM, no browser API, no YAML.
 *
 * Time budget: a rule that runs patterns and takes longer than `budgetMs` for one block three times, or ten
 * times as long once, is switched off for the life of the checker and named in `overBudget`. Three, so that
 * one slice lost to another process does not cost a rule.
 */
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import { createSensors } from './detectors/sensors.ts';
import type { CompiledRule, KindTools, Placed } from './kinds/kind.ts';
import { kinds } from './kinds/registry.ts';
import { createLiterals, type Literals } from './literals.ts';
import { createSay } from './message.ts';
import { type Reading, toPlain } from './reading.ts';
import { createScope, type Scope } from './scope.ts';
import { createExceptions, createTerms } from './terms.ts';
import type { Block, CheckContext, Checker, CheckSession, CompileOptions, Finding, Hit } from './types.ts';

const defaultBudgetMs = 25;
const strikes = 3;
const onceTooLong = 10;

/** Blocks kept beyond those on screen, so that undo and a moved paragraph cost nothing. */
const leastCached = 256;

/** Distinct words remembered per session before it starts over: a rule that covers whole blocks adds one per keystroke. */
const mostCovers = 20_000;

interface Slot {
  order: number;
  rule: Rule;
  compiled: CompiledRule<unknown>;
  scope: Scope;
  /** Runs patterns or detectors, so its time is watched. */
  watched: boolean;
  strikes: number;
  off: boolean;
}

/** Words that a rule covered in this session: what findings with the same words share. */
interface Cover {
  text: string;
  /** Finding keys by occurrence in the document: rule, a digest of the words, which one. */
  keys: string[];
  count: number;
  /** The update that `count` belongs to. */
  round: number;
}

/** A hit in its block, and the finding it last became. */
interface Mark {
  slot: Slot;
  hit: Hit;
  cover: Cover;
  nth: number;
  finding: Finding | null;
}

interface Entry {
  block: Block;
  marks: readonly Mark[];
  partials: ReadonlyMap<Slot, unknown>;
}

/** `protocol` has been vetted (`vet.ts`); an unknown kind or a bad expression here is a bug and throws. */
export function compile(protocol: BrandProtocol, options: CompileOptions = {}): Checker {
  const literals = createLiterals();
  const sensors = createSensors(options.detectors ?? []);
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const overBudget: string[] = [];
  let terms = 0;

  const slots = protocol.rules.map((rule, order): Slot => {
    const kind = byKind.get(rule.kind);
    if (!kind) throw new Error(`unknown rule kind: ${rule.kind}`);
    const slot: Slot = {
      order,
      rule,
      compiled: { block: () => null },
      scope: createScope(rule.scope),
      watched: false,
      strikes: 0,
      off: false,
    };
    const tools: KindTools = {
      terms(sources, termOptions) {
        const made = createTerms(terms++, sources, termOptions, literals);
        slot.watched ||= made.patterned;
        return made;
      },
      exceptions(sources) {
        slot.watched ||= (sources?.length ?? 0) > 0;
        return createExceptions(sources);
      },
      say: createSay(rule.message),
      detectors(ids) {
        slot.watched = true;
        return sensors.select(ids);
      },
    };
    slot.compiled = kind.compile(rule, tools);
    return slot;
  });

  const watch = { now: options.now ?? (() => performance.now()), budgetMs: options.budgetMs ?? defaultBudgetMs, overBudget };
  return {
    missing: sensors.missing,
    overBudget,
    open: (context) =>
      openSession(
        slots.filter((slot) => applies(slot.rule, context)),
        literals,
        watch,
      ),
    warm: literals.warm,
  };
}

function applies({ surfaces, channels }: Rule, { surface, channel }: CheckContext): boolean {
  if (surfaces && !surfaces.includes(surface)) return false;
  // Without a known channel every rule applies: better one finding too many than a claim nobody saw.
  return !channels || channel === undefined || channels.includes(channel);
}

interface Watch {
  now: () => number;
  budgetMs: number;
  overBudget: string[];
}

function openSession(slots: readonly Slot[], literals: Literals, watch: Watch): CheckSession {
  const always = slots.filter(({ compiled }) => !compiled.gate || compiled.gate.always);
  const gated = new Map(
    slots.flatMap((slot) => (slot.compiled.gate && !slot.compiled.gate.always ? [[slot.compiled.gate.id, slot] as const] : [])),
  );
  const merging = slots.filter(({ compiled }) => compiled.merge);
  let young = new Map<string, Entry[]>();
  let old = new Map<string, Entry[]>();
  let entries: Entry[] = [];
  let findings: readonly Finding[] = [];
  let offs = 0;
  let round = 0;
  const covers = new Map<Slot, Map<string, Cover>>();
  let covered = 0;

  function toMark(slot: Slot, hit: Hit, text: string): Mark {
    const words = text.slice(hit.start, hit.end);
    const known = covers.get(slot) ?? new Map<string, Cover>();
    if (known.size === 0) covers.set(slot, known);
    let cover = known.get(words);
    if (!cover) {
      cover = { text: words, keys: [], count: 0, round: 0 };
      known.set(words, cover);
      covered++;
    }
    return { slot, hit, cover, nth: 0, finding: null };
  }

  function run(slot: Slot, reading: Reading, marks: Mark[], partials: Map<Slot, unknown>): void {
    if (slot.off) return;
    const within = slot.scope.within(reading.block);
    if (!within) return;
    const partial = slot.watched ? timed(slot, watch, () => slot.compiled.block(reading, within)) : slot.compiled.block(reading, within);
    if (partial === null) return;
    if (slot.compiled.merge) partials.set(slot, partial);
    else for (const hit of partial as readonly Hit[]) marks.push(toMark(slot, hit, reading.text));
  }

  function read(block: Block): Entry {
    const plain = toPlain(block.text);
    const found = literals.scan(block.text, plain);
    const reading: Reading = { block, text: block.text, plain, found, shared: new Map() };
    const marks: Mark[] = [];
    const partials = new Map<Slot, unknown>();
    for (const slot of always) run(slot, reading, marks, partials);
    for (const id of found.keys()) {
      const slot = gated.get(id);
      if (slot) run(slot, reading, marks, partials);
    }
    if (marks.length > 1) marks.sort(byPlace);
    return { block, marks, partials };
  }

  function lookUp(block: Block): Entry {
    const same = (entry: Entry) => isSame(entry.block, block);
    const hit = young.get(block.text)?.find(same) ?? old.get(block.text)?.find(same);
    const entry = hit ?? read(block);
    const list = young.get(block.text);
    if (!list) young.set(block.text, [entry]);
    else if (!list.includes(entry)) list.push(entry);
    return entry;
  }

  function update(blocks: readonly Block[]): readonly Finding[] {
    if (covered > mostCovers) {
      // Marks point into these, so everything goes together; the next lines read the document anew.
      covers.clear();
      covered = 0;
      young = new Map();
      old = new Map();
      entries = [];
    }
    if (young.size > Math.max(leastCached, 2 * blocks.length)) {
      old = young;
      young = new Map();
    }
    const known = entries;
    const next = new Array<Entry>(blocks.length);
    let head = 0;
    while (head < blocks.length && head < known.length && isSame((known[head] as Entry).block, blocks[head] as Block)) {
      next[head] = known[head] as Entry;
      head++;
    }
    let tail = blocks.length;
    for (let at = known.length; tail > head && at > head && isSame((known[at - 1] as Entry).block, blocks[tail - 1] as Block); ) {
      next[--tail] = known[--at] as Entry;
    }
    if (head === blocks.length && blocks.length === known.length && offs === watch.overBudget.length) return findings;
    for (let at = head; at < tail; at++) next[at] = lookUp(blocks[at] as Block);
    entries = next;
    offs = watch.overBudget.length;
    round++;
    const merged = merging.flatMap((slot) => merge(slot, next, toMark));
    findings = toFindings(next, merged, round);
    return findings;
  }

  return { update };
}

function timed<T>(slot: Slot, { now, budgetMs, overBudget }: Watch, job: () => T): T {
  const from = now();
  const done = job();
  const took = now() - from;
  if (took > budgetMs) {
    slot.strikes += took > budgetMs * onceTooLong ? strikes : 1;
    if (slot.strikes >= strikes && !slot.off) {
      slot.off = true;
      overBudget.push(slot.rule.id);
    }
  }
  return done;
}

function byPlace(a: Mark, b: Mark): number {
  return a.hit.start - b.hit.start || a.hit.end - b.hit.end || a.slot.order - b.slot.order;
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

interface Merged {
  block: number;
  mark: Mark;
}

function merge(slot: Slot, entries: readonly Entry[], toMark: (slot: Slot, hit: Hit, text: string) => Mark): Merged[] {
  const { merge: join } = slot.compiled;
  if (!join || slot.off) return [];
  const partials: Placed<unknown>[] = [];
  for (const [block, entry] of entries.entries()) {
    const partial = entry.partials.get(slot);
    if (partial !== undefined) partials.push({ block, partial });
  }
  return join(partials).map(({ block, ...hit }) => ({ block, mark: toMark(slot, hit, entries[block]?.block.text ?? '') }));
}

function toFindings(entries: readonly Entry[], merged: Merged[], round: number): readonly Finding[] {
  const findings: Finding[] = [];
  merged.sort((a, b) => a.block - b.block || byPlace(a.mark, b.mark));
  let next = 0;
  for (let block = 0; block < entries.length; block++) {
    let marks = (entries[block] as Entry).marks;
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
    ...(hit.detail === undefined ? {} : { detail: hit.detail }),
  };
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
