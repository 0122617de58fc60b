/** A gate session as tests need one: two findings, one untouched passage, two checks. */
import { createSession, type GateFacts } from '../../../lib/gate/machine.ts';
import type { GateRequirement, GateSession, SignOff } from '../../../lib/gate/types.ts';

export const start = Date.UTC(2026, 10, 23, 9);
export const minute = 60_000;
export const text = 'a'.repeat(64);
export const otherText = 'b'.repeat(64);
export const authorKey = '1'.repeat(64);
export const otherKey = '2'.repeat(64);

export const requirement: GateRequirement = {
  gateIds: ['blog-gate'],
  mode: 'enforce',
  signOff: 'self',
  checklist: [
    { id: 'facts', text: 'Facts verified' },
    { id: 'tone', text: 'Sounds like us' },
  ],
  reasonFrom: 'care',
  validForMs: 30 * minute,
  emergencyRoles: ['lead'],
};

export const facts = (asked: Partial<GateRequirement> = {}): GateFacts => ({
  id: '6d1c3f6e-0c54-4a0e-9d5a-2f4f7f2f3a11',
  tabId: 7,
  item: { site: 'wordpress', origin: 'https://blog.example', id: '12' },
  action: 'publish',
  channel: 'blog',
  taskMode: 'collaborative',
  protocol: { id: 'fernhill', version: '4.2', hash: 'c'.repeat(64) },
  adapterVersion: 1,
  requirement: { ...requirement, ...asked },
  contentHash: text,
  blockHashes: ['d'.repeat(64)],
  title: 'Meet the Tarn',
  destination: 'blog.example',
  findings: [
    { key: 'f-idea', ruleId: 'long-sentence', ruleName: 'Long sentence', severity: 'idea', quote: 'so long', message: 'Shorten' },
    { key: 'f-care', ruleId: 'claim', ruleName: 'Claim', severity: 'care', quote: 'the best', message: 'Prove it' },
  ],
  provenance: { person: 30, edited: 50, untouched: 20 },
  untouched: [{ id: 'p1', quote: 'Some mornings start cold.', words: 4 }],
});

export const session = (asked: Partial<GateRequirement> = {}): GateSession => createSession(facts(asked), start);

export const signOff = (given: Partial<SignOff> & { name?: string; key?: string; role?: string } = {}): SignOff => ({
  by: { name: given.name ?? 'Ines Okafor', deviceKeyId: given.key ?? authorKey, role: given.role ?? 'member', assurance: 'device-key' },
  at: given.at ?? 0,
  contentHash: given.contentHash ?? text,
  review: given.review ?? 'read',
});

/** The second person. */
export const second = (given: Parameters<typeof signOff>[0] = {}): SignOff => signOff({ name: 'Jonas Weller', key: otherKey, ...given });
