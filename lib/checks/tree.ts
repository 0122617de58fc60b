/**
 * Terms that may begin and end anywhere, inside words too: from each unit of the text down a tree, which most units leave
 * after a step or two. The tree is split where texts go: a branch is a list of terms until somebody finds it long.
 */
import type { Meet, Term } from './literal.ts';
import { unitAt } from './units.ts';

/** Terms that are compared one by one rather than split further. */
const few = 4;
/** Units share a branch when they agree here, which no two ASCII units do. */
const branches = 64;

interface Node {
  /** All terms below, or, once split, those that end here. */
  terms: Term[];
  next: (Node | undefined)[] | null;
}

export interface Tree {
  add(term: Term): void;
  /** Meets every term whose units may stand in the text, from left to right. */
  walk(text: string, meet: Meet): void;
}

export function createTree(): Tree {
  const root: Node = { terms: [], next: null };

  function add(term: Term): void {
    let node = root;
    for (let depth = 0; node.next && depth < term.text.length; depth++) node = branch(node.next, term.text, depth);
    node.terms.push(term);
  }

  function walk(text: string, meet: Meet): void {
    if (!root.next && root.terms.length === 0) return;
    for (let start = 0; start < text.length; start++) {
      let node: Node | undefined = root;
      for (let depth = 0; node; depth++) {
        if (!node.next && node.terms.length > few) split(node, depth);
        for (let n = 0; n < node.terms.length; n++) meet(node.terms[n] as Term, start);
        node = start + depth < text.length ? node.next?.[toBranch(text, start + depth)] : undefined;
      }
    }
  }

  return { add, walk };
}

function toBranch(text: string, at: number): number {
  return (unitAt(text, at) >> 2) % branches;
}

function branch(next: (Node | undefined)[], text: string, at: number): Node {
  const which = toBranch(text, at);
  next[which] ??= { terms: [], next: null };
  return next[which];
}

function split(node: Node, depth: number): void {
  const { terms } = node;
  const next = new Array<Node | undefined>(branches).fill(undefined);
  node.terms = [];
  node.next = next;
  for (const term of terms) (term.text.length > depth ? branch(next, term.text, depth) : node).terms.push(term);
}
