/** The side panel: what the text in this tab needs, who wrote what, and the way to the signature. */
import type { ReactNode } from 'react';
import type { TaskMode } from '../../lib/brand-protocol/schema.ts';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProvenanceBar, ProvenanceLegend } from '../ui/provenance-bar.tsx';
import { toClock, toCount, toDate } from '../ui/words.ts';
import { Cover, CoverNotice } from './cover.tsx';
import { FindingList } from './finding-list.tsx';
import { FixAllRow } from './fix-all-row.tsx';
import { PanelFrame, PanelSection } from './panel-frame.tsx';
import { Trail } from './trail.tsx';

export interface OfferedSite {
  id: string;
  name: string;
  /** Match patterns to ask the browser for; empty for tools that live at the person's own address. */
  origins: readonly string[];
}

export type PanelPage =
  | { kind: 'loading' }
  | { kind: 'no-protocol' }
  /** No overlay answered in this tab: switched off, not supported, or loaded before the extension was. */
  | { kind: 'silent'; host: string | null; offers: readonly OfferedSite[]; turnedOn: boolean }
  | { kind: 'open'; state: SurfaceState };

export interface SidePanelProps {
  page: PanelPage;
  offline: boolean;
  protocol: { version: string; loadedAt: number } | null;
  /** Counts and receipts not sent yet; null when this device belongs to no team, so nothing is ever sent. */
  waiting: number | null;
  syncProblem: string | null;
  /** Host that drafts go to for opinions; null when no text leaves the device. */
  model: string | null;
  /** Why a model that somebody switched on gives no opinions; null: it does, or nobody did. */
  modelProblem: string | null;
  selected: string | null;
  /** One sentence after something was refused. */
  problem: string | null;
  siteName(id: string): string;
  now: number;
  onReveal(finding: SurfaceState['findings'][number]): void;
  onRestore(): void;
  onFixAll(): void;
  onUndoFixAll(): void;
  onSign(): void;
  onTurnOn(site: OfferedSite): void;
  onSync(): void;
  onReload(): void;
  onSetUp(): void;
  onData(): void;
}

const modeWords: Readonly<Record<TaskMode, string>> = {
  'ai-led': 'mostly AI',
  'human-led': 'mostly by hand',
  collaborative: 'collaborative',
};

export function SidePanel(props: SidePanelProps): ReactNode {
  const { page } = props;
  const frame = { onSetUp: props.onSetUp, onData: props.onData, footer: <Footer {...props} /> };
  switch (page.kind) {
    case 'loading':
      return (
        <PanelFrame {...frame} title="Countersign" where="Reading this tab…">
          <div aria-busy="true" />
        </PanelFrame>
      );
    case 'no-protocol':
      return (
        <PanelFrame {...frame} title="Countersign" where="Not set up yet">
          <div className="border-t border-line">
            <EmptyState
              title="No protocol yet"
              action={
                <Button kind="primary" size="big" onClick={props.onSetUp}>
                  Set up
                </Button>
              }
            >
              A protocol says what to check and who signs. Load one from a file, or join your team with a code.
            </EmptyState>
          </div>
        </PanelFrame>
      );
    case 'silent':
      return (
        <PanelFrame {...frame} title="Countersign" where={page.host ?? 'This tab'}>
          <Silent {...props} page={page} />
        </PanelFrame>
      );
    case 'open':
      return (
        <PanelFrame
          {...frame}
          title={page.state.title || 'Untitled'}
          where={[page.state.host, page.state.site?.name].filter(Boolean).join(' · ')}
          line={<StatusLine state={page.state} offline={props.offline} />}
        >
          <Open {...props} state={page.state} />
        </PanelFrame>
      );
  }
}

function StatusLine({ state, offline }: { state: SurfaceState; offline: boolean }): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {state.taskName && state.taskMode ? (
        <span className="inline-block min-w-0 truncate rounded-pill border border-line px-2.5 py-[5px] text-12 leading-4">
          {state.taskName}: <b className="font-bold">{modeWords[state.taskMode as TaskMode] ?? state.taskMode}</b>
        </span>
      ) : null}
      <Cover level={state.level} missing={state.missing} offline={offline} />
    </div>
  );
}

function Open({ state, ...props }: Omit<SidePanelProps, 'page'> & { state: SurfaceState }): ReactNode {
  const ready = state.level !== 'off' && state.kind !== 'none';
  const shares = state.provenance;
  const written = shares ? shares.person + shares.edited + shares.untouched : 0;
  return (
    <>
      {props.offline ? <OfflineNotice protocol={props.protocol} now={props.now} /> : null}
      <CoverNotice level={state.level} missing={state.missing} />
      {props.modelProblem ? (
        <Notice icon="care" tone="care" title="No opinions of a model at the moment." className="border-t border-line">
          {props.modelProblem} Everything else is checked.
        </Notice>
      ) : null}
      {props.problem ? <Notice icon="care" tone="care" title={props.problem} className="border-t border-line" /> : null}
      {ready && state.findings.length > 0 ? (
        <section className="border-t border-line pb-1">
          <FindingList findings={state.findings} selected={props.selected} onReveal={props.onReveal} />
          <FixAllRow {...state} onFixAll={props.onFixAll} onUndo={props.onUndoFixAll} />
          <Ignored count={state.ignored} onRestore={props.onRestore} />
        </section>
      ) : null}
      {ready && state.findings.length === 0 ? (
        <section className="border-t border-line">
          <EmptyState title={state.words === 0 ? 'Nothing written yet' : 'Nothing to look at'}>
            {props.protocol ? `Checked against protocol ${props.protocol.version}. ` : ''}
            {state.canSign ? 'You can sign whenever you’re ready.' : ''}
          </EmptyState>
          <FixAllRow {...state} onFixAll={props.onFixAll} onUndo={props.onUndoFixAll} />
          <Ignored count={state.ignored} onRestore={props.onRestore} />
        </section>
      ) : null}
      {state.kind === 'none' && state.level !== 'off' ? (
        <section className="border-t border-line">
          <EmptyState title="No text here yet">Open a draft or a chat on this site, and it shows up here.</EmptyState>
        </section>
      ) : null}
      {shares && written > 0 ? (
        <PanelSection title="Who wrote what" aside={toCount(state.words, 'word')}>
          <div className="mt-2.5">
            <ProvenanceBar shares={shares} />
          </div>
          <ProvenanceLegend shares={shares} />
        </PanelSection>
      ) : null}
      {state.trail.length > 0 ? (
        <PanelSection title="How it got here">
          <Trail steps={state.trail} siteName={props.siteName} />
        </PanelSection>
      ) : null}
      {state.canSign ? (
        <div className="border-t border-line px-4 pt-3 pb-4">
          <Button kind="primary" size="big" className="w-full" onClick={props.onSign}>
            Review and sign
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Ignored({ count, onRestore }: { count: number; onRestore(): void }): ReactNode {
  return count === 0 ? null : (
    <p className="flex items-center justify-between py-1.5 ps-10 pe-4 text-12 text-ink-2">
      {count} ignored in this draft
      <LinkButton plain onClick={onRestore}>
        Show
      </LinkButton>
    </p>
  );
}

function OfflineNotice({ protocol, now }: { protocol: SidePanelProps['protocol']; now: number }): ReactNode {
  return (
    <Notice icon="offline" title="You’re offline. Checks still work." className="border-t border-line">
      {protocol ? `Using protocol ${protocol.version} from ${toWhen(protocol.loadedAt, now)}. ` : ''}
      Your signature is kept here and sent when you’re back.
    </Notice>
  );
}

/** "09:12" today, "23 Nov 2026" before. */
function toWhen(at: number, now: number): string {
  return toDate(at) === toDate(now) ? toClock(at) : toDate(at);
}

function Silent({ page, onTurnOn, onReload, onSetUp }: SidePanelProps & { page: Extract<PanelPage, { kind: 'silent' }> }): ReactNode {
  const known = page.offers.filter((site) => site.origins.length > 0);
  if (page.turnedOn) {
    return (
      <section className="border-t border-line">
        <EmptyState
          title="Turned on"
          action={
            <Button kind="primary" size="big" onClick={onReload}>
              Reload this tab
            </Button>
          }
        >
          Reload the tab to begin. Save what you were writing first.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="border-t border-line">
      <EmptyState title={known.length > 0 && page.host ? 'Countersign is off here' : 'Nothing to do on this page'}>
        {page.host
          ? 'It works on sites you turn on, and nowhere else.'
          : 'It works on AI tools and publishing sites you turn on, and nowhere else.'}
      </EmptyState>
      {known.length > 0 ? (
        <ul className="border-t border-line">
          {known.map((site) => (
            <li key={site.id} className="flex min-h-11 items-center justify-between gap-3 border-b border-line px-4 py-1.5">
              <span className="font-medium">{site.name}</span>
              <Button size="small" kind={known.length === 1 ? 'primary' : 'second'} onClick={() => onTurnOn(site)}>
                {known.length === 1 ? 'Turn on for this site' : 'Turn on'}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 px-4 py-2.5">
        <LinkButton plain onClick={onSetUp}>
          Add your own WordPress
        </LinkButton>
        <LinkButton plain onClick={onReload}>
          Reload this tab
        </LinkButton>
      </p>
    </section>
  );
}

function Footer({ waiting, syncProblem, model, onSync, onData, offline }: SidePanelProps): ReactNode {
  if (waiting !== null && waiting > 0 && (offline || syncProblem)) {
    return (
      <>
        <span>{toCount(waiting, 'count')} waiting to sync</span>
        <LinkButton onClick={onSync}>Try again</LinkButton>
      </>
    );
  }
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        {model === null ? <Icon name="lock" small /> : null}
        {model === null ? 'Text stays on this device' : `Drafts go to ${model} for an opinion`}
      </span>
      <LinkButton onClick={onData}>What is shared</LinkButton>
    </>
  );
}
