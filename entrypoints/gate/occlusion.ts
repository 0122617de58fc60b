/**
 * Is something painted over the signature? A page can lay its own elements over our frame and borrow a click.
 * Chromium answers this (IntersectionObserver with `trackVisibility`); elsewhere the answer is `unknown`.
 */
export type Occlusion = 'clear' | 'covered' | 'unknown';

/** Chromium's minimum, ms. */
const delay = 100;

/** Before the browser has looked, where it can look, the answer is `covered`. */
export function watchOcclusion(element: Element, signal: AbortSignal): () => Occlusion {
  let latest: Occlusion = 'isVisible' in IntersectionObserverEntry.prototype ? 'covered' : 'unknown';
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      if (entry?.isVisible === undefined) latest = 'unknown';
      // Scrolled half out of a small window is not covered: only a fully shown element can tell.
      else latest = entry.isVisible ? 'clear' : entry.intersectionRatio < 1 ? 'unknown' : 'covered';
      if (latest === 'covered') lookAgain();
    },
    { threshold: [0, 1], trackVisibility: true, delay } as IntersectionObserverInit,
  );
  /**
   * At the next frame and not after the delay, which holds for what is watched already: a window that is still coming in counts as
   * covered, and whoever presses just when it has come would be told that something lies over it.
   */
  function lookAgain(): void {
    observer.unobserve(element);
    requestAnimationFrame(() => {
      if (!signal.aborted) observer.observe(element);
    });
  }
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => latest;
}
