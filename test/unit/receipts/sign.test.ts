import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReceipt, keyId, receiptHash, signReceipt, toBands, toPublicJwk } from '../../../lib/receipts/sign.ts';
import { receiptPayloadSchema } from '../../../lib/receipts/types.ts';
import { authorKey, session, signOff } from '../gate/sample-session.ts';
import { deviceKeys, extra, signedSession } from './sample-receipt.ts';

let keys: CryptoKeyPair;
beforeAll(async () => {
  keys = await deviceKeys();
});

describe('createReceipt', () => {
  it('is a valid record of the session', () => {
    const receipt = createReceipt(signedSession(authorKey), extra(authorKey));
    expect(receiptPayloadSchema.safeParse(receipt).success).toBe(true);
    expect(receipt).toMatchObject({
      exception: null,
      reviewed: { checklist: ['facts', 'tone'], passages: 1, review: 'read' },
      provenance: { person: 30, edited: 50, untouched: 20 },
      findings: [
        { rule: 'claim', severity: 'care', disposition: 'legal' },
        { rule: 'long-sentence', severity: 'idea', disposition: 'none' },
      ],
      publishedAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it('holds no word of the piece', () => {
    const words = JSON.stringify(createReceipt(signedSession(authorKey), extra(authorKey)));
    expect(words).not.toMatch(/the best|so long|mornings|Meet the Tarn|Prove it/);
  });

  it('records the least that any signer looked at', () => {
    const two = {
      ...signedSession(authorKey),
      signOffs: [signOff(), signOff({ name: 'J', key: 'f'.repeat(64), review: 'click-through' })],
    };
    expect(createReceipt(two, extra(authorKey)).reviewed.review).toBe('click-through');
  });

  it('says that nobody signed a coached publication', () => {
    const coached = { ...session({ mode: 'coach' }), state: 'published' as const };
    const receipt = createReceipt(coached, extra(authorKey));
    expect(receipt.exception).toEqual({ kind: 'coach', reason: '' });
    expect(receipt.reviewed.review).toBe('click-through');
    expect(receipt.signers).toHaveLength(1);
  });

  it('carries the reason of an emergency', () => {
    const urgent = { ...session(), emergencyReason: 'x'.repeat(400) };
    expect(createReceipt(urgent, extra(authorKey)).exception).toEqual({ kind: 'emergency', reason: 'x'.repeat(300) });
  });
});

describe('toBands', () => {
  it('gives steps of ten that add up to a hundred', () => {
    const words = fc.nat({ max: 5000 });
    fc.assert(
      fc.property(words, words, words, (person, edited, untouched) => {
        const bands = toBands({ person, edited, untouched });
        const values = Object.values(bands);
        expect(values.reduce((sum, n) => sum + n, 0)).toBe(person + edited + untouched === 0 ? 0 : 100);
        expect(values.every((n) => n % 10 === 0 && n >= 0)).toBe(true);
        const total = person + edited + untouched;
        if (total) expect(Math.abs(bands.person - (person * 100) / total)).toBeLessThan(10);
      }),
    );
  });
});

describe('keys and hashes', () => {
  it('names a key by the thumbprint of RFC 8037, appendix A.3', async () => {
    // Published as base64url kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k.
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    expect(await keyId(jwk)).toBe(Buffer.from('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', 'base64url').toString('hex'));
  });

  it('signs the exact bytes that travel, as any Ed25519 library sees them', async () => {
    const id = await keyId(await toPublicJwk(keys.publicKey));
    const payload = createReceipt(signedSession(id), extra(id));
    const jws = await signReceipt(payload, keys);
    const [header = '', body = '', signature = ''] = jws.split('.');
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual(payload);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'EdDSA', typ: 'countersign-receipt+jws' });
    const { createPublicKey, verify } = await import('node:crypto');
    const key = createPublicKey({ key: { ...JSON.parse(Buffer.from(header, 'base64url').toString()).jwk }, format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('refuses to sign what is not a receipt', async () => {
    const payload = { ...createReceipt(signedSession(authorKey), extra(authorKey)), contentHash: 'nonsense' };
    await expect(signReceipt(payload, keys)).rejects.toThrow();
  });

  it('links a receipt to the one before by the hash of its exact text', async () => {
    expect(await receiptHash('a.b.c')).toBe('845e30448809e2bc8958eb025bfc795235d13b077a53d0c3abbd2385170dc9b8');
    expect(await receiptHash('a.b.c')).not.toBe(await receiptHash('a.b.d'));
  });
});
