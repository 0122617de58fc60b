/** SARIF 2.1.0 (OASIS), for code scanning and editors. Columns and offsets are UTF-16 units, as SARIF counts them too. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Rule, Severity } from '../../lib/brand-protocol/schema.ts';
import type { CheckReport, FileFinding } from '../report.ts';
import { version } from '../version.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<Severity, Result.level>> = { must: 'error', care: 'warning', idea: 'note' };
const schemaUrl = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarif: Format = (report, { protocol }) => {
  const index = new Map(protocol.rules.map(({ id }, n) => [id, n]));
  const log: Log = {
    $schema: schemaUrl,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Countersign', semanticVersion: version, rules: protocol.rules.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: report.problems.length === 0, toolExecutionNotifications: toNotifications(report) }],
        artifacts: report.files.map(({ file }) => ({ location: toLocation(file) })),
        results: report.findings.map((finding) => toResult(finding, index.get(finding.ruleId) ?? -1)),
        properties: { protocol: report.protocol },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function toDescriptor({ id, name, why, owner, kind, severity, source }: Rule): ReportingDescriptor {
  return {
    id,
    // SARIF wants no name that says the id again.
    ...(name.toLowerCase() === id.toLowerCase() ? {} : { name }),
    shortDescription: { text: name },
    fullDescription: { text: why },
    help: { text: source ? `${why}\n\n${[source.title, source.date].filter(Boolean).join(', ')}` : why },
    ...(source?.url ? { helpUri: source.url } : {}),
    defaultConfiguration: { level: levels[severity] },
    properties: { kind, owner },
  };
}

function toResult(finding: FileFinding, ruleIndex: number): Result {
  const { file, ruleId, severity, message, line, column, endLine, endColumn, start, end, match, address, opinion } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start };
  const fix = toFix(finding);
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: toLocation(file), region } }],
    ...(fix ? { fixes: [fix] } : {}),
    properties: { severity, match, ...(address === undefined ? {} : { address }), ...(opinion ? { opinion } : {}) },
  };
}

function toFix({ file, edit }: FileFinding): Fix | null {
  if (!edit) return null;
  const deletedRegion = { charOffset: edit.start, charLength: edit.end - edit.start };
  return {
    description: { text: edit.text === '' ? 'Leave it out' : `Write “${edit.text}”` },
    artifactChanges: [{ artifactLocation: toLocation(file), replacements: [{ deletedRegion, insertedContent: { text: edit.text } }] }],
  };
}

function toNotifications({ problems, notes }: CheckReport): Notification[] {
  const toNotification =
    (level: Notification.level) =>
    ({ file, say }: { file: string; say: string }): Notification => ({
      level,
      message: { text: `${file} ${say}` },
      locations: [{ physicalLocation: { artifactLocation: toLocation(file) } }],
    });
  return [...problems.map(toNotification('error')), ...notes.map(toNotification('note'))];
}

function toLocation(file: string): ArtifactLocation {
  return { uri: isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/') };
}
