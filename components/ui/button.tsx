/** Buttons. One primary per view; `almost` is dashed and leads to what is missing instead of finishing. */
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

const kinds = {
  primary: 'border-transparent bg-fill text-on-accent font-strong hover:bg-fill-deep disabled:bg-hover disabled:text-ink-3',
  second: 'border-edge bg-raised text-ink font-strong hover:bg-hover disabled:text-ink-3 disabled:border-line',
  quiet: 'border-transparent text-ink-2 font-soft hover:bg-hover disabled:text-ink-3',
  almost: 'border-dashed border-accent bg-accent-soft text-accent font-strong',
  danger: 'border-must bg-raised text-must font-strong hover:bg-must-soft',
} as const;

const sizes = { small: 'min-h-7', medium: 'min-h-8', big: 'min-h-9' } as const;
const paddings = { small: 'px-2.5', medium: 'px-3', big: 'px-4' } as const;

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
}

export function Button({ kind = 'second', size = 'medium', className, type = 'button', children, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      data-kind={kind}
      className={classNames(
        'inline-flex items-center justify-center gap-1.5 rounded-m border text-13 whitespace-nowrap transition-colors',
        kinds[kind],
        sizes[size],
        kind === 'quiet' ? 'px-2' : paddings[size],
        className,
      )}
    >
      {children}
    </button>
  );
}

/** A link-looking button inside or beside a sentence. `plain` is for ways out that must not draw the eye. */
export function LinkButton({
  plain,
  inline,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { plain?: boolean; inline?: boolean }): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      data-bare
      data-plain={plain || undefined}
      className={classNames('cs-link', inline ? 'inline' : 'inline-flex min-h-6 items-center gap-1', className)}
    />
  );
}
