/** Selectors of adapters: CSS, plus `a >> b` (b in the document of frame a) and `a >>> b` (b in a's open shadow root). */

/** Boxes are asked for, because stale stop buttons and second editors stay in the DOM unseen. Replaceable for tests without layout. */
export type IsVisible = (element: Element) => boolean;
export const hasBox: IsVisible = (element) => element.getClientRects().length > 0;

export function selectAll(scope: ParentNode, selector: string): Element[] {
  let found: ParentNode[] = [scope];
  let elements: Element[] = [];
  for (const [index, part] of selector.split(/\s*(>>>?)\s*/).entries()) {
    if (part === '>>') found = elements.flatMap((element) => frameDocument(element) ?? []);
    else if (part === '>>>') found = elements.flatMap((element) => element.shadowRoot ?? []);
    else if (index % 2 === 0) elements = found.flatMap((parent) => [...parent.querySelectorAll(part)]);
  }
  return elements;
}

/** Ordered candidates: the first visible match of the first selector that has one. */
export function selectFirst(scope: ParentNode, selectors: readonly string[], isVisible: IsVisible = hasBox): Element | null {
  for (const selector of selectors) {
    const element = selectAll(scope, selector).find(isVisible);
    if (element) return element;
  }
  return null;
}

/** All visible matches of the first selector that has any. */
export function selectEvery(scope: ParentNode, selectors: readonly string[], isVisible: IsVisible = hasBox): Element[] {
  for (const selector of selectors) {
    const elements = selectAll(scope, selector).filter(isVisible);
    if (elements.length > 0) return elements;
  }
  return [];
}

/** Does the composed path of an event go through a match of this selector? Works across shadow roots. */
export function pathMatches(path: readonly EventTarget[], selector: string): Element | null {
  const last = selector.split(/\s*>>>?\s*/).at(-1) ?? selector;
  for (const target of path) {
    if ((target as Node).nodeType === 1 && (target as Element).matches(last)) return target as Element;
  }
  return null;
}

/** Frames and shadow hosts on the way to a selector's target: they appear and reload on their own. */
export function containersOf(scope: ParentNode, selector: string): Element[] {
  const steps = selector.split(/\s*>>>?\s*/);
  if (steps.length === 1) return [];
  return selectAll(scope, selector.slice(0, selector.lastIndexOf('>>')).replace(/\s*>>?\s*$/, ''));
}

/** Null for frames of another origin. */
export function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

/** The element that keys go to, inside frames of this origin and open shadow roots: their own elements lose the focus with them. */
export function focusedIn(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inside = active && (active.shadowRoot ?? frameDocument(active));
    const next = inside?.activeElement;
    // A frame in which nothing has the focus is as far as it goes.
    if (!next || next.localName === 'body') return active;
    active = next;
  }
}

/** The document's own window: `instanceof` fails across frames, so constructors come from here. */
export function windowOf(node: Node): Window & typeof globalThis {
  return ((node.nodeType === 9 ? (node as Document) : node.ownerDocument)?.defaultView ?? globalThis) as Window & typeof globalThis;
}
