/** Our own corner of the page: one host element with a shadow root, for the badge, the chip, mirrors and the gate frame. */
import { isDark } from './scheme.ts';

export interface Layer {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Puts the host back when the page removed it; true when it had. */
  restore(): boolean;
}

export function createLayer(document: Document, mode: 'open' | 'closed', signal: AbortSignal): Layer {
  const host = document.createElement('countersign-layer');
  // Inline and important: the page's own sheets must not move or hide it.
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:2147483646!important';
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const restore = (): boolean => {
    if (host.isConnected) return false;
    document.documentElement.append(host);
    return true;
  };
  restore();
  host.classList.toggle('dark', isDark(document.body ?? document.documentElement));
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { root, host, restore };
}

const css = `
:host { --ink: oklch(0.245 0.016 215); --ink-2: oklch(0.43 0.015 215); --raised: oklch(1 0 0); --accent: oklch(0.44 0.074 205); --soft: oklch(0.95 0.018 195); --care: oklch(0.525 0.11 68); --must: oklch(0.525 0.185 27); --line: oklch(0.905 0.005 95); --surface: oklch(1 0 0); --hair: oklch(0.245 0.016 215 / .1); --shade: oklch(0.245 0.03 215 / .07); --scrim: oklch(0.245 0.02 215 / .42); color-scheme: light; }
:host(.dark) { --ink: oklch(0.935 0.005 95); --ink-2: oklch(0.785 0.009 215); --raised: oklch(0.243 0.01 215); --accent: oklch(0.8 0.088 195); --soft: oklch(0.305 0.034 207); --care: oklch(0.82 0.115 80); --must: oklch(0.755 0.135 25); --line: oklch(0.32 0.011 215); --surface: oklch(0.213 0.009 215); --hair: oklch(1 0 0 / .11); --shade: oklch(0 0 0 / .4); --scrim: oklch(0.09 0.01 215 / .64); color-scheme: dark; }
[hidden] { display: none !important; }
.i { flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; display: block; }
.i[width="14"] { stroke-width: 1.7; }
button { all: unset; box-sizing: border-box; pointer-events: auto; cursor: pointer; display: inline-flex; align-items: center; border-radius: 999px; font: 550 12px/16px -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, Cantarell, "Noto Sans", "Liberation Sans", Arial, sans-serif; white-space: nowrap; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
.badge { position: fixed; gap: 6px; block-size: 28px; padding: 0 9px; background: var(--raised); color: var(--ink); box-shadow: 0 0 0 1px var(--hair), 0 1px 2px var(--shade); font-variant-numeric: tabular-nums; touch-action: none; }
.badge .mk-i, .badge .fine { color: var(--accent); }
.badge .st, .badge small { color: var(--ink-2); font: 400 12px/16px inherit; font-weight: 400; }
.badge .warn { color: var(--care); }
.badge .bar { inline-size: 1px; block-size: 14px; background: var(--line); }
.badge[data-corner="br"] { right: 16px; bottom: 16px; } .badge[data-corner="bl"] { left: 16px; bottom: 16px; }
.badge[data-corner="tr"] { right: 16px; top: 16px; } .badge[data-corner="tl"] { left: 16px; top: 16px; }
.hold { position: fixed; gap: 5px; block-size: 24px; padding: 0 9px 0 7px; background: var(--soft); color: var(--accent); }
.mirror { position: fixed; left: 0; top: 0; overflow: hidden; pointer-events: none; color: transparent; border: 0; }
.mirror > div { position: absolute; left: 0; top: 0; border-color: transparent; background: none; color: transparent; }
.mk { text-decoration: underline 2px; text-underline-offset: 5px; text-decoration-skip-ink: none; color: transparent; }
.mk.must { text-decoration-color: var(--must); } .mk.care { text-decoration: underline dashed 2px var(--care); } .mk.idea { text-decoration: underline dotted 2.5px var(--accent); }
.scrim { position: fixed; inset: 0; pointer-events: auto; border: 0; margin: 0; padding: 0; background: none; }
.scrim iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; background: transparent; color-scheme: light dark; }
@media (forced-colors: active) { .badge, .hold { border: 1px solid ButtonBorder; } .mk { text-decoration-color: CanvasText !important; } button:focus-visible { outline-color: Highlight; } }
`;
