/** Work bound to the page's own rhythm. Nothing here runs while the page is at rest. */

/** Runs `job` once at the next frame, or shortly when the tab is hidden and frames stand still. */
export function createFrameJob(job: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  };
  const run = () => {
    cancel();
    if (!signal.aborted) job();
  };
  signal.addEventListener('abort', cancel, { once: true });
  return () => {
    if (frame || timer !== undefined || signal.aborted) return;
    frame = requestAnimationFrame(run);
    timer = setTimeout(run, 200);
  };
}

/** Runs `job` when nothing has called for `quietMs`; at the latest `atMostMs` after the first call. No timer at rest. */
export function createQuietJob(job: () => void, quietMs: number, signal: AbortSignal, atMostMs = Number.POSITIVE_INFINITY): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        if (!signal.aborted) job();
      },
      Math.min(quietMs, Math.max(0, since + atMostMs - now)),
    );
  };
}

/** What comes within `ms`; null when it takes longer. */
export function within<T>(coming: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export function whenIdle(job: () => void, signal: AbortSignal): void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(job, 1);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    return;
  }
  const handle = requestIdleCallback(job, { timeout: 1000 });
  signal.addEventListener('abort', () => cancelIdleCallback(handle), { once: true });
}
