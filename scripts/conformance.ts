/**
 * `npm run conformance -- DIR`: Vale-style cases through the import and the engine, and how they compare with what Vale says.
 * JSON to standard output, or `--format text`. Exit code 0 when nothing fails, 1 when something does, 2 when it cannot run.
 * The form of a case: docs/conformance.md.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases } from './conformance/read-cases.ts';
import { createReport, toText } from './conformance/report.ts';

const usage = 'npm run conformance -- DIR [--format json|text] [--columns]';

function run(): number {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'json' }, columns: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0 || !['json', 'text'].includes(values.format)) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`${folder} is no folder.\n`);
    return 2;
  }
  const { cases, bad } = readCases(folder);
  if (cases.length === 0 && bad.length === 0) {
    process.stderr.write(`There is no expected.json, expected.txt or cases.yaml below ${folder}.\n`);
    return 2;
  }
  const report = createReport(cases, bad);
  process.stdout.write(`${values.format === 'json' ? JSON.stringify(report, null, 2) : toText(report)}\n`);
  const isOff = values.columns && report.alerts.sameColumn < report.alerts.found;
  return report.fail > 0 || report.bad.length > 0 || isOff ? 1 : 0;
}

try {
  process.exitCode = run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 2;
}
