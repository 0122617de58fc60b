/** Who this device is: its key pair (the private half cannot be exported), the person's name, and the enrolment. */
import type { EnrolResponse } from '../contract/wire.ts';
import type { DeviceDatabase } from './database.ts';

export interface DeviceKeyRow {
  name: 'device';
  /** Ed25519; IndexedDB keeps the handle of a non-extractable key, never its bytes. */
  keys: CryptoKeyPair;
  publicKey: { kty: 'OKP'; crv: 'Ed25519'; x: string };
  /** RFC 7638 thumbprint of the public key, hex. */
  keyId: string;
}

export interface PersonRow {
  name: 'person';
  /** The name that stands on receipts; empty until the person gave one. */
  displayName: string;
}

export interface EnrolmentRow {
  name: 'enrolment';
  endpoint: string;
  enrolled: EnrolResponse;
}

/** Makes fingerprints of this device useless on any other. */
export interface SaltRow {
  name: 'salt';
  /** 16 random bytes. */
  salt: Uint8Array;
}

export type IdentityRow = DeviceKeyRow | PersonRow | EnrolmentRow | SaltRow;

async function read<N extends IdentityRow['name']>(db: DeviceDatabase, name: N): Promise<Extract<IdentityRow, { name: N }> | null> {
  return ((await db.identity.get(name)) as Extract<IdentityRow, { name: N }> | undefined) ?? null;
}

export const readDeviceKey = (db: DeviceDatabase) => read(db, 'device');
export const readSalt = async (db: DeviceDatabase) => (await read(db, 'salt'))?.salt ?? null;
export const readEnrolment = (db: DeviceDatabase) => read(db, 'enrolment');

export async function readDisplayName(db: DeviceDatabase): Promise<string> {
  return (await read(db, 'person'))?.displayName ?? '';
}

export async function writeIdentity(db: DeviceDatabase, row: IdentityRow): Promise<void> {
  await db.identity.put(row);
}

export async function dropEnrolment(db: DeviceDatabase): Promise<void> {
  await db.identity.delete('enrolment');
}
