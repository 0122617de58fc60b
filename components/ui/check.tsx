/** A tick with its sentence; the whole line is the target. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface CheckProps {
  checked: boolean;
  onChange(on: boolean): void;
  children: ReactNode;
  id?: string;
  disabled?: boolean;
  className?: string;
}

export function Check({ checked, onChange, children, id, disabled, className }: CheckProps): ReactNode {
  return (
    <label className={classNames('grid min-h-7 grid-cols-[18px_1fr] items-start gap-2.5 py-1', className)}>
      <input
        type="checkbox"
        className="cs-check"
        id={id}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
