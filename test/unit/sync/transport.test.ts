import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createTransport, parseEndpoint } from '../../../lib/sync/transport.ts';

const at = (fetch: typeof globalThis.fetch, token: string | null = 'cs1.a.b.c') =>
  createTransport({ endpoint: 'https://cs.example', token, fetch });

describe('transport', () => {
  it('takes https anywhere and http on this machine only', () => {
    expect(parseEndpoint(' https://cs.example/base/ ')).toEqual({ ok: true, value: 'https://cs.example/base' });
    expect(parseEndpoint('http://127.0.0.1:8787')).toEqual({ ok: true, value: 'http://127.0.0.1:8787' });
    expect(parseEndpoint('http://endpoint.localhost:8787/')).toEqual({ ok: true, value: 'http://endpoint.localhost:8787' });
    for (const bad of ['http://cs.example', 'ftp://cs.example', 'cs.example', 'https://a:b@cs.example', 'javascript:alert(1)']) {
      expect(parseEndpoint(bad).ok).toBe(false);
    }
  });

  it('never follows a redirect, so the token stays with the endpoint', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.resolve(new Response(null, { status: 307, headers: { location: 'https://evil.example' } })),
    );
    expect(await at(fetch)({ method: 'POST', path: '/v1/summaries', body: '{}' })).toEqual({ kind: 'redirected' });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual', credentials: 'omit' });
  });

  it('sends small bodies as they are and large ones packed, with the same bytes inside', async () => {
    const seen: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = (_url, init) => {
      seen.push(init ?? {});
      return Promise.resolve(new Response('{}'));
    };
    const large = JSON.stringify({ cells: Array(500).fill('2026-11-23T09 ä') });
    await at(fetch)({ method: 'POST', path: '/v1/summaries', body: '{"a":1}' });
    await at(fetch)({ method: 'POST', path: '/v1/summaries', body: large });
    expect(seen[0]?.body).toBe('{"a":1}');
    expect(seen[1]?.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(gunzipSync(seen[1]?.body as ArrayBuffer).toString()).toBe(large);
  });

  it('tells an unreachable endpoint as a value', async () => {
    expect(await at(() => Promise.reject(new TypeError('Failed to fetch')))({ method: 'GET', path: '/v1/protocol' })).toEqual({
      kind: 'unreachable',
    });
  });

  it('asks with the entity tag it knows and reads how long to wait', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.resolve(new Response(null, { status: 304, headers: { etag: '"x"', 'retry-after': '90' } })),
    );
    const answer = await at(fetch, null)({ method: 'GET', path: '/v1/protocol', etag: '"x"' });
    expect(answer).toEqual({ kind: 'answer', status: 304, text: '', etag: '"x"', retryAfterMs: 90_000 });
    expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ 'if-none-match': '"x"' });
    expect(fetch.mock.calls[0]?.[1]?.headers).not.toHaveProperty('authorization');
  });
});
