/** The door: what a content script may ask. May this publish go, open a review for it, and how did the request end. */
import { strictestMode } from '../../lib/gate/decide.ts';
import { isTerminal, reduce, ticketFor } from '../../lib/gate/machine.ts';
import type { GateEvent, GateSession, Item } from '../../lib/gate/types.ts';
import { appendEvents } from '../../lib/ledger/entries.ts';
import { givePass } from '../../lib/ledger/passes.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import { openSessionsOf, readSession, type SessionRow, withoutText } from '../../lib/ledger/sessions.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import { channelFor } from './channel.ts';
import { type BackgroundContext, done, orSay } from './context.ts';
import { isSame, toDocument, toEnded, toHoldReason, toRedeemId, toTitle, unknownChannel } from './gate-facts.ts';
import type { Keeper } from './gate-keeper.ts';
import type { Opener } from './gate-open.ts';
import { holds } from './gate-sentences.ts';
import { openGateWindow } from './gate-window.ts';
import { type Piece, toPiece } from './piece.ts';
import type { Protocols } from './protocol.ts';
import type { Publications } from './publications.ts';

export type DoorMessages = 'gate.peek' | 'gate.open' | 'gate.close' | 'gate.window' | 'gate.redeem' | 'gate.outcome';

/** From "may go" to the request itself: the page is already waiting to send it. */
const redeemMs: Millis = 10_000;

type Redeemed = ResponseOf<'gate.redeem'>;

export function createGateDoor(
  context: BackgroundContext,
  { commit, tell, alone, end }: Keeper,
  parts: { protocols: Protocols; opener: Opener; publications: Publications },
): HandlersOf<DoorMessages> {
  const { db, clock, browser } = context;
  const { opener } = parts;

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
    'gate.peek': async ({ item, action, fields }) => {
      const peeked = await guardStorage(async (): Promise<ResponseOf<'gate.peek'>> => {
        const active = await parts.protocols.active();
        if (active === null) return { verdict: 'ungated' };
        const piece = await toPiece(fields);
        const rows = await openSessionsOf(db, item);
        if (rows.some((row) => ticketFor(row.session, { contentHash: piece.contentHash, action }, clock()).ok)) return { verdict: 'pass' };
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
            // The ticket is used up already: without room for this note only Firefox's own hold would refuse.
            await guardStorage(() => givePass(db, { id: toRedeemId(item), proof: 'redeemed', expiresAt: clock() + redeemMs }));
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
  };
}
