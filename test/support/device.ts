/** A fresh device database and the injected parts that go with it, for tests of ledger, sync and background. */

import { createDatabase, type DeviceDatabase } from '../../lib/ledger/database.ts';
import type { EntriesContext } from '../../lib/ledger/entries.ts';
import { createQueueLock } from '../../lib/platform/lock.ts';

let databases = 0;

export interface TestDevice extends EntriesContext {
  db: DeviceDatabase;
  /** Moves the clock on. */
  pass(ms: number): void;
}

/** Monday, 23 November 2026, 09:00 UTC. */
export const testStart = Date.UTC(2026, 10, 23, 9);

export function createDevice(start = testStart): TestDevice {
  databases += 1;
  let now = start;
  let ids = 0;
  return {
    db: createDatabase({ name: `test-${databases}` }),
    clock: () => now,
    lock: createQueueLock(),
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
    },
    pass: (ms) => {
      now += ms;
    },
  };
}
