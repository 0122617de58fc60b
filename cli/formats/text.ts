/** For people: by file, one line a finding, the words of the severities as everywhere. */
import type { Severity } from '../../lib/brand-protocol/schema.ts';
import { type CheckReport, type FileFinding, toLinkTarget } from '../report.ts';
import { printable, type Terminal } from '../terminal.ts';
import type { Format } from './format.ts';

const words: Readonly<Record<Severity, { label: string; style: 'red' | 'yellow' | 'cyan' }>> = {
  must: { label: 'must fix', style: 'red' },
  care: { label: 'worth a check', style: 'yellow' },
  idea: { label: 'suggestion', style: 'cyan' },
};

/** Characters of a quotation that fit on a line with the rest. */
const longestMatch = 60;

export const text: Format = (report, { paint }) => {
  const byFile = Map.groupBy(report.findings, ({ file }) => file);
  const parts = [...byFile].map(([file, findings]) => `${paint('underline', printable(file))}\n${toLines(findings, paint)}\n`);
  return `${toFixed(report, paint)}${[...parts, toSummary(report, paint)].join('\n')}\n`;
};

/** What `--fix` changed. */
function toFixed({ fixed }: CheckReport, paint: Terminal['paint']): string {
  const lines = fixed.map(({ file, line, column, from, to, ruleId }) => {
    const change = to === '' ? `${shorten(from)}  left out` : `${shorten(from)} -> ${shorten(to)}`;
    return `${paint('green', 'fixed')}  ${printable(file)}:${line}:${column}  ${change}  ${paint('dim', ruleId)}\n`;
  });
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

function toLines(findings: readonly FileFinding[], paint: Terminal['paint']): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const width = places.reduce((widest, { length }) => Math.max(widest, length), 0);
  return findings
    .map((finding, n) => {
      const { severity, match, message, fixes, ruleId } = finding;
      const { label, style } = words[severity];
      const place = paint('dim', (places[n] ?? '').padStart(width + 2));
      const said = `${place}  ${paint(style, label.padEnd(13))}  ${paint('bold', shorten(match))}  ${printable(message)}  ${paint('dim', ruleId)}`;
      const target = toLinkTarget(finding);
      const fix = target === null ? toFixText(fixes) : `link to: ${printable(target)}`;
      return fix === '' ? said : `${said}\n${' '.repeat(width + 4)}${paint('green', fix)}`;
    })
    .join('\n');
}

function toFixText(fixes: FileFinding['fixes']): string {
  const texts = fixes.slice(0, 3).map((fix) => (fix.kind === 'remove' ? 'leave it out' : `“${shorten(fix.text)}”`));
  return texts.length === 0 ? '' : `try: ${texts.join(' or ')}`;
}

function shorten(match: string): string {
  const shown = printable(match);
  return shown.length <= longestMatch ? shown : `${shown.slice(0, longestMatch - 1).toWellFormed()}…`;
}

function toSummary({ summary, files }: CheckReport, paint: Terminal['paint']): string {
  const { findings, must, care, idea } = summary;
  const of = files.length === 1 ? '1 file' : `${files.length} files`;
  if (findings === 0) return paint('green', `Nothing to say about ${of}.`);
  const counts = (
    [
      ['must', must],
      ['care', care],
      ['idea', idea],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) =>
      paint(words[severity].style, `${count} ${severity === 'idea' && count > 1 ? 'suggestions' : words[severity].label}`),
    );
  const within = files.filter((file) => file.findings > 0).length;
  return `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files.length === 1 ? of : `${within} of ${of}`}: ${counts.join(', ')}.`;
}
