/** One live surface: reads its root when it changes, checks it, keeps what was found. Stops with its signal. */
import type { CheckSession, Facts, Finding } from '../checks/types.ts';
import { createReader, isField, type ReadBlock } from '../sites/read.ts';
import type { SurfaceSpec } from '../sites/schema.ts';
import { windowOf } from '../sites/select.ts';
import { createFrameJob } from './scheduler.ts';
import type { LiveSurface } from './types.ts';

export interface Surface extends LiveSurface {
  /** Looks again now, not at the next frame. */
  refresh(): void;
  /** Checks the same text with other facts, or with another engine. */
  recheck(session?: CheckSession): void;
  stop(): void;
}

export interface SurfaceParts {
  id: string;
  spec: SurfaceSpec;
  root: Element;
  titles: readonly Element[];
  session: CheckSession;
  /** What is known beside the text, now. */
  facts(): Facts;
  isIgnored(finding: Finding): boolean;
  changed(surface: Surface): void;
  signal: AbortSignal;
}

export function createSurface(parts: SurfaceParts): Surface {
  const { id, spec, root, titles, facts, isIgnored, changed } = parts;
  const lifetime = new AbortController();
  const reader = createReader(root, { titles });
  let { session } = parts;
  let blocks: readonly ReadBlock[] = [];
  let findings: readonly Finding[] = [];
  let ignored = 0;
  const touched = new Set<Node>();

  function refresh(): void {
    reader.invalidate(touched);
    touched.clear();
    blocks = reader.read();
    check();
  }

  function check(): void {
    const all = session.update(
      blocks.map(({ block }) => block),
      facts(),
    );
    findings = all.filter((finding) => !isIgnored(finding));
    ignored = all.length - findings.length;
    changed(surface);
  }

  const surface: Surface = {
    id,
    spec,
    root,
    reader,
    get blocks() {
      return blocks;
    },
    get findings() {
      return findings;
    },
    get ignored() {
      return ignored;
    },
    refresh,
    recheck(next = session) {
      session = next;
      check();
    },
    stop,
  };

  const schedule = createFrameJob(refresh, lifetime.signal);
  const observers = [root, ...titles].map((element) => {
    const Observer = windowOf(element).MutationObserver ?? MutationObserver;
    const observer = new Observer((records) => {
      for (const { target } of records) touched.add(target);
      schedule();
    });
    if (!isField(element)) observer.observe(element, { childList: true, characterData: true, subtree: true });
    else element.addEventListener('input', schedule, { signal: lifetime.signal, passive: true });
    return observer;
  });

  function stop(): void {
    for (const observer of observers) observer.disconnect();
    lifetime.abort();
  }
  parts.signal.addEventListener('abort', stop, { once: true });
  schedule();
  return surface;
}
