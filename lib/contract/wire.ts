/**
 * What goes over the wire between a device and the endpoint. Imports nothing but zod: a field that could
 * hold a person's text must not be expressible here. Every string below is an id, an hour, a hash or a token.
 */
import { z } from '../platform/zod.ts';

const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/));
const hour = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/));
const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
/** Sums of milliseconds over a team and a week, and times since the epoch: larger than a counter may be. */
const millis = z.int().check(z.gte(0));
const week = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const roles = ['member', 'lead', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * What is counted, and what `key` says of it. Report figures are sums over keys, so a key set never overlaps itself.
 *
 * | metric | key | | metric | key |
 * |---|---|---|---|---|
 * | `prompt` | how it left: `clean`, `redacted`, `sent-anyway`, `coached` | | `gate` | `opened`, and the outcome: `signed`, `kept-as-draft`, `expired`, `emergency`, `coached` |
 * | `response` | `seen` | | `gate-ms` | the outcome; the value is a sum of milliseconds |
 * | `handoff` | the site it came from | | `words` | `person`, `edited`, `untouched`, of published pieces |
 * | `finding`, `fixed`, `ignored`, `rule-wrong` | rule id | | `published` | `published` |
 * | `guard` | `held`, `redacted`, `sent-anyway`, `coached` | | `site-degraded` | `degraded`, `off` |
 * | `guard-kind` | kind of data | | `guard-reason` | reason id |
 */
export const metrics = [
  'prompt',
  'response',
  'handoff',
  'finding',
  'fixed',
  'ignored',
  'rule-wrong',
  'guard',
  'guard-kind',
  'guard-reason',
  'gate',
  'gate-ms',
  'words',
  'published',
  'site-degraded',
] as const;
export type Metric = (typeof metrics)[number];

/** One counter: an absolute value with a revision; the newer revision wins, so sending twice counts once. */
export const summaryCellSchema = z.strictObject({
  hour,
  site: id,
  channel: id,
  metric: z.enum(metrics),
  key: id,
  value: count,
  rev: count,
});
export type SummaryCell = z.infer<typeof summaryCellSchema>;

export const enrolRequestSchema = z.strictObject({
  code: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)),
  /** Shown to nobody but the person and the administrator: the name that stands on receipts. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  publicKey: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
});

export const enrolResponseSchema = z.strictObject({
  org: id,
  orgName: z.string(),
  device: z.uuid(),
  member: z.uuid(),
  team: id,
  teamName: z.string(),
  role: z.enum(roles),
  /** `cs1.<org>.<device>.<43 characters>`; the endpoint keeps only its hash. */
  token: z.string(),
});
export type EnrolResponse = z.infer<typeof enrolResponseSchema>;

export const summariesRequestSchema = z.strictObject({
  stream: z.uuid(),
  cells: z.array(summaryCellSchema).check(z.minLength(1), z.maxLength(500)),
});
export type SummariesRequest = z.infer<typeof summariesRequestSchema>;
/** `headRev`: the largest revision the endpoint has seen of this stream. */
export const summariesResponseSchema = z.strictObject({ accepted: count, headRev: count });

export const receiptsRequestSchema = z.strictObject({
  receipts: z.array(z.strictObject({ id: z.uuid(), jws: z.string().check(z.maxLength(65_536)) })).check(z.minLength(1), z.maxLength(50)),
});
/** `kept`: stored or already there, byte for byte. `refused`: with a closed reason. */
export const receiptsResponseSchema = z.strictObject({
  kept: z.array(z.uuid()),
  refused: z.array(z.strictObject({ id: z.uuid(), reason: z.enum(['bad-signature', 'wrong-device', 'conflict', 'malformed']) })),
});

export const protocolResponseSchema = z.strictObject({ hash: z.string(), source: z.string() });

export const protocolRequestSchema = z.strictObject({
  source: z.string().check(z.minLength(1)),
  /** File name, for author errors. */
  path: z.optional(z.string().check(z.maxLength(300))),
});

/** Names for the ids in a report, from the protocol in force. */
export const outlineSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  hash: z.string(),
  rules: z.array(z.strictObject({ id, name: z.string(), severity: z.enum(['must', 'care', 'idea']) })),
});
export type Outline = z.infer<typeof outlineSchema>;

export const enrolCodesRequestSchema = z.strictObject({
  role: z.enum(roles),
  /** Default: the team of whoever asks. */
  team: z.optional(id),
  count: z.int().check(z.gte(1), z.lte(200)),
});

/** Errors: one shape. `say` is a sentence for a person. */
export const problemSchema = z.strictObject({ code: id, say: z.string() });
export type Problem = z.infer<typeof problemSchema>;

/** A protocol that was refused: the last good one stays. Every error points at its place in the source. */
export const protocolProblemSchema = z.extend(problemSchema, {
  errors: z.array(
    z.strictObject({
      code: z.string(),
      path: z.string(),
      pointer: z.string(),
      value: z.string(),
      say: z.string(),
      hint: z.string(),
      line: z.optional(z.int()),
      column: z.optional(z.int()),
    }),
  ),
});

/** A share of members too small to show is `hidden`, never zero. */
const figure = z.strictObject({ key: id, value: z.nullable(count) });
export const reportSchema = z.strictObject({
  /** The Monday (UTC) the week begins with. */
  week,
  team: z.strictObject({ id, name: z.string() }),
  orgName: z.string(),
  /** Members other than the viewer who contributed; null while it is under the floor and not zero. */
  others: z.nullable(count),
  floor: count,
  /** True when the team is too small to show: every figure is absent. */
  hidden: z.boolean(),
  tools: z.array(z.strictObject({ site: id, prompts: z.nullable(count), responses: z.nullable(count) })),
  rules: z.array(
    z.strictObject({ rule: id, found: z.nullable(count), fixed: z.nullable(count), ignored: z.nullable(count), wrong: z.nullable(count) }),
  ),
  gates: z.array(figure),
  guards: z.array(figure),
  words: z.strictObject({ person: z.nullable(count), edited: z.nullable(count), untouched: z.nullable(count) }),
  /** Time to sign: signatures and their total in ms, so the mean is exact and can be merged. */
  signing: z.strictObject({ signatures: z.nullable(count), totalMs: z.nullable(millis) }),
  published: z.nullable(count),
  handoffs: z.nullable(count),
  updatedAt: z.nullable(millis),
});
export type Report = z.infer<typeof reportSchema>;
