/**
 * Tells when an answer of an AI tool is finished: its text has been still for a while and nothing that marks
 * streaming is visible. Timers only while an answer is being written.
 */

import { readBlocks, toPlainText } from '../sites/read.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import { selectFirst, windowOf } from '../sites/select.ts';
import { createQuietJob } from './scheduler.ts';

export interface Answers {
  /** The answers on the page now; new ones are watched, gone ones forgotten. */
  track(roots: readonly Element[]): void;
}

/** Five independent tools wait between 1.5 and 4 s; network ends are no proof, tools go on after them. ms */
const still = 1500;
/** Stop buttons have been seen to outlive their answer: after this much silence it is over. ms */
const silence = 45_000;
/** Short notices ("something went wrong") are not answers. Words. */
const leastWords = 8;

export function createAnswers(page: Document, adapter: SiteAdapter, finished: (text: string) => void, signal: AbortSignal): Answers {
  const watched = new Map<Element, () => void>();

  function watch(root: Element): () => void {
    const lifetime = new AbortController();
    signal.addEventListener('abort', () => lifetime.abort(), { once: true });
    let told = '';
    let changedAt = performance.now();
    const look = () => {
      const streaming = adapter.streaming && selectFirst(page, adapter.streaming) !== null;
      if (streaming && performance.now() - changedAt < silence) {
        schedule();
        return;
      }
      const text = toPlainText(readBlocks(root));
      if (text === told || text.split(/\s+/).length < leastWords) return;
      told = text;
      finished(text);
    };
    const schedule = createQuietJob(look, still, lifetime.signal);
    const observer = new (windowOf(root).MutationObserver ?? MutationObserver)(() => {
      changedAt = performance.now();
      schedule();
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    schedule();
    return () => {
      observer.disconnect();
      lifetime.abort();
    };
  }

  signal.addEventListener('abort', () => track([]), { once: true });
  function track(roots: readonly Element[]): void {
    for (const [root, stop] of watched) {
      if (roots.includes(root)) continue;
      stop();
      watched.delete(root);
    }
    for (const root of roots) if (!watched.has(root)) watched.set(root, watch(root));
  }
  return { track };
}
