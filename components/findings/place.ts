/** Where a card, a guard or a notice goes beside its anchor. Pure; CSS px of the top window's viewport. */
import type { AnchorRect } from '../../lib/overlay/ui-contract.ts';

export interface Size {
  width: number;
  height: number;
}
export interface Place {
  left: number;
  top: number;
}

/** Below this width a card docks to an edge. */
export const dockBelow = 860;
const edge = 8;
/** Marks are underlined 5 px below the text; this clears the line. */
const gap = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Below the anchor, above when there is no room; never over it unless the window is lower than the card. */
export function placeCard(anchor: AnchorRect, card: Size, view: Size): Place {
  const left = clamp(anchor.left - 14, edge, Math.max(edge, view.width - card.width - edge));
  const below = anchor.top + anchor.height + gap;
  if (below + card.height <= view.height - edge) return { left, top: below };
  const above = anchor.top - gap - card.height;
  if (above >= edge) return { left, top: above };
  return { left, top: clamp(below, edge, Math.max(edge, view.height - card.height - edge)) };
}

/** The edge of a narrow window where a card leaves the words in sight: the bottom, unless they stand there and have room above them. */
export function dockAt(anchor: AnchorRect | null, height: number, view: Size): 'top' | 'bottom' {
  if (!anchor) return 'bottom';
  const isUnder = anchor.top + anchor.height + gap > view.height - edge - height;
  return isUnder && anchor.top - gap >= edge + height ? 'top' : 'bottom';
}

/** Above its anchor and flush with its end, so that neither the words nor the button to send them lie under it. */
export function placeNotice(anchor: AnchorRect, notice: Size, view: Size): Place {
  const left = clamp(anchor.left + anchor.width - notice.width, edge, Math.max(edge, view.width - notice.width - edge));
  const above = Math.min(anchor.top, view.height) - gap - notice.height;
  return {
    left,
    top: above >= edge ? above : clamp(anchor.top + anchor.height + gap, edge, Math.max(edge, view.height - notice.height - edge)),
  };
}

/** Joined to the top of the composer, a little narrower; below it when there is no room above. */
export function placeGuard(anchor: AnchorRect, height: number, view: Size): Place & { width: number; joined: 'top' | 'bottom' | 'none' } {
  const narrow = view.width < 720;
  const inset = narrow ? 6 : 12;
  const width = clamp(anchor.width - inset * 2, Math.min(320, view.width - edge * 2), view.width - edge * 2);
  const left = clamp(anchor.left + (anchor.width - width) / 2, edge, Math.max(edge, view.width - width - edge));
  const above = anchor.top - height + 1;
  // A composer below the window's edge: the guard is still seen whole.
  if (above >= edge) return { left, top: Math.min(above, Math.max(edge, view.height - height - edge)), width, joined: 'top' };
  const below = anchor.top + anchor.height - 1;
  if (below + height <= view.height - edge) return { left, top: below, width, joined: 'bottom' };
  return { left, top: edge, width, joined: 'none' };
}
