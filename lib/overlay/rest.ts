/**
 * A page at rest. Of the overlay's side nothing is there but this, beside the bridge of the top frame: it brings the lookout
 * when the person touches a key or the pointer, when somebody asks what is on the page, when something was held, and at once
 * where a draft may be published. A send that is pressed in between is held until it is here.
 */
import type { HeldSignal } from '../gate/held-signal.ts';
import { type Asked, repeatSend, setupIntercept } from '../gate/intercept.ts';
import type { Told } from '../gate/told.ts';
import type { RequestOfTab, ResponseOfTab } from '../messaging/messages.ts';
import { selectFirst } from '../sites/select.ts';
import { getLookout, type LookoutHandlers, type LookoutHere, type LookoutMessage, toEmptyState } from './lookout-hook.ts';
import { within } from './scheduler.ts';
import { rawText } from './types.ts';

export interface RestParts {
  page: Document;
  onTold(listener: (told: Told) => void, signal: AbortSignal): void;
  onHeld(listener: (held: HeldSignal) => void, signal: AbortSignal): void;
  /** Says again what nobody was there to hear. */
  again(held: HeldSignal): void;
  /** Runs the lookout's script in this frame. */
  load(): Promise<unknown>;
  isMac(): boolean;
  signal: AbortSignal;
}

/** How long a send is held for the lookout; after that the request itself is judged, as every request is, ms. */
const patience = 5000;
/** What a person does with a page before there is a text in it. */
const touches = ['pointerdown', 'keydown', 'input'] as const;

export function setupRest({ page, onTold, onHeld, again, load, isMac, signal }: RestParts): LookoutHandlers {
  let told: Told | null = null;
  let bringing: Promise<LookoutHere | null> | null = null;
  const rest = new AbortController();

  async function bring(): Promise<LookoutHere | null> {
    if (!told?.adapter || !told.guard) return null;
    bringing ??= load().then(() => {
      const here = getLookout();
      // Not brought: the next touch tries again.
      if (here) rest.abort();
      else bringing = null;
      return here;
    });
    return await bringing;
  }
  const touched = () => void bring();

  /** The lookout hears of a send itself once it is here. */
  function asked(what: Asked): boolean {
    const adapter = told?.adapter;
    if (getLookout() || what.action !== 'send' || !adapter || !told?.guard) return false;
    const prompt = () => selectFirst(page, adapter.surfaces.find(({ kind }) => kind === 'prompt')?.root ?? []);
    const text = rawText(prompt());
    if (text.trim() === '') return false;
    void within(bring(), patience).then((here) => {
      if (here) here.resume({ what, text });
      // Nobody came: the request is judged at the door.
      else if (rawText(prompt()) === text) repeatSend(page, adapter, prompt(), what);
    });
    return true;
  }

  let earlier: AbortController | null = null;
  onTold((now) => {
    told = now;
    earlier?.abort();
    earlier = new AbortController();
    const own = AbortSignal.any([signal, rest.signal, earlier.signal]);
    if (now.adapter && now.guard && !rest.signal.aborted)
      setupIntercept({ adapter: now.adapter, isMac, asked, signal: own }).attach(window);
    if (now.adapter?.kind === 'cms' || now.adapter?.surfaces.some(({ root }) => root.some(isInFrame))) whenBuilt(page, touched, signal);
  }, signal);
  onHeld((held) => {
    if (getLookout() || (held.kind === 'judged' && held.verdict === 'allow')) return;
    void bring().then((here) => here && again(held));
  }, signal);
  for (const type of touches)
    addEventListener(type, touched, { capture: true, passive: true, signal: AbortSignal.any([signal, rest.signal]) });

  async function answer<N extends LookoutMessage>(name: N, request: RequestOfTab<N>): Promise<ResponseOfTab<N>> {
    const here = getLookout() ?? (await bring());
    const handle = (here?.handlers[name] ?? nobody[name]) as (request: RequestOfTab<N>) => Promise<ResponseOfTab<N>>;
    return await handle(request);
  }

  const done = () => ({ ok: true }) as const;
  const nothing = () => ({ ok: false, say: 'There is nothing to do on this page.' }) as const;
  const nobody: LookoutHandlers = {
    'surface.state': () => toEmptyState(page),
    'surface.reveal': done,
    'surface.restore': done,
    'surface.fix-all': nothing,
    'surface.undo-fix-all': nothing,
    'surface.sign': nothing,
    'gate.changed': done,
  };
  const handlers = Object.keys(nobody).map((name) => [name, (request: never) => answer(name as LookoutMessage, request)]);
  return Object.fromEntries(handlers) as LookoutHandlers;
}

/** What a person does in a frame is not heard outside it. */
const isInFrame = (selector: string) => /(^|[^>])>>([^>]|$)/.test(selector);

/** The page's own start comes first. */
function whenBuilt(page: Document, job: () => void, signal: AbortSignal): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', job, { once: true, signal });
  else job();
}
