/** What the rules found, and what people did with it. Every rate is shown with its range; no rule is ranked against a person. */
import type { ReactNode } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { type Range, type RuleRow, toRuleRows } from '../../lib/insights/rules.ts';
import { toTotal } from '../../lib/insights/totals.ts';
import { classNames } from '../ui/class-names.ts';
import { SeverityIcon, severityWords } from '../ui/severity.tsx';
import { toCount } from '../ui/words.ts';
import { Box, Figure, Veil } from './box.tsx';
import { type Row, Table } from './table.tsx';
import { type Names, toPlainName } from './words.ts';

const columns = [
  { name: 'Rule' },
  { name: 'Found', number: true },
  { name: 'Fixed', number: true },
  { name: 'Ignored', number: true },
  { name: 'Called wrong', number: true },
  { name: 'Fixed, 0 to 100 %', gap: true },
  { name: 'Range', number: true },
] as const;

export function RulesBox({ rules, names }: { rules: Report['rules']; names: Names }): ReactNode {
  const rows = toRuleRows(rules);
  const total = toTotal(rows.map((row) => row.found));
  return (
    <Box span="full" title="Findings by rule" lead={toLead(rows, total)}>
      {rows.length > 0 ? (
        <Table caption="Findings by rule and what people did with them" columns={columns} rows={rows.map((row) => toRow(row, names))} />
      ) : null}
    </Box>
  );
}

function toLead(rows: readonly RuleRow[], total: { value: number; partial: boolean }): string {
  if (rows.length === 0) return 'Nothing to look at: no rule found anything this week.';
  const found = total.partial ? `${toCount(total.value, 'finding')} shown.` : `${toCount(total.value, 'finding')}.`;
  return `${found} The band is how sure the share of fixed ones is; a short band is a sure one.`;
}

function toRow(row: RuleRow, names: Names): Row {
  const known = names.rules?.[row.rule];
  const name = (
    <span className="flex min-w-0 items-center gap-[9px]">
      {known ? <SeverityIcon severity={known.severity} /> : null}
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {known?.name ?? toPlainName(row.rule)}
        {known ? <span className="sr-only">, {severityWords[known.severity].one}</span> : null}
      </span>
    </span>
  );
  if (row.found === null) return { key: row.rule, cells: [name], veil: <Veil /> };
  return {
    key: row.rule,
    cells: [
      name,
      <Figure key="found" value={row.found} />,
      <Figure key="fixed" value={row.fixed} />,
      <Figure key="ignored" value={row.ignored} />,
      <Figure key="wrong" value={row.wrong} />,
      row.fixRate ? <Interval key="interval" range={row.fixRate} few={row.few} /> : null,
      row.few ? (
        <span key="range" className="text-ink-2">
          Too few to say
        </span>
      ) : (
        toRangeText(row.fixRate)
      ),
    ],
  };
}

const toPercent = (share: number): number => Math.round(share * 100);

function toRangeText(range: Range | null): string {
  return range ? `${toPercent(range.low)}–${toPercent(range.high)} %` : '–';
}

/** Dot and band on 0 to 100 %; an open dot and dots when there is too little to say. */
function Interval({ range, few }: { range: Range; few: boolean }): ReactNode {
  const toX = (share: number): number => 6 + share * 228;
  return (
    <svg
      viewBox="0 0 240 20"
      className="block h-5 w-60 max-w-full max-[620px]:min-w-0 max-[620px]:flex-1"
      role="img"
      aria-label={`between ${toPercent(range.low)} and ${toPercent(range.high)} percent, most likely ${toPercent(range.likely)}`}
    >
      <line className="stroke-line stroke-2" strokeLinecap="round" x1="6" x2="234" y1="10" y2="10" />
      <line className="stroke-edge stroke-1" x1="120" x2="120" y1="4" y2="16" />
      <line
        className={few ? 'stroke-edge stroke-2' : 'stroke-accent-mid stroke-[6]'}
        strokeLinecap="round"
        strokeDasharray={few ? '1 4' : undefined}
        x1={toX(range.low)}
        x2={toX(range.high)}
        y1="10"
        y2="10"
      />
      <circle
        className={classNames('stroke-[1.5]', few ? 'fill-surface stroke-ink-3' : 'fill-accent stroke-surface')}
        cx={toX(range.likely)}
        cy="10"
        r="4.5"
      />
    </svg>
  );
}
