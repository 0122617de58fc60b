// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldSignal } from '../../../lib/gate/held-signal.ts';
import type { Asked } from '../../../lib/gate/intercept.ts';
import { startLookout } from '../../../lib/overlay/lookout.ts';
import type { HeldSend, MakeOverlay, Overlay } from '../../../lib/overlay/overlay-hook.ts';
import type { Send } from '../../../lib/overlay/types.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';

const site = (id: string) => siteAdapters.find((adapter) => adapter.id === id) as SiteAdapter;
const composer = '<textarea id="mobile-composer-prompt"></textarea><button data-composer-submit>Send</button>';
const stopping: AbortController[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.getClientRects = () => [{}] as never;
});
afterEach(() => {
  for (const stop of stopping.splice(0)) stop.abort();
  vi.useRealTimers();
});

/** `comes`: the overlay's script arrives when asked for; `reads`: the overlay holds what it is asked about. */
function start(html = composer, { adapter = 'chatgpt', comes = true, reads = false, holdReady = true } = {}) {
  document.body.innerHTML = html;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const clicks: string[] = [];
  document.querySelector('button')?.addEventListener('click', () => clicks.push(field.value));
  const stop = new AbortController();
  stopping.push(stop);
  const sent: string[] = [];
  const calls: string[] = [];
  const resumed: HeldSend[] = [];
  const told: HeldSignal[] = [];
  let signals: (signal: HeldSignal) => void = () => {};
  const overlay = {
    found: () => calls.push('found'),
    asked: (what: Asked) => calls.push(`asked ${what.action}`) > 0 && reads,
    resume: (send: HeldSend) => resumed.push(send),
    held: (signal: HeldSignal) => told.push(signal),
    state: () => ({ words: 4 }),
  } as unknown as Overlay;
  const make: MakeOverlay = async () => overlay;
  let loads = 0;
  const lookout = startLookout({
    hello: { adapter: site(adapter), guard: 'enforce', channel: null, mode: 'enforce', task: { name: 'Write', mode: 'ai-led' } },
    page: document,
    load: async () => {
      loads++;
      return comes ? make : null;
    },
    send: (async (name: string) => {
      sent.push(name);
      return { ok: true, value: { ok: true } };
    }) as unknown as Send,
    holdReady: () => holdReady,
    onHeld: (listener) => {
      signals = listener;
    },
    isMac: () => false,
    signal: stop.signal,
  });
  const write = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    return field.dispatchEvent(event);
  };
  return {
    lookout,
    field,
    write,
    press,
    clicks,
    sent,
    calls,
    resumed,
    told,
    loads: () => loads,
    signal: (each: HeldSignal) => signals(each),
  };
}

describe('the lookout', () => {
  it('brings nothing while the box is empty, whatever is done with it, and tells once that the site is covered', async () => {
    const { press, write, loads, sent, lookout } = start();
    write(' \u200b\n');
    expect(press()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads()).toBe(0);
    expect(sent).toEqual(['site.status']);
    expect(lookout.state()).toMatchObject({ level: 'full', kind: 'prompt', taskName: 'Write', findings: [], words: 0 });
  });

  it('brings the overlay at the first text, once, and shows it what there is', async () => {
    const { write, loads, calls, lookout } = start();
    write('T');
    write('Tw');
    await vi.advanceTimersByTimeAsync(1100);
    expect(loads()).toBe(1);
    expect(calls).toEqual(['found']);
    expect(lookout.state()).toMatchObject({ words: 4 });
  });

  it('finds a text that was there before it came', async () => {
    const { loads } = start(composer.replace('></textarea>', '>Draft</textarea>'));
    await vi.advanceTimersByTimeAsync(1100);
    expect(loads()).toBe(1);
  });

  it('holds a text that was there before when the first key pressed sends it', async () => {
    const { press, resumed } = start(composer.replace('></textarea>', '>Draft</textarea>'));
    expect(press()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(resumed).toMatchObject([{ text: 'Draft' }]);
  });

  it('holds a send that is pressed before the overlay is here, and hands it over', async () => {
    const { write, press, resumed, loads } = start();
    write('Card 4111');
    expect(press()).toBe(false);
    expect(loads()).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(resumed).toEqual([{ what: { action: 'send', by: 'shortcut', keys: 'Enter' }, text: 'Card 4111' }]);
  });

  it('asks the overlay once it is here', async () => {
    const { write, press, calls } = start(composer, { reads: true });
    write('Two lines.');
    await vi.advanceTimersByTimeAsync(1100);
    expect(press()).toBe(false);
    expect(calls.at(-1)).toBe('asked send');
  });

  it('lets a held send go on to the door when no overlay comes, and only as it was pressed', async () => {
    const { write, press, clicks } = start(composer, { comes: false });
    write('Two lines.');
    expect(press()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(clicks).toEqual(['Two lines.']);
    expect(press()).toBe(false);
    write('Two lines, and more.');
    await vi.advanceTimersByTimeAsync(0);
    expect(clicks).toEqual(['Two lines.']);
  });

  it('brings the overlay where something is missing for longer than a page takes to build itself', async () => {
    const page = start('<main></main>');
    await vi.advanceTimersByTimeAsync(2900);
    expect(page.loads()).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(page.loads()).toBe(1);
    const unheld = start(composer, { holdReady: false });
    await vi.advanceTimersByTimeAsync(3100);
    expect(unheld.loads()).toBe(1);
  });

  it('brings the overlay to every draft, empty or not, because its editor is asked to wait', async () => {
    const { loads, lookout } = start(
      '<div class="block-editor"><h1 class="editor-post-title__input" contenteditable="true"></h1><div class="block-editor-block-list__layout is-root-container"></div></div>',
      { adapter: 'wordpress' },
    );
    expect(lookout.state()).toMatchObject({ kind: 'draft', level: 'degraded' });
    await vi.advanceTimersByTimeAsync(1100);
    expect(loads()).toBe(1);
  });

  it('brings the overlay when something was held at the door, and not when a clean prompt went through it', async () => {
    const { signal, told, loads } = start();
    signal({ kind: 'judged', verdict: 'allow', proof: 'clean' });
    await vi.advanceTimersByTimeAsync(10);
    expect(loads()).toBe(0);
    const held: HeldSignal = { kind: 'judged', verdict: 'hold', say: 'Held.', kinds: ['email'] };
    signal(held);
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual([held]);
  });
});
