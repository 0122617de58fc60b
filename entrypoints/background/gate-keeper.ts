/** How a session moves on: single flight, each transition written with its events, and everybody told. */
import { isTerminal, reduce } from '../../lib/gate/machine.ts';
import type { GateEvent } from '../../lib/gate/types.ts';
import { appendEvents } from '../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { guardStorage, StorageError } from '../../lib/ledger/problem.ts';
import { openSessions, type SessionRow, withoutText } from '../../lib/ledger/sessions.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import type { BackgroundContext } from './context.ts';
import { toEnded } from './gate-facts.ts';

export interface Keeper {
  /** Two messages about sessions never interleave, so a ticket is used once. Not re-entrant. */
  alone<T>(job: () => Promise<T>): Promise<T>;
  /** One transition: the row and its events, or neither. Throws `StorageError`. */
  commit(row: SessionRow, events?: readonly LedgerEvent[]): Promise<void>;
  tell(row: SessionRow, state?: string): void;
  end(row: SessionRow, event: GateEvent, outcome: 'kept-as-draft' | 'expired'): Promise<void>;
  /** Ends sessions that nobody came back to. */
  expire(): Promise<void>;
}

/** A session that was opened and left is not evidence of anything after a day. */
const keepOpenMs: Millis = 24 * 3_600_000;

/** `recorded`: something is waiting for the endpoint now. */
export function createKeeper(context: BackgroundContext, recorded: () => void): Keeper {
  const { db, clock, lock, browser, askTab } = context;

  async function commit(row: SessionRow, events: readonly LedgerEvent[] = []): Promise<void> {
    const appended = await appendEvents(context, events, { tables: [db.sessions], write: async () => void (await db.sessions.put(row)) });
    if (!appended.ok) throw new StorageError(appended.error);
    if (events.length > 0) recorded();
  }

  function tell(row: SessionRow, state: string = row.session.state): void {
    const change = { session: row.id, state };
    void askTab(row.tabId, 'gate.changed', change);
    // Our own documents listen too; nobody there is nothing to say.
    browser.runtime.sendMessage(toEnvelope('gate.changed', change)).catch(() => {});
  }

  const alone = <T>(job: () => Promise<T>) => lock('gate', job);

  async function end(row: SessionRow, event: GateEvent, outcome: 'kept-as-draft' | 'expired'): Promise<void> {
    const next = reduce(row.session, event, clock());
    if (!next.ok) return;
    const wasEnded = row.session.signOffs.length > 0 || row.session.emergencyReason !== null;
    const ended = withoutText({ ...row, open: 0, session: next.value });
    await commit(ended, wasEnded ? [] : [toEnded(row.session, outcome, 'none', clock())]);
    tell(ended);
  }

  return {
    alone,
    commit,
    tell,
    end,

    async expire() {
      await guardStorage(() =>
        alone(async () => {
          for (const row of await openSessions(db)) {
            if (clock() - row.openedAt < keepOpenMs) continue;
            if (row.session.published !== null || isTerminal(row.session.state)) await commit(withoutText({ ...row, open: 0 }));
            else await end(row, { kind: 'expire' }, 'expired');
          }
        }),
      );
    },
  };
}
