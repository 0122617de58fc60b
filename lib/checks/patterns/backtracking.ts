/**
 * Tells expressions that can take forever from those that cannot, before any text meets them. This works on
 * the positions of the expression (Glushkov's automaton): it is exponential when some position can come back
 * to itself in two ways over the same text, and a polynomial of degree n when n loops in a row can share one
 * text between them (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Repetition up
 * to ten is written out; above it counts as endless. Doubt refuses. Not needed in a page, so not in the engine.
 */
import { toLoops } from './loops.ts';
import { type Node, readPattern } from './regex.ts';

/** Loops that may share one text, the search for a beginning included: three is at worst cubic in a window of 4,000. */
const mostLoops = 3;
const endless = 10;
const mostPositions = 3000;
const largestLoop = 60;
const mostSteps = 60_000;

const samples = [...Array.from({ length: 128 }, (_, n) => String.fromCharCode(n)), ...'éßñİ’–€中😀\u00a0'];
const everything = (1n << BigInt(samples.length)) - 1n;

interface Position {
  /** A bit per sample that the position can match. */
  accepts: bigint;
  /** Next positions with the number of ways to get there. */
  next: Map<number, number>;
}

interface Part {
  nullable: boolean;
  first: number[];
  last: number[];
}

class TooLarge extends Error {}

/**
 * True when matching can take exponential time, or more than cubic; also when that cannot be told.
 * @param ignorecase then letters are alike that otherwise keep loops apart.
 */
export function isRisky(source: string, ignorecase = true): boolean {
  const node = readPattern(source);
  return node === null || isRiskyNode(node, ignorecase || source.includes('(?i'));
}

function isRiskyNode(node: Node, ignorecase: boolean): boolean {
  const positions: Position[] = [];
  const inner: Node[] = [];
  try {
    // The search for a beginning is a loop over anything, in front.
    const start = addPosition(positions, everything);
    const whole = build(node, positions, inner, ignorecase);
    link(positions, [start], [start, ...whole.first]);
  } catch (error) {
    if (error instanceof TooLarge) return true;
    throw error;
  }
  if (inner.some((each) => isRiskyNode(each, ignorecase))) return true;
  const loops = toLoops(positions.map(({ next }) => next));
  return (
    loops.some((loop) => isAmbiguous(positions, loop)) || longestChain(positions, loops) > mostLoops || isSlowOnProse(positions, loops)
  );
}

function addPosition(positions: Position[], accepts: bigint): number {
  if (positions.length >= mostPositions) throw new TooLarge();
  positions.push({ accepts, next: new Map() });
  return positions.length - 1;
}

function link(positions: Position[], from: readonly number[], to: readonly number[]): void {
  if (from.length * to.length > mostPositions * 20) throw new TooLarge();
  for (const a of from) {
    const { next } = positions[a] as Position;
    for (const b of to) next.set(b, (next.get(b) ?? 0) + 1);
  }
}

const nothing: Part = { nullable: true, first: [], last: [] };

function build(node: Node, positions: Position[], inner: Node[], ignorecase: boolean): Part {
  switch (node.is) {
    case 'char':
      return leaf(positions, toAccepts(node.char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), ignorecase));
    case 'set':
      return leaf(positions, toAccepts(node.source, ignorecase));
    case 'edge':
      if (node.body) inner.push(node.body);
      return nothing;
    case 'opaque':
      if (node.body) return build(node.body, positions, inner, ignorecase);
      return repeatForever(positions, leaf(positions, everything), true);
    case 'alt': {
      const parts = node.items.map((item) => build(item, positions, inner, ignorecase));
      return {
        nullable: parts.some((part) => part.nullable),
        first: parts.flatMap((part) => part.first),
        last: parts.flatMap((part) => part.last),
      };
    }
    case 'seq':
      return join(
        positions,
        node.items.map((item) => () => build(item, positions, inner, ignorecase)),
      );
    case 'repeat': {
      const { item, min, max } = node;
      if (max === 0) return nothing;
      if (max > endless) return repeatForever(positions, build(item, positions, inner, ignorecase), min === 0);
      return repeatTimes(positions, () => build(item, positions, inner, ignorecase), min, max);
    }
  }
}

function leaf(positions: Position[], accepts: bigint): Part {
  const at = addPosition(positions, accepts);
  return { nullable: false, first: [at], last: [at] };
}

function repeatForever(positions: Position[], part: Part, nullable: boolean): Part {
  link(positions, part.last, part.first);
  return { ...part, nullable: nullable || part.nullable };
}

/** `x{1,3}` is `x(?:x(?:x)?)?`: a copy follows the one before it and no other, or there would be two ways where there is one. */
function repeatTimes(positions: Position[], make: () => Part, min: number, max: number): Part {
  let before: number[] = [];
  let skippable = true;
  const first: number[] = [];
  const last: number[] = [];
  for (let n = 0; n < max; n++) {
    const part = make();
    link(positions, before, part.first);
    if (skippable) first.push(...part.first);
    skippable &&= part.nullable;
    before = part.nullable ? [...before, ...part.last] : part.last;
    if (n + 1 >= min) last.push(...(n + 1 === min ? before : part.last));
  }
  return { nullable: min === 0 || skippable, first, last };
}

function join(positions: Position[], makers: readonly (() => Part)[]): Part {
  let whole = nothing;
  for (const make of makers) {
    const part = make();
    link(positions, whole.last, part.first);
    whole = {
      nullable: whole.nullable && part.nullable,
      first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
      last: part.nullable ? [...whole.last, ...part.last] : part.last,
    };
  }
  return whole;
}

function toAccepts(source: string, ignorecase: boolean): bigint {
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${source})$`, ignorecase ? 'iu' : 'u');
  } catch {
    return everything;
  }
  let accepts = 0n;
  samples.forEach((sample, n) => {
    if (expression.test(sample)) accepts |= 1n << BigInt(n);
  });
  return accepts;
}

/** Two ways round over one text: a doubled step, or a pair of different positions on a common cycle with an equal pair. */
function isAmbiguous(positions: readonly Position[], loop: readonly number[]): boolean {
  if (loop.length > largestLoop) return true;
  const inside = new Set(loop);
  const pairs: (readonly [number, number])[] = [];
  for (const a of loop) {
    for (const [b, ways] of (positions[a] as Position).next) if (inside.has(b) && ways > 1) return true;
    for (const b of loop) pairs.push([a, b]);
  }
  // From (p, p) to some (q, r) with q different from r, and back to (p, p).
  const reach = (from: readonly number[], backwards: boolean) => explore(positions, from, [inside, inside], backwards);
  return loop.some((p) => {
    const forth = reach([p, p], false);
    const back = reach([p, p], true);
    return forth === null || back === null || pairs.some(([a, b]) => a !== b && forth.has(`${a},${b}`) && back.has(`${a},${b}`));
  });
}

/** Tuples of positions that one text leads to, all moving together; null when there are too many to follow. */
function explore(
  positions: readonly Position[],
  from: readonly number[],
  within: readonly (ReadonlySet<number> | null)[],
  backwards: boolean,
): Set<string> | null {
  const seen = new Set<string>([from.join()]);
  const queue: (readonly number[])[] = [from];
  const previous = backwards ? reversed(positions) : null;
  let steps = 0;
  for (let tuple = queue.pop(); tuple; tuple = queue.pop()) {
    const options = tuple.map((at, n) => {
      const next = previous ? (previous[at] ?? []) : [...(positions[at] as Position).next.keys()];
      const allowed = within[n];
      return allowed ? next.filter((each) => allowed.has(each)) : next;
    });
    for (const step of product(options)) {
      if (++steps > mostSteps) return null;
      // Forwards, the text is what the new positions match; backwards, what the old ones do.
      const read = (backwards ? tuple : step).reduce((common, at) => common & (positions[at] as Position).accepts, everything);
      if (read === 0n) continue;
      const key = step.join();
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(step);
    }
  }
  return seen;
}

function reversed(positions: readonly Position[]): number[][] {
  const previous: number[][] = positions.map(() => []);
  for (const [from, { next }] of positions.entries()) for (const to of next.keys()) previous[to]?.push(from);
  return previous;
}

function product(options: readonly (readonly number[])[]): number[][] {
  return options.reduce<number[][]>((all, each) => all.flatMap((head) => each.map((tail) => [...head, tail])), [[]]);
}

/** How many loops in a row can hand one text to each other: the degree of the polynomial. */
function longestChain(positions: readonly Position[], loops: readonly number[][]): number {
  const depth = loops.map(() => 1);
  // Reverse topological order: what comes later in the expression stands earlier in the list.
  for (const [from, loop] of loops.entries()) {
    for (let to = 0; to < from; to++) {
      const longer = (depth[to] as number) + 1;
      if (longer > (depth[from] as number) && sharesText(positions, loop, loops[to] as number[])) depth[from] = longer;
    }
  }
  return Math.max(0, ...depth);
}

/**
 * Cubic on whatever people write, as `.*.*=` is, and not only on a text made for it: from anywhere into a loop over words and
 * spaces, and from there at any word into another. A long paragraph would hold the page for seconds before the clock is looked at.
 */
function isSlowOnProse(positions: readonly Position[], loops: readonly number[][]): boolean {
  const takes = (at: number, sample: string) => ((positions[at] as Position).accepts >> BigInt(samples.indexOf(sample))) & 1n;
  const wide = loops.filter((loop) => [' ', 'e'].every((sample) => loop.some((at) => takes(at, sample))));
  const nextOf = (at: number) => [...(positions[at] as Position).next.keys()];
  const leads = (from: readonly number[], to: readonly number[]) =>
    from !== to && from.some((at) => nextOf(at).some((next) => to.includes(next)));
  const leadsByAny = (from: readonly number[], to: readonly number[]) =>
    leads(from, to) || from.some((at) => nextOf(at).some((next) => (takes(next, ' ') || takes(next, 'e')) && leads([next], to)));
  const start = wide.find((loop) => loop.includes(0)) ?? [];
  return wide.some((one) => one !== start && leads(start, one) && wide.some((two) => two !== start && two !== one && leadsByAny(one, two)));
}

/** Some text goes round `a`, round `b`, and from `a` to `b`. */
function sharesText(positions: readonly Position[], a: readonly number[], b: readonly number[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.some((p) =>
    b.some((q) => {
      const seen = explore(positions, [p, p, q], [inA, null, inB], false);
      return seen === null || seen.has(`${p},${q},${q}`);
    }),
  );
}
