/** When to sync: on a spread-out alarm, soon after something was recorded, and when a person asks. The run itself is `lib/sync/worker.ts`. */
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { runSync, type SyncContext, type SyncOutcome } from '../../lib/sync/worker.ts';
import { type BackgroundContext, done } from './context.ts';
import type { Identity } from './identity.ts';

export const syncAlarms = { regular: 'sync', soon: 'sync-soon', retry: 'sync-retry' } as const;

/** A quarter of an hour, give or take a fifth, so that a thousand devices do not call at once. Minutes. */
const everyMinutes = 15;
/** The shortest alarm that Chrome keeps; also lets a burst of events travel together. Minutes. */
const soonMinutes = 0.5;

export interface Sync {
  handlers: HandlersOf<'sync.now'>;
  run(options?: { unpark?: boolean }): Promise<SyncOutcome>;
  /** Something is waiting: send it within the minute. */
  soon(): void;
  /** Alarms may be lost when a browser restarts, so they are looked for at every start. */
  ensureAlarms(): Promise<void>;
  onAlarm(name: string): void;
}

export function createSync(context: BackgroundContext, identity: Identity, refreshProtocol: SyncContext['refreshProtocol']): Sync {
  const { browser, random } = context;
  const run: Sync['run'] = async (options) => {
    const outcome = await runSync({ ...context, transportFor: identity.transportFor, refreshProtocol }, options);
    if (outcome.kind === 'retry') browser.alarms.create(syncAlarms.retry, { delayInMinutes: outcome.afterMs / 60_000 });
    return outcome;
  };
  return {
    run,
    soon() {
      // Not put off by every further event: an alarm of this name that is set already keeps its time.
      void browser.alarms.get(syncAlarms.soon).then((alarm) => {
        if (!alarm) browser.alarms.create(syncAlarms.soon, { delayInMinutes: soonMinutes });
      });
    },
    async ensureAlarms() {
      if (await browser.alarms.get(syncAlarms.regular)) return;
      const periodInMinutes = everyMinutes * (0.8 + random() * 0.4);
      browser.alarms.create(syncAlarms.regular, { delayInMinutes: 1, periodInMinutes });
    },
    onAlarm(name) {
      if (Object.values<string>(syncAlarms).includes(name)) void run();
    },
    handlers: {
      'sync.now': async () => {
        const outcome = await run({ unpark: true });
        if (outcome.kind === 'not-enrolled') return { ok: false, say: 'Enrol this device first; until then everything stays here.' };
        if (outcome.kind === 'done') return outcome.say === null ? done : { ok: false, say: outcome.say };
        return { ok: false, say: outcome.say };
      },
    },
  };
}
