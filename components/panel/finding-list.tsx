/** Findings of the open text: the words first, the rule second; must fix, worth a check, suggestions. */
import { type ReactNode, useEffect, useState } from 'react';
import { type Severity, severities } from '../../lib/brand-protocol/schema.ts';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { SeverityIcon, severityWords } from '../ui/severity.tsx';
import { toQuote } from '../ui/words.ts';

type PanelFinding = SurfaceState['findings'][number];

/** ms; the length of `--cs-calm`. */
const fadeTime = 160;

/** Rows that were resolved stay for one fade, so that an eye can follow what went away. */
function useFading(findings: readonly PanelFinding[]): readonly { finding: PanelFinding; gone: boolean }[] {
  const [rows, setRows] = useState(() => findings.map((finding) => ({ finding, gone: false })));
  useEffect(() => {
    const keys = new Set(findings.map((finding) => finding.key));
    setRows((before) => {
      const next = findings.map((finding) => ({ finding, gone: false }));
      before.forEach((row, index) => {
        if (!keys.has(row.finding.key)) next.splice(Math.min(index, next.length), 0, { finding: row.finding, gone: true });
      });
      return next;
    });
    const timer = setTimeout(() => setRows(findings.map((finding) => ({ finding, gone: false }))), fadeTime);
    return () => clearTimeout(timer);
  }, [findings]);
  return rows;
}

export interface FindingListProps {
  findings: readonly PanelFinding[];
  selected: string | null;
  onReveal(finding: PanelFinding): void;
}

export function FindingList({ findings, selected, onReveal }: FindingListProps): ReactNode {
  const rows = useFading(findings);
  return (
    <>
      <h2 className="sr-only">Findings</h2>
      {severities.map((severity) => {
        const group = rows.filter((row) => row.finding.severity === severity);
        return group.length === 0 ? null : (
          <FindingGroup key={severity} severity={severity} rows={group} selected={selected} onReveal={onReveal} />
        );
      })}
    </>
  );
}

function FindingGroup({
  severity,
  rows,
  selected,
  onReveal,
}: {
  severity: Severity;
  rows: readonly { finding: PanelFinding; gone: boolean }[];
  selected: string | null;
  onReveal(finding: PanelFinding): void;
}): ReactNode {
  return (
    <div>
      <h3 className="flex items-center gap-2 px-4 pt-3 pb-1 text-12 font-bold">
        <SeverityIcon severity={severity} />
        {severityWords[severity].group} <span className="font-soft text-ink-3">{rows.filter((row) => !row.gone).length}</span>
      </h3>
      <ul>
        {rows.map(({ finding, gone }) => (
          <li key={finding.key} className={classNames('transition-opacity duration-[160ms]', gone && 'opacity-0')}>
            <button
              type="button"
              data-bare
              data-selected={finding.key === selected}
              aria-current={finding.key === selected || undefined}
              disabled={gone}
              onClick={() => onReveal(finding)}
              className={classNames(
                'relative grid min-h-11 w-full grid-cols-[1fr_auto] items-center gap-x-2 py-[7px] ps-10 pe-3 text-start hover:bg-hover focus-visible:-outline-offset-2',
                finding.key === selected &&
                  'bg-hover before:absolute before:inset-y-1.5 before:start-0 before:w-[3px] before:rounded-e-[3px] before:bg-accent',
              )}
            >
              <q className="truncate text-13 leading-[18px] font-medium">{toQuote(finding.quote, 80)}</q>
              <small className="col-start-1 truncate text-12 text-ink-2">{finding.ruleName}</small>
              <Icon name="right" className="col-start-2 row-span-2 row-start-1 text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
