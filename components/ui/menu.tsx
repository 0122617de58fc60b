/**
 * A small menu button after the ARIA pattern: arrows, Home, End, first letters by key hint, Esc, focus given back.
 * Own code and not Radix: it also runs inside a shadow root on other people's pages, where every kilobyte and every
 * listener on `document` is somebody else's, and where `document.activeElement` is the host.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';

export interface MenuItem {
  id: string;
  text: string;
  /** Second line: what follows. */
  hint?: string;
  /** One key that chooses this item while the menu is open. */
  shortcut?: string;
}

export interface MenuProps {
  items: readonly MenuItem[];
  onChoose(id: string): void;
  /** Draws the button; spread `props` on it. */
  button(props: {
    ref: (element: HTMLButtonElement | null) => void;
    onClick(): void;
    'aria-haspopup': 'menu';
    'aria-expanded': boolean;
    'aria-controls': string;
  }): ReactNode;
  label: string;
  /** Controlled from outside (a key of the card opens it). */
  open: boolean;
  onOpenChange(open: boolean): void;
  side?: 'below' | 'above';
  align?: 'start' | 'end';
}

export function Menu({ items, onChoose, button, label, open, onOpenChange, side = 'below', align = 'start' }: MenuProps): ReactNode {
  const id = useId();
  const opener = useRef<HTMLButtonElement | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);

  useEffect(() => {
    if (open) setActive(0);
  }, [open]);
  useEffect(() => {
    if (open) box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[active]?.focus();
  }, [open, active]);

  // Above when there is no room below, measured before anything is painted.
  const [flipped, setFlipped] = useState(false);
  useLayoutEffect(() => {
    if (!open) {
      setFlipped(false);
      return;
    }
    const menu = box.current?.getBoundingClientRect();
    const anchor = opener.current?.getBoundingClientRect();
    if (menu && anchor && menu.bottom > window.innerHeight && anchor.top > menu.height) setFlipped(true);
  }, [open]);
  const above = side === 'above' || flipped;

  const close = (): void => {
    onOpenChange(false);
    opener.current?.focus();
  };
  const choose = (item: MenuItem): void => {
    close();
    onChoose(item.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = items.length - 1;
    const byShortcut = items.find((item) => item.shortcut !== undefined && item.shortcut.toLowerCase() === event.key.toLowerCase());
    if (event.key === 'ArrowDown') setActive(active === last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active === 0 ? last : active - 1);
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') onOpenChange(false);
    else if (byShortcut) choose(byShortcut);
    else return void event.stopPropagation();
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches focus leaving, to close.
    <div
      className="relative"
      onBlur={(event) => {
        if (open && !event.currentTarget.contains(event.relatedTarget)) onOpenChange(false);
      }}
    >
      {button({
        ref: (element) => {
          opener.current = element;
        },
        onClick: () => onOpenChange(!open),
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': id,
      })}
      {open ? (
        <div
          id={id}
          ref={box}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          data-surface
          onKeyDown={onKeyDown}
          className={classNames(
            'absolute z-10 w-70 rounded-[10px] bg-raised p-1 shadow-2 outline-none',
            above ? 'bottom-full' : 'top-full',
            align === 'start' ? '-start-0.5' : 'end-0',
          )}
        >
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              data-bare
              tabIndex={index === active ? 0 : -1}
              aria-keyshortcuts={item.shortcut}
              onClick={() => choose(item)}
              onPointerMove={() => setActive(index)}
              className="grid w-full grid-cols-[1fr_auto] gap-x-2 rounded-[6px] px-2.5 py-1.5 text-start text-13 text-ink hover:bg-hover focus:bg-hover focus-visible:shadow-none focus-visible:-outline-offset-2"
            >
              <span>{item.text}</span>
              {item.shortcut ? (
                <span className="cs-kbd col-start-2 row-start-1 self-center text-ink-3" aria-hidden="true">
                  {item.shortcut}
                </span>
              ) : null}
              {item.hint ? <small className="col-start-1 text-12 text-ink-2">{item.hint}</small> : null}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
