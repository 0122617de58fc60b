// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEndpoint, type Endpoint } from './sample-endpoint.ts';

let endpoint: Endpoint;
let webRoot: string;
beforeEach(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'countersign-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Overview</title>');
  writeFileSync(join(webRoot, 'assets/main-abc.js'), 'void 0');
  endpoint = await createEndpoint({ webRoot });
});
afterEach(async () => {
  await endpoint.close();
  rmSync(webRoot, { recursive: true, force: true });
});

const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('the sign-in link', () => {
  it('opens one session, as the person whose device it is', async () => {
    const opened = await endpoint.ask('GET', endpoint.setup.link);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
    expect(opened.headers.get('set-cookie')).toMatch(/^countersign=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookieOf(opened) };
    expect((await endpoint.ask('GET', '/v1/report', { headers })).status).toBe(200);
    expect((await endpoint.ask('GET', endpoint.setup.link)).status).toBe(410);
  });

  it('is not used up by a browser that looks ahead', async () => {
    expect((await endpoint.ask('GET', endpoint.setup.link, { headers: { 'sec-purpose': 'prefetch;prerender' } })).status).toBe(503);
    expect((await endpoint.ask('GET', endpoint.setup.link)).status).toBe(303);
  });

  it('sets a cookie that stays with this host when people come over https', async () => {
    const secure = await createEndpoint({ publicUrl: 'https://countersign.example' });
    const opened = await secure.ask('GET', secure.setup.link);
    expect(opened.headers.get('set-cookie')).toMatch(/^__Host-countersign=.*; Secure; SameSite=Lax$/);
    await secure.close();
  });

  it('ends with the session: after twelve hours, or by leaving', async () => {
    const headers = { cookie: cookieOf(await endpoint.ask('GET', endpoint.setup.link)) };
    expect((await endpoint.ask('POST', '/auth/logout', { headers })).status).toBe(303);
    expect((await endpoint.ask('GET', '/v1/report', { headers })).status).toBe(401);
    const { link } = await endpoint.adminKeys();
    const again = { cookie: cookieOf(await endpoint.ask('GET', link)) };
    endpoint.later(12 * 3_600_000);
    expect((await endpoint.ask('GET', '/v1/report', { headers: again })).status).toBe(401);
  });

  it('can be made by an enrolled device for its own person', async () => {
    const device = await endpoint.enrol(endpoint.setup.code);
    const made = (await (await endpoint.ask('POST', '/v1/login-link', { token: device.token })).json()) as { path: string };
    expect((await endpoint.ask('GET', made.path)).status).toBe(303);
  });

  it('lets no other page act with the session', async () => {
    const headers = { cookie: cookieOf(await endpoint.ask('GET', endpoint.setup.link)) };
    const body = { role: 'member', count: 1 };
    const post = (origin: Record<string, string>) =>
      endpoint.ask('POST', '/v1/admin/enrol-codes', { body, headers: { ...headers, ...origin } });
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'http://localhost' })).status).toBe(201);
  });
});

describe('what is served', () => {
  it('is the built page under a policy without inline script or style', async () => {
    const page = await endpoint.ask('GET', '/');
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect((await endpoint.ask('GET', '/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/../package.json', '/assets/%2e%2e/index.html', '/nothing', '/v1/nothing'])('has nothing at %s', async (path) => {
    const answer = await endpoint.ask('GET', path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not-found']);
  });

  it('says how to build the page when it is not there', async () => {
    const bare = await createEndpoint();
    const answer = await bare.ask('GET', '/');
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npx vite build endpoint/web')]);
    expect((await bare.ask('GET', '/healthz')).status).toBe(200);
    await bare.close();
  });
});

describe('other origins', () => {
  const allowed = async (origin: string) =>
    (await endpoint.ask('OPTIONS', '/v1/summaries', { headers: { origin, 'access-control-request-method': 'POST' } })).headers.get(
      'access-control-allow-origin',
    );

  it('are our extension, in Chrome by its id and in Firefox by its scheme', async () => {
    const chrome = 'chrome-extension://kchneddejpamihgbbnjnbedhopbapjci';
    const firefox = 'moz-extension://1b4e28ba-2fa1-41d2-883f-0016d3cca427';
    expect([await allowed(chrome), await allowed(firefox)]).toEqual([chrome, firefox]);
  });

  it.each(['https://evil.example', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'null', 'moz-extension://short'])(
    'are not %s',
    async (origin) => {
      expect(await allowed(origin)).toBeNull();
    },
  );
});
