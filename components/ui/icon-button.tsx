/** An icon alone, with its name for screen readers and as a tooltip. Only for close, back, more and thumbs. */
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

export function IconButton({
  icon,
  label,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'children'> & { icon: IconName; label: string }): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid size-7 flex-none place-items-center rounded-m text-ink-2 transition-colors hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent',
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
