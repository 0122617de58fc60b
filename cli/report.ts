/** What `countersign check --format json` prints, and what every other format is made of. Documented in docs/cli.md. */
import { severities } from '../lib/brand-protocol/schema.ts';
import { z } from '../lib/platform/zod.ts';

const fixSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), text: z.string(), from: z.optional(z.string()) }),
  z.object({ kind: z.literal('remove') }),
]);

const whole = z.int().check(z.gte(0));
const counted = z.int().check(z.gte(1));

/** Fields are only ever added. */
export const fileFindingSchema = z.object({
  /** As on the command line, relative to where it ran; `stdin`. */
  file: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  /** The rule's kind: `existence`, `sensitive` and so on. */
  kind: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  why: z.string(),
  /** From 1. Columns count UTF-16 units from 1; the end is exclusive. */
  line: counted,
  column: counted,
  endLine: counted,
  endColumn: counted,
  /** UTF-16 units in the file from 0, end exclusive. */
  start: whole,
  end: whole,
  /** The words as a reader sees them, without markup. */
  match: z.string(),
  /** Best first. */
  fixes: z.array(fixSchema),
  /** The first fix as an edit of the file, where the words stand there without markup. Offsets as above. */
  edit: z.optional(z.object({ start: whole, end: whole, text: z.string() })),
  /** What kind of data, for `sensitive`. */
  detail: z.optional(z.string()),
  /** Where the link under the words should lead, for `link`: it stands in an attribute, so `edit` can't say it. */
  address: z.optional(z.string()),
  /** A model thinks so, for `judge`. What is not binding never makes a run fail. */
  opinion: z.optional(z.object({ model: z.string(), binding: z.boolean() })),
});
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** Where the link should lead, when the message does not say so already. */
export function toLinkTarget({ address, message }: FileFinding): string | null {
  return address === undefined || message.includes(address) ? null : address;
}

/** What `--fix` changed. Place and words are those of the file before. */
const fixedSchema = z.object({ file: z.string(), ruleId: z.string(), line: counted, column: counted, from: z.string(), to: z.string() });

const problemSchema = z.object({ file: z.string(), say: z.string() });

export const checkReportSchema = z.object({
  /** Version of this form. */
  countersign: z.literal(1),
  protocol: z.object({ id: z.string(), name: z.string(), version: z.string(), hash: z.string() }),
  files: z.array(z.object({ file: z.string(), format: z.string(), words: whole, findings: whole })),
  findings: z.array(fileFindingSchema),
  fixed: z.array(fixedSchema),
  /** Files that could not be checked, and what was not as asked in those that were. */
  problems: z.array(problemSchema),
  notes: z.array(problemSchema),
  summary: z.object({ files: whole, words: whole, findings: whole, must: whole, care: whole, idea: whole }),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
