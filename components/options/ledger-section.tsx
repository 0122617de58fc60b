/** What happened, newest first, in sentences. Everything there is: no row has more in it than is shown. */
import { type ReactNode, useState } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { toClock, toCount, toDate } from '../ui/words.ts';
import { groupWords, isInGroup, type LedgerGroup, ledgerGroups, type Names, toSentence } from './ledger-words.ts';

export type LedgerRow = ResponseOf<'ledger.page'>['entries'][number];

/** Days offered; the background takes 1 to 730. */
const keepChoices = [30, 90, 180, 365, 730];

export interface LedgerSectionProps {
  rows: readonly LedgerRow[];
  total: number;
  keepDays: number;
  /** Whether the chain of hashes holds; null = not checked. */
  intact: boolean | null;
  names: Names;
  onMore(): void;
  onExport(format: 'ndjson' | 'csv'): void;
  onDelete(): void;
  onKeep(days: number): void;
}

export function LedgerSection(props: LedgerSectionProps): ReactNode {
  const [group, setGroup] = useState<LedgerGroup>('all');
  const rows = props.rows.filter((row) => isInGroup(row.event, group));
  const days = Map.groupBy(rows, (row) => toDate(row.at));
  return (
    <Section
      title="What happened"
      aside={<span className="text-12 text-ink-3">{toCount(props.total, 'entry', 'entries')}</span>}
      hint="Kept on this device only. It holds counts and names of rules, never your text."
    >
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label="Show"
          value={group}
          options={ledgerGroups.map((value) => ({ value, text: groupWords[value] }))}
          onChange={(value) => setGroup(value as LedgerGroup)}
        />
        <span className="flex-1" />
        <Button size="small" disabled={props.total === 0} onClick={() => props.onExport('ndjson')}>
          <Icon name="download" small />
          NDJSON
        </Button>
        <Button size="small" disabled={props.total === 0} onClick={() => props.onExport('csv')}>
          <Icon name="download" small />
          CSV
        </Button>
      </div>
      {props.intact === false ? (
        <p role="alert" className="mt-3 flex items-start gap-2 text-must">
          <Icon name="must" className="mt-0.5" />
          An entry was changed or removed outside Countersign. Export what is here, then delete it to start afresh.
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={props.total === 0 ? 'Nothing stored yet' : 'Nothing of this kind here'}>
          {props.total === 0 ? 'As you work, each thing that is counted shows up here.' : undefined}
        </EmptyState>
      ) : (
        [...days].map(([day, entries]) => (
          <div key={day} className="mt-4">
            <h3 className="text-12 font-bold text-ink-2">{day}</h3>
            <ol>
              {entries.map((row) => (
                <li key={row.seq} className="grid grid-cols-[48px_1fr] gap-x-2 border-t border-line py-1.5">
                  <time dateTime={new Date(row.at).toISOString()} className="text-12 leading-5 text-ink-3">
                    {toClock(row.at)}
                  </time>
                  <span>{toSentence(row.event, props.names)}</span>
                </li>
              ))}
            </ol>
          </div>
        ))
      )}
      {props.rows.length < props.total ? (
        <div className="mt-3">
          <Button size="small" onClick={props.onMore}>
            Show older
          </Button>
        </div>
      ) : null}
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-4">
        <span id="keep-label">Keep for</span>
        <Select
          label="Keep for"
          value={String(props.keepDays)}
          options={[...new Set([...keepChoices, props.keepDays])]
            .toSorted((a, b) => a - b)
            .map((day) => ({ value: String(day), text: toCount(day, 'day') }))}
          onChange={(value) => props.onKeep(Number(value))}
        />
        <span className="flex-1" />
        <Confirm
          trigger={
            <Button kind="danger" size="small" disabled={props.total === 0}>
              <Icon name="trash" small />
              Delete everything
            </Button>
          }
          title="Delete what happened?"
          text="All entries on this device go, and can’t come back. Counts that were sent stay sent. Receipts stay: they are signed for others too."
          confirm="Delete"
          onConfirm={props.onDelete}
        />
      </div>
    </Section>
  );
}
