/**
 * Is this receipt what it says it is? Needs nothing but the receipt: no network, no store. Whether the key belongs to
 * the person named is a question for whoever knows the organisation's devices (`keyId`).
 */
import { fromBase64Url, toBase64Url } from '../platform/ids.ts';
import { isSamePerson } from '../platform/person.ts';
import { fail, ok, type Result } from '../platform/result.ts';
import { z } from '../platform/zod.ts';
import { keyId, receiptType } from './sign.ts';
import { type ReceiptPayload, receiptPayloadSchema } from './types.ts';

/** Closed, so that every reader can say something useful. */
export const receiptFaults = [
  /** Not a compact JWS of a receipt, or not written the one way a receipt is written. */
  'malformed',
  /** Another algorithm or type than the one there is. */
  'wrong-kind',
  'bad-signature',
  /** The key in the header is not the first signer's. */
  'wrong-signer',
  /** Fewer signers than its gate asks for, and no exception that its gate allows. */
  'signer-missing',
  /** Author and countersigner are one person or one device. */
  'same-person',
] as const;
export type ReceiptFault = (typeof receiptFaults)[number];

const headerSchema = z.strictObject({
  alg: z.string(),
  typ: z.string(),
  jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
});

/** A receipt travels in a 64 KiB field (`receiptSchema`). */
const maxLength = 65_536;

/** Bytes of a part, or null where two spellings could mean the same bytes. */
function readPart(part: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return null;
  try {
    const bytes = fromBase64Url(part);
    return toBase64Url(bytes) === part ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * JSON that is exactly what `JSON.stringify` writes. This refuses duplicate keys, which different parsers read
 * differently, without needing a parser of our own: a duplicate does not survive the round trip.
 */
function readJson(part: string): unknown {
  const bytes = readPart(part);
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Never throws. `keyId` is the thumbprint of the key that signed, which is the first signer's. */
export async function verifyReceipt(jws: string): Promise<Result<{ payload: ReceiptPayload; keyId: string }, ReceiptFault>> {
  if (typeof jws !== 'string' || jws.length > maxLength) return fail('malformed');
  const [headerPart = '', payloadPart = '', signaturePart = '', ...rest] = jws.split('.');
  const header = headerSchema.safeParse(readJson(headerPart));
  const signature = readPart(signaturePart);
  if (rest.length || !header.success || !signature) return fail('malformed');
  // Pinned before any key is touched: the algorithm is ours to name, never the receipt's.
  if (header.data.alg !== 'EdDSA' || header.data.typ !== receiptType) return fail('wrong-kind');

  const { jwk } = header.data;
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
    const signed = new TextEncoder().encode(`${headerPart}.${payloadPart}`);
    if (!(await crypto.subtle.verify('Ed25519', key, signature, signed))) return fail('bad-signature');
  } catch {
    return fail('bad-signature');
  }

  const parsed = receiptPayloadSchema.safeParse(readJson(payloadPart));
  if (!parsed.success) return fail('malformed');
  const payload = parsed.data;
  const id = await keyId(jwk);
  const [author] = payload.signers;
  if (author?.keyId !== id) return fail('wrong-signer');
  const { signers, exception, gate } = payload;
  if (signers.some((signer, i) => signers.slice(0, i).some((other) => isSamePerson(signer, other)))) return fail('same-person');
  if (exception?.kind === 'coach' && gate.mode !== 'coach') return fail('signer-missing');
  const asked = gate.signOff === 'countersign' || gate.signOff === 'owner' ? 2 : 1;
  if (!exception && signers.length < asked) return fail('signer-missing');
  return ok({ payload, keyId: id });
}
