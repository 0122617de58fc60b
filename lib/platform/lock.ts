/**
 * Single flight: one job of a name at a time, across every document of the extension. The browser
 * releases a lock when its holder dies, so a stopped service worker never leaves one behind.
 */
export type Lock = <T>(name: string, job: () => Promise<T>) => Promise<T>;

/** `navigator.locks`, shared by all contexts of this origin. */
export const webLock: Lock = async (name, job) => {
  // The cast: TypeScript types the callback's promise as nested.
  return (await navigator.locks.request(`countersign:${name}`, job)) as Awaited<ReturnType<typeof job>>;
};

/** A promise queue per name: for places without `navigator.locks`, and for tests that want their own. */
export function createQueueLock(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, job) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(job, job);
    tails.set(
      name,
      run.catch(() => {}),
    );
    return run;
  };
}
