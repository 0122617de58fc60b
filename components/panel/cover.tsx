/** What Countersign can do on this page: a shape, a word, and when something is missing, which. */
import type { ReactNode } from 'react';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { toCoverWords } from '../../lib/sites/cover-words.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';

export type CoverLevel = SurfaceState['level'];

const looks: Readonly<Record<CoverLevel | 'offline', { icon: IconName; ink: string }>> = {
  full: { icon: 'full', ink: 'text-accent' },
  degraded: { icon: 'half', ink: 'text-care' },
  off: { icon: 'offline', ink: 'text-ink-2' },
  offline: { icon: 'offline', ink: 'text-ink-2' },
};

export interface CoverProps {
  level: CoverLevel;
  missing: readonly string[];
  offline: boolean;
}

export function Cover({ level, missing, offline }: CoverProps): ReactNode {
  const isOffline = offline && level === 'full';
  const look = looks[isOffline ? 'offline' : level];
  return (
    <span className="ms-auto inline-flex items-center gap-1.5 text-12 text-ink-2">
      <Icon name={look.icon} small className={look.ink} />
      {isOffline ? 'Offline' : toCoverWords({ level, missing })}
    </span>
  );
}

/** In words: "Countersign can't hold publishing on this site." Nothing for full cover. */
export function CoverNotice({ level, missing }: { level: CoverLevel; missing: readonly string[] }): ReactNode {
  if (level === 'full') return null;
  const off = level === 'off';
  return (
    <Notice
      icon={off ? 'offline' : 'half'}
      tone={off ? 'quiet' : 'care'}
      title={off ? 'Countersign doesn’t recognise this page.' : 'Not everything works on this page.'}
      className="border-t border-line"
    >
      {missing.length === 0 ? (
        <p>{off ? 'Nothing is checked or held here.' : 'Reload the page to try again.'}</p>
      ) : (
        <ul>
          {missing.map((thing) => (
            <li key={thing}>Countersign {thing}.</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
