/**
 * How a person points at a finding: hover, caret, keys. `Alt+ArrowDown` and `Alt+ArrowUp` walk through the findings
 * of the surface that has the focus; `Escape` is the card's own.
 */
import type { Finding } from '../checks/types.ts';
import { windowOf } from '../sites/select.ts';
import type { Mirror } from './mirror.ts';
import { findingAtCaret, findingAtPoint } from './place.ts';
import type { LiveSurface } from './types.ts';

export interface PointingParts {
  surface: LiveSurface;
  mirror(): Mirror | null;
  /** `how`: `hover` and `caret` leave the focus where it is. */
  pointed(finding: Finding, how: 'hover' | 'caret' | 'key'): void;
  /** The pointer is over no finding of this surface. */
  left(): void;
  walk(by: 1 | -1): void;
  signal: AbortSignal;
}

/** Rest on a mark before its card opens, ms: passing over it is not asking. */
const hoverRest = 220;
const caretRest = 350;

export function setupPointing({ surface, mirror, pointed, left, walk, signal }: PointingParts): void {
  const { root } = surface;
  const document = root.ownerDocument;
  // One each: a caret that moves, or an editor that sets its selection again, must not stop the pointer's rest.
  let hovering: ReturnType<typeof setTimeout> | undefined;
  let standing: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let last = { x: 0, y: 0 };
  let over: string | null = null;
  /** The card of this finding was just closed by the caret leaving or by a person: not again until the caret moves away. */
  let caretKey: string | null = null;

  function hover(): void {
    frame = 0;
    const { x, y } = last;
    const finding = surface.findings.length > 0 ? findingAtPoint(surface, x, y, mirror()) : null;
    if ((finding?.key ?? null) === over) return;
    over = finding?.key ?? null;
    clearTimeout(hovering);
    if (finding) hovering = setTimeout(() => pointed(finding, 'hover'), hoverRest);
    else left();
  }

  root.addEventListener(
    'pointermove',
    (event) => {
      const { clientX, clientY, buttons } = event as PointerEvent;
      if (buttons !== 0 || surface.findings.length === 0) return;
      // Several moves may fall into one frame, and the last is where the pointer rests.
      last = { x: clientX, y: clientY };
      frame ||= requestAnimationFrame(hover);
    },
    { signal, passive: true },
  );
  root.addEventListener(
    'pointerleave',
    () => {
      cancelAnimationFrame(frame);
      frame = 0;
      over = null;
      clearTimeout(hovering);
      left();
    },
    { signal, passive: true },
  );

  document.addEventListener(
    'selectionchange',
    () => {
      if (surface.findings.length === 0) return;
      clearTimeout(standing);
      standing = setTimeout(() => {
        const finding = hasFocus(root) ? findingAtCaret(surface) : null;
        if ((finding?.key ?? null) === caretKey) return;
        caretKey = finding?.key ?? null;
        if (finding) pointed(finding, 'caret');
      }, caretRest);
    },
    { signal, passive: true },
  );

  windowOf(root).addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (surface.findings.length === 0 || !hasFocus(root)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    },
    { signal, capture: true },
  );

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(hovering);
      clearTimeout(standing);
      cancelAnimationFrame(frame);
    },
    { once: true },
  );
}

function hasFocus(root: Element): boolean {
  const home = root.getRootNode() as Document | ShadowRoot;
  const active = home.activeElement;
  return active !== null && (active === root || root.contains(active) || active.contains(root));
}
