/** The emergency exit: always there for the roles that have it, always with a reason, never the easy way. */
import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';

/** Longest reason the receipt holds, UTF-16 units. */
const limit = 300;

export interface EmergencyProps {
  busy: boolean;
  onBack(): void;
  onConfirm(reason: string, event: Event): void;
}

export function Emergency({ busy, onBack, onConfirm }: EmergencyProps): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const empty = reason.trim() === '';
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-line px-6 py-4 max-narrow:px-4">
      <h2 id={`${id}-title`} className="font-bold">
        Publish without a signature
      </h2>
      <p id={`${id}-hint`} className="text-ink-2">
        It can go live now. Your name and this reason stand on the receipt instead of a signature.
      </p>
      <label htmlFor={id} className="mt-3 mb-1 block font-strong">
        What can’t wait?
      </label>
      <textarea
        id={id}
        ref={field}
        value={reason}
        maxLength={limit}
        rows={2}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.currentTarget.value)}
        className="block w-full resize-y rounded-m border border-edge bg-raised px-3 py-2 text-13"
      />
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button size="big" disabled={busy} onClick={onBack}>
          Back
        </Button>
        <Button
          size="big"
          kind={empty ? 'almost' : 'danger'}
          disabled={busy}
          onClick={(event: MouseEvent) => {
            if (empty) field.current?.focus();
            else onConfirm(reason.trim(), event.nativeEvent);
          }}
        >
          {busy ? 'Letting it through…' : 'Publish now'}
        </Button>
      </div>
    </section>
  );
}
