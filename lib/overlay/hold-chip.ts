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
/** An editor opens and closes panels without an event that a guest could hear; the chip looks where its control is this often, ms. */
const lookEvery = 300;
const words = 'Sign-off needed';
/** Where the host leaves less room; what a screen reader says stays the same. */
const fewer = 'Sign-off';
/** What the host treats as one bar: the chip never straddles its edge. */
const bars = '[role="region"], [role="toolbar"], [role="banner"], header, form, dialog, [role="dialog"]';

export function createHoldChip(layer: Layer, press: () => void, signal: AbortSignal): HoldChip {
  const { ownerDocument: document } = layer.host;
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'hold';
  chip.hidden = true;
  chip.setAttribute('aria-label', words);
  const text = document.createElement('span');
  chip.append(createIcon(document, 'mark', 14), text);
  layer.root.append(chip);
  let selectors: readonly string[] = [];
  let _frame = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let last = '';

  const find = () => selectors.flatMap((selector) => selectAll(document, selector)).find(hasBox);

  function place(): void {
    _frame = 0;
    const control = find();
    chip.hidden = !control;
    last = toSpot(control);
    if (!control) return;
    const at = control.getBoundingClientRect();
    const bar = control.closest(bars)?.getBoundingClientRect();
    const furthest = Math.max(gap, at.left - reach, (bar?.left ?? 0) + gap);
    // In the free room left of the host's own buttons, with fewer words if need be; under the control where there is none.
    for (const say of [words, fewer]) {
      text.textContent = say;
      const width = chip.offsetWidth || 130;
      let left = at.left - gap - width;
      while (left >= furthest && isCovering(layer.host, left, at.top + at.height / 2, width)) left -= gap;
      if (left < furthest) continue;
      put(left, at.top + (at.height - height) / 2);
      return;
    }
    for (const say of [words, fewer]) {
      text.textContent = say;
      const width = chip.offsetWidth || 130;
      const left = Math.max(gap, (bar?.left ?? 0) + gap, Math.min(at.right, innerWidth - gap) - width);
      const top = at.bottom + 4;
      if (isCovering(layer.host, left, top + height / 2, width)) continue;
      put(left, top);
      return;
    }
    // A guest that would have to lie over somebody's buttons stays away: Publish itself says the same when it is pressed.
    chip.hidden = true;
  }

  function put(left: number, top: number): void {
    chip.style.left = `${left}px`;
    chip.style.top = `${top}px`;
  }

  const schedule = () => {
    if (selectors.length > 0) _frame ||= requestAnimationFrame(place);
  };
  const look = () => {
    if (document.visibilityState === 'visible' && (chip.hidden || toSpot(find()) !== last)) schedule();
  };
  addEventListener('resize', schedule, { signal, passive: true });
  addEventListener('scroll', schedule, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  chip.addEventListener('click', (event) => event.isTrusted && press(), { signal });

  return {
    show(next) {
      selectors = next;
      clearInterval(timer);
      if (next.length === 0) {
        chip.hidden = true;
        return;
      }
      schedule();
      timer = setInterval(look, lookEvery);
    },
  };
}

/** Where a control is and how many neighbours it has: what the chip's own place depends on. */
function toSpot(control: Element | undefined): string {
  if (!control) return '';
  const { left, top, width, height } = control.getBoundingClientRect();
  const row = [...(control.parentElement?.children ?? [])].map((each) => each.getBoundingClientRect().left);
  return [left, top, width, height, innerWidth, ...row].map(Math.round).join(' ');
}

/** Would the chip lie over another of the host's controls? Our own layer is on top of them all and does not count. */
function isCovering(host: Element, x: number, y: number, width: number): boolean {
  const document = host.ownerDocument;
  for (let dx = -4; dx <= width + 4; dx += 12) {
    const under = document.elementsFromPoint(x + dx, y).find((element) => element !== host);
    if (under?.closest('button, a, input, select, [role="button"]')) return true;
  }
  return false;
}
