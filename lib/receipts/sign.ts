/**
 * From a gate session to a signed receipt. The payload is built once and its exact bytes are signed; nothing
 * downstream re-serialises it. WebCrypto only, so the same code runs in the extension, Node and tests.
 */
import { severities } from '../brand-protocol/schema.ts';
import type { GateSession, ProvenanceShares, ReviewBand, SignOff } from '../gate/types.ts';
import { reviewBands } from '../gate/types.ts';
import type { Millis } from '../platform/clock.ts';
import { sha256, toBase64Url } from '../platform/ids.ts';
import { canonVersion } from './canon.ts';
import { type ReceiptPayload, receiptPayloadSchema } from './types.ts';

export const receiptType = 'countersign-receipt+jws';

/** Public half of a device key, as RFC 8037 writes it. */
export interface Ed25519Jwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

export interface ReceiptExtra {
  /** UUID of the receipt. */
  id: string;
  /** Now: when the record is made, and the time of an emergency or coached publication that nobody signed. */
  at: Millis;
  editorial: { name: string; contact: string };
  /** Hash of the receipt before this one on this device (`receiptHash`), or null for the first. */
  previous: string | null;
  /** Who answers for a publication that nobody signed (emergency, coach). Its key must be the signing key. */
  by: Pick<SignOff['by'], 'name' | 'role' | 'deviceKeyId' | 'assurance'>;
}

const toIso = (at: Millis): string => new Date(at).toISOString();

/**
 * Percentages in steps of ten that add up to 100 (all zero for an empty piece). Coarse on purpose: exact word counts
 * would make a receipt a fingerprint of its text. Largest remainder, ties to the earlier class.
 */
export function toBands(shares: ProvenanceShares): ProvenanceShares {
  const total = shares.person + shares.edited + shares.untouched;
  if (total === 0) return { person: 0, edited: 0, untouched: 0 };
  const keys = ['person', 'edited', 'untouched'] as const;
  const exact = keys.map((key) => (shares[key] * 10) / total);
  const tens = exact.map(Math.floor);
  const byRemainder = keys.map((_, i) => i).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  const short = 10 - tens.reduce((sum, n) => sum + n, 0);
  for (const i of byRemainder.slice(0, short)) tens[i] = (tens[i] ?? 0) + 1;
  const [person = 0, edited = 0, untouched = 0] = tens.map((n) => n * 10);
  return { person, edited, untouched };
}

/** The least that any signer really looked at; a click-through is recorded as one. */
function toReview(signOffs: readonly SignOff[]): ReviewBand {
  const lowest = Math.min(...signOffs.map((signOff) => reviewBands.indexOf(signOff.review)));
  return reviewBands[signOffs.length ? lowest : 0] ?? 'click-through';
}

/**
 * The record of a session, without a word of the piece. Pure. A session without the sign-offs its gate asks for
 * becomes a receipt with an exception, never one that looks complete.
 */
export function createReceipt(session: GateSession, extra: ReceiptExtra): ReceiptPayload {
  const { requirement, signOffs, published } = session;
  const signers = signOffs.map(({ by, at }) => ({
    name: by.name,
    role: by.role,
    assurance: by.assurance,
    keyId: by.deviceKeyId,
    at: toIso(at),
  }));
  if (signers.length === 0) {
    const { name, role, assurance, deviceKeyId } = extra.by;
    signers.push({ name, role, assurance, keyId: deviceKeyId, at: toIso(extra.at) });
  }
  const complete = signOffs.length >= (requirement.signOff === 'self' ? 1 : 2);
  const exception =
    session.emergencyReason !== null
      ? { kind: 'emergency' as const, reason: session.emergencyReason.slice(0, 300) }
      : complete
        ? null
        : { kind: 'coach' as const, reason: '' };
  return {
    v: 1,
    id: extra.id,
    canon: canonVersion,
    contentHash: session.contentHash,
    blockHashes: [...session.blockHashes],
    cms: {
      site: session.item.site,
      adapterVersion: session.adapterVersion,
      origin: session.item.origin,
      item: published?.id ?? session.item.id,
      url: published?.url ? published.url : null,
    },
    action: session.action,
    channel: session.channel,
    taskMode: session.taskMode,
    protocol: { ...session.protocol },
    gate: { ids: [...requirement.gateIds], mode: requirement.mode, signOff: requirement.signOff },
    findings: session.findings
      .map((finding) => ({
        rule: finding.ruleId,
        severity: finding.severity,
        disposition: session.reasons[finding.key] ?? ('none' as const),
      }))
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    provenance: toBands(session.provenance),
    reviewed: {
      checklist: requirement.checklist.filter((item) => session.checked.includes(item.id)).map((item) => item.id),
      passages: session.readPassages.length,
      review: toReview(signOffs),
    },
    editorial: { name: extra.editorial.name, contact: extra.editorial.contact },
    signers,
    exception,
    openedAt: toIso(session.openedAt),
    signedAt: signers[signers.length - 1]?.at ?? toIso(extra.at),
    publishedAt: published ? toIso(published.at) : null,
    previous: extra.previous,
  };
}

/** RFC 7638 thumbprint of a device key, lower-case hex: the `keyId` of a signer. */
export function keyId(jwk: Ed25519Jwk): Promise<string> {
  return sha256(`{"crv":"${jwk.crv}","kty":"${jwk.kty}","x":"${jwk.x}"}`);
}

/** The public key as it stands in a receipt's header. */
export async function toPublicJwk(key: CryptoKey): Promise<Ed25519Jwk> {
  const { kty, crv, x } = await crypto.subtle.exportKey('jwk', key);
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new TypeError('a device key must be Ed25519');
  return { kty, crv, x };
}

/** Compact JWS over the payload's exact bytes. Throws when the payload is not a receipt: that is a bug, not an input. */
export async function signReceipt(payload: ReceiptPayload, keys: CryptoKeyPair): Promise<string> {
  const encode = (value: unknown): string => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  const header = { alg: 'EdDSA', typ: receiptType, jwk: await toPublicJwk(keys.publicKey) };
  const signed = `${encode(header)}.${encode(receiptPayloadSchema.parse(payload))}`;
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

/** What the next receipt of the same device carries as `previous`. */
export function receiptHash(jws: string): Promise<string> {
  return sha256(jws);
}
