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
  /** Checks the same text with other facts now, or with another engine as soon as the page has time. */
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

/** Milliseconds of one frame that may go into reading what nobody has read yet. */
const slice = 8;

export function createSurface(parts: SurfaceParts): Surface {
  const { id, spec, root, titles, facts, isIgnored, changed } = parts;
  const lifetime = new AbortController();
  const reader = createReader(root, { titles });
  let { session } = parts;
  let blocks: readonly ReadBlock[] = [];
  let findings: readonly Finding[] = [];
  let ignored = 0;
  const touched = new Set<Node>();

  function read(): void {
    reader.invalidate(touched);
    touched.clear();
    blocks = reader.read();
  }

  function refresh(): void {
    read();
    check();
  }

  /** A long text is checked over several frames: the page is not ours to hold up. An edit fits into one. */
  function look(): void {
    read();
    const end = performance.now() + slice;
    if (session.ahead(toBlocks(), () => performance.now() > end)) check();
    else schedule();
  }

  const toBlocks = () => blocks.map(({ block }) => block);

  function check(): void {
    const all = session.update(toBlocks(), facts());
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
    recheck(next) {
      if (next) {
        session = next;
        schedule();
      } else check();
    },
    stop,
  };

  const schedule = createFrameJob(look, lifetime.signal);
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
