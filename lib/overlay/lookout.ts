/**
 * The lookout: what is in a page that a person has begun to use and where nobody has written yet. It finds the surfaces,
 * catches a send that is pressed before anyone could look at it, keeps answers, and brings the overlay at the first text:
 * checks, marks and cards cost a page nothing until then. A page that is not fully covered gets the overlay as well,
 * because that must be seen.
 */
import type { HeldSignal } from '../gate/held-signal.ts';
import { type Asked, repeatSend, setupIntercept } from '../gate/intercept.ts';
import type { SurfaceState } from '../messaging/messages.ts';
import { isField } from '../sites/read.ts';
import type { SiteStatus } from '../sites/schema.ts';
import { windowOf } from '../sites/select.ts';
import { testSite } from '../sites/status.ts';
import { createAnswers } from './answers.ts';
import { toEmptyState } from './lookout-hook.ts';
import type { HeldSend, MakeOverlay, Overlay } from './overlay-hook.ts';
import { createQuietJob, whenIdle } from './scheduler.ts';
import { type FoundSurface, watchSurfaces } from './surfaces.ts';
import { type Hello, rawText, type Send } from './types.ts';

export interface LookoutParts {
  hello: Hello;
  page: Document;
  /** Brings the overlay's script; null when the page could not take it. */
  load(): Promise<MakeOverlay | null>;
  send: Send;
  holdReady(): boolean;
  onHeld(listener: (signal: HeldSignal) => void, signal: AbortSignal): void;
  isMac(): boolean;
  signal: AbortSignal;
}

export interface Lookout {
  state(): SurfaceState;
  /** The overlay if it is here. */
  current(): Overlay | null;
  /** The overlay, brought if need be; null when it could not be. */
  wake(): Promise<Overlay | null>;
  /** A send that was held before the lookout came. */
  resume(held: HeldSend): void;
}

/** A page that is still building itself lacks things; what it lacks for longer must be seen, ms. */
const settle = 3000;
/** How long a send is held for the overlay; after that the request itself is judged, as every request is, ms. */
const patience = 5000;

export function startLookout(parts: LookoutParts): Lookout {
  const { hello, page, send, signal } = parts;
  const { adapter } = hello;
  let overlay: Overlay | null = null;
  let waking: Promise<Overlay | null> | null = null;
  let waiting: HeldSend | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let surfaces: readonly FoundSurface[] = [];
  let told = '';
  let written = -1;

  const intercept = setupIntercept({ adapter, isMac: parts.isMac, asked, signal });
  intercept.attach(window);

  // -- the overlay ----------------------------------------------------------------------------

  function wake(): Promise<Overlay | null> {
    waking ??= bring().then((brought) => {
      overlay = brought;
      overlay?.found(surfaces);
      // Not brought: the next text, send or question tries again.
      if (brought) texts.abort();
      else waking = null;
      release();
      return brought;
    });
    return waking;
  }

  async function bring(): Promise<Overlay | null> {
    const make = await parts.load();
    if (!make || signal.aborted) return null;
    return await make({ hello, told, attach: intercept.attach, signal });
  }

  /** Nobody came: the request is judged at the door, with every detector, so it may go that far. */
  function release(): void {
    const held = waiting;
    waiting = null;
    clearTimeout(timer);
    if (!held || signal.aborted) return;
    if (overlay) overlay.resume(held);
    else if (rawText(promptRoot()) === held.text) repeatSend(page, adapter, promptRoot(), held.what);
  }

  function asked(what: Asked): boolean {
    if (overlay) return overlay.asked(what);
    // A publish that nobody was asked about is held at the door.
    if (what.action !== 'send') return false;
    watch.look();
    const text = rawText(promptRoot());
    if (text.trim() === '') return false;
    resume({ what, text });
    return true;
  }

  function resume(held: HeldSend): void {
    if (overlay) {
      overlay.resume(held);
      return;
    }
    waiting = held;
    clearTimeout(timer);
    timer = setTimeout(release, patience);
    void wake();
  }

  const promptRoot = () => surfaces.find(({ spec }) => spec.kind === 'prompt')?.root ?? null;

  parts.onHeld((held) => {
    if (overlay) overlay.held(held);
    else if (held.kind !== 'judged' || held.verdict !== 'allow') void wake().then((brought) => brought?.held(held));
  }, signal);

  // -- the first text -------------------------------------------------------------------------

  const texts = new AbortController();
  signal.addEventListener('abort', () => texts.abort(), { once: true });
  const watched = new WeakSet<Element>();
  let called = false;

  function call(): void {
    if (called) return;
    called = true;
    whenIdle(() => {
      called = false;
      void wake();
    }, texts.signal);
  }

  function watchText({ root, titles }: FoundSurface): void {
    for (const element of [root, ...titles]) {
      const look = () => {
        if (rawText(element).trim() !== '') call();
      };
      look();
      if (watched.has(element)) continue;
      watched.add(element);
      if (isField(element)) {
        element.addEventListener('input', look, { signal: texts.signal, passive: true });
        continue;
      }
      const observer = new (windowOf(element).MutationObserver ?? MutationObserver)(look);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      texts.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    }
  }

  // -- surfaces and status --------------------------------------------------------------------

  // Before the overlay is here nobody asks an editor to wait: no claim to that either.
  const hookReady = adapter.kind === 'cms' && hello.mode !== 'none' ? false : null;
  const status = (): SiteStatus | null => testSite(adapter, page, { holdReady: parts.holdReady(), hookReady, missingChecks: [] });

  const settled = createQuietJob(
    () => {
      const now = overlay ? null : status();
      if (!now) return;
      if (now.level !== 'full') void wake();
      else if (told !== JSON.stringify(now)) {
        told = JSON.stringify(now);
        void send('site.status', { site: adapter.id, level: now.level, missing: [] });
      }
    },
    settle,
    signal,
    settle * 3,
  );

  const answers = createAnswers(page, adapter, (answer) => void send('provenance.saw', { site: adapter.id, answer }), signal);
  const watch = watchSurfaces(
    page,
    adapter,
    (list) => {
      surfaces = list;
      answers.track(list.filter(({ spec }) => spec.kind === 'response').map(({ root }) => root));
      if (overlay) return overlay.found(list);
      const texts = list.filter(({ spec }) => spec.kind !== 'response');
      // A draft is there to be published, so its editor is asked to wait from the start.
      if (texts.some(({ spec }) => spec.kind === 'draft')) call();
      else texts.forEach(watchText);
      if (texts.length !== written) settled();
      written = texts.length;
    },
    signal,
  );
  page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && watch.look(), { signal });

  function state(): SurfaceState {
    if (overlay) return overlay.state();
    const now = status();
    const kind = surfaces.find(({ spec }) => spec.kind !== 'response')?.spec.kind;
    return {
      ...toEmptyState(page),
      site: { id: adapter.id, name: adapter.name },
      level: now?.level ?? 'off',
      missing: [...(now?.missing ?? [])],
      kind: kind === 'draft' || kind === 'prompt' ? kind : 'none',
      taskName: hello.task?.name ?? null,
      taskMode: hello.task?.mode ?? null,
    };
  }

  return { state, current: () => overlay, wake, resume };
}
