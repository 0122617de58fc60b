/** How the text got here: dotted between AI steps, solid once a person has it; a filled node is a person. */
import type { ReactNode } from 'react';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { toClock, toCount } from '../ui/words.ts';

type TrailStep = SurfaceState['trail'][number];

const looks: Readonly<Record<TrailStep['kind'], { icon: IconName; text: string; person: boolean }>> = {
  prompt: { icon: 'message', text: 'Prompt', person: false },
  answer: { icon: 'answer', text: 'Answer', person: false },
  pasted: { icon: 'paste', text: 'Pasted', person: false },
  edited: { icon: 'pen', text: 'Edited', person: true },
};

const toDetail = (step: TrailStep, siteName: (id: string) => string): string => {
  if (step.kind === 'prompt') return `You, in ${siteName(step.site)}`;
  if (step.kind === 'edited') return `You, ${toCount(step.words, 'word')} changed`;
  return toCount(step.words, 'word');
};

export function Trail({ steps, siteName }: { steps: readonly TrailStep[]; siteName(id: string): string }): ReactNode {
  return (
    <ol className="mt-2">
      {steps.map((step, index) => {
        const look = looks[step.kind];
        const last = index === steps.length - 1;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail only grows at its end.
            key={index}
            className={classNames(
              'relative grid grid-cols-[24px_1fr_auto] items-start gap-2.5',
              !last &&
                'pb-3 before:absolute before:start-[11.25px] before:top-6 before:bottom-0 before:border-s-[1.5px] before:border-accent',
              !last && (step.kind === 'pasted' || step.kind === 'edited' ? 'before:border-solid' : 'before:border-dotted'),
            )}
          >
            <span
              className={classNames(
                'z-1 grid size-6 place-items-center rounded-full',
                look.person ? 'bg-fill text-on-accent' : 'bg-surface text-accent shadow-[inset_0_0_0_1px_var(--cs-line)]',
              )}
            >
              <Icon name={look.icon} small />
            </span>
            <div>
              <b className="block pt-[3px] leading-[18px] font-strong">{look.text}</b>
              <small className="text-12 text-ink-2">{toDetail(step, siteName)}</small>
            </div>
            <time className="pt-1 text-12 text-ink-3" dateTime={new Date(step.at).toISOString()}>
              {toClock(step.at)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
