/**
 * What the ledger records: one closed union. No event has a field for text; ids come from the protocol
 * or from the adapter, so a draft cannot end up in the log.
 */
import { idSchema, publishActions, severities } from '../brand-protocol/schema.ts';
import { z } from '../platform/zod.ts';

const words = z.int().check(z.gte(0));

export const ledgerEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('prompt-sent'),
    site: idSchema,
    words,
    findings: z.int(),
    guarded: z.enum(['clean', 'redacted', 'sent-anyway', 'coached']),
  }),
  z.strictObject({ kind: z.literal('prompt-held'), site: idSchema, kinds: z.array(idSchema) }),
  z.strictObject({ kind: z.literal('guard-reason'), site: idSchema, reason: idSchema, kinds: z.array(idSchema) }),
  z.strictObject({ kind: z.literal('response-seen'), site: idSchema, words }),
  z.strictObject({ kind: z.literal('handoff'), from: idSchema, to: idSchema, words }),
  z.strictObject({ kind: z.literal('finding-shown'), site: idSchema, channel: idSchema, rule: idSchema, severity: z.enum(severities) }),
  z.strictObject({ kind: z.literal('finding-fixed'), site: idSchema, channel: idSchema, rule: idSchema }),
  z.strictObject({
    kind: z.literal('finding-ignored'),
    site: idSchema,
    channel: idSchema,
    rule: idSchema,
    scope: z.enum(['here', 'document', 'me', 'wrong']),
  }),
  z.strictObject({ kind: z.literal('finding-restored'), site: idSchema, channel: idSchema, rule: idSchema }),
  z.strictObject({ kind: z.literal('gate-opened'), site: idSchema, channel: idSchema, session: z.uuid(), action: z.enum(publishActions) }),
  z.strictObject({
    kind: z.literal('gate-ended'),
    site: idSchema,
    channel: idSchema,
    session: z.uuid(),
    outcome: z.enum(['signed', 'kept-as-draft', 'expired', 'emergency', 'coached']),
    ms: z.int(),
    review: z.enum(['click-through', 'brief', 'read', 'none']),
  }),
  z.strictObject({
    kind: z.literal('publish-held'),
    site: idSchema,
    channel: idSchema,
    reason: z.enum(['unsigned', 'text-changed', 'lapsed', 'refused-route', 'unreachable', 'storage']),
  }),
  z.strictObject({
    kind: z.literal('published'),
    site: idSchema,
    channel: idSchema,
    session: z.uuid(),
    person: words,
    edited: words,
    untouched: words,
  }),
  z.strictObject({ kind: z.literal('verified'), site: idSchema, channel: idSchema, session: z.uuid(), equal: z.boolean() }),
  z.strictObject({
    kind: z.literal('protocol-changed'),
    protocol: idSchema,
    version: z.string().check(z.regex(/^[\d.]+$/)),
    from: z.enum(['file', 'managed', 'endpoint']),
  }),
  z.strictObject({ kind: z.literal('site-status'), site: idSchema, level: z.enum(['full', 'degraded', 'off']) }),
  z.strictObject({ kind: z.literal('ledger-trimmed'), through: z.int(), count: z.int() }),
]);
export type LedgerEvent = z.infer<typeof ledgerEventSchema>;

/** One row: `hash = SHA-256(previous hash, seq, at, canonical JSON of the event)`. */
export interface LedgerEntry {
  seq: number;
  at: number;
  event: LedgerEvent;
  previous: string;
  hash: string;
}
