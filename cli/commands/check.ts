/** `countersign check`: files against a protocol. Findings on standard output, everything else on standard error. */
import { setImmediate } from 'node:timers/promises';
import type { ParsedProtocol } from '../../lib/brand-protocol/parse.ts';
import { type Severity, severities } from '../../lib/brand-protocol/schema.ts';
import { readers, type SourceFormat, toFormat } from '../../lib/checks/text/readers.ts';
import { Advice } from '../advice.ts';
import { type CheckedFile, createChecking } from '../checking.ts';
import { type Config, failLevels, readConfig } from '../config.ts';
import { dictionaryOptions, dictionaryUsage, toDictionaries } from '../dictionaries.ts';
import { findRule, toExplanation } from '../explain.ts';
import { factOptions, factUsage, toFacts } from '../facts.ts';
import { fixFile } from '../fixing.ts';
import { formats } from '../formats/registry.ts';
import { type Inputs, toInputs } from '../inputs.ts';
import { judgeOptions, judgeUsage, openJudge } from '../judge.ts';
import { toNeed } from '../needs.ts';
import { oneOf, readOptions } from '../options.ts';
import { createProgress } from '../progress.ts';
import { needProtocol } from '../protocol-file.ts';
import type { CheckReport, FileFinding } from '../report.ts';
import { toSensitiveProtocol } from '../sensitive-protocol.ts';
import { isNoText, readText } from '../source-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

const usage = `countersign check [FILES...] [options]
FILES are paths, folders, patterns in quotation marks, or - for standard input.
  --protocol FILE      brand protocol
  --sensitive          look for personal data and secrets instead, in every text file
  --format NAME        ${Object.keys(formats).join(', ')}                    (text)
${factUsage}
  --as KIND            read everything as ${readers.map(({ id }) => id).join(', ')}; else by extension
  --min-severity WORD  leave out what is less: ${severities.join(', ')}   (idea)
  --fail-on WORD       exit code 1 from here on: ${failLevels.join(', ')}   (must)
  --ignore PATTERN     leave out of folders and patterns; may be repeated
  --config FILE        instead of countersign.config.yaml, looked for upwards
  --fix                write the first fixes where that is safe; report what is left
${dictionaryUsage}
${judgeUsage}
  --explain RULE       say what a rule is about, and stop
  --quiet              no progress
Exit code: 0 clean, 1 findings from --fail-on on, 2 something could not be checked.`;

const options = {
  protocol: { type: 'string' },
  sensitive: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  ...factOptions,
  as: { type: 'string' },
  'min-severity': { type: 'string' },
  'fail-on': { type: 'string' },
  ignore: { type: 'string', multiple: true },
  config: { type: 'string' },
  fix: { type: 'boolean', default: false },
  ...dictionaryOptions,
  ...judgeOptions,
  explain: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'] & { least?: Severity };

export const check: Command = {
  name: 'check',
  about: 'check files against a brand protocol',
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('check', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    if (values.sensitive && values.protocol !== undefined) throw new Advice('Take --protocol or --sensitive, not both.');
    const toOutput = formats[oneOf('format', values.format, Object.keys(formats))];
    const config = await readConfig(terminal, values.config);
    const least = oneOf('min-severity', values['min-severity'] ?? config.minSeverity ?? 'idea', severities);
    if (values.fix && positionals.includes('-')) throw new Advice("--fix can't write to standard input. Name a file.");
    const failOn = oneOf('fail-on', values['fail-on'] ?? config.failOn ?? 'must', failLevels);
    const loaded = values.sensitive
      ? await toSensitiveProtocol(values.locale ?? config.locale ?? 'en-US')
      : await needProtocol(values.protocol ?? config.protocol, terminal);
    if (!loaded || !toOutput) return 2;
    if (values.explain !== undefined) {
      terminal.out(`${toExplanation(findRule(loaded.protocol, values.explain), terminal.paint)}\n`);
      return 0;
    }
    const inputs = await toInputs(positionals, values.ignore ?? [], config, terminal, values.sensitive);
    const report = await checkAll(inputs, loaded, { ...values, least }, config, terminal);
    summarise(report);
    terminal.out(toOutput(report, { protocol: loaded.protocol, paint: terminal.paint }));
    for (const { file, say } of [...report.problems, ...report.notes]) terminal.err(`${printable(`countersign: ${file} ${say}`)}\n`);
    if (report.problems.length > 0) return 2;
    const counts = ({ severity, opinion }: CheckReport['findings'][number]) =>
      severities.indexOf(severity) <= severities.indexOf(failOn as Severity) && opinion?.binding !== false;
    const fails = failOn !== 'never' && report.findings.some(counts);
    return fails ? 1 : 0;
  },
};

async function checkAll(inputs: Inputs, loaded: ParsedProtocol, values: Values, config: Config, terminal: Terminal): Promise<CheckReport> {
  const { context, facts } = toFacts(loaded.protocol, values, config);
  const judge = await openJudge(loaded.protocol, context, values, terminal);
  const checking = createChecking(loaded.protocol, context, facts, {
    ...toDictionaries(values.dictionaries, config, terminal.cwd),
    ...judge.resources,
  });
  /** Opinions are asked for by a first look and there for a second. */
  async function look(name: string, source: string, format: SourceFormat): Promise<CheckedFile> {
    const checked = checking.check(name, source, format);
    return (await judge.ask(checked.isOff)) ? checking.check(name, source, format) : checked;
  }
  const formatIds = readers.map(({ id }) => id);
  const as = values.as === undefined ? null : oneOf('as', values.as, formatIds);
  const { id, name, version } = loaded.protocol;
  const report: CheckReport = {
    countersign: 1,
    protocol: { id, name, version, hash: loaded.hash },
    files: [],
    findings: [],
    fixed: [],
    problems: [...inputs.problems],
    notes: checking.missing.map((what) => ({ file: name, say: `has rules that need ${toNeed(what)}; they were silent.` })),
    summary: { files: 0, words: 0, findings: 0, must: 0, care: 0, idea: 0 },
  };
  const wanted = ({ severity }: { severity: Severity }) => severities.indexOf(severity) <= severities.indexOf(values.least ?? 'idea');
  const found: (readonly FileFinding[])[] = [];
  const progress = createProgress(terminal, values.quiet);
  for (const [n, input] of inputs.files.entries()) {
    progress.step(n, inputs.files.length);
    const read = await readText(input, terminal, values.sensitive);
    if (!read.ok) {
      if (input.found && read.error === isNoText) continue;
      report.problems.push({ file: input.name, say: read.error });
      continue;
    }
    const kind = as ?? (values.sensitive ? toDataFormat(input.name) : toFormat(input.name));
    let checked = await look(input.name, read.value, kind);
    if (values.fix) {
      const fixed = await fixFile(input, read.value, checked, wanted);
      report.fixed = report.fixed.concat(fixed.done);
      if (fixed.problem) report.problems.push({ file: input.name, say: fixed.problem });
      else if (fixed.done.length > 0) checked = await look(input.name, fixed.source, kind);
    }
    const findings = checked.findings.filter(wanted);
    report.files.push({ file: input.name, format: checked.format, words: checked.words, findings: findings.length });
    found.push(findings);
    report.notes.push(...checked.notes.map((say) => ({ file: input.name, say })));
    // Ctrl-C and the progress line get their turn.
    await setImmediate();
  }
  progress.end();
  // Not `push(...)`: a file may have more findings than a call takes arguments.
  report.findings = found.flat();
  report.problems.push(...judge.said.problems);
  report.notes.push(...judge.said.notes);
  return report;
}

/** With its markup, comments and front matter: a secret is one wherever it stands. */
function toDataFormat(name: string): SourceFormat {
  const format = toFormat(name);
  return format === 'json' || format === 'jsonl' ? format : 'data';
}

function summarise(report: CheckReport): void {
  const { files, findings, summary } = report;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const words = files.reduce((sum, file) => sum + file.words, 0);
  Object.assign(summary, {
    files: files.length,
    words,
    findings: findings.length,
    must: count('must'),
    care: count('care'),
    idea: count('idea'),
  });
}
