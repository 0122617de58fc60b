/** A labelled text input with its hint and, when it was refused, the reason. */
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange'> {
  label: string;
  hint?: ReactNode;
  problem?: string | null;
  onChange(value: string): void;
}

export function Field({ label, hint, problem, onChange, className, ...rest }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={classNames('grid gap-1', className)}>
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="min-h-9 w-full rounded-m border border-edge bg-raised px-3 text-13 text-ink placeholder:text-ink-3 aria-invalid:border-must"
      />
      <p id={`${id}-hint`} className={classNames('text-12', problem ? 'text-must' : 'text-ink-2')}>
        {problem ?? hint}
      </p>
    </div>
  );
}
