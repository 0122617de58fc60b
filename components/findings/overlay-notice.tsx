/** A small card with a sentence: a held publish, an undo, a problem. It leaves by itself only when it asked for nothing. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { NoticeView } from '../../lib/overlay/ui-contract.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icons.tsx';

const tones = {
  held: { icon: 'lock', ink: 'text-care' },
  done: { icon: 'done', ink: 'text-accent' },
  problem: { icon: 'care', ink: 'text-care' },
} as const;

export interface OverlayNoticeProps {
  view: NoticeView;
  onAction(action: string): void;
  onClose(): void;
}

export function OverlayNotice({ view, onAction, onClose }: OverlayNoticeProps): ReactNode {
  const [paused, setPaused] = useState(false);
  // The latest handler without restarting the clock whenever the parent draws again.
  const close = useRef(onClose);
  close.current = onClose;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another notice starts its own time.
  useEffect(() => {
    if (view.timeoutMs === null || paused) return;
    const timer = setTimeout(() => close.current(), view.timeoutMs);
    return () => clearTimeout(timer);
  }, [view.id, view.timeoutMs, paused]);

  const tone = tones[view.tone];
  const first = view.actions[0];
  /** An undo stands beside its sentence; anything else is the next step and gets a line of its own. */
  const beside = view.text === null && view.actions.length === 1 && first?.id === 'undo';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only stops the clock.
    <div
      role={view.tone === 'done' ? 'status' : 'alert'}
      data-surface
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && first?.id === 'undo') {
          event.preventDefault();
          onAction('undo');
        }
      }}
      className="cs-rise grid w-full grid-cols-[16px_1fr_auto] items-start gap-x-2.5 rounded-l bg-raised py-2.5 ps-3.5 pe-2 text-13 text-ink shadow-2"
    >
      <Icon name={tone.icon} className={`mt-1.5 ${tone.ink}`} />
      <div className="min-w-0 py-1">
        <p className="font-strong">{view.title}</p>
        {view.text ? <p className="text-ink-2">{view.text}</p> : null}
      </div>
      <div className="flex items-center gap-1">
        {beside && first ? <NoticeAction action={first} onAction={onAction} /> : null}
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      {!beside && view.actions.length > 0 ? (
        <div className="col-span-2 col-start-2 flex flex-wrap gap-2 pt-1.5 pb-1">
          {view.actions.map((action, index) => (
            <Button key={action.id} size="small" kind={index === 0 ? 'primary' : 'second'} onClick={() => onAction(action.id)}>
              {action.label}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function NoticeAction({ action, onAction }: { action: NoticeView['actions'][number]; onAction(id: string): void }): ReactNode {
  return (
    <Button size="small" kind="quiet" onClick={() => onAction(action.id)}>
      <Icon name="undo" small />
      {action.label}
    </Button>
  );
}
