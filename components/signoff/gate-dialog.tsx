/**
 * Review and sign. Its middle scrolls; title and buttons stay. The sign button never dead-ends: while something is left it goes there.
 * Decides nothing: what is left comes from the background, and a signature is only a request to it.
 */
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefCallback, useEffect, useId, useRef, useState } from 'react';
import type { FindingReason } from '../../lib/gate/types.ts';
import type { GateView } from '../../lib/messaging/messages.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { SignLine } from '../ui/sign-line.tsx';
import { Tag } from '../ui/tag.tsx';
import { toHashGroups } from '../ui/words.ts';
import { Emergency } from './emergency.tsx';
import { FindingsStep } from './findings-step.tsx';
import { riskWords, type Step, signWords, toLeft, toLeftSentence } from './left.ts';
import { PassagesStep } from './passages-step.tsx';
import { TextStep } from './text-step.tsx';

export interface GateDialogProps {
  view: GateView;
  /** A request is under way: inputs wait, the button keeps its width. */
  busy: 'signing' | 'emergency' | null;
  /** One sentence after a refusal. */
  problem: string | null;
  /** The browser itself has no network. */
  offline: boolean;
  /** Something lies over this document; a signature could be a stolen click. */
  covered: boolean;
  onOwnWindow(): void;
  onReason(finding: string, reason: FindingReason): void;
  onCheck(item: string, on: boolean): void;
  onPassage(id: string, on: boolean): void;
  /** The event comes along so that the caller can insist on real input. */
  onSign(event: Event): void;
  onEmergency(reason: string, event: Event): void;
  onKeepDraft(): void;
  onSetName(): void;
  /** The person reached the end of the review, or opened the text. */
  onRead(): void;
  /** The sign button, for watching whether something covers it. */
  signRef?: RefCallback<HTMLButtonElement>;
}

const signedStates: ReadonlySet<string> = new Set(['signed', 'countersigned', 'released']);
const endedWords: Readonly<Record<string, { title: string; text: string }>> = {
  expired: {
    title: 'This review has run out.',
    text: 'The text changed, or too much time went by. Close this and press Publish again; your draft is untouched.',
  },
  rejected: { title: 'This was sent back.', text: 'Close this, change the text, then press Publish again.' },
  'awaiting-countersign': {
    title: 'Signed. It goes live when a second person signs.',
    text: 'If the text changes, both sign again. You can close this and keep working.',
  },
};

export function GateDialog(props: GateDialogProps): ReactNode {
  const { view, busy, problem, offline, covered } = props;
  const title = useId();
  const leftId = useId();
  const dialog = useRef<HTMLElement>(null);
  const [emergency, setEmergency] = useState(false);

  useEffect(() => dialog.current?.focus(), []);

  const left = toLeft(view);
  const first = left[0]?.step;
  const signed = signedStates.has(view.state);
  const ended = endedWords[view.state];
  const disabled = busy !== null || signed || ended !== undefined;
  const words = signWords[view.action];

  const goTo = (step: Step): void => {
    if (step === 'name') {
      props.onSetName();
      return;
    }
    const target = dialog.current?.querySelector<HTMLElement>(findFirstOpen(view, step));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (emergency) setEmergency(false);
    else props.onKeepDraft();
  };

  return (
    <section
      ref={dialog}
      role="dialog"
      aria-modal="true"
      aria-labelledby={title}
      tabIndex={-1}
      data-surface
      onKeyDown={onKeyDown}
      className="cs-rise flex max-h-[calc(100dvh-32px)] w-150 [@media(max-height:480px)]:overflow-y-auto max-w-full min-w-0 flex-col rounded-xl bg-raised shadow-3 outline-none"
    >
      <header className="grid flex-none grid-cols-[1fr_auto] gap-x-3 gap-y-1 px-6 pt-5 pb-4 max-narrow:px-4">
        <h1 id={title} className="text-20 font-bold tracking-[-0.008em]">
          {signed ? 'Signed' : 'Review and sign'}
        </h1>
        <IconButton icon="close" label={signed ? 'Close' : 'Close, keep as draft'} onClick={props.onKeepDraft} />
        <p className="col-span-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
          <Icon name="globe" small className="mt-[3px] self-start" />
          <span className="max-w-[calc(100%-24px)] [overflow-wrap:anywhere]">
            <b className="font-strong text-ink">{view.title || 'Untitled'}</b> {words.goes}{' '}
            <b className="font-strong text-ink">{view.destination}</b>
          </span>
          <Tag>{view.channelName}</Tag>
          <Tag tone={riskWords[view.risk].tone} icon={riskWords[view.risk].icon ?? undefined}>
            {riskWords[view.risk].text}
          </Tag>
        </p>
      </header>

      <Middle onEnd={props.onRead}>
        {ended ? (
          <Notice icon="clock" title={ended.title} className="border-t border-line">
            {ended.text}
          </Notice>
        ) : null}
        {view.mode === 'coach' && !signed ? (
          <Notice icon="idea" title="You can publish without signing here." className="border-t border-line">
            The protocol only asks. If you go on without a signature, that is recorded.
          </Notice>
        ) : null}
        <FindingsStep findings={view.findings} disabled={disabled} waits={first === 'reasons'} onReason={props.onReason} />
        <PassagesStep passages={view.untouched} disabled={disabled} waits={first === 'passages'} onPassage={props.onPassage} />
        <TextStep preview={view.preview} provenance={view.provenance} onOpen={props.onRead} />
        {view.checklist.length > 0 ? (
          <div className="border-t border-line px-6 pt-2 pb-3 max-narrow:px-4">
            {view.checklist.map((item) => {
              const waits = first === 'checks' && item === view.checklist.find((one) => !one.checked);
              return (
                <Check
                  key={item.id}
                  id={`check-${item.id}`}
                  checked={item.checked}
                  disabled={disabled}
                  onChange={(on) => props.onCheck(item.id, on)}
                  className={classNames(waits && '-mx-2.5 rounded-m bg-care-soft px-2.5')}
                >
                  {item.text}
                </Check>
              );
            })}
          </div>
        ) : null}
      </Middle>

      {emergency && !signed ? (
        <Emergency busy={busy === 'emergency'} onBack={() => setEmergency(false)} onConfirm={props.onEmergency} />
      ) : (
        <div className="flex-none border-t border-line">
          <div className="px-6 pt-3 pb-1 max-narrow:px-4">
            <SignLine
              name={view.signer || 'Your name'}
              state={signed || view.state === 'awaiting-countersign' ? 'ink' : view.state === 'expired' ? 'lapsed' : 'pencil'}
              drawn={signed}
              note={signed ? 'signed just now' : view.state === 'expired' ? 'text changed' : 'not signed yet'}
            />
          </div>
          {problem ? (
            <p role="alert" className="flex items-start gap-1.5 px-6 pt-2 text-must max-narrow:px-4">
              <Icon name="must" className="mt-0.5" />
              {problem}
            </p>
          ) : null}
          {covered && !signed ? (
            <Notice
              icon="care"
              tone="care"
              title="Something lies over this window."
              className="mx-6 mt-2 rounded-m max-narrow:mx-4"
              actions={
                <Button size="small" onClick={props.onOwnWindow}>
                  <Icon name="external" small />
                  Open in its own window
                </Button>
              }
            >
              A signature only counts where nothing can cover it.
            </Notice>
          ) : null}
          <div className="flex items-center gap-x-4 gap-y-2 px-6 py-4 max-narrow:flex-wrap max-narrow:px-4">
            <LeftNote id={leftId} signed={signed} sentence={toLeftSentence(left)} doing={words.doing} />
            {signed || ended ? (
              <Button size="big" onClick={props.onKeepDraft} className="ms-auto max-narrow:flex-[1_1_100%]">
                Close
              </Button>
            ) : (
              <div className="ms-auto flex flex-none gap-2 max-narrow:-order-1 max-narrow:w-full max-narrow:flex-col-reverse">
                <Button size="big" disabled={busy !== null} onClick={props.onKeepDraft}>
                  Keep as draft
                </Button>
                <Button
                  ref={props.signRef}
                  size="big"
                  kind={first ? 'almost' : 'primary'}
                  disabled={busy !== null}
                  aria-describedby={leftId}
                  onClick={(event: MouseEvent) => (first ? goTo(first) : props.onSign(event.nativeEvent))}
                  className="grid!"
                >
                  {/* Both words lie in the same cell, so the width is the wider one's and nothing jumps while signing. */}
                  <span className={classNames('col-start-1 row-start-1', busy === 'signing' && 'invisible')}>
                    {offline && !first ? 'Sign now, publish when back' : words.sign}
                  </span>
                  {busy === 'signing' ? <span className="col-start-1 row-start-1">Signing…</span> : null}
                </Button>
              </div>
            )}
          </div>
        </div>
      )}
      <footer className="flex min-h-10 flex-none flex-wrap items-center gap-x-4 gap-y-0.5 rounded-b-xl border-t border-line bg-sunken px-6 py-1.5 text-ink-2 max-narrow:px-4">
        <span className="font-mono text-11">text {toHashGroups(view.contentHash)}</span>
        <span className="font-mono text-11">protocol {view.protocolVersion}</span>
        {view.canEmergency && !signed && !ended && !emergency ? (
          <LinkButton plain className="ms-auto text-12" onClick={() => setEmergency(true)}>
            It’s an emergency
          </LinkButton>
        ) : null}
      </footer>
    </section>
  );
}

/** CSS selector of the first control that is still open in a step. */
function findFirstOpen(view: GateView, step: Exclude<Step, 'name'>): string {
  if (step === 'reasons') {
    const finding = view.findings.find((one) => one.needsReason && one.reason === null);
    return `#${CSS.escape(`reason-${finding?.key ?? ''}`)}`;
  }
  if (step === 'passages') return `#${CSS.escape(`passage-${view.untouched.find((one) => !one.read)?.id ?? ''}`)}`;
  return `#${CSS.escape(`check-${view.checklist.find((one) => !one.checked)?.id ?? ''}`)}`;
}

function LeftNote({ id, signed, sentence, doing }: { id: string; signed: boolean; sentence: string; doing: string }): ReactNode {
  if (signed) {
    return (
      <span id={id} role="status" className="inline-flex items-center gap-1.5 text-12 text-accent">
        <Icon name="done" small />
        {doing}… this window shows the receipt when it is live.
      </span>
    );
  }
  return (
    <span id={id} role="status" className="inline-flex min-w-0 items-start gap-1.5 text-12 text-care">
      {sentence ? <Icon name="todo" small className="mt-px" /> : null}
      {sentence}
    </span>
  );
}

/** The scrolling part. Tells when its end was on the screen, which is also so when everything fits. */
function Middle({ children, onEnd }: { children: ReactNode; onEnd(): void }): ReactNode {
  const end = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const tell = useRef(onEnd);
  tell.current = onEnd;
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => {
      const atEnd = entries.at(-1)?.isIntersecting ?? false;
      setMore(!atEnd);
      if (atEnd) tell.current();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      className={classNames(
        'min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2 [@media(max-height:480px)]:flex-none',
        more && 'shadow-[inset_0_-14px_10px_-12px_var(--cs-shade)]',
      )}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard.
      tabIndex={0}
      aria-label="What to look at"
    >
      {children}
      <div ref={end} className="h-px" />
    </section>
  );
}
