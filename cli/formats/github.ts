/** Annotations of GitHub Actions: workflow commands, escaped as the runner unescapes them. */
import type { Severity } from '../../lib/brand-protocol/schema.ts';
import { toLinkTarget } from '../report.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { must: 'error', care: 'warning', idea: 'notice' };

export const github: Format = ({ findings, problems }) => {
  const lines = [
    ...findings.map((finding) => {
      const { file, line, endLine, column, endColumn, severity, ruleName, ruleId, message, match, opinion } = finding;
      const target = toLinkTarget(finding);
      // The runner takes columns only within one line.
      const columns: Record<string, number> = line === endLine ? { col: column, endColumn } : {};
      const title = `${ruleName} (${ruleId}${opinion ? ', a model’s opinion' : ''})`;
      return toCommand(
        levels[severity],
        { file, line, endLine, ...columns, title },
        `“${match}”: ${message}${target === null ? '' : ` Link to: ${target}`}`,
      );
    }),
    ...problems.map(({ file, say }) => toCommand('error', { file, title: 'Not checked' }, `${file} ${say}`)),
  ];
  return lines.join('');
};

function toCommand(command: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
