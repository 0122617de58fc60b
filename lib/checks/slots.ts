/**
 * The rules of a protocol, compiled when their turn comes. A kind that asks for nothing a host may lack is `late`: its rules
 * are compiled in idle time, or, where their literals were prepared (`prepared.ts`), when one of these is first met.
 */
import type { BrandProtocol, Rule } from '../brand-protocol/schema.ts';
import type { Kind } from './kinds/kind.ts';
import type { Literals } from './literals/literals.ts';
import type { Scope } from './reading/scope.ts';
import type { Slot } from './slot.ts';
import type { Tools } from './tools.ts';

/** Terms, and rules, of one step: a millisecond, and 5 on a busy machine while the code is cold. */
const slice = 250;
const mostRules = 50;

/** What a slot is made with: `literals` is null where they are known already. */
export interface Making {
  rule: Rule;
  slot: Slot;
  literals: Literals | null;
  /** A number for the next list of terms. */
  nextList(): number;
}

/** What there is to know of late rules without compiling them. */
export interface Late {
  /** Rules whose kind is not late. */
  early: readonly number[];
  /** Rules that see every block. */
  always: readonly number[];
  /** Rules that have more than one list of terms, once for each list more. */
  more: readonly number[];
}

export interface Slots {
  /** Rules that would apply, of a kind that is not here: they see nothing. */
  readonly absent: readonly Rule[];
  /** The rule by its place in the protocol. */
  at(order: number): Slot;
  /** Rules whose kind is not late: for those who open sessions to compile first. */
  readonly early: readonly number[];
  /** Compiles some rules that are late, or puts some of their terms in their place; true when nothing is left to do. */
  step(): boolean;
  /** Rules that see every block. Complete when nothing is left to do. */
  readonly always: readonly number[];
  readonly more: readonly number[];
  /** The rule of a list of terms. */
  orderOf(list: number): number;
}

/**
 * Lists of terms are numbered so that the number tells the rule: its first list has the rule's own place, others follow
 * behind all rules.
 * @param isWanted rules that it denies are for texts that never come: nothing is compiled for them before it is asked for. Default: all are.
 */
export function createSlots(
  { rules }: BrandProtocol,
  given: readonly Kind[],
  literals: Literals,
  late: Late | null,
  { toScope, toTools }: Pick<Tools, 'toScope' | 'toTools'>,
  isWanted: (rule: Rule) => boolean = () => true,
): Slots {
  const slots = new Array<Slot | undefined>(rules.length);
  const always: number[] = late ? [...late.always] : [];
  const more: number[] = late ? [...late.more] : [];
  let next = 0;

  const byKind = new Map(given.map((kind) => [kind.kind, kind]));
  const absent = rules.filter((rule) => !byKind.has(rule.kind) && isWanted(rule));
  const toKind = (order: number) => byKind.get((rules[order] as Rule).kind);

  const allEarly = late ? late.early : rules.map((_, order) => order).filter((order) => !toKind(order)?.late);
  const early = allEarly.filter((order) => isWanted(rules[order] as Rule));

  function at(order: number): Slot {
    const known = slots[order];
    if (known) return known;
    const kind = toKind(order);
    const into = late && kind?.late ? null : literals;
    const rule = rules[order] as Rule;
    const slot: Slot = {
      order,
      rule,
      latest: null,
      compiled: nothingToSay,
      may: perhaps,
      scope: kind ? toScope(rule.scope, kind) : nowhere,
      watched: false,
      maySave: null,
      strikes: [],
      off: false,
      given: 0,
      round: 0,
    };
    slots[order] = slot;
    if (!kind) return slot;
    let lists = 0;
    let from = 0;
    const nextList = () => {
      if (lists++ === 0) return order;
      const known = into ? -1 : more.indexOf(order, from);
      from = known < 0 ? more.push(order) : known + 1;
      return rules.length + from - 1;
    };
    slot.compiled = kind.compile(rule, toTools({ rule, slot, literals: into, nextList }));
    const { gate, may = gate?.may } = slot.compiled;
    if (may) slot.may = may;
    if (into && (!gate || gate.always)) always.push(order);
    return slot;
  }

  function step(): boolean {
    if (late) return true;
    if (!literals.place(slice)) return false;
    const before = literals.count();
    for (let compiled = 0; next < rules.length && compiled < mostRules && literals.count() - before < slice; next++) {
      if (slots[next] || !toKind(next)?.late || !isWanted(rules[next] as Rule)) continue;
      at(next);
      compiled++;
    }
    return next === rules.length && literals.place(0);
  }

  return { absent, at, early, step, always, more, orderOf: (list) => (list < rules.length ? list : (more[list - rules.length] as number)) };
}

const nothingToSay: Slot['compiled'] = { block: () => null };
const perhaps = () => true;
const nowhere: Scope = { within: () => null };
