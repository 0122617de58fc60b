/**
 * DOM to blocks, with a way back from block offsets to the DOM. Reads only; never touches the page.
 * A reader keeps what it read per top-level element of the root, so a keystroke re-reads one paragraph:
 * callers say what changed with `invalidate`.
 */
import type { Span } from '../checks/reading/reading.ts';
import { addQuiet, quietTags } from '../checks/text/quiet.ts';
import { clipSpans } from '../checks/text/spans.ts';
import { toLevel, toTagKind } from '../checks/text/tags.ts';
import type { Block, BlockKind, LinkSpan } from '../checks/types.ts';
import { windowOf } from './select.ts';
import { isSkipped } from './skipped.ts';

/** One stretch of a block's text that stands in one text node, character for character. */
export interface Segment {
  node: Text;
  /** Offset in the node. */
  from: number;
  /** Offset in the block's text. */
  at: number;
  length: number;
}

export type Place =
  | { kind: 'dom'; element: Element; segments: readonly Segment[] }
  /** A textarea or input: `start` is where the block begins in its value. */
  | { kind: 'field'; field: HTMLTextAreaElement | HTMLInputElement; start: number };

export interface ReadBlock {
  readonly block: Block;
  readonly place: Place;
}

export interface Reader {
  /** All blocks of the surface, titles first. Unchanged parts are the same objects as before. */
  read(): readonly ReadBlock[];
  /** Forget what was read of the top-level elements that hold these nodes. */
  invalidate(nodes: Iterable<Node>): void;
}

export interface ReaderOptions {
  /** Roots of title fields, read first as one `title` block each. */
  titles?: readonly Element[];
}

export function createReader(root: Element, options: ReaderOptions = {}): Reader {
  let cache = new WeakMap<Node, readonly ReadBlock[]>();
  const keepSpaces = isEditable(root);

  return {
    read() {
      const blocks = (options.titles ?? []).flatMap(readTitle);
      if (isField(root)) return [...blocks, ...readField(root, 'paragraph')];
      let loose: ChildNode[] = [];
      const flush = () => {
        if (loose.length > 0) blocks.push(...readNodes(root, loose, keepSpaces));
        loose = [];
      };
      for (const child of root.childNodes) {
        if (child.nodeType !== 1 || toTagKind((child as Element).localName) === 'inline') {
          loose.push(child);
          continue;
        }
        flush();
        const known = cache.get(child);
        const fresh = known ?? readNodes(root, [child], keepSpaces);
        if (!known) cache.set(child, fresh);
        blocks.push(...fresh);
      }
      flush();
      return blocks;
    },
    invalidate(nodes) {
      for (const node of nodes) {
        let at: Node | null = node;
        while (at && at.parentNode !== root) at = at.parentNode;
        if (at) cache.delete(at);
        else cache = new WeakMap();
      }
    },
  };
}

/** One-off reading. */
export function readBlocks(root: Element, options: ReaderOptions = {}): readonly ReadBlock[] {
  return createReader(root, options).read();
}

/** The surface's text as it would be sent: blocks on lines of their own. */
export function toPlainText(blocks: readonly ReadBlock[]): string {
  return blocks.map(({ block }) => block.text).join('\n');
}

/** The DOM range of block offsets (UTF-16, end exclusive); null for fields and for what is not there any more. */
export function toRange({ place }: ReadBlock, start: number, end: number): Range | null {
  if (place.kind === 'field') return null;
  const from = findSegment(place.segments, start, false);
  const to = findSegment(place.segments, end, true);
  if (!from || !to) return null;
  const range = windowOf(from.node).document.createRange();
  try {
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
  } catch {
    return null;
  }
  return range;
}

/** Block index and offset of a DOM position; null when it is in none of the blocks. */
export function fromPosition(blocks: readonly ReadBlock[], node: Node, offset: number): { block: number; offset: number } | null {
  for (const [index, { place }] of blocks.entries()) {
    if (place.kind === 'field') {
      if (place.field === node) return { block: index, offset: offset - place.start };
      continue;
    }
    for (const segment of place.segments) {
      if (segment.node === node && offset >= segment.from && offset <= segment.from + segment.length) {
        return { block: index, offset: segment.at + offset - segment.from };
      }
    }
  }
  return null;
}

function findSegment(segments: readonly Segment[], offset: number, atEnd: boolean): { node: Text; offset: number } | null {
  for (const segment of segments) {
    const inside = offset - segment.at;
    if (inside >= 0 && (atEnd ? inside > 0 || offset === 0 : true) && inside <= segment.length && (atEnd || inside < segment.length)) {
      return { node: segment.node, offset: segment.from + inside };
    }
  }
  return null;
}

export function isField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === 'textarea' || element.localName === 'input';
}

export function isEditable(element: Element): boolean {
  return isField(element) || (element as HTMLElement).isContentEditable === true || element.getAttribute('contenteditable') === 'true';
}

function readTitle(element: Element): ReadBlock[] {
  if (isField(element)) return readField(element, 'title');
  const blocks = readNodes(element, [...element.childNodes], isEditable(element));
  return blocks.map(({ block: { level: _level, ...block }, place }) => ({ block: { ...block, kind: 'title' as const }, place }));
}

function readField(field: HTMLTextAreaElement | HTMLInputElement, kind: BlockKind): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let start = 0;
  for (const line of field.value.split('\n')) {
    if (line.trim()) blocks.push({ block: { kind, text: line }, place: { kind: 'field', field, start } });
    start += line.length + 1;
  }
  return blocks;
}

interface Draft {
  kind: BlockKind;
  level?: number;
  element: Element;
  text: string;
  segments: Segment[];
  links: LinkSpan[];
  quiet: Span[];
}

/** Walks nodes in order. Text goes to the open block; a block-level element closes it and opens its own. */
function readNodes(root: Element, nodes: readonly ChildNode[], keepSpaces: boolean): ReadBlock[] {
  const done: ReadBlock[] = [];
  const home = toTagKind(root.localName);
  const kindOfRoot: BlockKind = home === 'inline' || home === 'container' ? 'paragraph' : home;
  /** Elements around the node that hold code within a line. */
  let quiet = 0;
  /** The link around the node, and where its words begin in the open block. */
  let link: { href: string; start: number } | null = null;
  let open: Draft = draft(kindOfRoot, toLevel(root.localName), root);

  function addLink(isAround?: boolean): void {
    const end = open.text.length;
    if (link && end > link.start) open.links.push({ ...link, end, ...(isAround ? { isAround } : {}) });
  }

  function draft(kind: BlockKind, level: number | undefined, element: Element): Draft {
    return { kind, ...(kind === 'heading' && level ? { level } : {}), element, text: '', segments: [], links: [], quiet: [] };
  }

  function close(next: Draft): void {
    addLink(true);
    if (link) link.start = 0;
    const finished = keepSpaces ? open : trimEnd(open);
    if (finished.text.trim()) done.push(toReadBlock(finished));
    open = next;
  }

  /** `level` is that of the heading around the node. */
  function walk(node: Node, kind: BlockKind, level: number | undefined, element: Element): void {
    if (node.nodeType === 3) {
      const { length } = open.text;
      if (keepSpaces || kind === 'code') addText(open, node as Text);
      else addFolded(open, node as Text);
      if (quiet > 0 && kind !== 'code') addQuiet(open.quiet, length, open.text.length);
    }
    if (node.nodeType !== 1) return;
    const child = node as Element;
    if (isSkipped(child)) return;
    if (child.localName === 'br') {
      open.text += '\n';
      return;
    }
    if (child.localName === 'img') {
      const alt = child.getAttribute('alt')?.replace(/\s+/g, ' ').trim();
      const links = link ? { links: [{ ...link, start: 0, end: alt?.length ?? 0, isAround: true }] } : {};
      if (alt) done.push({ block: { kind: 'image-alt', text: alt, ...links }, place: { kind: 'dom', element: child, segments: [] } });
      return;
    }
    const tag = toTagKind(child.localName);
    if (tag === 'inline') {
      const href = child.localName === 'a' ? child.getAttribute('href') : null;
      if (href !== null) link = { start: open.text.length, href };
      const hushed = quietTags.includes(child.localName) ? 1 : 0;
      quiet += hushed;
      for (const each of child.childNodes) walk(each, kind, level, element);
      quiet -= hushed;
      if (href !== null) {
        addLink();
        link = null;
      }
      return;
    }
    const own = tag === 'container' ? kind : tag;
    const ownLevel = toLevel(child.localName) ?? level;
    close(draft(own, ownLevel, child));
    for (const each of child.childNodes) walk(each, own, ownLevel, child);
    close(draft(kind, level, element));
  }

  for (const node of nodes) walk(node, kindOfRoot, toLevel(root.localName), root);
  close(open);
  return done;
}

/** No text: what editors put in for the caret, and where a word may be broken. */
const fillers = /[\xad\u200b\u2060\ufeff]/;

function addText(open: Draft, node: Text): void {
  const { data } = node;
  if (!fillers.test(data)) {
    addSegment(open, node, 0, data);
    return;
  }
  let from = 0;
  for (let i = 0; i <= data.length; i++) {
    if (i < data.length && !fillers.test(data[i] as string)) continue;
    if (i > from) addSegment(open, node, from, data.slice(from, i));
    from = i + 1;
  }
}

/** White space folded as a browser renders it: one space for a run, none at the start of a block. */
function addFolded(open: Draft, node: Text): void {
  for (const run of node.data.matchAll(/[^ \t\r\n\f\xad\u200b\u2060\ufeff]+|[ \t\r\n\f]+/g)) {
    const isSpace = /^[ \t\r\n\f]/.test(run[0]);
    if (!isSpace) addSegment(open, node, run.index, run[0]);
    else if (open.text !== '' && !/[ \n]$/.test(open.text)) addSegment(open, node, run.index, ' ');
  }
}

function addSegment(open: Draft, node: Text, from: number, text: string): void {
  const last = open.segments.at(-1);
  if (last && last.node === node && last.from + last.length === from) last.length += text.length;
  else if (text) open.segments.push({ node, from, at: open.text.length, length: text.length });
  open.text += text;
}

function trimEnd(open: Draft): Draft {
  const text = open.text.trimEnd();
  return { ...open, text, links: clipSpans(open.links, text.length), quiet: clipSpans(open.quiet, text.length) };
}

function toReadBlock({ kind, level, element, text, segments, links, quiet }: Draft): ReadBlock {
  const more = { ...(links.length ? { links } : {}), ...(quiet.length ? { quiet } : {}) };
  const block: Block = { kind, text, ...(level ? { level } : {}), ...more };
  return { block, place: { kind: 'dom', element, segments } };
}
