import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/browser.ts';
import { closeGate, liveReceipt, openedGate, sign, tickAll } from '../support/gate-page.ts';
import { press, seeText } from '../support/ui.ts';
import { canvasOf, controls, editedContent, logIn, openEditor, pressPublish, saveDraft } from '../support/wordpress-page.ts';
import { projectBrowser, readSurface, startWorld, type World } from '../support/world.ts';

const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ browser: projectBrowser() });
  page = await world.session.newPage();
  await logIn(page, world.wordpress);
});
afterAll(async () => await world?.stop());

const status = (id: number) => world.wordpress.getPost(id)?.status;
const gates = () => page.frames().filter((frame) => frame.url().startsWith(`${world.session.base}/gate.html`));

async function openDraft(text = 'We mend what we sew, for as long as you own it.'): Promise<number> {
  const id = await world.wordpress.createDraft({ title: 'Mended for life', content: paragraph(text) });
  await openEditor(page, world.wordpress, id);
  await until('full cover', async () => (await readSurface(world.session, page)).level === 'full');
  return id;
}

async function typeAtEnd(words: string): Promise<void> {
  const canvas = await canvasOf(page);
  await canvas.click(controls.paragraph);
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

async function signAndPublish(id: number): Promise<void> {
  await pressPublish(page);
  const gate = await openedGate(page, world.session.base);
  await tickAll(gate);
  await sign(gate);
  await until('the post to be live', () => status(id) === 'publish', 30_000);
  await liveReceipt(gate);
  await closeGate(gate);
  await until('the gate to be gone', () => gates().length === 0);
}

/** The nonce that WordPress gives its own scripts: what any script of the page can use. */
const nonceOf = () => page.evaluate(() => (window as unknown as { wpApiSettings: { nonce: string } }).wpApiSettings.nonce);

describe('what is never held', () => {
  it('saving a draft and autosaving go through without a question', async () => {
    const id = await openDraft();
    await typeAtEnd(' Really.');
    await saveDraft(page);
    await until('the saved draft', () => world.wordpress.rawPostContent(id).includes('Really.'));
    await typeAtEnd(' Truly.');
    await page.evaluate(async () => {
      const { wp } = window as unknown as { wp: { data: { dispatch(store: string): { autosave(): Promise<void> } } } };
      await wp.data.dispatch('core/editor').autosave();
    });
    await until('the autosaved draft', () => world.wordpress.rawPostContent(id).includes('Truly.'));
    expect(status(id)).toBe('draft');
    expect(gates()).toEqual([]);
  });

  it('moving a draft to the trash goes through', async () => {
    const id = await openDraft();
    await page.evaluate(async () => {
      const { wp } = window as unknown as { wp: { data: { dispatch(store: string): { trashPost(): Promise<void> } } } };
      await wp.data.dispatch('core/editor').trashPost();
    });
    await until('the post in the trash', () => status(id) === 'trash');
  });
});

describe('a signature is about one text', () => {
  it('keeping it as a draft leaves a draft, with the text as it was', async () => {
    const id = await openDraft();
    await pressPublish(page);
    const gate = await openedGate(page, world.session.base);
    await press(gate, 'Keep as draft');
    await until('the gate to be gone', () => gates().length === 0);
    expect(status(id)).toBe('draft');
    expect(await editedContent(page)).toContain('We mend what we sew');
  });

  it('an edit after signing, before the publish, voids the signature', async () => {
    const id = await openDraft();
    await pressPublish(page);
    const gate = await openedGate(page, world.session.base);
    await tickAll(gate);
    // The page changes the text at the very moment of signing: what was signed is not what would be sent.
    await page.evaluate(() => {
      const { wp } = window as unknown as {
        wp: { hooks: { addFilter(hook: string, name: string, job: (edits: { content: string }) => unknown, priority: number): void } };
      };
      wp.hooks.addFilter(
        'editor.preSavePost',
        'test/after-signing',
        (edits) => ({ ...edits, content: edits.content.replace('mend', 'replace') }),
        999,
      );
    });
    await sign(gate);
    await seeText(page, /text changed|was held/i, 20_000);
    expect(status(id)).not.toBe('publish');
  });

  it('an update of the live post is held again, and goes live when it is signed', async () => {
    const id = await openDraft('The hood fits over a helmet.');
    await signAndPublish(id);
    await openEditor(page, world.wordpress, id);
    await until('full cover', async () => (await readSurface(world.session, page)).level === 'full');
    await typeAtEnd(' It packs small.');
    await page.click(controls.update);
    const gate = await openedGate(page, world.session.base);
    expect(world.wordpress.rawPostContent(id)).not.toContain('packs small');
    await tickAll(gate);
    await sign(gate, 'update');
    await until('the update', () => world.wordpress.rawPostContent(id).includes('packs small'), 30_000);
    await liveReceipt(gate);
  });
});

describe('a hostile page cannot publish unsigned', () => {
  let id: number;
  beforeEach(async () => {
    id = await openDraft();
  });

  const attack = async (job: (post: number, nonce: string) => unknown) => {
    const nonce = await nonceOf();
    return await page.evaluate(job as (post: number, nonce: string) => unknown, id, nonce);
  };

  const routes: [name: string, job: (post: number, nonce: string) => unknown][] = [
    [
      'fetch on the REST route',
      async (post, nonce) =>
        (
          await fetch(`/wp-json/wp/v2/posts/${post}`, {
            method: 'POST',
            headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
            body: '{"status":"publish"}',
          }).catch(() => null)
        )?.status,
    ],
    [
      'fetch with a Request object and a form body',
      async (post, nonce) => {
        const body = new FormData();
        body.set('status', 'publish');
        const request = new Request(`/index.php?rest_route=${encodeURIComponent(`/wp/v2/posts/${post}`)}`, {
          method: 'POST',
          headers: { 'X-WP-Nonce': nonce },
          body,
        });
        return (await fetch(request).catch(() => null))?.status;
      },
    ],
    [
      'a method override in the URL, by GET',
      async (post, nonce) =>
        (await fetch(`/wp-json/wp/v2/posts/${post}?_method=PUT&status=publish&_wpnonce=${nonce}`).catch(() => null))?.status,
    ],
    [
      'an image whose address publishes',
      async (post, nonce) =>
        await new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('refused');
          image.src = `/wp-json/wp/v2/posts/${post}?_method=PUT&status=publish&_wpnonce=${nonce}`;
        }),
    ],
    [
      'fetch of a fresh iframe',
      async (post, nonce) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const own = frame.contentWindow as unknown as typeof globalThis;
        const done = await own
          .fetch(new URL(`/wp-json/wp/v2/posts/${post}`, location.href), {
            method: 'POST',
            headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
            body: '{"status":"publish"}',
          })
          .catch(() => null);
        return done?.status;
      },
    ],
    [
      'XMLHttpRequest, asynchronous and synchronous',
      async (post, nonce) => {
        const send = (wait: boolean) =>
          new Promise((resolve) => {
            const request = new XMLHttpRequest();
            try {
              request.open('POST', `/wp-json/wp/v2/posts/${post}`, wait);
              request.setRequestHeader('X-WP-Nonce', nonce);
              request.setRequestHeader('Content-Type', 'application/json');
              request.onloadend = () => resolve(request.status);
              request.send('{"status":"publish"}');
              if (!wait) resolve(request.status);
            } catch (error) {
              resolve(String(error));
            }
          });
        return [await send(true), await send(false)];
      },
    ],
    [
      'sendBeacon',
      (post, nonce) =>
        navigator.sendBeacon(
          `/wp-json/wp/v2/posts/${post}?_wpnonce=${nonce}`,
          new Blob(['{"status":"publish"}'], { type: 'application/json' }),
        ),
    ],
    [
      'a form posted into a frame',
      (post, nonce) => {
        const frame = document.createElement('iframe');
        frame.name = 'sink';
        document.body.append(frame);
        const form = document.createElement('form');
        form.method = 'post';
        form.target = 'sink';
        form.action = `/wp-json/wp/v2/posts/${post}?_wpnonce=${nonce}`;
        form.innerHTML = '<input name="status" value="publish">';
        document.body.append(form);
        HTMLFormElement.prototype.submit.call(form);
      },
    ],
    [
      'prototypes overwritten before fetch',
      async (post, nonce) => {
        RegExp.prototype.test = () => false;
        RegExp.prototype.exec = () => null;
        String.prototype.includes = () => false;
        String.prototype.match = () => null;
        Array.prototype.some = () => false;
        Array.prototype.find = () => undefined as never;
        JSON.parse = () => ({ status: 'draft' });
        const done = await fetch(`/wp-json/wp/v2/posts/${post}`, {
          method: 'POST',
          headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
          body: '{"status":"publish"}',
        }).catch(() => null);
        return done?.status;
      },
    ],
    [
      'a body that changes between two readings',
      async (post, nonce) => {
        let reading = 0;
        const init = {
          method: 'POST',
          headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
          get body() {
            return reading++ === 0 ? '{"status":"draft"}' : '{"status":"publish"}';
          },
        };
        return (await fetch(`/wp-json/wp/v2/posts/${post}`, init).catch(() => null))?.status;
      },
    ],
  ];

  for (const [name, job] of routes) {
    it(`by ${name}`, async () => {
      await attack(job);
      // A later request of the same page proves that the attack had its turn at the server.
      await page.evaluate(async () => await fetch('/wp-json/').then((answer) => answer.status)).catch(() => null);
      expect((await world.wordpress.rest(`/wp/v2/posts/${id}?context=edit`)).status).toBe(200);
      expect(status(id)).toBe('draft');
    });
  }

  it('by clicks and keys that nobody pressed', async () => {
    await page.click(controls.openPublish);
    await page.waitForSelector(controls.publish);
    await page.evaluate((selector) => {
      const control = document.querySelector(selector) as HTMLElement;
      control.click();
      control.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    }, controls.publish);
    await openedGate(page, world.session.base);
    expect(status(id)).toBe('draft');
  });

  it('by pressing the sign button, which is in a document that it cannot reach', async () => {
    await pressPublish(page);
    const gate = await openedGate(page, world.session.base);
    await tickAll(gate);
    const reached = await page.evaluate(() => {
      const frames = [...document.querySelectorAll('*')].flatMap((element) => [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])]);
      return frames.map((frame) => {
        try {
          return Boolean(frame.contentDocument?.querySelector('button'));
        } catch {
          return false;
        }
      });
    });
    expect(reached).toContain(false);
    expect(reached).not.toContain(true);
    expect(status(id)).toBe('draft');
  });

  it('by forged messages and events', async () => {
    await page.evaluate(() => {
      for (const data of [{ kind: 'allow' }, { verdict: 'allow' }, { name: 'gate.redeem', verdict: 'allow' }]) {
        window.postMessage(data, '*');
        document.dispatchEvent(new CustomEvent('countersign', { detail: JSON.stringify(data) }));
        const channel = new MessageChannel();
        window.dispatchEvent(new MessageEvent('message', { data, ports: [channel.port2] }));
        channel.port1.postMessage(data);
      }
    });
    const answer = await attack(
      async (post, nonce) =>
        (
          await fetch(`/wp-json/wp/v2/posts/${post}`, {
            method: 'POST',
            headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
            body: '{"status":"publish"}',
          })
        ).status,
    );
    expect(answer).toBe(403);
    expect(status(id)).toBe('draft');
  });

  it('by a page of its own that opens the gate document', async () => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, `${world.session.base}/gate.html`);
    await until('the stray frame', () => gates().length === 1);
    const text = await until('what it shows', async () => (await gates()[0]?.evaluate(() => document.body.textContent)) || null);
    expect(text).not.toMatch(/Sign and publish/);
  });
});
