/**
 * Terms that may begin and end anywhere, inside words too: from each unit of the text down a tree. A look at two units tells
 * most places that no term begins there. The tree is split where texts go: a branch is a list of terms until somebody
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
  /** By the branches of two units in a row: 1 where a term begins so. */
  opens: Uint8Array;
  textOf(term: number): string;
}

/** Where terms may begin, within a stretch. */
const candidates = new Int32Array(mostUnits + 1);

export function createTree(textOf: (term: number) => string): Tree {
  return { root: { terms: [], next: null }, opens: new Uint8Array(branches * branches), textOf };
}

/** Adds a term by its number; its text is not empty. */
export function addToTree(tree: Tree, term: number): void {
  const text = tree.textOf(term);
  let node = tree.root;
  for (let depth = 0; node.next && depth < text.length; depth++) node = branch(node.next, text, depth);
  node.terms.push(term);
  const first = toBranch(unitAt(text, 0)) * branches;
  if (text.length > 1) tree.opens[first + toBranch(unitAt(text, 1))] = 1;
  else tree.opens.fill(1, first, first + branches);
}

/** Gives every term that may stand in the text, by where it begins, and for one begin the shorter before the longer. */
export function walkTree(tree: Tree, text: string, hits: Hits): void {
  if (!tree.root.next && tree.root.terms.length === 0) return;
  for (let from = 0; from < text.length; from += mostUnits) {
    const picked = pick(tree.opens, text, from, Math.min(text.length, from + mostUnits));
    for (let n = 0; n < picked; n++) descend(tree, text, candidates[n] as number, hits);
  }
}

/** Takes no branch on what it reads; see `pieces.ts`. */
function pick(opens: Uint8Array, text: string, from: number, to: number): number {
  let picked = 0;
  let known = isKnown;
  let branchBefore = toBranch(unitAt(text, from));
  for (let at = from + 1; at < to; at++) {
    const unit = units[text.charCodeAt(at)] as number;
    known &= unit;
    candidates[picked] = at - 1;
    picked += opens[branchBefore * branches + toBranch(unit)] as number;
    branchBefore = toBranch(unit);
  }
  if (known === 0 && learnUnits(text, from, to)) return pick(opens, text, from, to);
  // Its second unit is in the next stretch, or nowhere.
  candidates[picked++] = to - 1;
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
