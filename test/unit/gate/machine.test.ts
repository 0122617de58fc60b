/** Long because it is one machine: its way through, what it refuses, and what holds after any events in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession, isComplete, isTerminal, left, reduce, ticketFor } from '../../../lib/gate/machine.ts';
import type { GateEvent, GateRefusal, GateRequirement, GateSession } from '../../../lib/gate/types.ts';
import { facts, minute, otherText, second, session, signOff, start, text } from './sample-session.ts';

const done: GateEvent[] = [
  { kind: 'review' },
  { kind: 'give-reason', finding: 'f-care', reason: 'legal' },
  { kind: 'read-passage', passage: 'p1', on: true },
  { kind: 'check', item: 'facts', on: true },
  { kind: 'check', item: 'tone', on: true },
];
const sign: GateEvent = { kind: 'sign', signOff: signOff() };
const redeem: GateEvent = { kind: 'redeem', contentHash: text, action: 'publish' };
const publish: GateEvent = { kind: 'published', id: '12', url: 'https://blog.example/tarn' };

/** Runs events that must all be taken. */
function run(from: GateSession, events: readonly GateEvent[], now = start): GateSession {
  return events.reduce((at, event) => {
    const next = reduce(at, event, now);
    if (!next.ok) throw new Error(`${event.kind} refused: ${next.error}`);
    return next.value;
  }, from);
}

function refusal(from: GateSession, event: GateEvent, now = start): GateRefusal | null {
  const next = reduce(from, event, now);
  return next.ok ? null : next.error;
}

describe('the way to a signature', () => {
  it('asks for reasons, then passages, then checks, and refuses to sign before each', () => {
    let at = run(session(), [{ kind: 'review' }]);
    expect(left(at)).toEqual(['reasons', 'passages', 'checks']);
    expect(refusal(at, sign)).toBe('reasons-missing');
    at = run(at, [{ kind: 'give-reason', finding: 'f-care', reason: 'name' }]);
    expect(refusal(at, sign)).toBe('passages-unread');
    at = run(at, [{ kind: 'read-passage', passage: 'p1', on: true }]);
    expect(refusal(at, sign)).toBe('checks-missing');
    at = run(at, [
      { kind: 'check', item: 'facts', on: true },
      { kind: 'check', item: 'tone', on: true },
    ]);
    expect(left(at)).toEqual([]);
    expect(run(at, [sign]).state).toBe('signed');
  });

  it('asks for a step again when it is taken back', () => {
    const at = run(session(), [...done, { kind: 'check', item: 'tone', on: false }]);
    expect(left(at)).toEqual(['checks']);
  });

  it('asks for no reason below the severity that the protocol names', () => {
    expect(left(session({ reasonFrom: null }))).toEqual(['passages', 'checks']);
    expect(left(session({ reasonFrom: 'must' }))).toEqual(['passages', 'checks']);
    const at = run(session({ reasonFrom: 'idea' }), done);
    expect(left(at)).toEqual(['reasons']);
  });

  it('refuses a session that nobody looked at', () => {
    expect(refusal(session({ checklist: [], reasonFrom: null }), sign)).toBe('not-now');
  });

  it('refuses steps about findings, passages and checks that are not there', () => {
    const at = run(session(), [{ kind: 'review' }]);
    expect(refusal(at, { kind: 'give-reason', finding: 'constructor', reason: 'name' })).toBe('not-now');
    expect(refusal(at, { kind: 'read-passage', passage: 'p9', on: true })).toBe('not-now');
    expect(refusal(at, { kind: 'check', item: 'nothing', on: true })).toBe('not-now');
  });

  it('writes down the time of signing itself', () => {
    const at = run(session(), [...done, { kind: 'sign', signOff: signOff({ at: start + 99 * minute }) }], start + minute);
    expect(at.signOffs[0]?.at).toBe(start + minute);
    expect(at.ticket).toEqual({ contentHash: text, expiresAt: start + 31 * minute });
  });

  it('opens no session for a gate that asks for no sign-off', () => {
    expect(() => createSession(facts({ signOff: 'none' }), start)).toThrow(TypeError);
  });
});

describe('the way to the page', () => {
  const signed = () => run(session(), [...done, sign]);

  it('goes through released and published to verified', () => {
    const at = run(signed(), [redeem, publish, { kind: 'verified', contentHash: text }], start + minute);
    expect(at.state).toBe('verified');
    expect(at.published).toEqual({ id: '12', url: 'https://blog.example/tarn', at: start + minute });
  });

  it('[G2] uses a ticket once', () => {
    const at = run(signed(), [redeem]);
    expect(at.ticket).toBeNull();
    expect(refusal(at, redeem)).toBe('not-now');
  });

  it('[G2] tells what a redeem would say without using anything up', () => {
    const at = signed();
    expect(ticketFor(at, { contentHash: text, action: 'publish' }, start).ok).toBe(true);
    expect(ticketFor(at, { contentHash: text, action: 'publish' }, start)).toEqual(
      ticketFor(at, { contentHash: text, action: 'publish' }, start),
    );
    expect(refusal(at, redeem)).toBeNull();
  });

  it('[G3] refuses another text at every step', () => {
    expect(refusal(run(session(), done), { kind: 'sign', signOff: signOff({ contentHash: otherText }) })).toBe('text-changed');
    expect(refusal(signed(), { ...redeem, contentHash: otherText })).toBe('text-changed');
    const live = run(signed(), [redeem, publish]);
    expect(refusal(live, { kind: 'verified', contentHash: otherText })).toBe('text-changed');
  });

  it('[G3] refuses another action than the one that was signed', () => {
    expect(refusal(signed(), { ...redeem, action: 'schedule' })).toBe('wrong-action');
  });

  it('[G6] refuses a ticket from the very millisecond it lapses', () => {
    expect(refusal(signed(), redeem, start + 30 * minute - 1)).toBeNull();
    expect(refusal(signed(), redeem, start + 30 * minute)).toBe('lapsed');
  });

  it('[G6] gives a fresh ticket after a failed request, for no longer than the signature', () => {
    const again = run(run(signed(), [redeem]), [{ kind: 'failed' }], start + minute);
    expect(again.state).toBe('signed');
    expect(again.ticket).toEqual({ contentHash: text, expiresAt: start + 30 * minute });
    expect(run(again, [redeem], start + 2 * minute).state).toBe('released');
  });

  it('[G6] expires after a failed request when the signature has lapsed meanwhile', () => {
    expect(run(run(signed(), [redeem]), [{ kind: 'failed' }], start + 30 * minute).state).toBe('expired');
  });

  it('waits for the outcome of a request that is on its way', () => {
    const at = run(signed(), [redeem]);
    expect(refusal(at, { kind: 'expire' }, start + minute)).toBe('not-now');
    expect(refusal(at, { kind: 'reject' }, start + minute)).toBe('not-now');
    expect(run(at, [{ kind: 'expire' }], start + 30 * minute).state).toBe('expired');
  });

  it('[G9] drops every quote of the piece when it ends', () => {
    for (const at of [run(signed(), [redeem, publish]), run(signed(), [{ kind: 'reject' }]), run(signed(), [{ kind: 'expire' }])]) {
      expect(at.untouched).toEqual([]);
      expect(JSON.stringify(at)).not.toMatch(/the best|cold/);
      expect(at.endedAt).toBe(start);
      expect(at.findings.map((finding) => finding.ruleId)).toEqual(['long-sentence', 'claim']);
    }
  });
});

describe('two people', () => {
  const awaiting = (asked: Partial<GateRequirement> = {}) => run(session({ signOff: 'countersign', ...asked }), [...done, sign]);

  it('waits for the second person and gives no ticket meanwhile', () => {
    expect(awaiting().state).toBe('awaiting-countersign');
    expect(refusal(awaiting(), redeem)).toBe('not-now');
    const at = run(awaiting(), [{ kind: 'countersign', signOff: second() }], start + 600 * minute);
    expect(at.state).toBe('countersigned');
    expect(run(at, [redeem], start + 601 * minute).state).toBe('released');
  });

  it('[G4] never lets the author countersign, under another name or from another device', () => {
    expect(refusal(awaiting(), { kind: 'countersign', signOff: signOff() })).toBe('same-person');
    expect(refusal(awaiting(), { kind: 'countersign', signOff: signOff({ name: 'Somebody Else' }) })).toBe('same-person');
    expect(refusal(awaiting(), { kind: 'countersign', signOff: second({ name: ' ines  OKAFOR' }) })).toBe('same-person');
  });

  it('[G3] refuses a countersign for another text', () => {
    expect(refusal(awaiting(), { kind: 'countersign', signOff: second({ contentHash: otherText }) })).toBe('text-changed');
  });

  it('takes only an owner or an administrator where the owner must sign', () => {
    expect(refusal(awaiting({ signOff: 'owner' }), { kind: 'countersign', signOff: second({ role: 'lead' }) })).toBe('role-not-allowed');
    expect(refusal(awaiting({ signOff: 'owner' }), { kind: 'countersign', signOff: second({ role: 'owner' }) })).toBeNull();
  });

  it('has no countersign where one signature is enough', () => {
    expect(refusal(run(session(), [...done, sign]), { kind: 'countersign', signOff: second() })).toBe('not-now');
  });
});

describe('emergency', () => {
  const cry: GateEvent = { kind: 'emergency', reason: 'The price on the page is wrong', role: 'lead' };

  it('[G7] needs a role that the protocol names and a reason that says something', () => {
    expect(refusal(session(), { ...cry, role: 'member' })).toBe('role-not-allowed');
    expect(refusal(session({ emergencyRoles: [] }), cry)).toBe('role-not-allowed');
    expect(refusal(session(), { ...cry, reason: '   urgent    ' })).toBe('no-reason');
  });

  it('[G7] lets exactly this text through once and keeps the reason for good', () => {
    const at = run(session(), [cry]);
    expect(refusal(at, { ...redeem, contentHash: otherText })).toBe('text-changed');
    const out = run(at, [redeem, publish]);
    expect(out.emergencyReason).toBe('The price on the page is wrong');
    expect(refusal(out, redeem)).toBe('not-now');
  });

  it('works while a second person is awaited, and again after a failed request', () => {
    const at = run(session({ signOff: 'countersign' }), [...done, sign, cry, redeem, { kind: 'failed' }]);
    expect(at.state).toBe('emergency');
    expect(refusal(at, redeem)).toBeNull();
    expect(refusal(at, cry)).toBe('not-now');
  });
});

describe('coach', () => {
  it('[G8] lets an unsigned text through, once, and leaves the missing sign-off to be seen', () => {
    const at = run(session({ mode: 'coach' }), [redeem]);
    expect(at.state).toBe('released');
    expect(at.signOffs).toEqual([]);
    expect(refusal(at, redeem)).toBe('not-now');
  });

  it('[G8] still refuses another text', () => {
    expect(refusal(session({ mode: 'coach' }), { ...redeem, contentHash: otherText })).toBe('text-changed');
  });

  it('[G8] lets a lapsed signature through', () => {
    expect(run(run(session({ mode: 'coach' }), [...done, sign]), [redeem], start + 90 * minute).state).toBe('released');
  });

  it('goes back to where it was when the request fails', () => {
    expect(run(session({ mode: 'coach' }), [redeem, { kind: 'failed' }]).state).toBe('reviewing');
    expect(run(session({ mode: 'coach', signOff: 'countersign' }), [...done, sign, redeem, { kind: 'failed' }]).state).toBe(
      'awaiting-countersign',
    );
    const lapsed = run(run(session({ mode: 'coach' }), [...done, sign, redeem]), [{ kind: 'failed' }], start + 90 * minute);
    expect(lapsed.state).toBe('signed');
  });
});

// -- properties ------------------------------------------------------------------------------------

const hash = fc.constantFrom(text, text, text, otherText);
const anySignOff = fc
  .record({
    name: fc.constantFrom('Ines Okafor', 'ines okafor', 'Jonas Weller'),
    key: fc.constantFrom('1'.repeat(64), '2'.repeat(64)),
    role: fc.constantFrom('member', 'lead', 'owner', 'admin'),
    contentHash: hash,
  })
  .map(signOff);
const event: fc.Arbitrary<GateEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...done) },
  { weight: 3, arbitrary: anySignOff.map((given) => ({ kind: 'sign' as const, signOff: given })) },
  { weight: 2, arbitrary: anySignOff.map((given) => ({ kind: 'countersign' as const, signOff: given })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('redeem' as const),
      contentHash: hash,
      action: fc.constantFrom('publish', 'publish', 'update'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<GateEvent>(publish, { kind: 'failed' }, { kind: 'reject' }, { kind: 'expire' }) },
  { weight: 1, arbitrary: hash.map((contentHash) => ({ kind: 'verified' as const, contentHash })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('emergency' as const),
      reason: fc.constantFrom('', 'urgent', 'The price is wrong'),
      role: fc.constantFrom('member', 'lead'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<GateEvent>({ kind: 'check', item: 'tone', on: false }, { kind: 'read-passage', passage: 'p1', on: false }),
  },
) as fc.Arbitrary<GateEvent>;
const goodWay: GateEvent[] = [
  ...done,
  { kind: 'give-reason', finding: 'f-idea', reason: 'other' },
  sign,
  { kind: 'countersign', signOff: second({ role: 'owner' }) },
  redeem,
];
const script = fc.record({
  asked: fc.record({
    mode: fc.constantFrom('enforce', 'enforce', 'coach'),
    signOff: fc.constantFrom('self', 'countersign', 'owner'),
    reasonFrom: fc.constantFrom('care', 'idea', null),
    checklist: fc.constantFrom(
      [],
      [
        { id: 'facts', text: 'Facts' },
        { id: 'tone', text: 'Tone' },
      ],
    ),
  }) as fc.Arbitrary<Partial<GateRequirement>>,
  /** The good way, with a step left out now and then, so that the deep states are met often. */
  start: fc.tuple(...goodWay.map((step) => fc.constantFrom(...Array<GateEvent>(11).fill(step), null))),
  steps: fc.array(fc.tuple(event, fc.integer({ min: 0, max: 12 * minute })), { maxLength: 25 }),
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

type See = (before: GateSession, event: GateEvent, after: GateSession, now: number) => void;

/** Walks random scripts and shows each event that was taken. Everything handed to `reduce` is frozen, so it cannot be changed. */
function everyStep(see: See): void {
  fc.assert(
    fc.property(script, (played) => {
      let at = freeze(session(played.asked));
      let now = start;
      const good = played.start.filter((step) => step !== null).map((step) => [step, minute] as const);
      for (const [next, wait] of [...good, ...played.steps]) {
        now += wait;
        const result = reduce(at, freeze(next), now);
        if (!result.ok) continue;
        see(at, next, result.value, now);
        at = freeze(result.value);
      }
    }),
    { numRuns: 1500 },
  );
}

describe('whatever happens, in any order, at any time', () => {
  it('[G1] reaches released under enforce only with every step done and everybody signed, or in an emergency', () => {
    let reached = 0;
    everyStep((before, _, after, now) => {
      if (after.state !== 'released' || after.requirement.mode !== 'enforce') return;
      reached += 1;
      if (after.emergencyReason !== null) {
        expect(after.emergencyReason.length).toBeGreaterThanOrEqual(10);
        return;
      }
      expect(left(before)).toEqual([]);
      expect(isComplete(before)).toBe(true);
      expect(after.signOffs).toHaveLength(after.requirement.signOff === 'self' ? 1 : 2);
      expect(after.signOffs.every((given) => given.contentHash === after.contentHash)).toBe(true);
      expect(now).toBeLessThan((after.signOffs.at(-1)?.at ?? 0) + after.requirement.validForMs);
    });
    expect(reached).toBeGreaterThan(200);
  });

  it('[G2] never releases twice without a failed request in between', () => {
    everyStep((before, taken, after) => {
      if (taken.kind === 'redeem') expect(before.state).not.toBe('released');
      if (before.state === 'released') expect(['failed', 'published', 'expire']).toContain(taken.kind);
      if (after.state === 'released' || isTerminal(after.state)) expect(after.ticket).toBeNull();
    });
  });

  it('[G3] never changes what the session is about', () => {
    everyStep((before, taken, after) => {
      expect(after.contentHash).toBe(before.contentHash);
      expect(after.action).toBe(before.action);
      if (taken.kind === 'redeem' || taken.kind === 'verified') expect(taken.contentHash).toBe(before.contentHash);
      if (after.ticket) expect(after.ticket.contentHash).toBe(before.contentHash);
    });
  });

  it('[G4] never has two sign-offs by one person', () => {
    everyStep((_, __, { signOffs }) => {
      expect(new Set(signOffs.map((given) => given.by.deviceKeyId)).size).toBe(signOffs.length);
      expect(new Set(signOffs.map((given) => given.by.name.toLowerCase())).size).toBe(signOffs.length);
    });
  });

  it('[G5] takes nothing after verified, rejected or expired', () => {
    everyStep((before) => {
      expect(isTerminal(before.state)).toBe(false);
    });
  });

  it('[G6] never has a ticket that outlives what was given', () => {
    everyStep((_, __, after, now) => {
      if (after.ticket) expect(after.ticket.expiresAt).toBeLessThanOrEqual(now + after.requirement.validForMs);
    });
  });

  it('[G7] never forgets an emergency', () => {
    everyStep((before, _, after) => {
      if (before.emergencyReason !== null) expect(after.emergencyReason).toBe(before.emergencyReason);
    });
  });

  it('[G9] ends once, and holds no quote from then on', () => {
    everyStep((before, _, after) => {
      if (before.endedAt !== null) expect(after.endedAt).toBe(before.endedAt);
      if (after.endedAt !== null) expect(JSON.stringify(after)).not.toMatch(/the best|cold/);
    });
  });
});
