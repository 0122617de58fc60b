/**
 * The prompt guard: joined to the top of the composer, two states. First what was found and what would be sent;
 * then, only if wanted, one reason. Sending redacted is offered first; sending anyway is never primary.
 */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { GuardView } from '../../lib/overlay/ui-contract.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { toDetailIcon, toFoundSentence, toWhyQuestion } from './guard-words.ts';

export interface GuardProps {
  view: GuardView;
  /** The events are handed on so that the caller can insist on real input. */
  onSendRedacted(event: Event): void;
  onSendAnyway(reason: string | null, event: Event): void;
  onEdit(): void;
}

function Preview({ segments }: { segments: GuardView['preview'] }): ReactNode {
  return (
    <div className="ms-10 me-3.5 mt-1.5 text-ink-2 max-narrow:ms-3.5">
      <span className="mb-0.5 block text-12 text-ink-3">What would be sent</span>
      <p className="max-h-30 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-wrap">
        {segments.map((segment, index) =>
          segment.kind === 'text' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a stretch.
            <span key={index}>{segment.text}</span>
          ) : (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a stretch.
              key={index}
              data-tag
              className="inline-flex h-5 items-center gap-1 rounded-[5px] bg-accent-soft px-1.5 align-[-5px] text-12 font-strong whitespace-nowrap text-accent shadow-[inset_0_0_0_1px_var(--cs-accent-mid)]"
            >
              <Icon name={toDetailIcon(segment.detail)} small />
              {segment.label}
            </span>
          ),
        )}
      </p>
    </div>
  );
}

export function Guard({ view, onSendRedacted, onSendAnyway, onEdit }: GuardProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const title = useId();
  const group = useId();
  const box = useRef<HTMLElement>(null);
  const working = view.state === 'working';

  // The guard is one of the two parts that take focus; what is said first must be read first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: changing the question moves the focus to it.
  useEffect(() => {
    box.current?.focus();
  }, [asking]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (asking) setAsking(false);
      else onEdit();
    } else if (event.key === 'Enter' && event.target === event.currentTarget && !asking && !working) {
      event.preventDefault();
      onSendRedacted(event.nativeEvent);
    } else if (event.key === 'Tab' && box.current) {
      keepFocusInside(event, box.current);
    }
  };

  return (
    <section
      ref={box}
      role="alertdialog"
      aria-labelledby={title}
      aria-busy={working}
      tabIndex={-1}
      data-surface
      onKeyDown={onKeyDown}
      className="cs-rise w-full rounded-t-[14px] bg-raised text-13 text-ink shadow-1 outline-none"
    >
      <div className="grid grid-cols-[16px_1fr_auto] items-center gap-2.5 ps-3.5 pe-2 pt-2.5 pb-0.5">
        <Icon name="lock" className="text-care" />
        <p id={title} className="text-14 leading-5 font-strong">
          {asking ? toWhyQuestion(view.found) : toFoundSentence(view.found)}
        </p>
        {asking ? (
          <IconButton icon="back" label="Back" onClick={() => setAsking(false)} />
        ) : (
          <IconButton icon="close" label="Close and go back to the prompt" onClick={onEdit} />
        )}
      </div>
      {asking ? (
        <fieldset className="ms-10 me-3.5 mt-1 grid gap-1.5 max-narrow:ms-3.5">
          <legend className="sr-only">Reason</legend>
          <div className="flex flex-wrap gap-x-1.5 gap-y-1">
            {view.reasons.map((one) => {
              const chosen = one.id === reason;
              return (
                <label
                  key={one.id}
                  className={classNames(
                    'inline-flex min-h-7 items-center gap-1.5 rounded-pill border px-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                    chosen ? 'border-accent bg-accent-soft font-strong text-accent' : 'border-edge',
                  )}
                >
                  <input type="radio" name={group} className="sr-only" checked={chosen} onChange={() => setReason(one.id)} />
                  {chosen ? <Icon name="check" small /> : null}
                  {one.text}
                </label>
              );
            })}
          </div>
          <small className="text-12 text-ink-2">Your lead sees the reason and the kind of data, never the text.</small>
        </fieldset>
      ) : (
        <Preview segments={view.preview} />
      )}
      {view.problem ? (
        <p role="alert" className="ms-10 me-3.5 mt-2 flex gap-1.5 text-must max-narrow:ms-3.5">
          <Icon name="must" className="mt-0.5" />
          {view.problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2 px-3.5 py-3 narrow:ps-10">
        {asking ? (
          <>
            <Button
              disabled={working}
              onClick={(event: MouseEvent) => {
                if (reason !== null) onSendAnyway(reason, event.nativeEvent);
                else box.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
              }}
              kind={reason === null ? 'almost' : 'second'}
            >
              Send anyway
            </Button>
            <Button kind="quiet" disabled={working} onClick={(event: MouseEvent) => onSendRedacted(event.nativeEvent)}>
              Send redacted instead
            </Button>
          </>
        ) : (
          <>
            <Button
              kind="primary"
              disabled={working}
              aria-keyshortcuts="Enter"
              onClick={(event: MouseEvent) => onSendRedacted(event.nativeEvent)}
              className="max-narrow:flex-[1_1_100%]"
            >
              {working ? 'Redacting…' : 'Send redacted'}
              {working ? null : <Kbd>↵</Kbd>}
            </Button>
            <Button disabled={working} onClick={onEdit}>
              Edit
            </Button>
            <Button
              kind="quiet"
              disabled={working}
              onClick={(event: MouseEvent) => (view.mode === 'coach' ? onSendAnyway(null, event.nativeEvent) : setAsking(true))}
            >
              {view.mode === 'coach' ? 'Send as it is' : 'Send anyway with a reason'}
            </Button>
            <span className="ms-auto inline-flex items-center gap-1.5 text-12 text-ink-3 max-narrow:ms-0">
              <Icon name="lock" small />
              Found on this device
            </span>
          </>
        )}
      </div>
    </section>
  );
}

/** Tab goes round inside: behind the guard is a composer whose Enter would send. */
function keepFocusInside(event: KeyboardEvent, box: HTMLElement): void {
  const stops = [...box.querySelectorAll<HTMLElement>('button:not(:disabled), input')];
  const root = box.getRootNode() as Document | ShadowRoot;
  const at = stops.indexOf(root.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? stops.at(-1) : undefined) : at === stops.length - 1 ? stops[0] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
