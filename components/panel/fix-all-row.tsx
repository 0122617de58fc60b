/** Under the findings: fix what has a fix, at once; how far that is; and one undo for all of it. */
import type { ReactNode } from 'react';
import type { SurfaceState } from '../../lib/messaging/messages.ts';
import { Button, LinkButton } from '../ui/button.tsx';

type FixAllRowProps = Pick<SurfaceState, 'fixable' | 'running' | 'fixed'> & { onFixAll(): void; onUndo(): void };

/** A single fix is one press on its card already. */
const worthARow = 2;

export function FixAllRow({ fixable, running, fixed, onFixAll, onUndo }: FixAllRowProps): ReactNode {
  const said = running
    ? `Fixing ${Math.min(running.done + 1, running.total)} of ${running.total}…`
    : fixed !== null
      ? `Fixed ${fixed}.`
      : '';
  const offer = !running && fixed === null && fixable >= worthARow;
  return (
    <div className="ps-10 pe-4 text-12 text-ink-2">
      <p role="status" className="flex items-center justify-between empty:hidden data-[shown=true]:py-1.5" data-shown={said !== ''}>
        {said}
        {fixed !== null && !running ? (
          <LinkButton plain onClick={onUndo}>
            Undo
          </LinkButton>
        ) : null}
      </p>
      {offer ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
          <Button size="small" onClick={onFixAll}>
            Fix all {fixable}
          </Button>
          Takes each first suggestion.
        </p>
      ) : null}
    </div>
  );
}
