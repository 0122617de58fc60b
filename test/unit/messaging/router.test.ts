import { describe, expect, it, vi } from 'vitest';
import { createAsk } from '../../../lib/messaging/ask.ts';
import { toEnvelope } from '../../../lib/messaging/envelope.ts';
import { type MessageName, messages, type Tier } from '../../../lib/messaging/messages.ts';
import { createRouter, type Handlers, type RouterRuntime, toCaller } from '../../../lib/messaging/router.ts';
import { createAskTab } from '../../../lib/messaging/tab.ts';
import { setupTabListener, type TabHandlers } from '../../../lib/messaging/tab-listener.ts';
import { silentLog } from '../../../lib/platform/log.ts';

const own = 'chrome-extension://abcdefghijklmnop';
const names = Object.keys(messages) as MessageName[];

const senders: Record<Tier, object> = {
  page: { id: 'us', url: `${own}/options.html` },
  gate: { id: 'us', url: `${own}/gate.html?window=1`, tab: { id: 4 }, frameId: 7 },
  content: { id: 'us', url: 'https://blog.example/wp-admin/post.php', tab: { id: 4 }, frameId: 0 },
};

function createRuntime() {
  const listeners: ((message: unknown, sender: object, send: (reply: unknown) => void) => unknown)[] = [];
  const runtime = {
    id: 'us',
    getURL: (path: string) => own + path,
    onMessage: {
      addListener: (listener: never) => void listeners.push(listener),
      removeListener: (listener: never) => void listeners.splice(listeners.indexOf(listener), 1),
    },
  } satisfies RouterRuntime;
  const send = (message: unknown, sender: object) =>
    new Promise<unknown>((resolve) => {
      const kept = listeners.map((listener) => listener(message, sender, resolve));
      if (!kept.includes(true)) resolve(undefined);
    });
  return { runtime, send, listeners };
}

function createHandlers(overrides: Partial<Handlers> = {}): Handlers {
  const all = Object.fromEntries(names.map((name) => [name, () => ({ ok: true })]));
  return { ...(all as unknown as Handlers), ...overrides };
}

describe('router', () => {
  it('answers a message of the table from a tier that may send it', async () => {
    const { runtime, send } = createRuntime();
    createRouter(createHandlers({ 'sync.now': () => ({ ok: true }) }), { runtime, log: silentLog });
    const ask = createAsk((envelope) => send(envelope, senders.page));
    expect(await ask('sync.now', {})).toEqual({ ok: true, value: { ok: true } });
  });

  it('refuses every message from every tier that the table does not name', async () => {
    const { runtime, send } = createRuntime();
    const called = vi.fn(() => ({ ok: true }));
    createRouter(Object.fromEntries(names.map((name) => [name, called])) as unknown as Handlers, { runtime, log: silentLog });
    for (const name of names) {
      for (const tier of ['content', 'gate', 'page'] as const) {
        if ((messages[name].from as readonly Tier[]).includes(tier)) continue;
        expect(await send(toEnvelope(name, {}), senders[tier])).toMatchObject({ ok: false, problem: 'forbidden' });
      }
    }
    expect(called).not.toHaveBeenCalled();
  });

  it('refuses another extension, and a sender that is neither a page of ours nor in a tab', async () => {
    const { runtime, send } = createRuntime();
    createRouter(createHandlers(), { runtime, log: silentLog });
    for (const sender of [
      { id: 'them', url: `${own}/options.html` },
      { id: 'us', url: 'https://blog.example/' },
      { id: 'us', url: `${own}.evil.example/options.html` },
      { id: 'us' },
      { url: `${own}/options.html` },
    ]) {
      expect(await send(toEnvelope('sync.now', {}), sender)).toMatchObject({ ok: false, problem: 'forbidden' });
    }
  });

  it('refuses an unknown name, including names of Object.prototype', async () => {
    const { runtime, send } = createRuntime();
    createRouter(createHandlers(), { runtime, log: silentLog });
    for (const name of ['nothing', 'constructor', '__proto__', 'toString']) {
      expect(await send(toEnvelope(name, {}), senders.page)).toMatchObject({ ok: false, problem: 'unknown' });
    }
  });

  it('refuses a body of another shape, and never lets a wrong answer out', async () => {
    const { runtime, send } = createRuntime();
    createRouter(createHandlers({ 'ignores.list': () => ({ ignores: 'all' }) as never }), { runtime, log: silentLog });
    expect(await send(toEnvelope('sync.now', { extra: 1 }), senders.page)).toMatchObject({ ok: false, problem: 'malformed' });
    expect(await send(toEnvelope('ignores.list', {}), senders.page)).toMatchObject({ ok: false, problem: 'malformed' });
  });

  it('turns a handler that throws into a value, and logs no text', async () => {
    const { runtime, send } = createRuntime();
    const log = vi.fn();
    createRouter(
      createHandlers({
        'sync.now': () => {
          throw new TypeError('the draft says hello');
        },
      }),
      { runtime, log },
    );
    expect(await send(toEnvelope('sync.now', {}), senders.page)).toMatchObject({ ok: false, problem: 'failed' });
    expect(JSON.stringify(log.mock.calls)).not.toContain('hello');
  });

  it('leaves messages that are not ours to other listeners', async () => {
    const { runtime, send } = createRuntime();
    createRouter(createHandlers(), { runtime, log: silentLog });
    expect(await send('surface.changed', senders.content)).toBeUndefined();
  });

  it('tells the gate document from other pages by its path alone', () => {
    const { runtime } = createRuntime();
    expect(toCaller(runtime, senders.gate as never)?.tier).toBe('gate');
    expect(toCaller(runtime, { id: 'us', url: `${own}/options.html#/gate.html` } as never)?.tier).toBe('page');
    expect(toCaller(runtime, { id: 'us', url: 'https://x.example/gate.html', tab: { id: 1 } } as never)?.tier).toBe('content');
  });
});

describe('asking', () => {
  it('says unreachable when the extension was reloaded under a content script', async () => {
    const ask = createAsk(() => Promise.reject(new Error('Extension context invalidated.')));
    expect(await ask('sync.now', {})).toEqual({ ok: false, error: 'unreachable' });
    const silent = createAsk(() => Promise.resolve(undefined));
    expect(await silent('sync.now', {})).toEqual({ ok: false, error: 'unreachable' });
  });

  it('does not pass on an answer of another shape', async () => {
    const ask = createAsk(() => Promise.resolve({ countersign: 1, ok: true, value: { ok: 'maybe' } }));
    expect(await ask('sync.now', {})).toEqual({ ok: false, error: 'malformed' });
  });

  it('carries a tab message to the overlay and its answer back', async () => {
    const { runtime, send } = createRuntime();
    const done = () => ({ ok: true as const });
    const handlers: TabHandlers = {
      'surface.state': () => Promise.reject(new Error('not in this test')),
      'surface.reveal': done,
      'surface.restore': done,
      'surface.fix-all': done,
      'surface.undo-fix-all': done,
      'surface.sign': done,
      'gate.changed': done,
      'config.changed': done,
    };
    const stop = new AbortController();
    setupTabListener(handlers, stop.signal, runtime as never);
    const askTab = createAskTab((_tab, envelope) => send(envelope, { id: 'us' }));
    expect(await askTab(3, 'config.changed', {})).toEqual({ ok: true, value: { ok: true } });
    expect(await askTab(3, 'surface.state', {})).toEqual({ ok: false, error: 'failed' });
    stop.abort();
    expect(await askTab(3, 'config.changed', {})).toEqual({ ok: false, error: 'unreachable' });
  });
});
