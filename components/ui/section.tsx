/** A titled tile of our own pages. */
import { type ReactNode, useId } from 'react';
import { Icon } from './icons.tsx';

/** Beside a section's title while a person sets up: what is done, and what is next. */
export function StepMark({ step, done }: { step: number; done: boolean }): ReactNode {
  return (
    <span className={`inline-flex items-center gap-1.5 text-12 ${done ? 'text-accent' : 'font-strong text-care'}`}>
      <Icon name={done ? 'done' : 'todo'} small />
      {done ? 'Done' : `Step ${step} of 3`}
    </span>
  );
}

export function Section({
  title,
  aside,
  hint,
  children,
}: {
  title: string;
  aside?: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} data-surface className="rounded-l bg-surface p-5 shadow-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-15 font-bold">
          {title}
        </h2>
        {aside}
      </div>
      {hint ? <p className="max-w-[72ch] text-ink-2">{hint}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
