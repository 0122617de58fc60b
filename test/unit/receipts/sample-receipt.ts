/** Keys, a signed session and what a receipt needs besides. */
import { reduce } from '../../../lib/gate/machine.ts';
import type { GateEvent, GateRequirement, GateSession } from '../../../lib/gate/types.ts';
import type { ReceiptExtra } from '../../../lib/receipts/sign.ts';
import { session, signOff, start, text } from '../gate/sample-session.ts';

export const deviceKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']) as Promise<CryptoKeyPair>;

export const extra = (key: string): ReceiptExtra => ({
  id: '0b8f4f9c-6a57-4b6e-8b7e-0d3f0f6f7a22',
  at: start,
  editorial: { name: 'Ada Quill', contact: 'editor@fernhill.example' },
  previous: null,
  by: { name: 'Ines Okafor', role: 'member', deviceKeyId: key, assurance: 'device-key' },
});

/** Reviewed, signed with this key, published. */
export function signedSession(key: string, asked: Partial<GateRequirement> = {}): GateSession {
  const events: GateEvent[] = [
    { kind: 'review' },
    { kind: 'give-reason', finding: 'f-care', reason: 'legal' },
    { kind: 'read-passage', passage: 'p1', on: true },
    { kind: 'check', item: 'facts', on: true },
    { kind: 'check', item: 'tone', on: true },
    { kind: 'sign', signOff: signOff({ key }) },
    { kind: 'redeem', contentHash: text, action: 'publish' },
    { kind: 'published', id: '12', url: 'https://blog.example/tarn' },
  ];
  return events.reduce((at, event) => {
    const next = reduce(at, event, start);
    if (!next.ok) throw new Error(next.error);
    return next.value;
  }, session(asked));
}
