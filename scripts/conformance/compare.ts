/** Vale's alerts beside ours. First what was found: rule, line, words and message; then, of those, the columns and the level. */
import type { Expected } from './case.ts';

export interface Alert {
  Check: string;
  Line: number;
  Span: [number, number];
  Message: string;
  Severity: string;
  Match: string;
}

export interface Comparison {
  /** Expected and not found. */
  missing: Expected[];
  /** Found and not expected. */
  extra: Alert[];
  /** Found as expected; whether the column and the level are the same, too. */
  same: { expected: Expected; found: Alert; column: boolean; severity: boolean }[];
}

export function compare(expected: readonly Expected[], found: readonly Alert[]): Comparison {
  const left = [...found];
  const comparison: Comparison = { missing: [], extra: left, same: [] };
  for (const each of expected) {
    const candidates = left.filter((alert) => isSame(each, alert));
    // Twice the same on one line: the one at the same column first.
    const alert = candidates.find((candidate) => isAt(each, candidate)) ?? candidates[0];
    if (!alert) {
      comparison.missing.push(each);
      continue;
    }
    left.splice(left.indexOf(alert), 1);
    const severity = each.severity === null || each.severity === alert.Severity;
    comparison.same.push({ expected: each, found: alert, column: isAt(each, alert), severity });
  }
  return comparison;
}

function isSame({ check, line, match, message }: Expected, alert: Alert): boolean {
  if (check !== alert.Check || line !== alert.Line) return false;
  return (match === null || match === alert.Match) && (message === null || tidy(message) === tidy(alert.Message));
}

/**
 * What Go puts into a message where it does not know a verb ("'%'"), was given a number where a text was asked for (`%s` in the
 * message of an occurrence rule), or has nothing left to give.
 */
function tidy(message: string): string {
  return message
    .replace(/%!([^a-z])\(\w+=[^)]*\)/g, '%$1')
    .replace(/%![a-z]\(int=(\d+)\)/g, '$1')
    .replace(/%![a-z]\(MISSING\)/g, '')
    .trimEnd();
}

function isAt({ span }: Expected, alert: Alert): boolean {
  if (span === null) return true;
  return span[0] === alert.Span[0] && (span[1] === null || span[1] === alert.Span[1]);
}
