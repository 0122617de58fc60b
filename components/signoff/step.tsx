/** One step of the gate: to do (dashed ring, amber word), done (ticked ring), or closed to one line. */
import { type ReactNode, useId } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';

export interface StepProps {
  done: boolean;
  title: string;
  /** At the end of the title's line: what was given, or what is missing. */
  aside?: ReactNode;
  /** Nothing to show below the title. */
  children?: ReactNode;
}

export function Step({ done, title, aside, children }: StepProps): ReactNode {
  const id = useId();
  const shut = children === undefined || children === null;
  return (
    <section
      aria-labelledby={id}
      className={classNames('grid grid-cols-[16px_1fr] gap-x-3 border-t border-line px-6 max-narrow:px-4', shut ? 'py-2' : 'pt-3 pb-3.5')}
    >
      <Icon name={done ? 'done' : 'todo'} className={classNames('mt-1', done ? 'text-accent' : 'text-care')} />
      <div className="min-w-0">
        <div className="flex items-baseline gap-2">
          <h2 id={id} className="text-13 leading-6 font-bold">
            {title}
            <span className="sr-only">{done ? ', done' : ', to do'}</span>
          </h2>
          {aside ? <span className={classNames('ms-auto text-12', done ? 'text-ink-2' : 'font-strong text-care')}>{aside}</span> : null}
        </div>
        {children}
      </div>
    </section>
  );
}

/** A line of a step. `waits` tints the one row that a person is needed for. */
export function StepLine({ waits, id, children }: { waits?: boolean; id?: string; children: ReactNode }): ReactNode {
  return (
    <div
      id={id}
      data-waits={waits || undefined}
      className={classNames(
        // What is told of a row is long: its controls then stay beside its first line.
        'flex items-center gap-2.5 has-[[data-told]]:items-start has-[[data-told]]:py-1.5 max-narrow:flex-wrap max-narrow:gap-y-0.5 max-narrow:py-1.5',
        waits ? '-mx-2.5 mt-0.5 min-h-10 rounded-m bg-care-soft px-2.5' : 'min-h-[34px]',
      )}
    >
      {children}
    </div>
  );
}
