/** The signed, self-contained record of a gate session. Contains no text of the piece. */
import { idSchema, publishActions, severities, taskModes } from '../brand-protocol/schema.ts';
import { z } from '../platform/zod.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const iso = z.iso.datetime();

export const receiptPayloadSchema = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  canon: z.literal('canon-1'),
  contentHash: hash,
  blockHashes: z.array(hash),
  cms: z.strictObject({
    site: idSchema,
    adapterVersion: z.int(),
    origin: z.url(),
    item: z.string().check(z.maxLength(100)),
    url: z.nullable(z.url()),
  }),
  action: z.enum(publishActions),
  channel: idSchema,
  taskMode: z.enum(taskModes),
  protocol: z.strictObject({ id: idSchema, version: z.string(), hash }),
  gate: z.strictObject({
    ids: z.array(idSchema),
    mode: z.enum(['enforce', 'coach']),
    signOff: z.enum(['none', 'self', 'countersign', 'owner']),
  }),
  findings: z.array(
    z.strictObject({
      rule: idSchema,
      severity: z.enum(severities),
      disposition: z.enum(['name', 'legal', 'quote', 'not-right', 'other', 'none']),
    }),
  ),
  /** Shares rounded to 10 %, so that a receipt does not fingerprint a text. */
  provenance: z.strictObject({ person: z.int(), edited: z.int(), untouched: z.int() }),
  reviewed: z.strictObject({ checklist: z.array(idSchema), passages: z.int(), review: z.enum(['click-through', 'brief', 'read']) }),
  editorial: z.strictObject({ name: z.string(), contact: z.string() }),
  signers: z.array(
    z.strictObject({ name: z.string(), role: z.string(), assurance: z.enum(['device-key', 'link', 'oidc']), keyId: hash, at: iso }),
  ),
  exception: z.nullable(z.strictObject({ kind: z.enum(['emergency', 'coach']), reason: z.string().check(z.maxLength(300)) })),
  openedAt: iso,
  signedAt: iso,
  publishedAt: z.nullable(iso),
  previous: z.nullable(hash),
});
export type ReceiptPayload = z.infer<typeof receiptPayloadSchema>;
