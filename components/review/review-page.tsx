/** The lead's page: one team, one week. Counts only; whoever shows it gives `load`. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { isEmpty } from '../../lib/insights/totals.ts';
import { addWeeks } from '../../lib/insights/weeks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { LogoTile } from '../ui/logo.tsx';
import { Select } from '../ui/select.tsx';
import { toCount, toDateTime } from '../ui/words.ts';
import { GatesBox } from './gates-box.tsx';
import type { LoadReview, ReviewAnswer, ReviewFailure } from './load.ts';
import { RulesBox } from './rules-box.tsx';
import { Empty, Failure, Hidden, Loading } from './states.tsx';
import { Tiles } from './tiles.tsx';
import { ToolsBox } from './tools-box.tsx';
import { type Names, toWeekOptions, toWeekText } from './words.ts';

export interface ReviewPageProps {
  load: LoadReview;
  /** At the end of the header: how to leave, for instance. */
  actions?: ReactNode;
  /** Loads again when it changes: the page came back into view, the network is back. */
  refresh?: number;
  now?: () => number;
}

const weeksBack = 12;

interface Shown {
  report: Report;
  names: Names;
}

export function ReviewPage({ load, actions, refresh = 0, now = Date.now }: ReviewPageProps): ReactNode {
  const [openedAt] = useState(now);
  const options = toWeekOptions(openedAt, weeksBack);
  const [week, setWeek] = useState(options[0]?.value ?? '');
  const { shown, failure, loading, reload } = useReview(load, week, refresh);
  const report = shown?.report;

  return (
    <div className="min-h-dvh text-13 text-ink">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-[1280px] flex-wrap items-center gap-x-6 gap-y-1 px-8 max-[1100px]:px-5 max-[620px]:px-4">
          <span className="flex items-center gap-[9px] text-14 font-bold">
            <LogoTile size={26} />
            Countersign
          </span>
          <span className="flex-1" />
          {failure?.reason === 'signed-out' ? null : actions}
        </div>
      </header>
      <main
        aria-busy={loading}
        className="mx-auto max-w-[1280px] px-8 pt-7 pb-12 max-[1100px]:px-5 max-[620px]:px-4 max-[620px]:pt-5 max-[620px]:pb-10"
      >
        <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-60">
            <h1 className="text-22 font-bold tracking-[-0.01em] [overflow-wrap:anywhere]">{report ? toTitle(report) : 'Team overview'}</h1>
            <p className="text-ink-2">Counts only, of the team and never of a person. {toWeekText(week, openedAt)}.</p>
          </div>
          <WeekSwitch week={week} options={options} onChange={setWeek} />
        </div>
        {failure ? <Failure failure={failure} onRetry={reload} /> : null}
        {shown ? <Week {...shown} /> : failure ? null : <Loading />}
      </main>
    </div>
  );
}

function toTitle({ orgName, team }: Report): string {
  return orgName === '' || orgName === team.name ? team.name : `${orgName}, ${team.name}`;
}

/** Keeps the last good answer of the same week on screen while another is under way or failed; an answer that was overtaken is dropped. */
function useReview(load: LoadReview, week: string, refresh: number) {
  const [retries, setRetries] = useState(0);
  const turn = retries + refresh;
  const [answer, setAnswer] = useState<{ week: string; turn: number; value: ReviewAnswer } | null>(null);
  const [good, setGood] = useState<Shown | null>(null);

  useEffect(() => {
    let overtaken = false;
    void load(week).then((value) => {
      if (overtaken) return;
      setAnswer({ week, turn, value });
      if (value.ok) setGood({ report: value.report, names: value.names ?? {} });
    });
    return () => {
      overtaken = true;
    };
  }, [load, week, turn]);

  const reload = useCallback(() => setRetries((before) => before + 1), []);
  const last = answer?.week === week ? answer : null;
  const failure: ReviewFailure | null = last && !last.value.ok ? last.value : null;
  return { shown: good?.report.week === week ? good : null, failure, loading: last?.turn !== turn, reload };
}

function Week({ report, names }: Shown): ReactNode {
  if (report.hidden) return <Hidden report={report} />;
  if (isEmpty(report)) return <Empty report={report} />;
  return (
    <>
      <div className="grid grid-cols-12 gap-4 max-[620px]:gap-3">
        <Tiles report={report} />
        <ToolsBox report={report} names={names} />
        <GatesBox gates={report.gates} />
        <RulesBox rules={report.rules} names={names} />
      </div>
      <p className="mt-4 text-12 text-ink-2">{toFootnote(report)}</p>
    </>
  );
}

function toFootnote({ others, floor, updatedAt }: Report): string {
  const who =
    others === 0
      ? 'These are your own figures: nobody else has contributed yet.'
      : `${toCount(others ?? 0, 'person besides you', 'people besides you')} contributed.`;
  const rule = `Anything that fewer than ${floor} others did is hidden.`;
  return [who, rule, updatedAt === null ? '' : `Last counts arrived ${toDateTime(updatedAt)}.`].filter(Boolean).join(' ');
}

interface WeekSwitchProps {
  week: string;
  options: readonly { value: string; text: string }[];
  onChange(week: string): void;
}

function WeekSwitch({ week, options, onChange }: WeekSwitchProps): ReactNode {
  const has = (other: string) => options.some((option) => option.value === other);
  const dim = 'disabled:opacity-40 disabled:hover:bg-transparent';
  const [before, after] = [addWeeks(week, -1), addWeeks(week, 1)];
  return (
    <div className="flex items-center gap-1">
      <IconButton icon="back" label="Week before" disabled={!has(before)} onClick={() => onChange(before)} className={dim} />
      <Select label="Week" value={week} options={options} onChange={onChange} className="min-w-36" />
      <IconButton icon="right" label="Week after" disabled={!has(after)} onClick={() => onChange(after)} className={dim} />
    </div>
  );
}
