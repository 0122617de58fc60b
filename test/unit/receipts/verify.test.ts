import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../lib/platform/ids.ts';
import { createReceipt, keyId, signReceipt, toPublicJwk } from '../../../lib/receipts/sign.ts';
import type { ReceiptPayload } from '../../../lib/receipts/types.ts';
import { verifyReceipt } from '../../../lib/receipts/verify.ts';
import { second } from '../gate/sample-session.ts';
import { deviceKeys, extra, signedSession } from './sample-receipt.ts';

let keys: CryptoKeyPair;
let id: string;
let payload: ReceiptPayload;
let jws: string;
beforeAll(async () => {
  keys = await deviceKeys();
  id = await keyId(await toPublicJwk(keys.publicKey));
  payload = createReceipt(signedSession(id), extra(id));
  jws = await signReceipt(payload, keys);
});

const encode = (text: string) => toBase64Url(new TextEncoder().encode(text));
const header = async (over: object = {}) => ({
  alg: 'EdDSA',
  typ: 'countersign-receipt+jws',
  jwk: await toPublicJwk(keys.publicKey),
  ...over,
});

/** Signs any two texts with the real key: what a thief of nothing but the format could not do, and a bad client could. */
async function signRaw(head: string, body: string, by: CryptoKeyPair = keys): Promise<string> {
  const signed = `${encode(head)}.${encode(body)}`;
  const signature = await crypto.subtle.sign('Ed25519', by.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}
const fault = async (text: string) => {
  const result = await verifyReceipt(text);
  return result.ok ? null : result.error;
};

describe('verifyReceipt', () => {
  it('reads back what was signed and who signed it', async () => {
    expect(await verifyReceipt(jws)).toEqual({ ok: true, value: { payload, keyId: id } });
  });

  it('notices a change of any field, whichever it is', async () => {
    const [head = '', , signature = ''] = jws.split('.');
    for (const field of Object.keys(payload) as (keyof ReceiptPayload)[]) {
      const value = payload[field];
      const changed = typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : value === null ? 'x' : [value];
      const forged = `${head}.${encode(JSON.stringify({ ...payload, [field]: changed }))}.${signature}`;
      expect(await fault(forged), field).toBe('bad-signature');
    }
  });

  it('notices a change of any character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: jws.length - 1 }), fc.constantFrom(...'ABab09-_.= \n'), async (at, char) => {
        const forged = jws.slice(0, at) + char + jws.slice(at + 1);
        if (forged !== jws) expect(await fault(forged)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await fault(text)).not.toBeNull();
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.base64String(), { maxLength: 5 }), async (parts) => {
        expect(await fault(parts.join('.'))).not.toBeNull();
      }),
    );
    expect(await fault('a'.repeat(70_000))).toBe('malformed');
    expect(await fault(undefined as unknown as string)).toBe('malformed');
  });

  it.each(['none', 'HS256', 'ES256', 'eddsa', 'EdDSA '])('takes no algorithm from the receipt: %s', async (alg) => {
    const forged = await signRaw(JSON.stringify(await header({ alg })), JSON.stringify(payload));
    expect(await fault(forged)).toBe('wrong-kind');
    expect(await fault(forged.replace(/[^.]*$/, ''))).toBe('malformed');
  });

  it('refuses another type, another curve, a private key and extra header fields', async () => {
    const body = JSON.stringify(payload);
    expect(await fault(await signRaw(JSON.stringify(await header({ typ: 'JWT' })), body))).toBe('wrong-kind');
    const { jwk } = await header();
    expect(await fault(await signRaw(JSON.stringify(await header({ jwk: { ...jwk, crv: 'Ed448' } })), body))).toBe('malformed');
    expect(await fault(await signRaw(JSON.stringify(await header({ jwk: { ...jwk, d: 'secret' } })), body))).toBe('malformed');
    expect(await fault(await signRaw(JSON.stringify(await header({ crit: ['b64'], b64: false })), body))).toBe('malformed');
  });

  it('refuses a receipt signed by another key than its first signer', async () => {
    const other = await deviceKeys();
    expect(await fault(await signReceipt(payload, other))).toBe('wrong-signer');
  });

  it('refuses a key in the header that did not sign', async () => {
    const other = await deviceKeys();
    const forged = await signRaw(JSON.stringify(await header()), JSON.stringify(payload), other);
    expect(await fault(forged)).toBe('bad-signature');
  });

  it('refuses keys that stand twice in the JSON, even when it is signed', async () => {
    const twice = JSON.stringify(payload).replace('{"v":1,', `{"v":1,"contentHash":"${'0'.repeat(64)}",`);
    expect(JSON.parse(twice).contentHash).toBe(payload.contentHash);
    expect(await fault(await signRaw(JSON.stringify(await header()), twice))).toBe('malformed');
    const head = JSON.stringify(await header()).replace('{"alg"', '{"alg":"none","alg"');
    expect(await fault(await signRaw(head, JSON.stringify(payload)))).toBe('malformed');
  });

  it('refuses another spelling of the same JSON and fields that nobody knows', async () => {
    const head = JSON.stringify(await header());
    expect(await fault(await signRaw(head, JSON.stringify(payload, null, 1)))).toBe('malformed');
    expect(await fault(await signRaw(head, `\uFEFF${JSON.stringify(payload)}`))).toBe('malformed');
    expect(await fault(await signRaw(head, JSON.stringify({ ...payload, note: 'hi' })))).toBe('malformed');
  });

  it('refuses a second spelling of the signature', async () => {
    const last = jws.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sibling = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
    expect(await fault(jws.slice(0, -1) + sibling)).not.toBeNull();
    expect(await fault(`${jws}=`)).toBe('malformed');
    expect(await fault(`${jws}.`)).toBe('malformed');
  });
});

describe('who signed', () => {
  const withSigners = (over: Partial<ReceiptPayload>) => signReceipt({ ...payload, ...over }, keys);
  const two = () => ({ gate: { ...payload.gate, signOff: 'countersign' as const } });
  const other = () => ({
    name: 'Jonas Weller',
    role: 'lead',
    assurance: 'device-key' as const,
    keyId: second().by.deviceKeyId,
    at: payload.signedAt,
  });

  it('takes an author and a second person', async () => {
    expect(await fault(await withSigners({ ...two(), signers: [...payload.signers, other()] }))).toBeNull();
  });

  it('refuses a countersign that is missing', async () => {
    expect(await fault(await withSigners(two()))).toBe('signer-missing');
  });

  it('refuses an author who countersigned, by key or by name', async () => {
    expect(await fault(await withSigners({ ...two(), signers: [...payload.signers, { ...other(), keyId: id }] }))).toBe('same-person');
    expect(await fault(await withSigners({ ...two(), signers: [...payload.signers, { ...other(), name: 'INES  OKAFOR' }] }))).toBe(
      'same-person',
    );
  });

  it('lets an emergency stand with one signer, and a coached one only where the gate coaches', async () => {
    expect(await fault(await withSigners({ ...two(), exception: { kind: 'emergency', reason: 'Price was wrong' } }))).toBeNull();
    const coached = { exception: { kind: 'coach' as const, reason: '' } };
    expect(await fault(await withSigners({ ...two(), ...coached }))).toBe('signer-missing');
    expect(await fault(await withSigners({ gate: { ...payload.gate, mode: 'coach', signOff: 'countersign' }, ...coached }))).toBeNull();
  });

  it('refuses a receipt that nobody signed', async () => {
    expect(await fault(await withSigners({ signers: [] }))).toBe('wrong-signer');
  });
});
