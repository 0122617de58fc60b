/** A sentence about the state of things, with what can be done. Announced politely. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

const tones = {
  quiet: { box: 'bg-sunken', icon: 'text-ink-2' },
  fine: { box: 'bg-accent-soft', icon: 'text-accent' },
  care: { box: 'bg-care-soft', icon: 'text-care' },
  must: { box: 'bg-must-soft', icon: 'text-must' },
} as const;

export interface NoticeProps {
  icon: IconName;
  tone?: keyof typeof tones;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

export function Notice({ icon, tone = 'quiet', title, children, actions, className }: NoticeProps): ReactNode {
  return (
    <div role="status" data-surface className={classNames('grid grid-cols-[16px_1fr] gap-2.5 px-4 py-3', tones[tone].box, className)}>
      <Icon name={icon} className={classNames('mt-0.5', tones[tone].icon)} />
      <div className="min-w-0">
        <p className="font-bold">{title}</p>
        {children ? <div className="text-ink-2">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
