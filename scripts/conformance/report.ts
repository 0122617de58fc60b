/** Results of all cases: what passes, what fails, what is not supported and why, by kind. */
import { nodeResources } from '../../cli/resources.ts';
import type { Resources } from '../../lib/checks/resources.ts';
import type { BadCase, Case, Expected, Input } from './case.ts';
import { type Alert, compare } from './compare.ts';
import { runCase } from './run-case.ts';
import { readValesDictionaries } from './vales-dictionaries.ts';

export type Status = 'pass' | 'fail' | 'unsupported';

export interface Result {
  case: string;
  input: string;
  status: Status;
  /** Each kind of rule that had something to say here, or should have had. */
  kinds: Record<string, Status>;
  /** Why it is not supported, or what rule is not there. */
  reasons: string[];
  missing: Expected[];
  extra: Alert[];
  /** Found as expected, at another column or level. */
  columns: { expected: Expected; found: Alert }[];
  severities: { expected: Expected; found: Alert }[];
}

export interface Tally {
  pass: number;
  fail: number;
  unsupported: number;
}

export interface Report extends Tally {
  byKind: Record<string, Tally>;
  /** Alerts that agree in rule, line, words and message; of these, at the same column and level. */
  alerts: {
    expected: number;
    found: number;
    missing: number;
    extra: number;
    unsupported: number;
    sameColumn: number;
    sameSeverity: number;
  };
  results: Result[];
  bad: BadCase[];
}

export function createReport(cases: readonly Case[], bad: readonly BadCase[]): Report {
  const report: Report = {
    pass: 0,
    fail: 0,
    unsupported: 0,
    byKind: {},
    alerts: { expected: 0, found: 0, missing: 0, extra: 0, unsupported: 0, sameColumn: 0, sameSeverity: 0 },
    results: [],
    bad: [...bad],
  };
  // Styles are shared between cases, and a dictionary takes a while to read.
  const dictionaries = new Map<string | null, Resources['dictionaries']>();
  const toResources = ({ dictionaries: folder }: Case): Resources => {
    const known = dictionaries.get(folder) ?? readValesDictionaries(folder);
    dictionaries.set(folder, known);
    return { ...nodeResources, dictionaries: known };
  };
  for (const each of cases) {
    const broken = new Set<string>();
    for (const input of each.inputs) report.results.push(toResult(each, input, toResources(each), report.alerts, broken));
    for (const reason of broken) report.bad.push({ name: each.name, reason });
  }
  for (const { status, kinds } of report.results) {
    report[status]++;
    for (const [kind, so] of Object.entries(kinds)) {
      report.byKind[kind] ??= { pass: 0, fail: 0, unsupported: 0 };
      (report.byKind[kind] as Tally)[so]++;
    }
  }
  return report;
}

function toResult(each: Case, input: Input, resources: Resources, sums: Report['alerts'], broken: Set<string>): Result {
  const run = runCase(each, input, resources);
  for (const reason of run.broken) broken.add(reason);
  const reasonOf = ({ check }: Expected) => run.unread ?? run.unsupported.get(check) ?? null;
  const { missing, extra, same } = compare(input.expected, run.alerts);
  const lost = missing.filter((alert) => reasonOf(alert) !== null);
  const failed = missing.filter((alert) => reasonOf(alert) === null);
  const absent = failed.filter(({ check }) => !run.kinds.has(check)).map(({ check }) => `${check}: it is in no style that is on`);
  // A rule that came over in parts may say what the whole would not have said.
  const surplus = extra.filter(({ Check }) => !run.unsupported.has(Check));
  const columns = same.filter(({ column }) => !column);
  const severities = same.filter(({ severity }) => !severity);

  sums.expected += input.expected.length;
  sums.found += same.length;
  sums.missing += failed.length;
  sums.extra += surplus.length;
  sums.unsupported += lost.length;
  sums.sameColumn += same.length - columns.length;
  sums.sameSeverity += same.length - severities.length;

  const kinds: Record<string, Status> = {};
  const mark = (check: string, status: Status) => {
    const kind = run.kinds.get(check) ?? kindOfFile(each, check);
    if (kinds[kind] !== 'fail') kinds[kind] = status === 'pass' ? (kinds[kind] ?? 'pass') : status;
  };
  for (const kind of new Set(run.kinds.values())) if (input.expected.length === 0) kinds[kind] = 'pass';
  for (const { expected } of same) mark(expected.check, 'pass');
  for (const { check } of lost) mark(check, 'unsupported');
  for (const { check } of failed) mark(check, 'fail');
  for (const { Check } of surplus) mark(Check, 'fail');
  const status = failed.length + surplus.length > 0 ? 'fail' : lost.length > 0 || run.unread !== null ? 'unsupported' : 'pass';
  return {
    case: each.name,
    input: input.name,
    status,
    kinds,
    reasons: run.unread === null ? [...new Set([...lost.map((alert) => `${alert.check}: ${reasonOf(alert)}`), ...absent])] : [run.unread],
    missing: failed,
    extra: surplus,
    columns: columns.map(({ expected, found }) => ({ expected, found })),
    severities: severities.map(({ expected, found }) => ({ expected, found })),
  };
}

const builtIn: Readonly<Record<string, string>> = {
  'Vale.Spelling': 'spelling',
  'Vale.Repetition': 'repetition',
  'Vale.Terms': 'substitution',
  'Vale.Avoid': 'existence',
};

/** The extension point of a rule that did not come over. */
function kindOfFile({ files }: Case, check: string): string {
  const [style = '', rule = ''] = check.split('.');
  for (const [path, text] of files)
    if (path.endsWith(`${style}/${rule}.yml`)) return text.match(/["']?\bextends["']?\s*:\s*["']?(\w+)/)?.[1] ?? 'unknown';
  return builtIn[check] ?? 'unknown';
}

/** For people. */
export function toText(report: Report): string {
  const lines: string[] = [];
  for (const { case: name, input, status, reasons, missing, extra, columns } of report.results) {
    if (status === 'pass' && columns.length === 0) continue;
    lines.push(`${status.padEnd(11)} ${name} ${input}`);
    for (const reason of reasons) lines.push(`    ${status === 'unsupported' ? 'not supported: ' : ''}${reason}`);
    for (const { line, span, check, message, match } of missing)
      lines.push(`    missing ${line}:${span?.[0] ?? '?'} ${check} ${message ?? ''}${match === null ? '' : ` (${JSON.stringify(match)})`}`);
    for (const { Line, Span, Check, Message, Match } of extra)
      lines.push(`    extra   ${Line}:${Span[0]} ${Check} ${Message} (${JSON.stringify(Match)})`);
    for (const { expected, found } of columns)
      lines.push(
        `    column  ${found.Line}:${found.Span.join('-')} for ${expected.span?.join('-')} ${found.Check} ${JSON.stringify(found.Match)}`,
      );
  }
  for (const { name, reason } of report.bad) lines.push(`unreadable  ${name}: ${reason}`);
  lines.push('');
  for (const [kind, { pass, fail, unsupported }] of Object.entries(report.byKind).sort(([a], [b]) => (a < b ? -1 : 1)))
    lines.push(`${kind.padEnd(16)} ${pass} pass, ${fail} fail, ${unsupported} not supported`);
  const { expected, found, missing, extra, unsupported, sameColumn, sameSeverity } = report.alerts;
  lines.push(
    `${found} of ${expected} alerts found (${missing} missing, ${extra} too many, ${unsupported} not supported); ${sameColumn} at the same column, ${sameSeverity} at the same level`,
    `${report.pass} pass, ${report.fail} fail, ${report.unsupported} not supported, ${report.bad.length} unreadable`,
  );
  return lines.join('\n');
}
