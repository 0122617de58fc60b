/** There is nothing to sign here: why, and the way back to the draft. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';

export interface RefusalProps {
  /** One or two sentences; the first becomes the title. */
  say: string;
  /** Null when trying again cannot help. */
  onRetry: (() => void) | null;
  onClose(): void;
}

export function Refusal({ say, onRetry, onClose }: RefusalProps): ReactNode {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [title = say, rest = ''] = say.split(/(?<=\.) (.*)/s);
  return (
    <section
      ref={box}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      tabIndex={-1}
      data-surface
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      className="cs-rise w-110 max-w-full rounded-xl bg-raised p-6 shadow-3 outline-none max-narrow:p-4"
    >
      <h1 id={`${id}-title`} className="grid grid-cols-[16px_1fr] gap-2.5 text-15 font-bold">
        <Icon name="care" className="mt-[3px] text-care" />
        {title}
      </h1>
      <p id={`${id}-text`} className="mt-1 ms-[26px] text-ink-2">
        {rest}
      </p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {onRetry ? (
          <Button size="big" onClick={onRetry}>
            Try again
          </Button>
        ) : null}
        <Button size="big" kind="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
