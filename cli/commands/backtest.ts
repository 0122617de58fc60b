/** `countersign backtest`: what a protocol would have said about files that exist, before people are asked to live with it. */
import { setImmediate } from 'node:timers/promises';
import { toFormat } from '../../lib/checks/text/readers.ts';
import { Advice } from '../advice.ts';
import { type Backtest, createBacktesting } from '../backtesting.ts';
import { createChecking } from '../checking.ts';
import { readConfig } from '../config.ts';
import { dictionaryOptions, dictionaryUsage, toDictionaries } from '../dictionaries.ts';
import { factOptions, factUsage, toFacts } from '../facts.ts';
import { toInputs } from '../inputs.ts';
import { oneOf, readOptions } from '../options.ts';
import { createProgress } from '../progress.ts';
import { needProtocol } from '../protocol-file.ts';
import { readText } from '../source-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

const usage = `countersign backtest PROTOCOL [FILES...] [options]
FILES are paths, folders, patterns in quotation marks, or - for standard input.
  --format NAME        text, json                   (text)
  --samples N          samples shown per rule, up to 5   (1)
${factUsage}
${dictionaryUsage}
  --ignore PATTERN     leave out of folders and patterns; may be repeated
  --config FILE        instead of countersign.config.yaml, looked for upwards
  --quiet              no progress
Exit code: 0 done, 2 something could not be read.`;

const options = {
  format: { type: 'string', default: 'text' },
  samples: { type: 'string', default: '1' },
  ...factOptions,
  ...dictionaryOptions,
  ignore: { type: 'string', multiple: true },
  config: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export const backtest: Command = {
  name: 'backtest',
  about: 'how often would each rule have fired on these files?',
  usage,
  async run(args, terminal) {
    const { values, positionals } = readOptions('backtest', args, options);
    if (values.help) {
      terminal.out(`${usage}\n`);
      return 0;
    }
    const format = oneOf('format', values.format, ['text', 'json']);
    const samples = Number(oneOf('samples', values.samples, ['0', '1', '2', '3', '4', '5']));
    const config = await readConfig(terminal, values.config);
    const [name, ...names] = positionals;
    if (name === undefined) throw new Advice('Which protocol? Name its file first: countersign backtest PROTOCOL FILES...');
    const loaded = await needProtocol(name, terminal);
    if (!loaded) return 2;
    const { context, facts } = toFacts(loaded.protocol, values, config);
    const inputs = await toInputs(names, values.ignore ?? [], config, terminal);
    const dictionaries = toDictionaries(values.dictionaries, config, terminal.cwd);
    const checking = createChecking(loaded.protocol, context, facts, dictionaries);
    const backtesting = createBacktesting(loaded.protocol, context, facts, dictionaries);
    const problems = [...inputs.problems];
    const progress = createProgress(terminal, values.quiet);
    for (const [n, input] of inputs.files.entries()) {
      progress.step(n, inputs.files.length);
      const read = await readText(input, terminal);
      if (read.ok) backtesting.add(checking.check(input.name, read.value, toFormat(input.name)), read.value, input.name);
      else problems.push({ file: input.name, say: read.error });
      await setImmediate();
    }
    progress.end();
    const { id, name: protocolName, version } = loaded.protocol;
    const report: Backtest = {
      countersign: 1,
      protocol: { id, name: protocolName, version, hash: loaded.hash },
      ...backtesting.result(),
      problems,
    };
    terminal.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : toText(report, samples, terminal.paint));
    for (const { file, say } of problems) terminal.err(`${printable(`countersign: ${file} ${say}`)}\n`);
    return problems.length > 0 ? 2 : 0;
  },
};

function toText({ rules, never, overlaps, files, words, findings }: Backtest, samples: number, paint: Terminal['paint']): string {
  const fired = rules.filter((rule) => rule.findings > 0);
  const width = Math.max(4, ...fired.map(({ ruleId }) => ruleId.length));
  const lines = fired.flatMap((rule) => [
    `${rule.ruleId.padEnd(width)}  ${String(rule.findings).padStart(8)}  ${rule.perThousandWords.toFixed(2).padStart(15)}  ${String(rule.files).padStart(5)}\n`,
    ...rule.samples.slice(0, samples).map((sample) => `  ${paint('dim', toSample(sample))}\n`),
  ]);
  const slow = rules.filter((rule) => rule.slow).sort((a, b) => (b.msPerThousandWords ?? 0) - (a.msPerThousandWords ?? 0));
  const sections = [
    fired.length > 0 ? `${paint('bold', `${'rule'.padEnd(width)}  findings  per 1,000 words  files`)}\n${lines.join('')}` : '',
    toSection(
      'Rules that say something of the same words',
      overlaps.map(
        ({ rules: [one, other], times, sample }) => `${one} and ${other}, ${times} ${times === 1 ? 'time' : 'times'}: ${toSample(sample)}`,
      ),
      paint,
    ),
    toSection('Rules that never fired', never, paint),
    toSection(
      'Slow rules, milliseconds per 1,000 words',
      slow.map(({ ruleId, msPerThousandWords }) => `${ruleId}  ${msPerThousandWords?.toFixed(1)}`),
      paint,
    ),
    `${findings} findings in ${words} words of ${files === 1 ? '1 file' : `${files} files`}.\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function toSection(title: string, lines: readonly string[], paint: Terminal['paint']): string {
  return lines.length === 0 ? '' : `${paint('bold', title)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function toSample({ file, line, column, match, before, after }: Backtest['overlaps'][number]['sample']): string {
  return printable(`${file}:${line}:${column}  ${before}[${match}]${after}`);
}
