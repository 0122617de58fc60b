import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BrandProtocol,
  brandProtocolSchema,
  type Gate,
  publishActions,
  severities,
  signOffDepths,
} from '../../../lib/brand-protocol/schema.ts';
import { decide, type PublishFacts, strictestMode } from '../../../lib/gate/decide.ts';

const gate = (over: Partial<Gate> = {}): Gate => ({
  id: 'blog-gate',
  name: 'Blog',
  channels: ['blog'],
  actions: ['publish', 'schedule', 'update'],
  mode: 'enforce',
  signOff: 'self',
  checklist: [{ id: 'facts', text: 'Facts verified' }],
  ...over,
});

const protocol = (...gates: Gate[]): BrandProtocol => ({
  countersign: 1,
  id: 'fernhill',
  name: 'Fernhill',
  version: '4.2',
  language: 'en',
  owner: { name: 'Ada', contact: 'ada@fernhill.example' },
  editorial: { name: 'Ada', contact: 'ada@fernhill.example' },
  channels: [
    { id: 'blog', name: 'Blog', risk: 'medium' },
    { id: 'legal', name: 'Legal pages', risk: 'high' },
    { id: 'social', name: 'Social', risk: 'low' },
  ],
  tasks: [],
  gates,
  guard: { mode: 'enforce', reasons: [{ id: 'agreed', text: 'Agreed' }] },
  tools: [],
  rules: [],
});

const facts = (over: Partial<PublishFacts> = {}): PublishFacts => ({
  channel: 'blog',
  action: 'publish',
  taskMode: 'collaborative',
  findings: [],
  provenance: { person: 1, edited: 0, untouched: 0 },
  ...over,
});

describe('decide', () => {
  it('works on a protocol that the schema accepts', () => {
    expect(brandProtocolSchema.safeParse(protocol(gate())).success).toBe(true);
  });

  it('takes what the gate says', () => {
    expect(decide(protocol(gate({ reasonFrom: 'care', validForMinutes: 5, emergencyRoles: ['lead'] })), facts())).toEqual({
      gateIds: ['blog-gate'],
      mode: 'enforce',
      signOff: 'self',
      checklist: [{ id: 'facts', text: 'Facts verified' }],
      reasonFrom: 'care',
      validForMs: 300_000,
      emergencyRoles: ['lead'],
    });
  });

  it('gates nothing where no gate asks for anything', () => {
    expect(decide(protocol(), facts())).toBeNull();
    expect(decide(protocol(gate({ channels: ['legal'] })), facts())).toBeNull();
    expect(decide(protocol(gate({ actions: ['update'] })), facts())).toBeNull();
    expect(decide(protocol(gate({ signOff: 'none' })), facts())).toBeNull();
  });

  it('waits half an hour by default and lets nobody out in an emergency', () => {
    expect(decide(protocol(gate()), facts())).toMatchObject({ validForMs: 1_800_000, emergencyRoles: [], reasonFrom: null });
  });

  it('[G10] asks both checks where two gates use one id for different things', () => {
    const asked = decide(protocol(gate(), gate({ id: 'b', checklist: [{ id: 'facts', text: 'Legal has seen it' }] })), facts());
    expect(asked?.checklist).toEqual([
      { id: 'facts', text: 'Facts verified' },
      { id: 'facts.2', text: 'Legal has seen it' },
    ]);
  });

  it('[G10] does not let a trial in coach mode make an enforced gate heavier', () => {
    const trial = gate({ id: 'trial', mode: 'coach', signOff: 'countersign' });
    expect(decide(protocol(gate(), trial), facts())).toMatchObject({ gateIds: ['blog-gate'], mode: 'enforce', signOff: 'self' });
    expect(decide(protocol(trial), facts())).toMatchObject({ mode: 'coach', signOff: 'countersign' });
  });

  it.each([null, 'nowhere', 'constructor'])('[G11] gates the channel %s as every enforcing gate at once', (channel) => {
    const strict = protocol(
      gate(),
      gate({ id: 'legal-gate', channels: ['legal'], signOff: 'countersign', reasonFrom: 'idea', checklist: [] }),
    );
    expect(decide(strict, facts({ channel }))).toMatchObject({
      gateIds: ['blog-gate', 'legal-gate'],
      signOff: 'countersign',
      reasonFrom: 'idea',
    });
    expect(decide(protocol(gate({ mode: 'coach' })), facts({ channel }))).toBeNull();
  });

  it('[G10] is never weaker than any enforcing gate that applies', () => {
    const someGate = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      name: fc.constant('Gate'),
      channels: fc.subarray(['blog', 'legal', 'social'], { minLength: 1 }),
      actions: fc.subarray([...publishActions], { minLength: 1 }),
      mode: fc.constantFrom('enforce' as const, 'coach' as const),
      signOff: fc.constantFrom(...signOffDepths),
      checklist: fc.subarray([
        { id: 'facts', text: 'Facts' },
        { id: 'facts', text: 'More facts' },
        { id: 'tone', text: 'Tone' },
      ]),
      reasonFrom: fc.option(fc.constantFrom(...severities), { nil: undefined }),
      validForMinutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
      emergencyRoles: fc.option(fc.subarray(['member' as const, 'lead' as const, 'admin' as const]), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(someGate, { maxLength: 5 }),
        fc.constantFrom('blog', 'legal', 'social', 'unknown', null),
        fc.constantFrom(...publishActions),
        (gates, channel, action) => {
          const asked = decide(protocol(...gates), facts({ channel, action }));
          const known = channel === 'blog' || channel === 'legal' || channel === 'social';
          const applies = gates.filter(
            (one) =>
              one.mode === 'enforce' &&
              one.signOff !== 'none' &&
              one.actions.includes(action) &&
              (!known || one.channels.includes(channel)),
          );
          if (applies.length) expect(asked?.mode).toBe('enforce');
          for (const one of applies) {
            expect(signOffDepths.indexOf(asked?.signOff ?? 'none')).toBeGreaterThanOrEqual(signOffDepths.indexOf(one.signOff));
            expect(asked?.validForMs).toBeLessThanOrEqual((one.validForMinutes ?? 30) * 60_000);
            expect(asked?.emergencyRoles.every((role) => one.emergencyRoles?.some((other) => other === role))).toBe(true);
            for (const item of one.checklist) expect(asked?.checklist.map((other) => other.text)).toContain(item.text);
            if (one.reasonFrom) {
              expect(asked?.reasonFrom && severities.indexOf(asked.reasonFrom)).toBeGreaterThanOrEqual(severities.indexOf(one.reasonFrom));
            }
          }
          if (asked) {
            expect(asked.signOff).not.toBe('none');
            expect(new Set(asked.checklist.map((item) => item.id)).size).toBe(asked.checklist.length);
            if (asked.mode === 'enforce') expect(strictestMode(protocol(...gates), channel)).toBe('enforce');
          }
        },
      ),
    );
  });
});

describe('strictestMode', () => {
  it('is the strictest of the channel', () => {
    const mixed = protocol(gate({ mode: 'coach' }), gate({ id: 'l', channels: ['legal'] }));
    expect(strictestMode(mixed, 'blog')).toBe('coach');
    expect(strictestMode(mixed, 'legal')).toBe('enforce');
    expect(strictestMode(mixed, 'social')).toBe('none');
  });

  it('[G11] enforces for a channel that cannot be told when any gate does', () => {
    expect(strictestMode(protocol(gate({ mode: 'coach' }), gate({ id: 'l', channels: ['legal'] })), null)).toBe('enforce');
    expect(strictestMode(protocol(gate({ mode: 'coach' })), null)).toBe('none');
    expect(strictestMode(protocol(gate({ signOff: 'none' })), null)).toBe('none');
  });
});
