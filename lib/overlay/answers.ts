/**
 * Tells when an answer of an AI tool is finished: its text has been still for a while and nothing that marks
 * streaming is visible. Timers only while an answer is being written. What stood there when the page came is read when the
 * person leaves with it: a conversation that is only looked at costs nothing.
 */

import { readBlocks, toPlainText } from '../sites/read.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import { selectFirst, windowOf } from '../sites/select.ts';
import { createQuietJob } from './scheduler.ts';

export interface Answers {
  /** The answers on the page now; new ones are watched, gone ones forgotten. */
  track(roots: readonly Element[]): void;
}

interface Watched {
  look(): void;
  stop(): void;
}

/** Five independent tools wait between 1.5 and 4 s; network ends are no proof, tools go on after them. ms */
const still = 1500;
/** Stop buttons have been seen to outlive their answer: after this much silence it is over. ms */
const silence = 45_000;
/** Short notices ("something went wrong") are not answers. Words. */
const leastWords = 8;

export function createAnswers(page: Document, adapter: SiteAdapter, finished: (text: string) => void, signal: AbortSignal): Answers {
  const watched = new Map<Element, Watched>();

  function watch(root: Element, isNew: boolean): Watched {
    const lifetime = new AbortController();
    signal.addEventListener('abort', () => lifetime.abort(), { once: true });
    let told = '';
    let isRead = false;
    let changedAt = performance.now();
    const look = () => {
      if (isRead) return;
      const streaming = adapter.streaming && selectFirst(page, adapter.streaming) !== null;
      if (streaming && performance.now() - changedAt < silence) {
        schedule();
        return;
      }
      isRead = true;
      const text = toPlainText(readBlocks(root));
      if (text === told || text.split(/\s+/).length < leastWords) return;
      told = text;
      finished(text);
    };
    const schedule = createQuietJob(look, still, lifetime.signal);
    const observer = new (windowOf(root).MutationObserver ?? MutationObserver)(() => {
      isRead = false;
      changedAt = performance.now();
      schedule();
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    if (isNew) schedule();
    return {
      look,
      stop() {
        observer.disconnect();
        lifetime.abort();
      },
    };
  }

  /** A copy, another tab, another window, another page. */
  const leave = () => {
    for (const { look } of watched.values()) look();
  };
  page.addEventListener('copy', leave, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', leave, { signal });
  for (const event of ['blur', 'pagehide']) addEventListener(event, leave, { signal });

  signal.addEventListener('abort', () => track([]), { once: true });
  let tracked = false;
  function track(roots: readonly Element[]): void {
    for (const [root, { stop }] of watched) {
      if (roots.includes(root)) continue;
      stop();
      watched.delete(root);
    }
    for (const root of roots) if (!watched.has(root)) watched.set(root, watch(root, tracked));
    tracked = true;
  }
  return { track };
}
