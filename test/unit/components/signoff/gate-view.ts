/** A session as the background shows it, for tests of the gate's components. */
import type { GateView } from '../../../../lib/messaging/messages.ts';

export const gateView: GateView = {
  id: '00000000-0000-4000-8000-000000000001',
  state: 'reviewing',
  title: 'Meet the Tarn jacket',
  destination: 'fernhill.example/journal',
  action: 'publish',
  channelName: 'Blog',
  risk: 'high',
  mode: 'enforce',
  signOff: 'self',
  findings: [
    {
      key: 'plain:utilise:0',
      ruleId: 'plain',
      ruleName: 'Plain words',
      severity: 'care',
      quote: 'utilise',
      message: 'Say use.',
      needsReason: true,
      reason: null,
      address: 'https://fernhill.example/words',
      rule: {
        id: 'plain',
        name: 'Plain words',
        why: 'Short words are read faster.',
        owner: 'Content',
        examples: { bad: [{ text: 'We utilise wool.', hits: ['utilise'], fixed: 'We use wool.' }], good: ['We use it.'] },
      },
    },
    {
      key: 'idea:0',
      ruleId: 'idea',
      ruleName: 'Short sentences',
      severity: 'idea',
      quote: 'and so on',
      message: 'Stop.',
      needsReason: false,
      reason: null,
      rule: null,
    },
  ],
  untouched: [{ id: 'p1', quote: `The Tarn comes in four colours. ${'It is warm. '.repeat(20)}`, words: 64, read: false }],
  checklist: [{ id: 'names', text: 'Names, prices and dates are right', checked: false }],
  provenance: { person: 31, edited: 52, untouched: 17 },
  preview: [
    { kind: 'title', text: 'Meet the Tarn' },
    { kind: 'paragraph', text: 'Some mornings start at minus eight.' },
  ],
  signer: 'Ines Okafor',
  contentHash: '9f3a77c1e04b52d8'.repeat(4),
  protocolVersion: '4.2',
  canEmergency: true,
  online: true,
  left: ['reasons', 'passages', 'checks'],
  receipt: null,
};

export const readyView: GateView = { ...gateView, findings: [], untouched: [], checklist: [], left: [], risk: 'low' };
