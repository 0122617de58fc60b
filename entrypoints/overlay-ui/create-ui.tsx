/**
 * The injected interface behind `ui-contract.ts`: one shadow root, one React root. Decides nothing.
 * The page is hostile: only trusted events get in, and key presses do not get out to the page's own shortcuts.
 */
import { createRoot } from 'react-dom/client';
import { OverlayRoot, type OverlayState } from '../../components/findings/overlay-root.tsx';
import css from '../../components/ui/injected.css?inline';
import type { AnchorRect, NoticeView, OverlayActions, OverlayUi, OverlayView } from '../../lib/overlay/ui-contract.ts';
import { copyText } from '../../lib/platform/save.ts';
import { focusedIn } from '../../lib/sites/select.ts';
import { readPageScheme } from './page-scheme.ts';

const guarded = ['click', 'keydown', 'keyup', 'input', 'change', 'pointerdown', 'submit'] as const;
const keptInside = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'] as const;

export interface CreateUiOptions {
  /** `open` only in loopback builds, where a driver must look inside. */
  shadow: 'open' | 'closed';
}

export function createOverlayUi({ shadow }: CreateUiOptions): OverlayUi {
  const host = document.createElement('countersign-ui');
  const root = host.attachShadow({ mode: shadow });
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  root.append(style, box);

  const lifetime = new AbortController();
  const { signal } = lifetime;
  for (const type of guarded) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), { capture: true, signal });
  }
  for (const type of keptInside) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  const react = createRoot(box);
  let actions: OverlayActions | null = null;
  let state: OverlayState = { main: null, notices: [] };
  /** Where focus was before it came to us. */
  let before: Element | null = null;

  const owns = (event: Event): boolean => event.composedPath().includes(host);

  const remember = (): void => {
    if (document.activeElement === host) return;
    const active = focusedIn(document);
    if (active && active !== document.body) before = active;
  };
  const giveBack = (): void => {
    if (document.activeElement !== host) return;
    // Of another frame, so of another window: `instanceof` would not know it.
    if (before?.isConnected) (before as Partial<HTMLElement>).focus?.({ preventScroll: true });
  };

  const draw = (next: OverlayState): void => {
    state = next;
    if (!actions) return;
    // Put back when an application has replaced the whole body.
    if (!host.isConnected && (next.main || next.notices.length > 0)) document.documentElement.append(host);
    host.dataset.scheme = readPageScheme(document);
    react.render(
      <OverlayRoot state={state} actions={actions} onClose={close} onCopy={(text, to) => void copy(text, to)} onAnswer={answer} />,
    );
  };

  const close = (kind: OverlayView['kind'], id: string | null): void => {
    if (kind === 'notice') draw({ ...state, notices: state.notices.filter((one) => one.view.id !== id) });
    else {
      giveBack();
      draw({ ...state, main: null });
    }
    actions?.closed(kind, id);
  };

  const answer = (notice: string, action: string): void => {
    draw({ ...state, notices: state.notices.filter((one) => one.view.id !== notice) });
    actions?.notice(notice, action);
  };

  const copy = async (text: string, to: 'words' | 'link'): Promise<void> => {
    const done = await copyText(text);
    showNotice({
      kind: 'notice',
      id: 'copied',
      tone: done ? 'done' : 'problem',
      title: done ? `Copied. Paste it ${to === 'link' ? 'into the link' : 'over the old words'}.` : 'The browser did not allow copying.',
      text: null,
      actions: [],
      timeoutMs: 6000,
    });
  };

  const showNotice = (view: NoticeView, anchor: AnchorRect | null = null): void => {
    draw({ ...state, notices: [...state.notices.filter((one) => one.view.id !== view.id), { view, anchor, away: false }] });
  };

  host.addEventListener('pointerdown', remember, { capture: true, signal });
  for (const [type, at] of [
    ['pointerenter', 'in'],
    ['pointerleave', 'out'],
    ['pointerdown', 'pressed'],
  ] as const) {
    host.addEventListener(type, (event) => event.isTrusted && actions?.pointer(at), { signal });
  }
  window.addEventListener(
    'pointerdown',
    (event) => {
      const main = state.main?.view;
      if (event.isTrusted && main?.kind === 'finding-card' && !owns(event)) close('finding-card', main.key);
    },
    { capture: true, signal },
  );

  return {
    connect(next) {
      actions = next;
      draw(state);
    },
    show(view, anchor) {
      if (view.kind === 'notice') {
        showNotice(view, anchor);
        return;
      }
      remember();
      draw({ ...state, main: { view, anchor, away: false } });
    },
    move(anchor) {
      if (!state.main) return;
      draw({ ...state, main: anchor === null ? { ...state.main, away: true } : { ...state.main, anchor, away: false } });
    },
    hide(kind) {
      if (kind === 'notice') draw({ ...state, notices: [] });
      else if (state.main && (kind === undefined || state.main.view.kind === kind)) {
        giveBack();
        draw({ ...state, main: null });
      }
    },
    owns,
    destroy() {
      lifetime.abort();
      react.unmount();
      host.remove();
    },
  };
}
