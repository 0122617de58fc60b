/** The browser's own select in our clothes: works with every keyboard, reader and phone, in shadow roots too. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';

export interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string): void;
  /** Shown while nothing is chosen; cannot be chosen again. */
  placeholder?: string;
  id?: string;
  disabled?: boolean;
  className?: string;
}

export function Select({ label, value, options, onChange, placeholder, id, disabled, className }: SelectProps): ReactNode {
  return (
    <span className={classNames('relative inline-flex', className)}>
      <select
        id={id}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={classNames(
          'min-h-7 w-full appearance-none rounded-m border border-edge bg-raised ps-2.5 pe-7 text-13 text-ellipsis',
          value === '' ? 'text-ink-2' : 'text-ink',
        )}
      >
        {placeholder === undefined ? null : (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" small className="pointer-events-none absolute end-2 top-[7px] text-ink-2" />
    </span>
  );
}
