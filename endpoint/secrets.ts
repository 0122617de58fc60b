/**
 * Codes, tokens and links. All are random and long, so a plain SHA-256 at rest is enough: slow hashes are for
 * passwords, which this endpoint does not have.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { toBase64Url, toHex } from '../lib/platform/ids.ts';

/** `random(n)`: n random bytes. Injected, so that tests can name their tokens. */
export type Random = (bytes: number) => Uint8Array;

export const systemRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** Crockford's base 32: no I, L, O or U, so a code survives being read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An enrolment code, 80 bits: `0D7M-TN0F-W9QR-W0N7`. */
export function makeCode(random: Random): string {
  const letters = Array.from(random(16), (byte) => alphabet[byte & 31]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? '';
}

/** 256 bits in 43 characters. */
export const makeSecret = (random: Random): string => toBase64Url(random(32));

/** UUID v4 from injected randomness. */
export function makeId(random: Random): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Organisation and device stand in clear, so that the look-up is by key; only the last part is secret. */
export const toToken = (org: string, device: string, secret: string): string => `cs1.${org}.${device}.${secret}`;

const tokenPattern = /^cs1\.([A-Za-z][A-Za-z0-9._-]{0,63})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

export function parseToken(token: string): { org: string; device: string; secret: string } | null {
  const [, org, device, secret] = tokenPattern.exec(token) ?? [];
  return org && device && secret ? { org, device, secret } : null;
}

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** For a device nobody knows: the comparison takes as long as for one that exists. */
const nobody = hashSecret('nobody');

/** Constant-time. `hash` null: always false, after the same work. */
export function matchesHash(secret: string, hash: string | null): boolean {
  const same = timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash ?? nobody, 'hex'));
  return same && hash !== null;
}
