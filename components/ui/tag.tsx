/** A short word on a soft ground. Never the only carrier of a meaning. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

const tones = {
  neutral: 'bg-hover text-ink-2',
  must: 'bg-must-soft text-must',
  care: 'bg-care-soft text-care',
  fine: 'bg-accent-soft text-accent',
} as const;

export function Tag({ tone = 'neutral', icon, children }: { tone?: keyof typeof tones; icon?: IconName; children: ReactNode }): ReactNode {
  return (
    <span
      data-tag
      className={classNames(
        'inline-flex min-h-5 items-center gap-1 rounded-pill px-[7px] text-11 font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon ? <Icon name={icon} small /> : null}
      {children}
    </span>
  );
}
