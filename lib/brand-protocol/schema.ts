/**
 * Brand protocol, version 1: the document an organisation writes. Data only; meaning lives in
 * `checks` (rules), `gate` (gates) and `sites` (adapters). Imports nothing but zod.
 */
import { z } from '../platform/zod.ts';

/** Severity in LOOK's words: `must` = must fix, `care` = worth a check, `idea` = suggestion. */
export const severities = ['must', 'care', 'idea'] as const;
export type Severity = (typeof severities)[number];

export const taskModes = ['ai-led', 'human-led', 'collaborative'] as const;
export type TaskMode = (typeof taskModes)[number];

export const surfaceKinds = ['prompt', 'response', 'draft'] as const;
export type SurfaceKind = (typeof surfaceKinds)[number];

export const publishActions = ['publish', 'schedule', 'update'] as const;
export type PublishAction = (typeof publishActions)[number];

/** Ids appear in counts that leave the device, so they can hold no prose: 64 characters, no spaces. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/));

const line = z.string().check(z.minLength(1), z.maxLength(300));

export const personSchema = z.strictObject({ name: line, contact: line });

/** Bad text with the exact words each hit must cover, and the text after the first fix when there is one. */
export const badExampleSchema = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  hits: z.array(z.string()).check(z.minLength(1)),
  fixed: z.optional(z.string()),
});

export const examplesSchema = z.strictObject({
  bad: z.array(badExampleSchema).check(z.minLength(1)),
  good: z.array(z.string().check(z.minLength(1), z.maxLength(2000))).check(z.minLength(1)),
});

/** Better words for what a rule found, given by its author. */
export const fixSchema = z.union([
  z.strictObject({
    replace: z.string().check(z.minLength(1), z.maxLength(500)),
    /** Where the words come from, shown under the fix. */
    from: z.optional(z.string().check(z.maxLength(120))),
  }),
  z.strictObject({ remove: z.literal(true) }),
]);

export const actionNames = ['replace', 'remove', 'suggest', 'edit', 'convert'] as const;

/** Vale's action: how a fix is made from what was found. `params` as Vale documents them (`lib/checks/fixes/action.ts`). */
export const actionSchema = z.strictObject({ name: z.enum(actionNames), params: z.optional(z.array(z.string()).check(z.maxLength(50))) });
export type Action = z.infer<typeof actionSchema>;

/**
 * What every rule has, whatever its kind. A kind adds its own fields (`lib/checks/kinds/<kind>.ts`);
 * they are validated by the kind's own schema, so this object is open.
 */
export const ruleSchema = z.looseObject({
  id: idSchema,
  kind: idSchema,
  name: line,
  severity: z.enum(severities),
  /** One kind sentence to the writer, or a few. `{match}` and `{fix}` are filled in. */
  message: z.string().check(z.minLength(1), z.maxLength(1000)),
  why: line,
  owner: line,
  /** Law or standard behind the rule. Required, with its date, wherever `why` names a law. */
  source: z.optional(z.strictObject({ title: line, url: z.optional(z.url()), date: z.optional(z.iso.date()) })),
  /** Default: every surface. */
  surfaces: z.optional(z.array(z.enum(surfaceKinds)).check(z.minLength(1))),
  /** Default: every channel. */
  channels: z.optional(z.array(idSchema).check(z.minLength(1))),
  /** Any of these; each is words joined by `&`, `~` for not: `heading & ~heading.h1`. Default: all text but code. */
  scope: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(20))),
  /** Findings of this rule in one document; the first ones in reading order. Default: all. */
  limit: z.optional(z.int().check(z.gte(1))),
  fixes: z.optional(z.array(fixSchema).check(z.maxLength(20))),
  action: z.optional(actionSchema),
  /** The file an imported rule came from. Only such a rule may come without examples. */
  origin: z.optional(line),
  examples: z.optional(examplesSchema),
});
export type Rule = z.infer<typeof ruleSchema>;

export const channelSchema = z.strictObject({
  id: idSchema,
  name: line,
  risk: z.enum(['low', 'medium', 'high']),
  /** Site adapters whose drafts go here unless a person chooses otherwise. */
  sites: z.optional(z.array(idSchema)),
});

export const taskSchema = z.strictObject({
  id: idSchema,
  name: line,
  mode: z.enum(taskModes),
  channels: z.optional(z.array(idSchema)),
  /** Where work changes hands, in a sentence people read. */
  handoff: z.optional(line),
});

export const signOffDepths = ['none', 'self', 'countersign', 'owner'] as const;
export type SignOffDepth = (typeof signOffDepths)[number];

export const gateSchema = z.strictObject({
  id: idSchema,
  name: line,
  channels: z.array(idSchema).check(z.minLength(1)),
  actions: z.array(z.enum(publishActions)).check(z.minLength(1)),
  /** `enforce` fails closed; `coach` lets through and records. */
  mode: z.enum(['enforce', 'coach']),
  signOff: z.enum(signOffDepths),
  /** Findings of this severity and above need a reason before signing. */
  reasonFrom: z.optional(z.enum(severities)),
  checklist: z.array(z.strictObject({ id: idSchema, text: line })).check(z.maxLength(5)),
  /** Minutes between signing and publishing before the signature lapses. Default 30. */
  validForMinutes: z.optional(z.int().check(z.gte(1), z.lte(1440))),
  /** Roles that may publish in an emergency; empty or absent means nobody. */
  emergencyRoles: z.optional(z.array(z.enum(['member', 'lead', 'admin']))),
});
export type Gate = z.infer<typeof gateSchema>;

export const guardSchema = z.strictObject({
  /** `enforce` holds a prompt that cannot be proven clean; `coach` shows and records. */
  mode: z.enum(['enforce', 'coach']),
  /** Reasons a person may give to send anyway; counted, never with the text. */
  reasons: z.array(z.strictObject({ id: idSchema, text: line })).check(z.minLength(1), z.maxLength(6)),
});

export const toolSchema = z.strictObject({
  id: idSchema,
  status: z.enum(['approved', 'restricted', 'forbidden']),
  note: z.optional(line),
});

export const brandProtocolSchema = z.strictObject({
  countersign: z.literal(1),
  id: idSchema,
  name: line,
  /** `4.2` or `4.2.1`. */
  version: z.string().check(z.regex(/^\d+\.\d+(\.\d+)?$/)),
  /** BCP 47: language, script, region. */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/)),
  owner: personSchema,
  /** Named editorial responsibility; stands on every receipt. */
  editorial: personSchema,
  channels: z.array(channelSchema).check(z.minLength(1)),
  tasks: z.array(taskSchema),
  gates: z.array(gateSchema),
  guard: guardSchema,
  tools: z.array(toolSchema),
  /** Words that are right here, whatever a rule says: expressions, as in a rule. */
  vocabulary: z.optional(z.strictObject({ accept: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200)))) })),
  rules: z.array(ruleSchema),
});
export type BrandProtocol = z.infer<typeof brandProtocolSchema>;
