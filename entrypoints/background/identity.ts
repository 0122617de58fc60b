/** This device: its key, the person's name, and the enrolment. Nothing but this file reads the token or the key. */

import { enrolResponseSchema, problemSchema } from '../../lib/contract/wire.ts';
import { startStream } from '../../lib/ledger/cells.ts';
import {
  type DeviceKeyRow,
  dropEnrolment,
  type EnrolmentRow,
  readDeviceKey,
  readDisplayName,
  readEnrolment,
  writeIdentity,
} from '../../lib/ledger/identity.ts';
import { dropProtocol } from '../../lib/ledger/protocols.ts';
import { writeSetting } from '../../lib/ledger/settings.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { fromBase64Url, toBase64Url } from '../../lib/platform/ids.ts';
import { keyId, toPublicJwk } from '../../lib/receipts/sign.ts';
import { createTransport, parseAnswer, parseEndpoint, type Transport } from '../../lib/sync/transport.ts';
import { type BackgroundContext, type DoneOrRefusal, done, orSay } from './context.ts';

export interface Identity {
  handlers: HandlersOf<'person.name' | 'enrol' | 'unenrol'>;
  /** Makes the key on first use. */
  key(): Promise<DeviceKeyRow>;
  /** Name and role as they stand on receipts; the name is empty until the person gave one. */
  person(): Promise<{ name: string; role: string }>;
  enrolment(): Promise<EnrolmentRow | null>;
  transportFor(enrolment: EnrolmentRow): Transport;
  enrol(request: { endpoint: string; code: string; name: string }): Promise<DoneOrRefusal>;
  signText(text: string): Promise<string>;
  checkText(text: string, signature: string): Promise<boolean>;
}

export const enrolSentences = {
  unreachable: 'The endpoint can’t be reached. Check the address and your connection, then try again.',
  elsewhere: 'This address sends us to another one. Ask for the right address.',
  stranger: 'There is no Countersign endpoint at this address. Ask for the right address.',
  code: 'That is not a code. It looks like 0D7M-TN0F-W9QR-W0N7.',
  name: 'Give the name that should stand on your sign-offs.',
} as const;

/** `changed`: the protocol source and what is waiting changed with the enrolment. */
export function createIdentity(context: BackgroundContext, changed: () => void): Identity {
  const { db, lock } = context;

  const key = () =>
    lock('identity', async () => {
      const known = await readDeviceKey(db);
      if (known) return known;
      // Non-extractable: not even this extension can read the private half again.
      const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
      const publicKey = await toPublicJwk(keys.publicKey);
      const row: DeviceKeyRow = { name: 'device', keys, publicKey, keyId: await keyId(publicKey) };
      await writeIdentity(db, row);
      return row;
    });

  const transportFor = ({ endpoint, enrolled }: EnrolmentRow) => createTransport({ endpoint, token: enrolled.token, fetch: context.fetch });

  async function enrol(request: { endpoint: string; code: string; name: string }): Promise<DoneOrRefusal> {
    const endpoint = parseEndpoint(request.endpoint);
    if (!endpoint.ok) return { ok: false, say: endpoint.error };
    const code = toCode(request.code);
    if (code === null) return { ok: false, say: enrolSentences.code };
    const name = request.name.trim();
    if (name === '' || name.length > 80) return { ok: false, say: enrolSentences.name };
    const { publicKey } = await key();
    const answer = await createTransport({ endpoint: endpoint.value, token: null, fetch: context.fetch })({
      method: 'POST',
      path: '/v1/enrol',
      body: JSON.stringify({ code, name, publicKey }),
    });
    if (answer.kind === 'unreachable') return { ok: false, say: enrolSentences.unreachable };
    if (answer.kind === 'redirected') return { ok: false, say: enrolSentences.elsewhere };
    const enrolled = answer.status < 300 ? parseAnswer(answer, enrolResponseSchema) : null;
    if (enrolled === null) return { ok: false, say: parseAnswer(answer, problemSchema)?.say ?? enrolSentences.stranger };
    return await orSay(async () => {
      await writeIdentity(db, { name: 'person', displayName: name });
      await writeIdentity(db, { name: 'enrolment', endpoint: endpoint.value, enrolled });
      // Nothing from before the enrolment leaves the device.
      await startStream(db, context.newId());
      await writeSetting(db, 'enrolAgain', false);
      await writeSetting(db, 'syncProblem', null);
      await writeSetting(db, 'syncFailures', 0);
      changed();
    });
  }

  return {
    key,
    transportFor,
    enrol,
    enrolment: () => readEnrolment(db),
    async person() {
      const enrolment = await readEnrolment(db);
      return { name: await readDisplayName(db), role: enrolment?.enrolled.role ?? 'member' };
    },
    async signText(text) {
      const { keys } = await key();
      return toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(text))));
    },
    async checkText(text, signature) {
      const { keys } = await key();
      return await crypto.subtle.verify('Ed25519', keys.publicKey, fromBase64Url(signature), new TextEncoder().encode(text));
    },
    handlers: {
      'person.name': ({ name }) => orSay(() => writeIdentity(db, { name: 'person', displayName: name.trim() })),
      enrol,
      unenrol: () =>
        orSay(async () => {
          await dropEnrolment(db);
          await dropProtocol(db, 'endpoint');
          await startStream(db, context.newId());
          await writeSetting(db, 'enrolAgain', false);
          await writeSetting(db, 'syncProblem', null);
          changed();
          return done;
        }),
    },
  };
}

/** Crockford base32 as people type it: any case, with or without dashes, O for 0 and I or L for 1. Null when it cannot be a code. */
export function toCode(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain)) return null;
  return plain.match(/.{4}/g)?.join('-') ?? null;
}
