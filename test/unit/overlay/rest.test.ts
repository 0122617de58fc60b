// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { HeldSignal } from '../../../lib/gate/held-signal.ts';
import type { Told } from '../../../lib/gate/told.ts';
import { getLookout, type LookoutHandlers, setLookout } from '../../../lib/overlay/lookout-hook.ts';
import type { HeldSend } from '../../../lib/overlay/overlay-hook.ts';
import { setupRest } from '../../../lib/overlay/rest.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';

const told = (id: string | null, guard: Told['guard'] = 'enforce'): Told => ({
  adapter: siteAdapters.find((adapter) => adapter.id === id) ?? null,
  guard,
  channel: null,
  mode: 'none',
  task: null,
});
const stopping: AbortController[] = [];

afterEach(() => {
  for (const stop of stopping.splice(0)) stop.abort();
  Reflect.deleteProperty(globalThis, '__countersignLookout');
});

/** `comes`: the lookout's script arrives when it is asked for. */
function start({ comes = true } = {}) {
  const stop = new AbortController();
  stopping.push(stop);
  let tell: (now: Told) => void = () => {};
  let hold: (held: HeldSignal) => void = () => {};
  let loads = 0;
  const again: HeldSignal[] = [];
  const resumed: HeldSend[] = [];
  const lookout = { 'surface.state': () => ({ words: 7 }), 'gate.changed': () => ({ ok: true }) } as unknown as LookoutHandlers;
  const handlers = setupRest({
    page: document,
    onTold: (listener) => {
      tell = listener;
    },
    onHeld: (listener) => {
      hold = listener;
    },
    again: (held) => again.push(held),
    load: async () => {
      loads++;
      await Promise.resolve();
      if (comes) setLookout({ handlers: lookout, resume: (held) => resumed.push(held) });
    },
    isMac: () => false,
    signal: stop.signal,
  });
  const touch = async (type: string) => {
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    await Promise.resolve();
  };
  return { handlers, touch, again, resumed, loads: () => loads, tell: (now: Told) => tell(now), hold: (held: HeldSignal) => hold(held) };
}

describe('a page at rest', () => {
  it('has nothing brought to it until the person touches a key or the pointer, and then once', async () => {
    const { tell, touch, loads } = start();
    tell(told('chatgpt'));
    await touch('mousemove');
    await touch('focusin');
    expect(loads()).toBe(0);
    for (const type of ['pointerdown', 'keydown', 'input']) await touch(type);
    expect(loads()).toBe(1);
  });

  it('has nothing brought to it at all where no adapter or no protocol is', async () => {
    const { tell, touch, loads, handlers } = start();
    await touch('keydown');
    tell(told(null));
    await touch('keydown');
    tell(told('chatgpt', null));
    await touch('keydown');
    expect(await handlers['surface.state']({})).toMatchObject({ site: null, level: 'off' });
    expect(await handlers['surface.sign']({})).toMatchObject({ ok: false });
    expect(loads()).toBe(0);
  });

  it('asks again at the next touch when the lookout could not be brought', async () => {
    const { tell, touch, loads } = start({ comes: false });
    tell(told('chatgpt'));
    await touch('keydown');
    await expect.poll(loads).toBe(1);
    await touch('keydown');
    expect(loads()).toBe(2);
  });

  it('has the lookout at once where there may be a draft, which is there to be published', async () => {
    const { tell, loads } = start();
    tell(told('wordpress'));
    expect(loads()).toBe(1);
  });

  it('answers by the lookout when somebody asks what is on the page', async () => {
    const { tell, handlers, loads } = start();
    tell(told('chatgpt'));
    expect(await handlers['surface.state']({})).toEqual({ words: 7 });
    expect(loads()).toBe(1);
  });

  it('has what was held said again to the lookout that comes for it, and nothing brought for what may go', async () => {
    const { tell, hold, again, loads } = start();
    tell(told('chatgpt'));
    hold({ kind: 'judged', verdict: 'allow', proof: 'clean' });
    expect(loads()).toBe(0);
    const held: HeldSignal = { kind: 'judged', verdict: 'hold', say: 'Held.', kinds: ['email'] };
    hold(held);
    await expect.poll(() => again).toEqual([held]);
    expect(getLookout()).not.toBeNull();
    // The lookout hears the next one itself.
    hold(held);
    await Promise.resolve();
    expect([again.length, loads()]).toEqual([1, 1]);
  });

  it('holds a text that was there before when the first key pressed would send it, and hands it on', async () => {
    const { tell, resumed } = start();
    const { pressEnter } = compose('Draft');
    tell(told('chatgpt'));
    expect(pressEnter()).toBe(false);
    await expect.poll(() => resumed).toMatchObject([{ what: { action: 'send' }, text: 'Draft' }]);
  });

  it('leaves an empty box and a lookout that is here alone, and lets a send on when none comes', async () => {
    const page = start({ comes: false });
    page.tell(told('chatgpt'));
    const empty = compose(' ');
    expect(empty.pressEnter()).toBe(true);
    const written = compose('Two lines.');
    expect(written.pressEnter()).toBe(false);
    await expect.poll(() => written.clicks).toEqual(['Two lines.']);
    setLookout({ handlers: {} as LookoutHandlers, resume: () => {} });
    expect(written.pressEnter()).toBe(true);
  });
});

function compose(text: string) {
  document.body.innerHTML = '<textarea id="mobile-composer-prompt"></textarea><button data-composer-submit>Send</button>';
  Element.prototype.getClientRects = () => [{}] as never;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  const clicks: string[] = [];
  document.querySelector('button')?.addEventListener('click', () => clicks.push(field.value));
  const pressEnter = () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    return field.dispatchEvent(event);
  };
  return { clicks, pressEnter };
}
