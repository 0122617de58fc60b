/** The page when there is no week to show: why, and the one thing that helps. */
import type { ReactNode } from 'react';
import type { Report } from '../../lib/contract/wire.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ReviewFailure } from './load.ts';

const frame = 'rounded-l bg-surface shadow-1';

/** Grey shapes where the figures will stand; they keep still. */
export function Loading(): ReactNode {
  return (
    <div role="status" className="grid grid-cols-12 gap-4 max-[620px]:gap-3">
      <span className="sr-only">Loading this week’s figures…</span>
      {['published', 'words', 'signing', 'guards'].map((tile) => (
        <div key={tile} className={`${frame} col-span-3 grid gap-3 p-5 max-[1100px]:col-span-6 max-[620px]:col-span-12`}>
          <span className="h-3.5 w-1/2 rounded-s bg-sunken" />
          <span className="h-7 w-1/3 rounded-s bg-sunken" />
          <span className="h-3.5 w-4/5 rounded-s bg-sunken" />
        </div>
      ))}
      <div className={`${frame} col-span-8 h-60 max-[1100px]:col-span-12`} />
      <div className={`${frame} col-span-4 h-60 max-[1100px]:col-span-12`} />
    </div>
  );
}

export function Empty({ report }: { report: Report }): ReactNode {
  return (
    <div data-surface className={frame}>
      <EmptyState title="Nothing counted in this week">
        Figures appear here when people in {report.team.name} work with Countersign. A device sends its counts every few minutes.
      </EmptyState>
    </div>
  );
}

/** The whole team is too small this week. */
export function Hidden({ report }: { report: Report }): ReactNode {
  return (
    <div data-surface className={frame}>
      <EmptyState title="Hidden to protect a small group">
        So few people contributed this week that the figures would point at somebody. They appear when at least {report.floor} others have
        contributed.
      </EmptyState>
    </div>
  );
}

const failures = {
  'no-team': { icon: 'link', tone: 'quiet', title: 'You’re not in a team yet' },
  offline: { icon: 'offline', tone: 'quiet', title: 'Not connected' },
  'signed-out': { icon: 'lock', tone: 'quiet', title: 'Sign in to see this page' },
  'not-allowed': { icon: 'lock', tone: 'quiet', title: 'This page is for team leads' },
  failed: { icon: 'care', tone: 'care', title: 'The figures didn’t load' },
} as const;

export function Failure({ failure, onRetry }: { failure: ReviewFailure; onRetry(): void }): ReactNode {
  const { icon, tone, title } = failures[failure.reason];
  const canRetry = failure.reason === 'offline' || failure.reason === 'failed';
  return (
    <div className="mb-4 overflow-hidden rounded-l shadow-1">
      <Notice
        icon={icon}
        tone={tone}
        title={title}
        actions={
          canRetry ? (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          ) : null
        }
      >
        {failure.say}
      </Notice>
    </div>
  );
}
