/** Pencil: dashed line, grey name. Ink: solid line, petrol name, logo tick. Lapsed: the name is struck. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';

export interface SignLineProps {
  name: string;
  state: 'pencil' | 'ink' | 'lapsed';
  /** "not signed yet", "10:42", "text changed". */
  note?: ReactNode;
  /** Draw the name once, because it was signed just now. */
  drawn?: boolean;
}

export function SignLine({ name, state, note, drawn }: SignLineProps): ReactNode {
  const inked = state === 'ink';
  return (
    <div
      data-state={state}
      className={classNames('grid min-h-9 grid-cols-[auto_1fr_auto] items-end gap-2 border-b border-edge pb-1', !inked && 'border-dashed')}
    >
      <Icon name={inked ? 'mark' : 'pen'} className={classNames('mb-1', inked ? 'text-accent' : 'text-ink-3')} />
      <span className="cs-name min-w-0 truncate" data-pencil={!inked || undefined} data-drawn={drawn || undefined}>
        {state === 'lapsed' ? <s>{name}</s> : name}
      </span>
      {note ? <span className="text-12 text-ink-2">{note}</span> : null}
    </div>
  );
}
