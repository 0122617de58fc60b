/**
 * Text of a file as blocks that know where they stand in it. One shape for every reader (`readers.ts`). Offsets are UTF-16
 * units, end exclusive: of the block's text on one side, of the whole source on the other.
 */
import type { Span } from '../reading/reading.ts';
import type { Block } from '../types.ts';

/**
 * A piece of a block's text and where it comes from. With `size` equal to `length` it stands there unit for unit; else it
 * was folded, decoded or unescaped, and only its ends are known.
 */
export interface Stretch {
  /** Offset in the block's text. */
  at: number;
  length: number;
  /** Offset in the source. */
  from: number;
  size: number;
}

export interface SourceBlock extends Block {
  /** All of the text, in order. */
  readonly map: readonly Stretch[];
}

/** A comment of the source, from `<!--` to `-->`: it may switch rules off (`switches.ts`). */
export interface Comment extends Span {
  /** What stands inside, trimmed. */
  readonly text: string;
}

export interface SourceText {
  readonly blocks: readonly SourceBlock[];
  readonly comments: readonly Comment[];
  /** Where the front matter is, fences included. Its title and summary are among the blocks, unless it is `wrong`: no YAML, and why. */
  readonly frontMatter?: Span & { readonly wrong?: { readonly line: number; readonly say: string } };
}

/** Text that grows, with its map. Keeps the last unit at hand: asking a growing string for it copies the string. */
export interface Writing {
  /** UTF-16 units so far. */
  readonly length: number;
  readonly last: string;
  /** @param size of what it stands for in the source; default its own length. */
  add(text: string, from: number, size?: number): void;
  /** Text and map without what `trim` takes off its ends; begins anew. */
  take(trim: (text: string) => string): { text: string; map: Stretch[] };
}

export function createWriting(): Writing {
  let parts: string[] = [];
  let map: Stretch[] = [];
  let length = 0;
  let last = '';

  return {
    get length() {
      return length;
    },
    get last() {
      return last;
    },
    add(text, from, size = text.length) {
      if (text === '') return;
      append(map, { at: length, length: text.length, from, size });
      parts.push(text);
      length += text.length;
      last = text.charAt(text.length - 1);
    },
    take(trim) {
      const all = parts.join('');
      const text = trim(all);
      const lead = text === '' ? 0 : all.indexOf(text);
      const cut = text.length === all.length ? map : clip(map, lead, lead + text.length);
      parts = [];
      map = [];
      length = 0;
      last = '';
      return { text, map: cut };
    },
  };
}

const isVerbatim = ({ length, size }: Stretch) => length === size;

/** Joins what goes on where the last one ends. */
function append(map: Stretch[], next: Stretch): void {
  const before = map.at(-1);
  if (
    before &&
    isVerbatim(before) &&
    isVerbatim(next) &&
    before.from + before.size === next.from &&
    before.at + before.length === next.at
  ) {
    before.length += next.length;
    before.size += next.size;
  } else map.push(next);
}

function clip(map: readonly Stretch[], start: number, end: number): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of map) {
    const from = Math.max(start, stretch.at);
    const to = Math.min(end, stretch.at + stretch.length);
    if (from >= to) continue;
    const skip = isVerbatim(stretch) ? from - stretch.at : 0;
    const size = isVerbatim(stretch) ? to - from : stretch.size;
    kept.push({ at: from - start, length: to - from, from: stretch.from + skip, size });
  }
  return kept;
}

/** Index of the stretch that covers this offset of the text, or the one before it; -1 when there is none. */
function indexAt(map: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] as Stretch).at <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The source of a stretch of text. Inside a folded or decoded piece it is the whole piece. */
export function toSource(map: readonly Stretch[], { start, end }: Span): Span {
  const first = map[Math.max(0, indexAt(map, start))];
  const last = map[Math.max(0, indexAt(map, Math.max(start, end - 1)))];
  if (!first || !last) return { start: 0, end: 0 };
  const into = Math.min(start - first.at, first.length);
  const from = first.from + (isVerbatim(first) ? into : into >= first.length ? first.size : 0);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: Math.max(from, last.from + (isVerbatim(last) ? Math.min(end - last.at, last.length) : last.size)) };
}

/** Reading in two steps: `inner` leads into a text that was made from the source, `outer` from there to the source. */
export function composeMaps(inner: readonly Stretch[], outer: readonly Stretch[]): Stretch[] {
  const map: Stretch[] = [];
  for (const stretch of inner) {
    const end = stretch.from + stretch.size;
    if (!isVerbatim(stretch)) {
      const { start, end: to } = toSource(outer, { start: stretch.from, end });
      append(map, { at: stretch.at, length: stretch.length, from: start, size: to - start });
      continue;
    }
    for (let from = stretch.from; from < end; ) {
      const under = outer[Math.max(0, indexAt(outer, from))];
      const to = under && under.at + under.length > from ? Math.min(end, under.at + under.length) : end;
      const source = toSource(outer, { start: from, end: to });
      append(map, { at: stretch.at + from - stretch.from, length: to - from, from: source.start, size: source.end - source.start });
      from = to;
    }
  }
  return map;
}

/** A block that says no more than others can know: without its map. */
export function toBlock({ map: _map, ...block }: SourceBlock): Block {
  return block;
}
