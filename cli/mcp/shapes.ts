/** What goes in and out of the tools for agents. Field names of findings are those of `countersign check --format json`. */
import { severities, surfaceKinds } from '../../lib/brand-protocol/schema.ts';
import { proseReaders } from '../../lib/checks/text/readers.ts';
import { z } from '../../lib/platform/zod.ts';
import { fileFindingSchema } from '../report.ts';

const formatIds = proseReaders.map(({ id }) => id);
/** UTF-16 units; a book. */
const longestText = 2_000_000;

const about = (description: string) => z.describe(description);

// Strict, or a misspelt "channel" would be an answer to another question.
export const checkTextInput = z.strictObject({
  text: z.string().check(z.maxLength(longestText), about('The draft.')),
  format: z._default(z.enum(formatIds), 'markdown').check(about('How the draft is written.')),
  channel: z
    .optional(z.string())
    .check(about('Where the text goes: a channel id from get_protocol. Without it the rules of every channel look.')),
  surface: z._default(z.enum(surfaceKinds), 'draft').check(about('What the text is.')),
  product: z.optional(z.string()).check(about('The product it is about, for rules that ask.')),
  locale: z.optional(z.string()).check(about('Language and region, as en-GB, for rules that ask.')),
  ai_share: z
    .optional(z.number().check(z.gte(0), z.lte(1)))
    .check(about('Share of the text that came from AI, 0 to 1, for rules that ask.')),
  min_severity: z
    ._default(z.enum(severities), 'idea')
    .check(about('Leave out what is less: must fix, worth a check (care), suggestion (idea).')),
});

const whole = z.int().check(z.gte(0));
const protocolShape = z.object({ id: z.string(), name: z.string(), version: z.string(), hash: z.string() });

/** Something that the agent should know beside the answer, such as an older protocol being in force. */
const notes = z.array(z.string());

export const checkTextOutput = {
  protocol: protocolShape,
  findings: z.array(z.omit(fileFindingSchema, { file: true })),
  summary: z.object({ words: whole, findings: whole, must: whole, care: whole, idea: whole }),
  notes,
};

export const getProtocolInput = z.strictObject({
  channel: z.optional(z.string()).check(about('Only the rules of this channel.')),
});

const ruleShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  severity: z.enum(severities),
  why: z.string(),
  surfaces: z.optional(z.array(z.string())),
  channels: z.optional(z.array(z.string())),
});

export const getProtocolOutput = {
  protocol: protocolShape,
  language: z.string(),
  owner: z.object({ name: z.string(), contact: z.string() }),
  channels: z.array(z.object({ id: z.string(), name: z.string(), risk: z.string() })),
  /** Which work AI may lead, and where it changes hands. */
  tasks: z.array(z.object({ id: z.string(), name: z.string(), mode: z.string(), handoff: z.optional(z.string()) })),
  rules: z.array(ruleShape),
  notes,
};

export const explainRuleInput = z.strictObject({ rule: z.string().check(about('A rule id from check_text or get_protocol.')) });

export const explainRuleOutput = {
  rule: z.extend(ruleShape, {
    message: z.string(),
    owner: z.string(),
    source: z.optional(z.object({ title: z.string(), date: z.optional(z.string()), url: z.optional(z.string()) })),
    examples: z.optional(
      z.object({
        bad: z.array(z.object({ text: z.string(), hits: z.array(z.string()), fixed: z.optional(z.string()) })),
        good: z.array(z.string()),
      }),
    ),
  }),
  notes,
};
