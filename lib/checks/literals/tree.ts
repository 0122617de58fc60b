/**
 * Terms that may begin and end anywhere, inside words too: from each unit of the text down a tree. A look at four units tells
 * nearly all places that no term begins there. The tree is split where texts go: a branch is a list of terms until somebody
 * finds it long.
 */
import type { Hits } from './beginnings.ts';
import { mostUnits } from './pieces.ts';
import { isKnown, learnUnits, unitAt, units } from './units.ts';

/** Terms that are compared one by one rather than split further. */
const few = 4;
/** Units share a branch when they agree here, which no two ASCII units do. */
const branches = 64;

interface Node {
  /** Numbers of all terms below, or, once split, of those that end here. */
  terms: number[];
  next: (Node | undefined)[] | null;
}

export interface Tree {
  root: Node;
  /** By the branches of two units in a row: 1 where a term of less than four begins so. */
  short: Uint8Array;
  /** By a hash of the branches of four: 1 where any other does, and here and there where none does. */
  long: Uint8Array;
  textOf(term: number): string;
}

/** Of the hash of four units: 8 kB, which stay close to the processor. */
const longBits = 13;

/** Where terms may begin, within a stretch. */
const candidates = new Int32Array(mostUnits + 1);

export function createTree(textOf: (term: number) => string): Tree {
  return { root: { terms: [], next: null }, short: new Uint8Array(branches * branches), long: new Uint8Array(1 << longBits), textOf };
}

/** Adds a term by its number; its text is not empty. */
export function addToTree(tree: Tree, term: number): void {
  const text = tree.textOf(term);
  let node = tree.root;
  for (let depth = 0; node.next && depth < text.length; depth++) node = branch(node.next, text, depth);
  node.terms.push(term);
  let path = 0;
  for (let at = 0; at < text.length && at < 4; at++) path = step(path, unitAt(text, at));
  if (text.length >= 4) tree.long[toLong(path)] = 1;
  else if (text.length >= 2) tree.short[path >>> (6 * (text.length - 2))] = 1;
  else tree.short.fill(1, path * branches, (path + 1) * branches);
}

/** The branches of four units in a row, six bits each. */
function step(path: number, unit: number): number {
  return ((path << 6) | toBranch(unit)) & 0xffffff;
}

function toLong(path: number): number {
  return Math.imul(path, 0x9e3779b1) >>> (32 - longBits);
}

/** Gives every term that may stand in the text, by where it begins, and for one begin the shorter before the longer. */
export function walkTree(tree: Tree, text: string, hits: Hits): void {
  if (!tree.root.next && tree.root.terms.length === 0) return;
  for (let from = 0; from < text.length; from += mostUnits) {
    const picked = pick(tree, text, from, Math.min(text.length, from + mostUnits));
    for (let n = 0; n < picked; n++) descend(tree, text, candidates[n] as number, hits);
  }
}

/** Takes no branch on what it reads; see `pieces.ts`. */
function pick(tree: Tree, text: string, from: number, to: number): number {
  const { short, long } = tree;
  let picked = 0;
  let known = isKnown;
  let path = 0;
  for (let at = from; at < to; at++) {
    const unit = units[text.charCodeAt(at)] as number;
    known &= unit;
    path = step(path, unit);
    candidates[picked] = at - 3;
    picked += (at - 3 >= from ? 1 : 0) & ((short[path >>> 12] as number) | (long[toLong(path)] as number));
  }
  if (known === 0 && learnUnits(text, from, to)) return pick(tree, text, from, to);
  // The last few have their next units in the next stretch, or nowhere.
  for (let at = Math.max(from, to - 3); at < to; at++) candidates[picked++] = at;
  return picked;
}

function descend(tree: Tree, text: string, start: number, hits: Hits): void {
  let node: Node | undefined = tree.root;
  for (let depth = 0; node; depth++) {
    if (!node.next && node.terms.length > few) split(tree, node, depth);
    for (let n = 0; n < node.terms.length; n++) {
      hits.terms[hits.count] = node.terms[n] as number;
      hits.places[hits.count] = -1;
      hits.starts[hits.count++] = start;
    }
    node = start + depth < text.length ? node.next?.[toBranch(unitAt(text, start + depth))] : undefined;
  }
}

function toBranch(unit: number): number {
  return (unit >> 2) & (branches - 1);
}

function branch(next: (Node | undefined)[], text: string, at: number): Node {
  const which = toBranch(unitAt(text, at));
  next[which] ??= { terms: [], next: null };
  return next[which];
}

function split(tree: Tree, node: Node, depth: number): void {
  const { terms } = node;
  const next = new Array<Node | undefined>(branches).fill(undefined);
  node.terms = [];
  node.next = next;
  for (const term of terms) {
    const text = tree.textOf(term);
    (text.length > depth ? branch(next, text, depth) : node).terms.push(term);
  }
}
