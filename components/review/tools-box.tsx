/** Which AI tools the team worked in. Content systems have no prompts and stand elsewhere. */
import type { ReactNode } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { toTotal } from '../../lib/insights/totals.ts';
import { toCount } from '../ui/words.ts';
import { Box, Figure, Veil } from './box.tsx';
import { type Row, Table } from './table.tsx';
import { type Names, toPlainName } from './words.ts';

const columns = [
  { name: 'Tool' },
  { name: 'Prompts', number: true },
  { name: 'Answers', number: true },
  { name: 'Share of prompts', gap: true, className: 'min-[621px]:w-[46%]' },
] as const;

export function ToolsBox({ report, names }: { report: Report; names: Names }): ReactNode {
  const total = toTotal(report.tools.map((tool) => tool.prompts));
  const sorted = report.tools.toSorted((a, b) => (b.prompts ?? -1) - (a.prompts ?? -1) || a.site.localeCompare(b.site, 'en'));
  const rows = sorted.map((tool): Row => {
    const name = names.sites?.[tool.site] ?? toPlainName(tool.site);
    if (tool.prompts === null) return { key: tool.site, cells: [name], veil: <Veil /> };
    return {
      key: tool.site,
      cells: [
        name,
        <Figure key="prompts" value={tool.prompts} />,
        <Figure key="answers" value={tool.responses} />,
        <Bar key="bar" share={tool.prompts / Math.max(1, total.value)} />,
      ],
    };
  });
  return (
    <Box span="twoThirds" title="Use by tool" lead={toLead(report, total)}>
      {rows.length > 0 ? <Table caption="Prompts and answers by tool" columns={columns} rows={rows} /> : null}
      {report.handoffs ? (
        <p className="mt-auto pt-3.5 text-ink-2">
          {report.handoffs === 1 ? 'Once, text moved' : `${toCount(report.handoffs, 'time')}, text moved`} from an AI tool into a draft.
        </p>
      ) : null}
    </Box>
  );
}

function toLead(report: Report, total: { value: number; partial: boolean }): string {
  if (report.tools.length === 0) return 'No AI tool was used this week.';
  const sum = toCount(total.value, 'prompt');
  return total.partial ? `${sum} shown, without the hidden ones.` : `${sum} in ${toCount(report.tools.length, 'tool')}.`;
}

/** Decoration beside its figure. */
function Bar({ share }: { share: number }): ReactNode {
  return (
    <span aria-hidden="true" className="block h-2.5 w-full overflow-hidden rounded-[5px] bg-sunken inset-ring inset-ring-line">
      <span
        className="block h-full min-w-1.5 rounded-[5px] bg-accent forced-colors:bg-[Highlight]"
        style={{ inlineSize: `${share * 100}%` }}
      />
    </span>
  );
}
