/**
 * What "fix all" does where findings overlap. The stated rule: what must be fixed before what is worth a check before a
 * suggestion, then what begins earlier, then what is longer, then the protocol's order. A fix that asks for a choice between
 * several texts takes the first.
 */
import type { Severity } from '../../brand-protocol/schema.ts';
import type { Finding } from '../types.ts';

const rank: Readonly<Record<Severity, number>> = { must: 0, care: 1, idea: 2 };

/** Findings with a fix, no two of which touch the same text, in document order. @param findings in document order. */
export function toFixPlan(findings: readonly Finding[]): readonly Finding[] {
  const order = (a: Finding, b: Finding) =>
    rank[a.severity] - rank[b.severity] || a.block - b.block || a.start - b.start || b.end - b.start - (a.end - a.start);
  const chosen = new Map<number, Finding[]>();
  // Sorting is stable, and findings at the same place come in the protocol's order.
  for (const finding of findings.filter(({ fixes }) => fixes.length > 0).sort(order)) {
    const taken = chosen.get(finding.block) ?? [];
    const place = placeOf(taken, finding);
    if (touches(taken[place - 1], finding) || touches(taken[place], finding)) continue;
    taken.splice(place, 0, finding);
    chosen.set(finding.block, taken);
  }
  const isChosen = new Set([...chosen.values()].flat());
  return findings.filter((finding) => isChosen.has(finding));
}

/** Where it belongs in document order among findings that do not touch each other. */
function placeOf(taken: readonly Finding[], { start, end }: Finding): number {
  let from = 0;
  let to = taken.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = taken[middle] as Finding;
    if (other.start < start || (other.start === start && other.end <= end)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function touches(other: Finding | undefined, { start, end }: Finding): boolean {
  return other !== undefined && start < other.end && end > other.start;
}
