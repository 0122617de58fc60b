/** Where a finding stands on the screen, and which finding stands where the pointer or the caret is. */
import type { Finding } from '../checks/types.ts';
import { fromPosition, isField, toRange } from '../sites/read.ts';
import { windowOf } from '../sites/select.ts';
import { selectionOf } from '../sites/write.ts';
import type { Mirror } from './mirror.ts';
import type { LiveSurface } from './types.ts';
import type { AnchorRect } from './ui-contract.ts';

type CaretPosition = { offsetNode: Node; offset: number } | null;
type PointDocument = Document & {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): CaretPosition;
  caretRangeFromPoint?(x: number, y: number): Range | null;
};

/** Rectangle in the top window's viewport; null when it is not on screen or not there any more. */
export function rectOf(surface: LiveSurface, finding: Finding, mirror: Mirror | null): AnchorRect | null {
  const block = surface.blocks[finding.block];
  if (!block) return null;
  if (block.place.kind === 'field') return mirror?.rect(block.place.start + finding.start, block.place.start + finding.end) ?? null;
  const range = toRange(block, finding.start, finding.end);
  const rect = range?.getClientRects()[0] ?? (block.place.segments.length === 0 ? block.place.element.getBoundingClientRect() : null);
  return rect ? toTop(rect, windowOf(surface.root)) : null;
}

/** Adds the offsets of the frames that a window is in. */
export function toTop(rect: AnchorRect, view: Window): AnchorRect {
  let { left, top } = rect;
  for (let at: Window = view; at !== at.top && at.frameElement; at = at.parent) {
    const frame = at.frameElement as HTMLElement;
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return { left, top, width: rect.width, height: rect.height };
}

/** Scrolls what the element is in by so many CSS px in all, from the inside out and through its frames: editors scroll parts of a page. */
export function scrollWith(element: Element, by: number): void {
  let left = by;
  let at: Element | null = element;
  while (at && left > 0) {
    const view: Window & typeof globalThis = windowOf(at) as never;
    const scrolls = at === view.document.scrollingElement || /auto|scroll/.test(view.getComputedStyle(at).overflowY);
    const before: number = at.scrollTop;
    if (scrolls) {
      at.scrollBy?.({ top: left, behavior: 'instant' });
      left -= at.scrollTop - before;
    }
    at = at.parentElement ?? view.frameElement;
  }
}

/** The narrowest finding at a point of the surface's own window. */
export function findingAtPoint(surface: LiveSurface, x: number, y: number, mirror: Mirror | null): Finding | null {
  if (isField(surface.root)) {
    return surface.findings.find((finding) => isInside(rectOf(surface, finding, mirror), x, y)) ?? null;
  }
  const document = surface.root.ownerDocument as PointDocument;
  const home = surface.root.getRootNode();
  const shadowRoots = home.nodeType === 11 ? [home as ShadowRoot] : [];
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  const range = position ? null : document.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  const at = node && findingAtPosition(surface, node, position?.offset ?? range?.startOffset ?? 0);
  if (!at) return null;
  // A caret position is found for points beside the words too.
  const block = surface.blocks[at.block];
  const rects = block ? [...(toRange(block, at.start, at.end)?.getClientRects() ?? [])] : [];
  return rects.some((rect) => isInside(rect, x, y, 4)) ? at : null;
}

export function findingAtCaret(surface: LiveSurface): Finding | null {
  if (isField(surface.root)) {
    const { selectionStart, selectionEnd } = surface.root;
    if (selectionStart === null || selectionStart !== selectionEnd) return null;
    return findingAtPosition(surface, surface.root, selectionStart);
  }
  const selection = selectionOf(surface.root);
  if (!selection?.isCollapsed || !selection.focusNode) return null;
  return findingAtPosition(surface, selection.focusNode, selection.focusOffset);
}

function findingAtPosition(surface: LiveSurface, node: Node, offset: number): Finding | null {
  let best: Finding | null = null;
  // Lines of a field share their node, so each is asked; elsewhere a node stands in one block.
  const places = isField(surface.root)
    ? surface.blocks.flatMap(({ place }, block) =>
        place.kind === 'field' && place.field === node ? [{ block, offset: offset - place.start }] : [],
      )
    : [fromPosition(surface.blocks, node, offset)].filter((place) => place !== null);
  for (const place of places) {
    for (const finding of surface.findings) {
      if (finding.block !== place.block || place.offset < finding.start || place.offset > finding.end) continue;
      if (!best || finding.end - finding.start < best.end - best.start) best = finding;
    }
  }
  return best;
}

function isInside(rect: AnchorRect | null, x: number, y: number, slack = 2): boolean {
  if (!rect) return false;
  return x >= rect.left - slack && x <= rect.left + rect.width + slack && y >= rect.top - slack && y <= rect.top + rect.height + slack;
}
