/** Everything that the injected interface shows at one time: a card or a guard beside its anchor, and notices. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { AnchorRect, FindingCardView, GuardView, NoticeView, OverlayActions } from '../../lib/overlay/ui-contract.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';
import { Guard } from './guard.tsx';
import { OverlayNotice } from './overlay-notice.tsx';
import { dockAt, dockBelow, type Place, placeCard, placeGuard, placeNotice, type Size } from './place.ts';

export interface Shown<View> {
  view: View;
  /** Null: in the corner, above the badge. */
  anchor: AnchorRect | null;
  /** Scrolled out of sight: kept, not drawn. */
  away: boolean;
}

export interface OverlayState {
  main: Shown<FindingCardView | GuardView> | null;
  notices: readonly Shown<NoticeView>[];
}

export interface OverlayRootProps {
  state: OverlayState;
  actions: OverlayActions;
  onClose(kind: 'finding-card' | 'notice', id: string): void;
  onCopy: FindingCardProps['onCopy'];
  /** A button of a notice was pressed: the notice is answered and goes. */
  onAnswer(notice: string, action: string): void;
}

const readViewport = (): Size => ({ width: document.documentElement.clientWidth, height: window.innerHeight });

function useViewport(): Size {
  const [size, setSize] = useState(readViewport);
  useLayoutEffect(() => {
    const update = (): void => setSize(readViewport());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}

/** Measures its child before the eye sees it, then puts it where `place` says. */
function Placed({
  width,
  place,
  children,
}: {
  width?: number;
  place(size: Size): Place & { width?: number };
  children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const put = (): void => {
      const { left, top, width: wide } = place({ width: element.offsetWidth, height: element.offsetHeight });
      if (wide !== undefined) element.style.inlineSize = `${Math.round(wide)}px`;
      element.style.left = `${Math.round(left)}px`;
      element.style.top = `${Math.round(top)}px`;
    };
    put();
    // Twice: a guard's height depends on the width it has just been given.
    put();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <div ref={box} className="pointer-events-auto fixed" style={{ inlineSize: width, maxInlineSize: 'calc(100vw - 16px)' }}>
      {children}
    </div>
  );
}

/** Docked to the edge where the words are not; tells how much it covers at the bottom so that the page can scroll the mark above it. */
function Docked({
  anchor,
  viewport,
  onHeight,
  children,
}: {
  anchor: AnchorRect | null;
  viewport: Size;
  onHeight(height: number): void;
  children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const tell = useRef(onHeight);
  tell.current = onHeight;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setHeight(element.offsetHeight);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    // Opened further, it covers more.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const at = dockAt(anchor, height, viewport);
  useLayoutEffect(() => {
    const element = box.current;
    if (element && at === 'bottom' && height > 0) tell.current(window.innerHeight - element.getBoundingClientRect().top);
  }, [at, height]);
  return (
    <div
      ref={box}
      data-docked={at}
      className={`pointer-events-auto fixed inset-x-2 mx-auto max-w-120 ${at === 'top' ? 'top-2' : 'bottom-2'}`}
    >
      {children}
    </div>
  );
}

export function OverlayRoot({ state, actions, onClose, onCopy, onAnswer }: OverlayRootProps): ReactNode {
  const viewport = useViewport();
  const { main, notices } = state;
  return (
    <>
      {main && !main.away ? (
        main.view.kind === 'guard' ? (
          <GuardAt shown={{ ...main, view: main.view }} viewport={viewport} actions={actions} />
        ) : (
          <CardAt shown={{ ...main, view: main.view }} viewport={viewport} actions={actions} onClose={onClose} onCopy={onCopy} />
        )
      ) : null}
      <div className="pointer-events-none fixed end-5 bottom-15 grid w-90 max-w-[calc(100vw-40px)] gap-2 *:pointer-events-auto">
        {notices
          .filter((one) => one.anchor === null)
          .map((one) => (
            <OverlayNotice
              key={one.view.id}
              view={one.view}
              onAction={(action) => onAnswer(one.view.id, action)}
              onClose={() => onClose('notice', one.view.id)}
            />
          ))}
      </div>
      {notices.map((one) => {
        const { anchor } = one;
        return anchor === null || one.away ? null : (
          <Placed key={one.view.id} width={360} place={(size) => placeNotice(anchor, size, viewport)}>
            <OverlayNotice
              view={one.view}
              onAction={(action) => onAnswer(one.view.id, action)}
              onClose={() => onClose('notice', one.view.id)}
            />
          </Placed>
        );
      })}
    </>
  );
}

function CardAt({
  shown: { view, anchor },
  viewport,
  actions,
  onClose,
  onCopy,
}: { shown: Shown<FindingCardView>; viewport: Size } & Omit<OverlayRootProps, 'state' | 'onAnswer'>): ReactNode {
  const docked = viewport.width < dockBelow || anchor === null;
  const card = (
    <FindingCard
      view={view}
      docked={docked}
      onApply={(fix) => actions.apply(view.key, fix)}
      onStep={(by) => actions.step(view.key, by)}
      onIgnore={(scope) => actions.ignore(view.key, scope)}
      onFeedback={(answer) => actions.feedback(view.key, answer)}
      onCopy={onCopy}
      onClose={() => onClose('finding-card', view.key)}
    />
  );
  if (docked) {
    return (
      <Docked anchor={anchor} viewport={viewport} onHeight={(height) => actions.docked(height)}>
        {card}
      </Docked>
    );
  }
  return (
    <Placed width={368} place={(size) => placeCard(anchor, size, viewport)}>
      {card}
    </Placed>
  );
}

function GuardAt({
  shown: { view, anchor },
  viewport,
  actions,
}: {
  shown: Shown<GuardView>;
  viewport: Size;
  actions: OverlayActions;
}): ReactNode {
  const guard = (
    <Guard
      view={view}
      onSendRedacted={() => actions.sendRedacted()}
      onSendAnyway={(reason) => actions.sendAnyway(reason)}
      onEdit={() => actions.edit()}
    />
  );
  if (anchor === null) {
    return (
      <Docked anchor={null} viewport={viewport} onHeight={(height) => actions.docked(height)}>
        {guard}
      </Docked>
    );
  }
  return (
    <Placed width={Math.max(320, anchor.width - 24)} place={(size) => placeGuard(anchor, size.height, viewport)}>
      {guard}
    </Placed>
  );
}
