/**
 * One run of a gate, as a pure state machine. `docs/gate.md` states the invariants [G1] to [G9] that this file keeps.
 *
 *   opened -> reviewing -> signed ------------------------------> released -> published -> verified
 *                            \-> awaiting-countersign -> countersigned -^
 *   emergency (a reason, an allowed role) -^      any of them before `released` -> rejected | expired
 *
 * No clock, no storage, no page: `now` comes in, a new session comes out, the old one is left as it was.
 */
import { type Severity, severities } from '../brand-protocol/schema.ts';
import type { Millis } from '../platform/clock.ts';
import { isSamePerson } from '../platform/person.ts';
import { fail, ok, type Result } from '../platform/result.ts';
import type { GateEvent, GateRefusal, GateSession, GateState, OpenFinding, SignOff } from './types.ts';

/** What is known when a gate opens; the rest of a session is what happens in it. */
export type GateFacts = Omit<
  GateSession,
  | 'state'
  | 'openedAt'
  | 'reasons'
  | 'checked'
  | 'readPassages'
  | 'signOffs'
  | 'ticket'
  | 'validUntil'
  | 'emergencyReason'
  | 'published'
  | 'receiptId'
  | 'endedAt'
>;

/** What still stands before signing, in the order a person meets it. */
export type GateStep = 'reasons' | 'passages' | 'checks';

/** A reason for an emergency has to say something: this many characters at least. */
export const emergencyReasonLength = 10;

/** Who may give the second sign-off where the protocol asks for its owner. */
const ownerRoles: readonly string[] = ['owner', 'admin'];

const before: readonly GateState[] = ['opened', 'reviewing', 'signed', 'awaiting-countersign', 'countersigned', 'emergency'];

/** Nothing happens any more. */
export const isTerminal = (state: GateState): boolean => state === 'verified' || state === 'rejected' || state === 'expired';

/** A gate that asks for no sign-off opens no session: calling this for one is a bug. */
export function createSession(facts: GateFacts, now: Millis): GateSession {
  if (facts.requirement.signOff === 'none') throw new TypeError('a gate without a sign-off has no session');
  return {
    ...facts,
    state: 'opened',
    openedAt: now,
    reasons: {},
    checked: [],
    readPassages: [],
    signOffs: [],
    ticket: null,
    validUntil: null,
    emergencyReason: null,
    published: null,
    receiptId: null,
    endedAt: null,
  };
}

/** Does this finding need a reason before anybody signs? What a model thinks needs none, unless the protocol says that it binds. */
export function needsReason({ severity, opinion }: Pick<OpenFinding, 'severity' | 'opinion'>, from: Severity | null): boolean {
  if (opinion && !opinion.binding) return false;
  return from !== null && severities.indexOf(severity) <= severities.indexOf(from);
}

/** Steps that are not done yet, in order. Empty: the sign-off may be given. */
export function left(session: GateSession): GateStep[] {
  const { requirement, reasons, checked, readPassages } = session;
  const steps: GateStep[] = [];
  const open = session.findings.some((finding) => needsReason(finding, requirement.reasonFrom) && !Object.hasOwn(reasons, finding.key));
  if (open) steps.push('reasons');
  if (session.untouched.some((passage) => !readPassages.includes(passage.id))) steps.push('passages');
  if (requirement.checklist.some((item) => !checked.includes(item.id))) steps.push('checks');
  return steps;
}

const refusalOf: Readonly<Record<GateStep, GateRefusal>> = {
  reasons: 'reasons-missing',
  passages: 'passages-unread',
  checks: 'checks-missing',
};

/** Is all there that `released` needs: every step done and as many different people as the gate asks for? */
export function isComplete(session: GateSession): boolean {
  const people = session.requirement.signOff === 'self' ? 1 : 2;
  return session.signOffs.length >= people && left(session).length === 0;
}

/**
 * Would a publish request with this text and action pass now? Uses nothing up (`gate.peek`); `reduce` with `redeem`
 * asks the same question and uses the answer.
 */
export function ticketFor(
  session: GateSession,
  request: Pick<Extract<GateEvent, { kind: 'redeem' }>, 'contentHash' | 'action'>,
  now: Millis,
): Result<{ contentHash: string; expiresAt: Millis }, GateRefusal> {
  if (!before.includes(session.state)) return fail('not-now');
  if (request.contentHash !== session.contentHash) return fail('text-changed');
  if (request.action !== session.action) return fail('wrong-action');
  // A coach lets through what nobody signed, and what lapsed; that it did is read from the missing sign-offs.
  if (session.requirement.mode === 'coach') {
    return ok({ contentHash: session.contentHash, expiresAt: session.validUntil ?? now + session.requirement.validForMs });
  }
  if (!session.ticket || session.ticket.contentHash !== session.contentHash) return fail('not-now');
  if (now >= session.ticket.expiresAt) return fail('lapsed');
  return ok(session.ticket);
}

/** A ticket for what was given, valid from the moment it was given and no longer. */
function withTicket(session: GateSession, state: GateState, validUntil: Millis): GateSession {
  return { ...session, state, validUntil, ticket: { contentHash: session.contentHash, expiresAt: validUntil } };
}

/** An ended session keeps what the receipt needs and drops every quote of the piece. */
function end(session: GateSession, state: GateState, now: Millis): GateSession {
  return {
    ...session,
    state,
    ticket: null,
    endedAt: session.endedAt ?? now,
    untouched: [],
    findings: session.findings.map(({ address: _address, ...finding }) => ({ ...finding, quote: '', message: '' })),
  };
}

/** `at` is set here: the time of a signature is this machine's, not the caller's. */
const stamp = (signOff: SignOff, now: Millis): SignOff => ({ ...signOff, at: now });

const toggle = (ids: readonly string[], id: string, on: boolean): string[] => {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
};

function sign(session: GateSession, signOff: SignOff, now: Millis): Result<GateSession, GateRefusal> {
  if (session.state !== 'reviewing') return fail('not-now');
  if (signOff.contentHash !== session.contentHash) return fail('text-changed');
  const [step] = left(session);
  if (step) return fail(refusalOf[step]);
  const signed = { ...session, signOffs: [stamp(signOff, now)] };
  if (session.requirement.signOff !== 'self') return ok({ ...signed, state: 'awaiting-countersign' });
  return ok(withTicket(signed, 'signed', now + session.requirement.validForMs));
}

function countersign(session: GateSession, signOff: SignOff, now: Millis): Result<GateSession, GateRefusal> {
  if (session.state !== 'awaiting-countersign') return fail('not-now');
  if (signOff.contentHash !== session.contentHash) return fail('text-changed');
  const who = ({ by }: SignOff) => ({ name: by.name, keyId: by.deviceKeyId });
  if (session.signOffs.some((given) => isSamePerson(who(given), who(signOff)))) return fail('same-person');
  if (session.requirement.signOff === 'owner' && !ownerRoles.includes(signOff.by.role)) return fail('role-not-allowed');
  const signed = { ...session, signOffs: [...session.signOffs, stamp(signOff, now)] };
  return ok(withTicket(signed, 'countersigned', now + session.requirement.validForMs));
}

function emergency(session: GateSession, reason: string, role: string, now: Millis): Result<GateSession, GateRefusal> {
  if (!before.includes(session.state) || session.state === 'emergency') return fail('not-now');
  if (!session.requirement.emergencyRoles.includes(role)) return fail('role-not-allowed');
  const said = reason.trim();
  if (said.length < emergencyReasonLength) return fail('no-reason');
  return ok(withTicket({ ...session, emergencyReason: said }, 'emergency', now + session.requirement.validForMs));
}

/** The CMS refused the request: the same text may be sent again while what was given is still valid. */
function failed(session: GateSession, now: Millis): Result<GateSession, GateRefusal> {
  if (session.state !== 'released') return fail('not-now');
  const state = session.emergencyReason !== null ? 'emergency' : session.requirement.signOff === 'self' ? 'signed' : 'countersigned';
  const valid = session.validUntil !== null && now < session.validUntil;
  if (valid && (state === 'emergency' || isComplete(session))) return ok(withTicket(session, state, session.validUntil ?? now));
  if (session.requirement.mode !== 'coach') return ok(end(session, 'expired', now));
  // A coached publication starts again where it was, with whatever sign-offs it had.
  const resume = session.signOffs.length === 0 ? 'reviewing' : isComplete(session) ? state : 'awaiting-countersign';
  return ok({ ...session, state: resume });
}

/**
 * The next session, or why the event does not apply. A refusal changes nothing. An event about another text than the
 * session's is always refused, so what was reviewed is what is signed is what is sent.
 */
export function reduce(session: GateSession, event: GateEvent, now: Millis): Result<GateSession, GateRefusal> {
  const { state } = session;
  switch (event.kind) {
    case 'review':
      return state === 'opened' ? ok({ ...session, state: 'reviewing' }) : state === 'reviewing' ? ok(session) : fail('not-now');
    case 'give-reason':
      if (state !== 'reviewing' || !session.findings.some((finding) => finding.key === event.finding)) return fail('not-now');
      return ok({ ...session, reasons: { ...session.reasons, [event.finding]: event.reason } });
    case 'check':
      if (state !== 'reviewing' || !session.requirement.checklist.some((item) => item.id === event.item)) return fail('not-now');
      return ok({ ...session, checked: toggle(session.checked, event.item, event.on) });
    case 'read-passage':
      if (state !== 'reviewing' || !session.untouched.some((passage) => passage.id === event.passage)) return fail('not-now');
      return ok({ ...session, readPassages: toggle(session.readPassages, event.passage, event.on) });
    case 'sign':
      return sign(session, event.signOff, now);
    case 'countersign':
      return countersign(session, event.signOff, now);
    case 'emergency':
      return emergency(session, event.reason, event.role, now);
    case 'redeem': {
      const ticket = ticketFor(session, event, now);
      return ticket.ok ? ok({ ...session, state: 'released', ticket: null, validUntil: ticket.value.expiresAt }) : ticket;
    }
    case 'failed':
      return failed(session, now);
    case 'published':
      if (state !== 'released') return fail('not-now');
      return ok({ ...end(session, 'published', now), published: { id: event.id, url: event.url, at: now } });
    case 'verified':
      if (state !== 'published') return fail('not-now');
      return event.contentHash === session.contentHash ? ok({ ...session, state: 'verified' }) : fail('text-changed');
    case 'reject':
      return before.includes(state) ? ok(end(session, 'rejected', now)) : fail('not-now');
    case 'expire':
      // A request is on its way: its outcome may still come, until what was given has lapsed.
      if (state === 'released' && session.validUntil !== null && now < session.validUntil) return fail('not-now');
      return before.includes(state) || state === 'released' ? ok(end(session, 'expired', now)) : fail('not-now');
  }
}
