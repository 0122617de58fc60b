/**
 * Ways in which a script of WordPress's own page can publish a draft. Each runs in the page: no imports, no closures.
 * `bites`: without the extension it does publish, and a test says so; a guard against nothing proves nothing.
 */
export interface Attack {
  name: string;
  bites: boolean;
  run(post: number, nonce: string): unknown;
}

export const attacks: readonly Attack[] = [
  {
    name: 'fetch on the REST route',
    bites: true,
    run: async (post, nonce) =>
      (
        await fetch(`/wp-json/wp/v2/posts/${post}`, {
          method: 'POST',
          headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
          body: '{"status":"publish"}',
        }).catch(() => null)
      )?.status,
  },
  {
    name: 'fetch with a Request object and a form body',
    bites: true,
    run: async (post, nonce) => {
      const body = new FormData();
      body.set('status', 'publish');
      const request = new Request(`/index.php?rest_route=${encodeURIComponent(`/wp/v2/posts/${post}`)}`, {
        method: 'POST',
        headers: { 'X-WP-Nonce': nonce },
        body,
      });
      return (await fetch(request).catch(() => null))?.status;
    },
  },
  {
    name: 'a method override in the URL, by GET',
    bites: true,
    run: async (post, nonce) =>
      (await fetch(`/wp-json/wp/v2/posts/${post}?_method=PUT&status=publish&_wpnonce=${nonce}`).catch(() => null))?.status,
  },
  {
    name: 'an image whose address publishes',
    bites: true,
    run: async (post, nonce) =>
      await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
        image.src = `/wp-json/wp/v2/posts/${post}?_method=PUT&status=publish&_wpnonce=${nonce}`;
      }),
  },
  {
    name: 'fetch of a fresh iframe',
    bites: true,
    run: async (post, nonce) => {
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
  },
  {
    name: 'XMLHttpRequest, asynchronous and synchronous',
    bites: true,
    run: async (post, nonce) => {
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
  },
  {
    name: 'sendBeacon',
    bites: true,
    run: (post, nonce) =>
      navigator.sendBeacon(
        `/wp-json/wp/v2/posts/${post}?_wpnonce=${nonce}`,
        new Blob(['{"status":"publish"}'], { type: 'application/json' }),
      ),
  },
  {
    name: 'a form posted into a frame',
    bites: true,
    run: (post, nonce) => {
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
  },
  {
    name: 'prototypes overwritten before fetch',
    bites: true,
    run: async (post, nonce) => {
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
  },
  {
    name: 'a body that changes between two readings',
    bites: false,
    run: async (post, nonce) => {
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
  },
];
