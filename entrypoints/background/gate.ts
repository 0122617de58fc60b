/**
 * Gate sessions: opened for one exact text, signed in our own document, redeemed by one request, and written at every
 * transition together with the events that it means (docs/gate.md). The rules are in `lib/gate`; this file is where
 * they meet storage, messages and time.
 */
import { strictestMode } from '../../lib/gate/decide.ts';
import { isTerminal, reduce, ticketFor } from '../../lib/gate/machine.ts';
import type { GateEvent, GateSession, Item } from '../../lib/gate/types.ts';
import { appendEvents } from '../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { givePass, takePass } from '../../lib/ledger/passes.ts';
import { guardStorage, StorageError } from '../../lib/ledger/problem.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import { readReceipt } from '../../lib/ledger/receipts.ts';
import { openSessions, openSessionsIn, openSessionsOf, readSession, type SessionRow, withoutText } from '../../lib/ledger/sessions.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import type { GateView, ResponseOf } from '../../lib/messaging/messages.ts';
import type { Caller, HandlersOf } from '../../lib/messaging/router.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import type { Result } from '../../lib/platform/result.ts';
import { channelFor } from './channel.ts';
import { type BackgroundContext, done, orSay } from './context.ts';
import { isSame, toAnswer, toDocument, toEnded, toHoldReason, toRedeemId, toReview, toTitle, unknownChannel } from './gate-facts.ts';
import type { Opener } from './gate-open.ts';
import { elsewhere, holds, lost, noName, refusals } from './gate-sentences.ts';
import { toGateView } from './gate-view.ts';
import { openGateWindow, windowSession } from './gate-window.ts';
import type { Identity } from './identity.ts';
import { type Piece, toPiece } from './piece.ts';
import type { Protocols } from './protocol.ts';
import type { Publications } from './publications.ts';

type GateMessages =
  | 'gate.peek'
  | 'gate.open'
  | 'gate.close'
  | 'gate.window'
  | 'gate.redeem'
  | 'gate.outcome'
  | 'gate.load'
  | 'gate.answer'
  | 'gate.sign'
  | 'gate.keep-draft'
  | 'gate.emergency'
  | 'gate.done';

export interface Gate {
  handlers: HandlersOf<GateMessages>;
  /** Ends sessions that nobody came back to. */
  expire(): Promise<void>;
  /** For the browser-enforced hold: was a request for this item let through just now? Uses that up. */
  takeRedeem(item: Item): Promise<boolean>;
}

interface GateParts {
  protocols: Protocols;
  identity: Identity;
  opener: Opener;
  publications: Publications;
  /** Something is waiting for the endpoint now. */
  recorded(): void;
}

/** A session that was opened and left is not evidence of anything after a day. */
const keepOpenMs: Millis = 24 * 3_600_000;
/** From "may go" to the request itself: the page is already waiting to send it. */
const redeemMs: Millis = 10_000;

export function createGate(context: BackgroundContext, parts: GateParts): Gate {
  const { db, clock, lock, browser, askTab } = context;
  const { opener } = parts;

  /** One transition: the row and its events, or neither. */
  async function commit(row: SessionRow, events: readonly LedgerEvent[] = []): Promise<void> {
    const appended = await appendEvents(context, events, { tables: [db.sessions], write: async () => void (await db.sessions.put(row)) });
    if (!appended.ok) throw new StorageError(appended.error);
    if (events.length > 0) parts.recorded();
  }

  function tell(row: SessionRow, state: string = row.session.state): void {
    const change = { session: row.id, state };
    void askTab(row.tabId, 'gate.changed', change);
    // Our own documents listen too; nobody there is nothing to say.
    browser.runtime.sendMessage(toEnvelope('gate.changed', change)).catch(() => {});
  }

  /** Single flight: two messages about sessions never interleave, so a ticket is used once. */
  const alone = <T>(job: () => Promise<T>) => lock('gate', job);

  async function toView(row: SessionRow): Promise<GateView> {
    const active = await parts.protocols.active();
    const receipt = row.session.receiptId === null ? null : await readReceipt(db, row.session.receiptId);
    return toGateView(row, active?.protocol ?? null, await parts.identity.person(), receipt, navigator.onLine);
  }

  // -- moving on ------------------------------------------------------------------------------

  async function end(row: SessionRow, event: GateEvent, outcome: 'kept-as-draft' | 'expired'): Promise<void> {
    const next = reduce(row.session, event, clock());
    if (!next.ok) return;
    const wasEnded = row.session.signOffs.length > 0 || row.session.emergencyReason !== null;
    const ended = withoutText({ ...row, open: 0, session: next.value });
    await commit(ended, wasEnded ? [] : [toEnded(row.session, outcome, 'none', clock())]);
    tell(ended);
  }

  /** The session that this gate document may speak for: the first document that loads it, and no other. */
  async function boundRow(caller: Caller, session: string | null): Promise<Result<SessionRow, string>> {
    const row = session === null ? await findFor(caller) : await readSession(db, session);
    if (row === null || row.open === 0) return { ok: false, error: lost };
    const document = toDocument(caller);
    if (row.boundTo === document) return { ok: true, value: row };
    // Only loading binds; a document that was never bound has nothing to say about the session.
    return row.boundTo === null && session === null ? { ok: true, value: { ...row, boundTo: document } } : { ok: false, error: elsewhere };
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

  // -- at the door ----------------------------------------------------------------------------

  type Redeemed = ResponseOf<'gate.redeem'>;

  async function redeem(item: Item, action: GateSession['action'], piece: Piece, tabId: number, active: ProtocolRow): Promise<Redeemed> {
    const channel = channelFor(active.protocol, item.site);
    const rows = await openSessionsOf(db, item);
    const now = clock();
    for (const row of rows) {
      const next = reduce(row.session, { kind: 'redeem', contentHash: piece.contentHash, action }, now);
      if (!next.ok) continue;
      const released: SessionRow = { ...row, session: next.value };
      const unsigned = next.value.signOffs.length === 0 && next.value.emergencyReason === null;
      await commit(released, unsigned ? [toEnded(next.value, 'coached', 'none', now)] : []);
      tell(released);
      return { verdict: 'allow', session: row.id };
    }
    const request = { item, action, channel, title: toTitle(piece), destination: item.origin };
    const created = await opener.create(active, request, piece, tabId);
    if (created === null) return { verdict: 'allow', session: null };
    if (created.session.requirement.mode === 'coach') {
      const coached = reduce(created.session, { kind: 'redeem', contentHash: piece.contentHash, action }, now);
      if (coached.ok) {
        await commit({ ...created, session: coached.value }, [toEnded(coached.value, 'coached', 'none', now)]);
        return { verdict: 'allow', session: created.id };
      }
    }
    const reason = toHoldReason(rows, piece.contentHash, action, now);
    await appendEvents(context, [{ kind: 'publish-held', site: item.site, channel: channel ?? unknownChannel, reason }]);
    return { verdict: 'hold', reason, say: holds[reason] };
  }

  return {
    handlers: {
      'gate.peek': async ({ item, action, fields }) => {
        const peeked = await guardStorage(async (): Promise<ResponseOf<'gate.peek'>> => {
          const active = await parts.protocols.active();
          if (active === null) return { verdict: 'ungated' };
          const piece = await toPiece(fields);
          const rows = await openSessionsOf(db, item);
          if (rows.some((row) => ticketFor(row.session, { contentHash: piece.contentHash, action }, clock()).ok))
            return { verdict: 'pass' };
          const requirement = await opener.requirement(active, { item, action, channel: channelFor(active.protocol, item.site) }, piece);
          return { verdict: requirement === null ? 'ungated' : 'sign' };
        });
        // The request itself will be held with the reason.
        return peeked.ok ? peeked.value : { verdict: 'sign' };
      },

      'gate.open': async (request, caller) => {
        const opened = await guardStorage(() =>
          alone(async () => {
            const active = await parts.protocols.active();
            const tabId = caller.tabId ?? -1;
            if (active === null) return { session: context.newId(), ungated: true };
            const piece = await toPiece(request.fields);
            const channel = channelFor(active.protocol, request.item.site, request.channel);
            for (const row of await openSessionsOf(db, request.item)) {
              if (isSame(row, piece, request.action, active, channel)) {
                // The same text again: go on where it was, in whatever frame comes now.
                await commit({ ...row, tabId, boundTo: null, session: { ...row.session, tabId } });
                return { session: row.id, ungated: false };
              }
              await end(row, { kind: 'expire' }, 'expired');
            }
            const row = await opener.create(active, { ...request, channel }, piece, tabId);
            if (row === null) return { session: context.newId(), ungated: true };
            const { item, action } = request;
            await commit(row, [{ kind: 'gate-opened', site: item.site, channel: row.session.channel, session: row.id, action }]);
            return { session: row.id, ungated: false };
          }),
        );
        return opened.ok ? { ok: true, ...opened.value } : { ok: false, say: opened.error.say };
      },

      'gate.close': async ({ session }, caller) => {
        await guardStorage(() =>
          alone(async () => {
            const row = await readSession(db, session);
            if (row === null || row.tabId !== caller.tabId || row.open === 0) return;
            // A published piece is over when its receipt was closed; anything else may be opened again.
            const over = row.session.published !== null || isTerminal(row.session.state);
            await commit(over ? withoutText({ ...row, open: 0, boundTo: null }) : { ...row, boundTo: null });
          }),
        );
        return done;
      },

      'gate.window': ({ session }, caller) =>
        orSay(() =>
          alone(async () => {
            const row = await readSession(db, session);
            const mayAsk = row !== null && (caller.tier === 'gate' ? row.boundTo === toDocument(caller) : row.tabId === caller.tabId);
            if (!mayAsk) return;
            await commit({ ...row, boundTo: null });
            const windowTabId = await openGateWindow(browser, session, row.windowTabId);
            const now = await readSession(db, session);
            if (now) await commit({ ...now, windowTabId });
          }),
        ),

      'gate.redeem': async ({ item, action, fields }, caller) => {
        let coach = false;
        const redeemed = await guardStorage(() =>
          alone(async (): Promise<Redeemed> => {
            const active = await parts.protocols.active();
            if (active === null) return { verdict: 'allow', session: null };
            coach = strictestMode(active.protocol, channelFor(active.protocol, item.site)) !== 'enforce';
            const verdict = await redeem(item, action, await toPiece(fields), caller.tabId ?? -1, active);
            if (verdict.verdict === 'allow') {
              await givePass(db, { id: toRedeemId(item), proof: 'redeemed', expiresAt: clock() + redeemMs });
            }
            return verdict;
          }),
        );
        if (redeemed.ok) return redeemed.value;
        // An unrecorded publication could not be proved; a coach lets it through all the same.
        return coach ? { verdict: 'allow', session: null } : { verdict: 'hold', reason: 'storage', say: redeemed.error.say };
      },

      'gate.outcome': async ({ session, ok, id, url }, caller) => {
        await guardStorage(() =>
          alone(async () => {
            const row = await readSession(db, session);
            if (row === null || row.tabId !== caller.tabId) return;
            const event: GateEvent = ok ? { kind: 'published', id, url } : { kind: 'failed' };
            const next = reduce(row.session, event, clock());
            if (!next.ok) return;
            const moved: SessionRow = { ...row, session: next.value };
            if (!ok) await commit(moved);
            else await parts.publications.publish(moved);
            tell(moved);
          }),
        );
        return done;
      },

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
          const changed = before?.boundTo !== loaded.boundTo || before.session.state !== loaded.session.state;
          if (changed || before.windowTabId !== loaded.windowTabId) await commit(loaded);
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
    },

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

    takeRedeem: async (item) => (await takePass(db, toRedeemId(item), clock())) !== null,
  };
}
