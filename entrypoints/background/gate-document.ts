/** What the gate document may do: load the one session of its tab, answer, sign, keep a draft, leave. */
import { isTerminal, reduce } from '../../lib/gate/machine.ts';
import type { GateEvent, GateSession } from '../../lib/gate/types.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import { readReceipt } from '../../lib/ledger/receipts.ts';
import { hasSpoken, openSessionsIn, readSession, type SessionRow, withoutText } from '../../lib/ledger/sessions.ts';
import type { GateView, ResponseOf } from '../../lib/messaging/messages.ts';
import type { Caller, HandlersOf } from '../../lib/messaging/router.ts';
import type { Result } from '../../lib/platform/result.ts';
import { type BackgroundContext, done, orSay } from './context.ts';
import { toAnswer, toDocument, toEnded, toReview } from './gate-facts.ts';
import type { Keeper } from './gate-keeper.ts';
import { elsewhere, lost, noName, refusals } from './gate-sentences.ts';
import { toGateView } from './gate-view.ts';
import { windowSession } from './gate-window.ts';
import type { Identity } from './identity.ts';
import type { Protocols } from './protocol.ts';

export type DocumentMessages = 'gate.load' | 'gate.answer' | 'gate.sign' | 'gate.keep-draft' | 'gate.emergency' | 'gate.done';

export function createGateDocument(
  { db, clock }: BackgroundContext,
  { commit, tell, alone, end }: Keeper,
  parts: { protocols: Protocols; identity: Identity },
): HandlersOf<DocumentMessages> {
  async function toView(row: SessionRow): Promise<GateView> {
    const active = await parts.protocols.active();
    const receipt = row.session.receiptId === null ? null : await readReceipt(db, row.session.receiptId);
    return toGateView(row, active?.protocol ?? null, await parts.identity.person(), receipt, navigator.onLine);
  }

  /** The session that this gate document may speak for: the first document that loads it, and no other. */
  async function boundRow(caller: Caller, session: string | null): Promise<Result<SessionRow, string>> {
    const row = session === null ? await findFor(caller) : await readSession(db, session);
    if (row === null || row.open === 0) return { ok: false, error: lost };
    const document = toDocument(caller);
    if (row.boundTo === document) return { ok: true, value: row };
    // Only loading binds, and only once: a document on its way out, still looking every second, must not take the next session.
    if (row.boundTo !== null || session !== null || (await hasSpoken(db, row.tabId, document))) return { ok: false, error: elsewhere };
    return { ok: true, value: { ...row, boundTo: document } };
  }

  async function findFor(caller: Caller): Promise<SessionRow | null> {
    if (caller.tabId === null) return null;
    const windowed = windowSession(caller.url);
    if (windowed !== null) {
      const row = await readSession(db, windowed);
      // A window is a tab's top frame; a page cannot put this address into a frame of its own.
      return row !== null && caller.frameId === 0 ? row : null;
    }
    const rows = await openSessionsIn(db, caller.tabId);
    return rows.find((row) => !isTerminal(row.session.state) || row.session.state === 'verified') ?? null;
  }

  async function step(caller: Caller, id: string, event: GateEvent, also: (session: GateSession) => LedgerEvent[] = () => []) {
    return await viewOrSay(async () => {
      const row = await boundRow(caller, id);
      if (!row.ok) return { say: row.error };
      const next = reduce(row.value.session, event, clock());
      if (!next.ok) return { say: refusals[next.error] };
      const moved = { ...row.value, session: next.value };
      await commit(moved, also(next.value));
      if (next.value.state !== row.value.session.state) tell(moved);
      return { row: moved };
    });
  }

  async function viewOrSay(job: () => Promise<{ say: string } | { row: SessionRow }>): Promise<ResponseOf<'gate.load'>> {
    const result = await guardStorage(() => alone(job));
    if (!result.ok) return { ok: false, say: result.error.say };
    return 'say' in result.value ? { ok: false, say: result.value.say } : { ok: true, view: await toView(result.value.row) };
  }

  return {
    'gate.load': (_request, caller) =>
      viewOrSay(async () => {
        const row = await boundRow(caller, null);
        if (!row.ok) return { say: row.error };
        const next = reduce(row.value.session, { kind: 'review' }, clock());
        const loaded: SessionRow = {
          ...row.value,
          session: next.ok ? next.value : row.value.session,
          windowTabId: windowSession(caller.url) === null ? row.value.windowTabId : (caller.tabId ?? -1),
        };
        // The gate document looks once a second while something moves: write only what changed.
        const before = await readSession(db, loaded.id);
        const isNew = before?.boundTo !== loaded.boundTo || before.session.state !== loaded.session.state;
        if (isNew || before.windowTabId !== loaded.windowTabId) await commit(loaded);
        // The overlay waits to hear that the document came up, and opens a window when it does not.
        if (isNew) tell(loaded);
        return { row: loaded };
      }),

    'gate.answer': (answer, caller) => step(caller, answer.session, toAnswer(answer)),

    'gate.sign': async ({ session, dwellMs, scrolled }, caller) => {
      const row = await readSession(db, session);
      if (row === null) return { ok: false, say: lost };
      const { name, role } = await parts.identity.person();
      if (name === '') return { ok: false, say: noName };
      const { keyId } = await parts.identity.key();
      // What the document says, but never longer than the session has been open.
      const review = toReview(Math.min(dwellMs, clock() - row.openedAt), scrolled, row);
      const by = { name, role, deviceKeyId: keyId, assurance: 'device-key' as const };
      const signOff = { by, at: clock(), contentHash: row.session.contentHash, review };
      return await step(caller, session, { kind: 'sign', signOff }, (signed) => [toEnded(signed, 'signed', review, clock())]);
    },

    'gate.keep-draft': async ({ session }, caller) => {
      let say: string | null = null;
      const kept = await orSay(() =>
        alone(async () => {
          const row = await boundRow(caller, session);
          if (row.ok) await end(row.value, { kind: 'reject' }, 'kept-as-draft');
          else say = row.error;
        }),
      );
      return kept.ok && say !== null ? { ok: false, say } : kept;
    },

    'gate.emergency': async ({ session, reason }, caller) => {
      const { role } = await parts.identity.person();
      return await step(caller, session, { kind: 'emergency', reason, role }, (moved) => [toEnded(moved, 'emergency', 'none', clock())]);
    },

    'gate.done': async ({ session }, caller) => {
      await guardStorage(() =>
        alone(async () => {
          const row = await boundRow(caller, session);
          if (!row.ok) return;
          if (row.value.session.published !== null) await commit(withoutText({ ...row.value, open: 0, boundTo: null }));
          tell(row.value, 'done');
        }),
      );
      return done;
    },
  };
}
