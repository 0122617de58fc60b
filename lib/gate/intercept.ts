/**
 * Good manners before the hold: a person's own click or shortcut on a control that publishes or sends is caught in
 * the capture phase, so that we can ask before the tool starts to save. Only trusted events: what a page script
 * clicks runs into the editor's hook and the request hold, and our own repeat of a click must not be caught again.
 */

import type { SiteAdapter } from '../sites/schema.ts';
import { pathMatches, selectFirst } from '../sites/select.ts';

export type Asked =
  | { action: 'publish' | 'send'; by: 'control'; selector: string; element: Element }
  | { action: 'publish' | 'send'; by: 'shortcut'; keys: string };

export interface InterceptParts {
  adapter: SiteAdapter;
  /** Asked when a key could mean it: looking costs a page at its start. */
  isMac(): boolean;
  /** True = held: the page hears nothing of it. Must answer at once. */
  asked(what: Asked, event: Event): boolean;
  signal: AbortSignal;
}

export interface Intercept {
  /** Also listen in this window (a same-origin frame of the editor). Twice is nothing. */
  attach(view: Window): void;
}

export function setupIntercept({ adapter, isMac, asked, signal }: InterceptParts): Intercept {
  const attached = new WeakSet<Window>();

  function stop(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0) return;
    const path = event.composedPath();
    for (const { selector, action } of adapter.controls) {
      const element = pathMatches(path, selector);
      if (!element) continue;
      // A control that is off does nothing when pressed, so there is nothing to ask.
      if (element.getAttribute('aria-disabled') === 'true' || (element as HTMLButtonElement).disabled) return;
      if (asked({ action, by: 'control', selector, element }, event)) stop(event);
      return;
    }
  }

  function onKey(event: KeyboardEvent): void {
    // While an input method composes, Enter picks a word.
    if (!event.isTrusted || event.isComposing || event.keyCode === 229 || event.repeat) return;
    for (const { keys, action, within } of adapter.shortcuts) {
      if (!isPressed(keys, event, isMac) || !isWithin(adapter, event, within)) continue;
      if (asked({ action, by: 'shortcut', keys }, event)) stop(event);
      return;
    }
  }

  function attach(view: Window): void {
    if (attached.has(view)) return;
    attached.add(view);
    view.addEventListener('click', onClick, { capture: true, signal });
    view.addEventListener('keydown', onKey, { capture: true, signal });
  }

  return { attach };
}

/** `Mod` = Ctrl, or Cmd on a Mac. Every modifier must be as said: Shift+Enter is not Enter. */
export function isPressed(keys: string, event: KeyboardEvent, isMac: () => boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const wants = (name: string) => parts.includes(name);
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  const ctrl = wants('Ctrl') || (wants('Mod') && !isMac());
  const meta = wants('Meta') || (wants('Mod') && isMac());
  return event.ctrlKey === ctrl && event.metaKey === meta && event.shiftKey === wants('Shift') && event.altKey === wants('Alt');
}

/** `within` names a surface kind: the event must come from inside that surface. */
function isWithin(adapter: SiteAdapter, event: Event, within: string | undefined): boolean {
  if (!within) return true;
  const path = event.composedPath();
  return adapter.surfaces
    .filter((surface) => surface.kind === within)
    .some((surface) => surface.root.some((selector) => pathMatches(path, selector) !== null));
}

/** The control as it is now: after a pause the page may have drawn it anew. */
export function findControl(page: ParentNode, adapter: SiteAdapter, action: 'publish' | 'send', prefer?: string): HTMLElement | null {
  const selectors = adapter.controls.filter((control) => control.action === action).map((control) => control.selector);
  const ordered = prefer ? [prefer, ...selectors] : selectors;
  return selectFirst(page, ordered) as HTMLElement | null;
}

/** Does what the person did, once, untrusted: our own capture leaves untrusted events alone. `root` is the composer. */
export function repeatSend(page: ParentNode, adapter: SiteAdapter, root: Element | null, what: Asked | null): void {
  const control = findControl(page, adapter, 'send', what?.by === 'control' ? what.selector : undefined);
  if (control) control.click();
  else if (root) {
    const init = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true, composed: true };
    root.dispatchEvent(new (root.ownerDocument.defaultView ?? window).KeyboardEvent('keydown', init));
  }
}
