import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BridgeParts, createBridge } from '../../../lib/gate/bridge.ts';
import type { HeldSignal } from '../../../lib/gate/held-signal.ts';
import { installHold } from '../../../lib/gate/hold.ts';
import type { Scope } from '../../../lib/gate/hold-primordials.ts';
import type { Told } from '../../../lib/gate/told.ts';
import { adapterFor, siteAdapters } from '../../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../../lib/sites/schema.ts';
import { createScope } from './hold-scope.ts';

const site = (id: string) => siteAdapters.find((adapter) => adapter.id === id) as SiteAdapter;
const origin = 'https://blog.example';
const put = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'X-WP-Nonce': 'n1' },
  body: JSON.stringify(body),
});

const closing: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) close();
});

interface World {
  adapter?: string;
  mode?: 'enforce' | 'coach' | 'none';
  /** Status and content of the stored post; null = it does not exist, 'fails' = it cannot be read. */
  stored?: { status: string; content: string } | null | 'fails';
  /** How long reading it takes, ms. */
  slow?: number;
  /** What the background says; `null` = nobody is there, `never` = it takes the question and is silent. */
  redeem?: object | null | 'never';
  judge?: object | null;
  dead?: boolean;
}

function start({
  adapter = 'wordpress',
  mode = 'enforce',
  stored = { status: 'draft', content: 'Old.' },
  slow = 0,
  redeem,
  judge,
  dead = false,
}: World = {}) {
  const { scope, sent } = createScope(`${origin}/wp-admin/post.php?post=5`);
  Object.assign(scope, { location: new URL(`${origin}/wp-admin/post.php?post=5`), origin, top: scope });
  const asked: { name: string; request: Record<string, unknown> }[] = [];
  const signals: HeldSignal[] = [];
  const told: Told[] = [];
  const read: string[] = [];
  const answers: Record<string, object | null | 'never' | undefined> = {
    'site.hello': {
      adapter: site(adapter),
      guard: 'enforce',
      channel: 'blog',
      mode,
      task: null,
    },
    'gate.redeem': redeem === undefined ? { verdict: 'hold', reason: 'unsigned', say: 'Unsigned.' } : redeem,
    'guard.judge': judge === undefined ? { verdict: 'hold', kinds: ['email'], say: 'An e-mail.' } : judge,
    'ledger.record': { ok: true },
    'gate.outcome': { ok: true },
  };
  const parts: BridgeParts = {
    scope,
    ask: (async (name: string, request: Record<string, unknown>) => {
      asked.push({ name, request });
      const value = dead ? null : answers[name];
      if (value === 'never') return new Promise(() => {});
      return value ? { ok: true, value } : { ok: false, error: 'unreachable' };
    }) as BridgeParts['ask'],
    adapters: siteAdapters,
    adapterFor: (url) => adapterFor(url, ['*://*/*']),
    fetch: (async (url: string) => {
      read.push(url);
      if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
      if (stored === 'fails') throw new TypeError('offline');
      if (stored === null) return new Response('{}', { status: 404 });
      return Response.json({ status: stored.status, title: { raw: 'Title' }, content: { raw: stored.content }, excerpt: { raw: '' } });
    }) as typeof fetch,
    signal: (signal) => signals.push(signal),
    told: (config) => told.push(config),
    connected: () => {},
    pause: async () => {},
  };
  installHold(scope as Scope);
  const bridge = createBridge(parts);
  bridge.start();
  closing.push(() => scope.dispatchEvent(new Event('test-over')));
  return {
    scope,
    sent,
    asked,
    signals,
    told,
    answers,
    bridge,
    read,
    names: () => asked.map(({ name }) => name).filter((name) => name !== 'site.hello'),
  };
}

/** Lets time pass a second at a time; messages between the two worlds are not part of the clock. */
async function passes(ms: number): Promise<void> {
  for (let passed = 0; passed <= ms; passed += 1000) {
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    await vi.advanceTimersByTimeAsync(1000);
  }
}

const item = `${origin}/wp-json/wp/v2/posts/5`;

describe('the bridge on WordPress', () => {
  it('asks with the text that would be public: the stored fields under the request’s', async () => {
    const { scope, asked, sent } = start({ redeem: { verdict: 'allow', session: null } });
    await scope.fetch(`${item}?_locale=user`, put({ id: 5, status: 'publish', title: 'New' }));
    expect(asked.find(({ name }) => name === 'gate.redeem')?.request).toMatchObject({
      item: { site: 'wordpress', origin, id: '5' },
      action: 'publish',
      fields: { title: 'New', content: 'Old.', excerpt: '' },
    });
    expect(sent).toHaveLength(1);
  });

  it('refuses what the background refuses, and tells the overlay why', async () => {
    const { scope, sent, signals } = start();
    const response = await scope.fetch(item, put({ status: 'publish' }));
    expect([response.status, sent.length]).toEqual([403, 0]);
    expect(signals).toEqual([{ kind: 'held', say: 'Unsigned.', refused: false }]);
  });

  it('never asks about drafts, autosaves, previews and trash', async () => {
    const { scope, sent, names } = start();
    await scope.fetch(item, put({ status: 'draft', content: 'x' }));
    await scope.fetch(item, put({ content: 'x' }));
    await scope.fetch(`${item}/autosaves`, put({ content: 'x' }));
    await scope.fetch(item, { method: 'DELETE' });
    expect(names()).toEqual([]);
    expect(sent).toHaveLength(4);
  });

  it('holds the update of a live post, which sends no status', async () => {
    const { scope, sent, asked } = start({ stored: { status: 'publish', content: 'Live.' } });
    await scope.fetch(item, put({ content: 'Changed.' }));
    expect(asked.at(-1)?.request).toMatchObject({ action: 'update', fields: { content: 'Changed.' } });
    expect(sent).toEqual([]);
  });

  it('waits for a server that is slow: a signed publish is not refused for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { scope, sent } = start({ slow: 45_000, redeem: { verdict: 'allow', session: null } });
    const answer = scope.fetch(item, put({ status: 'publish' }));
    await passes(45_000);
    expect((await answer).status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  it('takes a background that says nothing for gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { scope, sent } = start({ redeem: 'never' });
    const answer = scope.fetch(item, put({ status: 'publish' }));
    await passes(20_000);
    expect((await answer).status).toBe(403);
    expect(sent).toEqual([]);
  });

  it('takes a post that it cannot read for live', async () => {
    const { scope, sent } = start({ stored: 'fails' });
    await scope.fetch(item, put({ content: 'Changed.' }));
    expect(sent).toEqual([]);
  });

  it('lets a live post be taken back to draft', async () => {
    const { scope, sent } = start({ stored: { status: 'publish', content: 'Live.' } });
    await scope.fetch(item, put({ status: 'draft' }));
    expect(sent).toHaveLength(1);
  });

  it('refuses what carries no text, with the sentence of that route, and records it', async () => {
    const { scope, names, signals, sent } = start();
    const quick = { method: 'POST', body: new URLSearchParams({ action: 'inline-save', _status: 'publish', post_ID: '5' }) };
    await scope.fetch(`${origin}/wp-admin/admin-ajax.php`, quick);
    expect(names()).toEqual(['ledger.record']);
    expect(signals[0]).toMatchObject({ kind: 'held', refused: true });
    expect(sent).toEqual([]);
  });

  it('refuses a batch that publishes, an autosave that publishes, and a body that names the route', async () => {
    const { scope, sent } = start();
    await scope.fetch(`${origin}/wp-json/batch/v1`, put({ requests: [{ path: '/wp/v2/posts/5', body: { status: 'publish' } }] }));
    await scope.fetch(`${item}/autosaves`, put({ status: 'publish' }));
    await scope.fetch(`${origin}/`, { method: 'POST', body: new URLSearchParams({ rest_route: '/wp/v2/posts/5', status: 'publish' }) });
    expect(sent).toEqual([]);
  });

  it('lets a plugin’s fields be saved with a draft or a live post, but not its text', async () => {
    const { scope, sent } = start();
    const save = (fields: Record<string, string>) =>
      scope.fetch(`${origin}/wp-admin/post.php?post=5&action=edit&meta-box-loader=1`, {
        method: 'POST',
        body: new URLSearchParams({ action: 'editpost', post_ID: '5', original_post_status: 'publish', ...fields }),
      });
    await save({ seo_title: 'x' });
    expect(sent).toHaveLength(1);
    await save({ content: 'Unsigned.' });
    expect(sent).toHaveLength(1);
  });

  it('records and lets through under coach', async () => {
    const { scope, sent } = start({ mode: 'coach', redeem: null });
    await scope.fetch(item, put({ status: 'publish' }));
    await scope.fetch(`${origin}/wp-admin/admin-ajax.php`, {
      method: 'POST',
      body: new URLSearchParams({ action: 'inline-save', _status: 'publish' }),
    });
    expect(sent).toHaveLength(2);
  });

  it('fails closed when the background is gone: the publish is refused, the draft passes', async () => {
    const { scope, sent } = start({ dead: true });
    const response = await scope.fetch(item, put({ status: 'publish' }));
    expect((await response.json()).message).toContain('Your text is still in the editor');
    await scope.fetch(item, put({ status: 'draft', content: 'x' }));
    expect(sent).toHaveLength(1);
  });

  it('reports the published entry by the fields of the answer', async () => {
    const session = '5b0e3c1e-8d57-4f0a-9a61-0f3c7a3f1b11';
    const { scope, asked } = start({ redeem: { verdict: 'allow', session } });
    await scope.fetch(item, put({ status: 'publish' }));
    await expect.poll(() => asked.at(-1)).toMatchObject({ name: 'gate.outcome', request: { session, ok: true, id: '7' } });
  });
});

describe('the bridge on an AI tool', () => {
  const chat = `${origin}/backend-api/f/conversation`;
  const prompt = (...parts: string[]) => put({ messages: [{ content: { parts } }] });

  it('has the very prompt judged that leaves the page', async () => {
    const { scope, sent, asked, signals } = start({ adapter: 'chatgpt', mode: 'none' });
    await scope.fetch(chat, prompt('Mail a@b.example', 'and c'));
    expect(asked.at(-1)).toMatchObject({ name: 'guard.judge', request: { site: 'chatgpt', prompt: 'Mail a@b.example\nand c' } });
    expect(signals).toContainEqual({ kind: 'judged', verdict: 'hold', kinds: ['email'], say: 'An e-mail.' });
    expect(sent).toEqual([]);
  });

  it('says what the proof was, so that nobody claims "redacted" without one', async () => {
    const { scope, sent, signals } = start({ adapter: 'chatgpt', mode: 'none', judge: { verdict: 'allow', proof: 'redacted' } });
    await scope.fetch(chat, prompt('Mail [e-mail 1]'));
    expect(signals).toEqual([{ kind: 'judged', verdict: 'allow', proof: 'redacted' }]);
    expect(sent).toHaveLength(1);
  });

  it('holds a prompt that nobody can judge', async () => {
    const { scope, sent } = start({ adapter: 'chatgpt', mode: 'none', judge: null });
    await scope.fetch(chat, prompt('Hello'));
    expect(sent).toEqual([]);
  });

  it('leaves the tool’s other requests alone', async () => {
    const { scope, sent, names } = start({ adapter: 'chatgpt', mode: 'none' });
    await scope.fetch(`${origin}/backend-api/f/conversation/prepare`, prompt('Hel'));
    expect([sent.length, names()]).toEqual([1, []]);
  });

  it('judges by a protocol that came after the page, once it is told to ask again', async () => {
    const { scope, sent, answers, bridge, told } = start({ adapter: 'chatgpt', mode: 'none' });
    const before = { adapter: site('chatgpt'), guard: null, channel: null, mode: 'none', task: null };
    const now = answers['site.hello'] as Told;
    answers['site.hello'] = before;
    await bridge.refresh();
    await scope.fetch(chat, prompt('Mail a@b.example'));
    expect(sent).toHaveLength(1);
    answers['site.hello'] = now;
    await bridge.refresh();
    await scope.fetch(chat, prompt('Mail a@b.example'));
    expect(sent).toHaveLength(1);
    expect(told.at(-1)).toBe(now);
  });

  it('keeps what it knew when the background does not answer', async () => {
    const { scope, sent, answers, bridge, told } = start({ adapter: 'chatgpt', mode: 'none' });
    await bridge.refresh();
    answers['site.hello'] = null;
    await bridge.refresh();
    await scope.fetch(chat, prompt('Mail a@b.example'));
    expect([sent.length, told.length]).toEqual([0, 1]);
  });
});
