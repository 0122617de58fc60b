/** Small pure readings of a session: what ended, what holds it, who may speak for it. */

import { toAiShare } from '../../lib/checks/ai-share.ts';
import type { Facts } from '../../lib/checks/types.ts';
import { isTerminal, ticketFor } from '../../lib/gate/machine.ts';
import type { GateEvent, GateRefusal, GateSession, Item, ProvenanceShares, ReviewBand } from '../../lib/gate/types.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import type { SessionRow } from '../../lib/ledger/sessions.ts';
import type { Caller, HandlersOf } from '../../lib/messaging/router.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import type { Piece } from './piece.ts';

/** Stands for "the protocol names no channel for this site" where a receipt or a counter needs an id. */
export const unknownChannel = 'none';

export function toTitle(piece: Piece): string {
  return piece.blocks.find((block) => block.kind === 'title')?.text.slice(0, 200) ?? '';
}

/** What rules are told beside the text, here as in the overlay. */
export function toFacts(shares: ProvenanceShares): Facts {
  const aiShare = toAiShare(shares);
  return aiShare === undefined ? {} : { aiShare };
}

/** One document of one tab. Firefox tells no document id; there a frame id is never used for another frame of the tab. */
export function toDocument(caller: Caller): string {
  return caller.document ?? `${caller.tabId}:${caller.frameId}`;
}

export function isSame(row: SessionRow, piece: Piece, action: GateSession['action'], active: ProtocolRow, channel: string | null): boolean {
  const { session } = row;
  return (
    session.contentHash === piece.contentHash &&
    session.action === action &&
    session.protocol.hash === active.hash &&
    session.channel === (channel ?? unknownChannel) &&
    session.published === null &&
    session.state !== 'released' &&
    !isTerminal(session.state)
  );
}

export function toEnded(
  session: GateSession,
  outcome: Extract<LedgerEvent, { kind: 'gate-ended' }>['outcome'],
  review: ReviewBand | 'none',
  now: Millis,
): LedgerEvent {
  return {
    kind: 'gate-ended',
    site: session.item.site,
    channel: session.channel,
    session: session.id,
    outcome,
    ms: Math.max(0, now - session.openedAt),
    review,
  };
}

export function toHoldReason(
  rows: readonly SessionRow[],
  contentHash: string,
  action: GateSession['action'],
  now: Millis,
): 'unsigned' | 'text-changed' | 'lapsed' {
  const refused = rows.map((row) => ({ row, ticket: ticketFor(row.session, { contentHash, action }, now) }));
  const why = (refusal: GateRefusal) => refused.some(({ ticket }) => !ticket.ok && ticket.error === refusal);
  if (why('lapsed')) return 'lapsed';
  const signedOther = refused.some(({ row, ticket }) => !ticket.ok && ticket.error === 'text-changed' && row.session.signOffs.length > 0);
  return signedOther ? 'text-changed' : 'unsigned';
}

type Answer = Parameters<HandlersOf<'gate.answer'>['gate.answer']>[0];

export function toAnswer(answer: Answer): GateEvent {
  switch (answer.kind) {
    case 'reason':
      return { kind: 'give-reason', finding: answer.finding, reason: answer.reason };
    case 'check':
      return { kind: 'check', item: answer.item, on: answer.on };
    case 'passage':
      return { kind: 'read-passage', passage: answer.passage, on: answer.on };
  }
}

/** Three seconds is a click; a fast reader does ten words a second. Coarse on purpose: evidence, not surveillance. */
export function toReview(dwellMs: Millis, scrolled: boolean, row: SessionRow): ReviewBand {
  if (dwellMs < 3000) return 'click-through';
  const { person, edited, untouched } = row.session.provenance;
  const words = person + edited + untouched;
  const needed = Math.min(60_000, words * 100);
  return scrolled && dwellMs >= needed ? 'read' : 'brief';
}

export function toRedeemId(item: Item): string {
  return `redeemed:${item.site}:${item.id}:${item.origin}`;
}

/** The draft of an item as the overlay names it where a person ignores something in one draft. */
export function toDraftId(item: Item): string {
  return `${item.site}:${new URL(item.origin).host}#${item.id}`;
}
