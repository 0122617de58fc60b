/**
 * Finds the adapter's surfaces as the page builds, moves and removes them. Looks again only after the page changed
 * its tree (or a frame loaded, or the route moved), at most a few times a second, and never on a clock.
 */
import type { SiteAdapter, SurfaceSpec } from '../sites/schema.ts';
import { containersOf, frameDocument, selectEvery, selectFirst } from '../sites/select.ts';
import { createQuietJob } from './scheduler.ts';

export interface FoundSurface {
  spec: SurfaceSpec;
  root: Element;
  titles: readonly Element[];
}

export interface SurfaceWatch {
  look(): void;
}

/** Quiet time before looking again, and the longest that a busy page can put it off, ms. */
const quiet = 120;
const atMost = 400;
/** When to ask again for the shadow root of a component whose script has not run yet, ms after the last look. */
const untilBuilt = [100, 200, 400, 800, 1600, 3200];

export function watchSurfaces(
  page: Document,
  adapter: SiteAdapter,
  found: (surfaces: readonly FoundSurface[]) => void,
  signal: AbortSignal,
): SurfaceWatch {
  const watched = new WeakSet<Node>();
  const framesHeard = new WeakSet<Element>();
  let hollow = false;
  let asked = 0;
  const look = () => {
    watchContainers();
    found(adapter.surfaces.flatMap((spec) => findSurfaces(page, spec)));
  };
  const schedule = createQuietJob(look, quiet, signal, atMost);
  const observer = new MutationObserver(schedule);

  function watch(node: Node): void {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, { childList: true, subtree: true });
  }

  /** Frames and shadow roots on the way to a surface: their trees are not part of the page's. */
  function watchContainers(): void {
    const selectors = adapter.surfaces.flatMap(({ root, title }) => [...root, ...(title ?? [])]);
    hollow = false;
    for (const container of selectors.flatMap((selector) => containersOf(page, selector))) {
      if (container.shadowRoot) watch(container.shadowRoot);
      else if (container.localName.includes('-')) hollow = true;
      if (container.localName !== 'iframe' && container.localName !== 'frame') continue;
      if (!framesHeard.has(container)) container.addEventListener('load', schedule, { signal });
      framesHeard.add(container);
      const inside = frameDocument(container);
      if (inside?.documentElement) watch(inside.documentElement);
    }
    if (hollow) askAgain();
  }

  /** A component gets its shadow root when its script runs, and no observer tells of that. A few tries, then only on use. */
  function askAgain(): void {
    const delay = untilBuilt[asked++];
    if (delay === undefined) return;
    const timer = setTimeout(look, delay);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  watch(page.documentElement);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // The route of a single-page tool moves without a load.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', schedule, { signal });
  addEventListener('popstate', schedule, { signal });
  page.addEventListener('focusin', () => hollow && look(), { capture: true, signal });
  look();
  return { look };
}

function findSurfaces(page: Document, spec: SurfaceSpec): FoundSurface[] {
  if (spec.kind === 'response') return selectEvery(page, spec.root).map((root) => ({ spec, root, titles: [] }));
  const root = selectFirst(page, spec.root);
  if (!root) return [];
  const title = spec.title ? selectFirst(page, spec.title) : null;
  return [{ spec, root, titles: title && !root.contains(title) ? [title] : [] }];
}
