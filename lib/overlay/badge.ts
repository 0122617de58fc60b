/** The badge: 28 px, at rest all that we are on a page. Says how much there is to look at and how well we cover the site. */
import { toCoverWords } from '../sites/cover-words.ts';
import type { SiteStatus } from '../sites/schema.ts';
import { createIcon } from './icons.ts';
import type { Layer } from './layer.ts';

export type Corner = 'br' | 'bl' | 'tr' | 'tl';

export interface Badge {
  /** Null status = nothing to show on this page. */
  show(count: number, status: SiteStatus | null): void;
  element: HTMLButtonElement;
}

export interface BadgeParts {
  layer: Layer;
  signal: AbortSignal;
  online(): boolean;
  open(): void;
  corner: Corner;
  /** The person dragged it to another corner. */
  moved(corner: Corner): void;
}

/** Pointer travel that makes a press a drag, px. */
const dragFrom = 8;

export function createBadge({ layer, signal, online, open, corner, moved }: BadgeParts): Badge {
  const { ownerDocument: document } = layer.host;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'badge';
  button.dataset.corner = corner;
  button.hidden = true;
  const announcer = document.createElement('span');
  announcer.setAttribute('role', 'status');
  announcer.style.cssText = 'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';
  layer.root.append(button, announcer);

  let last = { count: 0, status: null as SiteStatus | null };
  const node = (tag: string, name: string, text = '') => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };
  const icon = (name: Parameters<typeof createIcon>[1], classes: string, size = 14) => {
    const svg = createIcon(document, name, size);
    svg.classList.add(...classes.split(' '));
    return svg;
  };

  function draw(): void {
    const { count, status } = last;
    button.hidden = status === null;
    if (!status) return;
    const offline = !online();
    const parts: Node[] = [icon('mark', 'mk-i', 16)];
    parts.push(count > 0 ? node('span', 'num', count > 99 ? '99+' : String(count)) : icon('check', 'fine'));
    parts.push(node('span', 'bar'));
    if (offline) parts.push(icon('off', 'st'), node('small', '', 'offline'));
    else if (status.level === 'full') parts.push(icon('full', 'st'));
    else
      parts.push(
        icon(status.level === 'off' ? 'off' : 'half', status.level === 'off' ? 'st' : 'warn'),
        node('small', '', toCoverWords(status).toLowerCase()),
      );
    button.replaceChildren(...parts);
    const found = count === 0 ? 'nothing to look at' : `${count} ${count === 1 ? 'finding' : 'findings'}`;
    const cover = offline
      ? "You're offline. Checks still work."
      : status.level === 'full'
        ? `${toCoverWords(status)} on this site`
        : `${toCoverWords(status)}: Countersign ${status.missing.join(', ')}.`;
    button.setAttribute('aria-label', `Countersign: ${found}. ${cover}`);
    button.title = status.level === 'full' && !offline ? '' : cover;
    if (announcer.textContent !== found) announcer.textContent = found;
  }

  addEventListener('online', draw, { signal });
  addEventListener('offline', draw, { signal });

  let from: { x: number; y: number } | null = null;
  let dragged = false;
  button.addEventListener(
    'pointerdown',
    (event) => {
      from = { x: event.clientX, y: event.clientY };
      dragged = false;
      button.setPointerCapture?.(event.pointerId);
    },
    { signal },
  );
  button.addEventListener(
    'pointermove',
    (event) => {
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > dragFrom) dragged = true;
    },
    { signal },
  );
  button.addEventListener(
    'pointerup',
    (event) => {
      from = null;
      if (!dragged) return;
      const next = `${event.clientY < innerHeight / 2 ? 't' : 'b'}${event.clientX < innerWidth / 2 ? 'l' : 'r'}` as Corner;
      button.dataset.corner = next;
      moved(next);
    },
    { signal },
  );
  button.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      if (event.isTrusted && !dragged) open();
    },
    { signal },
  );

  return {
    element: button,
    show(count, status) {
      last = { count, status };
      draw();
    },
  };
}
