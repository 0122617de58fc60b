/**
 * The gate document in a frame of our own over the page. It is an extension document: the page can remove or cover
 * the frame, but not read or click in it. When it does not come up, or is taken away, we say so.
 */
import type { Layer } from './layer.ts';

export interface GateFrame {
  open(): void;
  close(): void;
  isOpen(): boolean;
}

export interface GateFrameParts {
  layer: Layer;
  url: string;
  /** The page took the frame away. */
  removed(): void;
  /** Escape was pressed outside the frame. */
  asked(): void;
  /** The gate document had nothing to show, and the person closed it. */
  dismissed(): void;
  signal: AbortSignal;
}

/** What the gate document says to this window when it can speak for no session. The page may hear it; it could remove the frame as well. */
export const closeFrame = 'countersign-close';

export function createGateFrame({ layer, url, removed, asked, dismissed, signal }: GateFrameParts): GateFrame {
  const { ownerDocument: document } = layer.host;
  let box: HTMLElement | null = null;
  let lifetime: AbortController | null = null;
  let before: Element | null = null;

  function close(): void {
    if (!box) return;
    lifetime?.abort();
    lifetime = null;
    box.remove();
    box = null;
    (before as HTMLElement | null)?.focus?.({ preventScroll: true });
    before = null;
  }

  function open(): void {
    if (box) return;
    layer.restore();
    before = deepActive(document);
    lifetime = new AbortController();
    const own = { signal: lifetime.signal, capture: true };
    box = document.createElement('div');
    box.className = 'scrim';
    const frame = document.createElement('iframe');
    frame.title = 'Countersign: review and sign';
    frame.src = url;
    frame.allow = '';
    frame.addEventListener('load', () => frame.focus(), { signal: lifetime.signal });
    box.append(frame);
    layer.root.append(box);
    frame.focus();
    document.defaultView?.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && asked(), own);
    document.defaultView?.addEventListener(
      'message',
      (event) => event.source === frame.contentWindow && event.data === closeFrame && dismissed(),
      own,
    );
    // Keys go to the frame while it has the focus; this brings them back when the page takes it.
    document.addEventListener('focusin', (event) => event.composedPath()[0] !== frame && box && frame.focus(), own);
    const watch = new MutationObserver(() => {
      if (!box || (layer.host.isConnected && box.isConnected)) return;
      close();
      removed();
    });
    watch.observe(document.documentElement, { childList: true });
    watch.observe(layer.root, { childList: true });
    lifetime.signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }

  signal.addEventListener('abort', close, { once: true });
  return { open, close, isOpen: () => box !== null };
}

function deepActive(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner = active?.shadowRoot?.activeElement ?? innerActive(active);
    if (!inner) return active;
    active = inner;
  }
}

function innerActive(element: Element | null): Element | null {
  if (element?.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument?.activeElement ?? null;
  } catch {
    return null;
  }
}
