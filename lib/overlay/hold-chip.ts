/** "Sign-off needed", beside the host's own Publish button, which keeps its look. Lives in our layer, not in the page's toolbar. */
import { hasBox, selectAll } from '../sites/select.ts';
import { createIcon } from './icons.ts';
import type { Layer } from './layer.ts';

export interface HoldChip {
  /** `selectors` of the publish controls; empty = hide. */
  show(selectors: readonly string[]): void;
}

const gap = 8;
const height = 24;
/** How far from the control the chip still belongs to it, px. */
const reach = 420;

export function createHoldChip(layer: Layer, press: () => void, signal: AbortSignal): HoldChip {
  const { ownerDocument: document } = layer.host;
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'hold';
  chip.hidden = true;
  chip.append(createIcon(document, 'mark', 14), 'Sign-off needed');
  layer.root.append(chip);
  let selectors: readonly string[] = [];
  let _frame = 0;

  function place(): void {
    _frame = 0;
    const control = selectors.flatMap((selector) => selectAll(document, selector)).find(hasBox);
    chip.hidden = !control;
    if (!control) return;
    const at = control.getBoundingClientRect();
    const width = chip.offsetWidth || 130;
    // In the free room left of the host's own buttons; under the control where there is none.
    let left = at.left - gap - width;
    const furthest = Math.max(gap, at.left - reach);
    while (left > furthest && isCovering(document, left, at.top + at.height / 2, width)) left -= gap;
    const fits = left > furthest;
    chip.style.left = `${fits ? left : Math.max(gap, at.right - width)}px`;
    chip.style.top = `${fits ? at.top + (at.height - height) / 2 : at.bottom + 4}px`;
  }

  const schedule = () => {
    if (selectors.length > 0) _frame ||= requestAnimationFrame(place);
  };
  addEventListener('resize', schedule, { signal, passive: true });
  addEventListener('scroll', schedule, { signal, passive: true, capture: true });
  chip.addEventListener('click', (event) => event.isTrusted && press(), { signal });

  return {
    show(next) {
      selectors = next;
      if (next.length === 0) chip.hidden = true;
      else schedule();
    },
  };
}

/** Would the chip lie over another of the host's buttons, or its title? */
function isCovering(document: Document, x: number, y: number, width: number): boolean {
  for (const dx of [-4, width / 3, (2 * width) / 3, width + 4]) {
    if (document.elementFromPoint(x + dx, y)?.closest('button, a, input, select, [role="button"]')) return true;
  }
  return false;
}
