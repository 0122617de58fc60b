/** How a protocol would have done on texts that exist: what fires how often, what never does, what says the same twice, what is slow. */
import { type BrandProtocol, severities } from '../lib/brand-protocol/schema.ts';
import { allDetectors } from '../lib/checks/detectors/all.ts';
import { compile } from '../lib/checks/engine.ts';
import type { Resources } from '../lib/checks/resources.ts';
import type { CheckContext, Facts } from '../lib/checks/types.ts';
import { z } from '../lib/platform/zod.ts';
import type { CheckedFile } from './checking.ts';
import type { FileFinding } from './report.ts';
import { nodeResources } from './resources.ts';

/** Samples kept per rule, from different files where there are some. */
const mostSamples = 5;
/** UTF-16 units of text on each side of a sample. */
const around = 40;
/** Words whose checking is timed rule by rule: enough to tell, and a large protocol still ends in seconds. */
const timedWords = 20_000;
/** Milliseconds per 1,000 words. A whole protocol should take less. */
const slowMs = 1;

const sampleSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  match: z.string(),
  before: z.string(),
  after: z.string(),
});

export const backtestSchema = z.object({
  /** Version of this form; fields are only ever added. */
  countersign: z.literal(1),
  protocol: z.object({ id: z.string(), name: z.string(), version: z.string(), hash: z.string() }),
  files: z.int(),
  words: z.int(),
  findings: z.int(),
  /** Most findings first. Rules of other surfaces and channels than asked for are left out. */
  rules: z.array(
    z.object({
      ruleId: z.string(),
      ruleName: z.string(),
      kind: z.string(),
      severity: z.enum(severities),
      findings: z.int(),
      perThousandWords: z.number(),
      files: z.int(),
      /** Milliseconds per 1,000 words, of this rule alone; null where there was nothing to time. */
      msPerThousandWords: z.nullable(z.number()),
      slow: z.boolean(),
      samples: z.array(sampleSchema),
    }),
  ),
  /** Rules without a finding. */
  never: z.array(z.string()),
  /** Pairs of rules that found some of the same text, most often first. */
  overlaps: z.array(z.object({ rules: z.tuple([z.string(), z.string()]), times: z.int(), sample: sampleSchema })),
  problems: z.array(z.object({ file: z.string(), say: z.string() })),
});
export type Backtest = z.infer<typeof backtestSchema>;
type RuleResult = Backtest['rules'][number];

interface Tally {
  findings: number;
  files: Set<string>;
  samples: Backtest['rules'][number]['samples'];
}

export interface Backtesting {
  add(checked: CheckedFile, source: string, file: string): void;
  result(): Pick<Backtest, 'files' | 'words' | 'findings' | 'rules' | 'never' | 'overlaps'>;
}

/** @param more dictionaries of one's own. */
export function createBacktesting(
  protocol: BrandProtocol,
  context: CheckContext,
  facts: Facts,
  more: Pick<Resources, 'dictionaries'> = {},
): Backtesting {
  const detectors = allDetectors(protocol.language);
  const tallies = new Map<string, Tally>();
  const overlaps = new Map<string, Backtest['overlaps'][number]>();
  const texts: CheckedFile[] = [];
  let kept = 0;
  let files = 0;
  let words = 0;

  function add(checked: CheckedFile, source: string, file: string): void {
    files++;
    words += checked.words;
    if (kept < timedWords) {
      texts.push(checked);
      kept += checked.words;
    }
    for (const finding of checked.findings) {
      const tally = tallies.get(finding.ruleId) ?? { findings: 0, files: new Set(), samples: [] };
      tallies.set(finding.ruleId, tally);
      tally.findings++;
      // The first of each file, so that one long file does not take all the room.
      if (tally.samples.length < mostSamples && !tally.files.has(file)) tally.samples.push(toSample(finding, source));
      tally.files.add(file);
    }
    for (const [one, other] of findOverlaps(checked.findings)) {
      const rules = [one.ruleId, other.ruleId].sort() as [string, string];
      const name = rules.join('\0');
      const known = overlaps.get(name) ?? { rules, times: 0, sample: toSample(one, source) };
      known.times++;
      overlaps.set(name, known);
    }
  }

  /** These rules alone over the kept texts, the better of two runs: milliseconds per 1,000 words. */
  function time(rules: BrandProtocol['rules']): number | null {
    if (kept === 0) return null;
    const checker = compile({ ...protocol, rules }, { detectors, resources: { ...nodeResources, ...more }, now: () => 0 });
    const run = () => {
      const begin = performance.now();
      for (const { blocks } of texts) checker.open(context).update(blocks, facts);
      return performance.now() - begin;
    };
    return (Math.min(run(), run()) * 1000) / kept;
  }

  function result(): ReturnType<Backtesting['result']> {
    const rules = protocol.rules
      .filter((rule) => !rule.surfaces || rule.surfaces.includes(context.surface))
      .filter((rule) => !rule.channels || context.channel === undefined || rule.channels.includes(context.channel))
      .map(({ id, name, kind, severity }): RuleResult => {
        const { findings, files: found, samples } = tallies.get(id) ?? { findings: 0, files: new Set(), samples: [] };
        const ms = time(protocol.rules.filter((rule) => rule.id === id));
        return {
          ruleId: id,
          ruleName: name,
          kind,
          severity,
          findings,
          perThousandWords: words === 0 ? 0 : round((findings * 1000) / words),
          files: found.size,
          msPerThousandWords: ms === null ? null : round(ms),
          slow: ms !== null && ms > slowMs,
          samples,
        };
      })
      .sort((a, b) => b.findings - a.findings);
    return {
      files,
      words,
      findings: rules.reduce((sum, rule) => sum + rule.findings, 0),
      rules,
      never: rules.filter((rule) => rule.findings === 0).map(({ ruleId }) => ruleId),
      overlaps: [...overlaps.values()].sort((a, b) => b.times - a.times),
    };
  }

  return { add, result };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Pairs of findings of different rules on some of the same text. `findings` are in the order of their places. */
function findOverlaps(findings: readonly FileFinding[]): [FileFinding, FileFinding][] {
  const pairs: [FileFinding, FileFinding][] = [];
  let open: FileFinding[] = [];
  for (const finding of findings) {
    open = open.filter(({ end }) => end > finding.start);
    for (const other of open) if (other.ruleId !== finding.ruleId) pairs.push([other, finding]);
    open.push(finding);
  }
  return pairs;
}

function toSample({ file, line, column, match, start, end }: FileFinding, source: string): Backtest['overlaps'][number]['sample'] {
  const before =
    source
      .slice(Math.max(0, start - around), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = source.slice(end, end + around).split(/[\r\n]/)[0] ?? '';
  return { file, line, column, match, before: before.toWellFormed(), after: after.toWellFormed() };
}
