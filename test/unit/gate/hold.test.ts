import { afterEach, describe, expect, it } from 'vitest';
import { installHold } from '../../../lib/gate/hold.ts';
import { holdEvents } from '../../../lib/gate/hold-wire.ts';
import { answerHold, createScope, type Decide, specs } from './hold-scope.ts';

const post = 'https://blog.example/wp-json/wp/v2/posts/5';
const json = (body: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function start(decide?: Decide, first = specs) {
  const world = createScope();
  const bridge = answerHold(world.scope, decide, first);
  closing.push(bridge.close);
  installHold(world.scope);
  return { ...world, ...bridge };
}

describe('the hold on fetch', () => {
  it('lets a request that matches no pattern through without asking', async () => {
    const { scope, asked, sent } = start();
    await scope.fetch('/wp-json/wp/v2/users/me', json({}));
    expect(asked).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('asks about a candidate and sends nothing when it is refused; the page gets an error of the CMS’s own shape', async () => {
    const { scope, asked, sent } = start(() => ({ allow: false, say: 'Nobody has signed this.' }));
    const response = await scope.fetch(post, json({ status: 'publish' }, { 'X-WP-Nonce': 'n1' }));
    expect(sent).toEqual([]);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'countersign_held', message: 'Nobody has signed this.', data: { status: 403 } });
    expect(asked[0]).toMatchObject({ via: 'fetch', url: post, method: 'POST', nonce: 'n1', body: '{"status":"publish"}' });
  });

  it('sends exactly the body that was judged, whatever the page does to it meanwhile', async () => {
    const bytes = new TextEncoder().encode('{"title":"a"}');
    const { scope, sent } = start(() => {
      bytes.fill(120);
      return { allow: true };
    });
    await scope.fetch(post, { method: 'POST', body: bytes });
    expect(sent[0]?.body).toBe('{"title":"a"}');
  });

  it('reads an odd init once, so that it cannot say GET to us and POST to the browser', async () => {
    let reads = 0;
    const init = {
      get method() {
        return reads++ === 0 ? 'GET' : 'POST';
      },
    };
    const { scope, sent } = start(() => ({ allow: false }));
    await scope.fetch(post, init);
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });

  it('turns an odd address into text once', async () => {
    let reads = 0;
    const address = { toString: () => (reads++ === 0 ? '/harmless' : post) };
    const { scope, sent } = start(() => ({ allow: false }));
    await scope.fetch(address as never, json({}));
    expect(sent[0]?.url).toBe('https://blog.example/harmless');
  });

  it('does not believe a Request subclass about its address', async () => {
    class Sly extends Request {
      override get url() {
        return 'https://blog.example/harmless';
      }
    }
    const { scope, sent, asked } = start(() => ({ allow: false }));
    await scope.fetch(new Sly(post, json({ status: 'publish' })));
    expect([asked.length, sent.length]).toEqual([1, 0]);
  });

  it('sees through percent-encoding and through names that PHP reads as others', async () => {
    const list = { ...specs, entries: [{ url: '[?&]rest_route=/wp/v2/posts', methods: ['POST'] }] };
    for (const query of [
      '?rest_route=%2Fwp%2Fv2%2Fposts/5',
      '?rest.route=/wp/v2/posts/5',
      '?x=%zz&rest%20route=/wp/v2/posts/5',
      '?+rest[route=/wp/v2/posts/5',
    ]) {
      const { scope, asked, sent } = start(() => ({ allow: false }), list);
      await scope.fetch(`https://blog.example/${query}`, json({ status: 'publish' }));
      expect([query, asked.length, sent.length]).toEqual([query, 1, 0]);
    }
  });

  it('asks when a header or the address overrides the method', async () => {
    const { scope, asked } = start();
    await scope.fetch(post, { headers: { 'X-HTTP-Method-Override': 'put' } });
    await scope.fetch(`${post}?_method=PUT`);
    expect(asked.map(({ method, override }) => [method, override])).toEqual([
      ['GET', 'PUT'],
      ['GET', ''],
    ]);
  });

  it('asks about every unsafe request while the site’s own list is not known', async () => {
    const { scope, asked } = start(undefined, { entries: [], header: '', pending: true });
    await scope.fetch('https://blog.example/anything', json({}));
    await scope.fetch('https://blog.example/anything');
    expect(asked).toHaveLength(1);
  });

  it('reports the server’s answer to a watched publish, and leaves the page its own copy', async () => {
    const { scope, outcomes } = start(() => ({ allow: true, watch: true }));
    const response = await scope.fetch(post, json({ status: 'publish' }));
    expect(await response.json()).toMatchObject({ id: 7 });
    await expect.poll(() => outcomes).toMatchObject([{ status: 200, body: '{"id":7,"status":"publish"}' }]);
  });
});

describe('the hold against a hostile page', () => {
  it('is not fooled by prototypes that page code overwrote later', async () => {
    const { scope, sent } = start(() => ({ allow: false }));
    const exec = RegExp.prototype.exec;
    const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data') as PropertyDescriptor;
    try {
      RegExp.prototype.exec = function (text) {
        return this.source.includes('posts') ? null : exec.call(this, text);
      };
      Object.defineProperty(MessageEvent.prototype, 'data', { configurable: true, get: () => ({ kind: 'verdict', id: 1, allow: true }) });
      const response = await scope.fetch(post, json({ status: 'publish' }));
      expect(response.status).toBe(403);
    } finally {
      RegExp.prototype.exec = exec;
      Object.defineProperty(MessageEvent.prototype, 'data', data);
    }
    expect(sent).toEqual([]);
  });

  it('keeps the original out of reach of traps on Object.prototype', () => {
    const { scope } = start();
    let leaked = false;
    const trap = Object.prototype as unknown as { get?: unknown };
    try {
      trap.get = (target: object, name: string) => {
        leaked = true;
        return Reflect.get(target, name);
      };
      void scope.fetch.name;
    } finally {
      delete trap.get;
    }
    expect(leaked).toBe(false);
  });

  it('takes no second port: a forged one gets nothing', async () => {
    const { scope, sent } = start(() => ({ allow: false }));
    const forged = answerHold(scope, () => ({ allow: true }));
    closing.push(forged.close);
    forged.offer();
    await scope.fetch(post, json({ status: 'publish' }));
    expect([forged.asked.length, sent.length]).toEqual([0, 0]);
  });

  it('looks like what it replaced', () => {
    const { scope, fetch } = start();
    expect(Function.prototype.toString.call(scope.fetch)).toContain('[native code]');
    expect(scope.fetch.length).toBe(fetch.length);
  });

  it('is installed once, however often it is injected', async () => {
    const { scope, asked } = start();
    expect(installHold(scope)).toBeNull();
    await scope.fetch(post, json({ status: 'publish' }));
    expect(asked).toHaveLength(1);
  });

  it('gives a fresh frame its parent’s port before anybody could offer another', async () => {
    const { scope, asked } = start(() => ({ allow: false }));
    const frame = createScope();
    (frame.scope as unknown as { parent: unknown }).parent = scope;
    installHold(frame.scope);
    const forged = answerHold(frame.scope, () => ({ allow: true }));
    closing.push(forged.close);
    forged.offer();
    await frame.scope.fetch(post, json({ status: 'publish' }));
    expect([asked.length, forged.asked.length, frame.sent.length]).toEqual([1, 0, 0]);
  });

  it('works whichever of the two scripts comes first', async () => {
    const { scope, sent } = createScope();
    installHold(scope);
    const bridge = answerHold(scope, () => ({ allow: false }));
    closing.push(bridge.close);
    bridge.offer();
    await scope.fetch(post, json({ status: 'publish' }));
    expect([bridge.asked.length, sent.length]).toEqual([1, 0]);
    expect(scope.dispatchEvent(new MessageEvent(holdEvents.port, { cancelable: true }))).toBe(true);
  });
});

describe('the hold on XMLHttpRequest', () => {
  const open = (scope: Window & typeof globalThis, async = true) => {
    const xhr = new scope.XMLHttpRequest();
    xhr.open('POST', post, async);
    return xhr;
  };
  const settled = (xhr: XMLHttpRequest) => new Promise((resolve) => xhr.addEventListener('loadend', resolve, { once: true }));

  it('answers 403 with the sentence when it is refused', async () => {
    const { scope, sent } = start(() => ({ allow: false, say: 'Held.' }));
    const xhr = open(scope);
    xhr.send('{"status":"publish"}');
    await settled(xhr);
    expect([xhr.status, xhr.readyState, JSON.parse(xhr.responseText).message]).toEqual([403, 4, 'Held.']);
    expect(sent).toEqual([]);
  });

  it('sends the bytes that were judged, with their content type', async () => {
    const { scope, sent, asked } = start();
    const xhr = open(scope);
    xhr.send(new URLSearchParams({ status: 'publish' }));
    await settled(xhr);
    expect(sent[0]?.body).toBe('status=publish');
    expect(asked[0]?.body).toBe('status=publish');
    expect((xhr as unknown as { headers: Record<string, string> }).headers['content-type']).toContain('x-www-form-urlencoded');
  });

  it('refuses a synchronous candidate: nobody can be asked while the page stands still', () => {
    const { scope, sent } = start();
    const xhr = open(scope, false);
    expect(() => xhr.send('{}')).toThrow('Countersign');
    expect(sent).toEqual([]);
  });

  it('lets nobody change headers while the verdict is out, nor use an object that another frame opened', () => {
    const { scope } = start();
    const xhr = open(scope);
    xhr.send('{}');
    expect(() => xhr.setRequestHeader('X-HTTP-Method-Override', 'PUT')).toThrow();
    expect(() => xhr.send('{}')).toThrow();
    const other = start();
    expect(() => other.scope.XMLHttpRequest.prototype.send.call(open(scope), '{}')).toThrow();
  });

  it('drops a verdict for an earlier use of the same object', async () => {
    const { scope, sent, asked } = start(({ body }) => ({ allow: body === 'first' }));
    const xhr = open(scope);
    xhr.send('first');
    xhr.open('POST', post);
    xhr.send('second');
    await settled(xhr);
    expect(asked).toHaveLength(2);
    expect(sent).toEqual([]);
    expect(xhr.status).toBe(403);
  });
});

describe('the hold on beacons and sockets', () => {
  it('sends an allowed beacon and swallows a refused one', async () => {
    const { scope, sent, asked } = start(({ body }) => ({ allow: body === 'ok' }));
    const navigator = new (scope as unknown as { Navigator: new () => Navigator }).Navigator();
    expect([navigator.sendBeacon(post, 'no'), navigator.sendBeacon(post, 'ok')]).toEqual([true, true]);
    await expect.poll(() => sent.length).toBe(1);
    expect(asked.map(({ via }) => via)).toEqual(['beacon', 'beacon']);
    expect(sent[0]?.body).toBe('ok');
  });

  it('keeps the order of a socket’s messages while one of them is judged', async () => {
    const { scope, sent } = start(({ body }) => ({ allow: body !== 'b' }));
    const socket = new scope.WebSocket('wss://tool.example/live');
    for (const message of ['a', 'b', 'c']) socket.send(message);
    await expect.poll(() => sent.map(({ body }) => body)).toEqual(['a', 'c']);
  });
});
