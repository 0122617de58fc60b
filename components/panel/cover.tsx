/** What Countersign can do on this page: a shape, a word, and when something is missing, which. */
import type { ReactNode } from 'react';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';

export type CoverLevel = SurfaceState['level'];

const looks: Readonly<Record<CoverLevel | 'offline', { icon: IconName; ink: string; text: string }>> = {
  full: { icon: 'full', ink: 'text-accent', text: 'Full cover' },
  degraded: { icon: 'half', ink: 'text-care', text: 'Checks only' },
  off: { icon: 'offline', ink: 'text-ink-2', text: 'Off here' },
  offline: { icon: 'offline', ink: 'text-ink-2', text: 'Offline' },
};

export interface CoverProps {
  level: CoverLevel;
  missing: readonly string[];
  offline: boolean;
}

export function Cover({ level, missing, offline }: CoverProps): ReactNode {
  const look = looks[offline && level === 'full' ? 'offline' : level];
  // "Checks only" is a promise that checks work; without the hold being named, say less.
  const text = level === 'degraded' && !missing.some((thing) => thing.includes('hold')) ? 'Part cover' : look.text;
  return (
    <span className="ms-auto inline-flex items-center gap-1.5 text-12 text-ink-2">
      <Icon name={look.icon} small className={look.ink} />
      {text}
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
