// @vitest-environment node
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report, SummaryCell } from '../../../lib/contract/wire.ts';
import { cell, createEndpoint, type Device, type Endpoint, uuid } from './sample-endpoint.ts';

let endpoint: Endpoint;
let device: Device;
beforeEach(async () => {
  endpoint = await createEndpoint();
  device = await endpoint.enrol(endpoint.setup.code);
});
afterEach(() => endpoint.close());

const send = (cells: SummaryCell[], stream = uuid(1), token = device.token) =>
  endpoint.ask('POST', '/v1/summaries', { token, body: { stream, cells } });
const prompts = async () => {
  const report = (await (await endpoint.ask('GET', '/v1/report', { token: device.token })).json()) as Report;
  return Object.fromEntries(report.tools.map((tool) => [tool.site, tool.prompts]));
};

describe('summaries', () => {
  it('are counted once, and the answer names the newest revision', async () => {
    const answer = await send([cell({ value: 4, rev: 9 }), cell({ site: 'jasper', value: 2, rev: 3 })]);
    expect([answer.status, await answer.json()]).toEqual([200, { accepted: 2, headRev: 9 }]);
    expect(await prompts()).toEqual({ chatgpt: 4, jasper: 2 });
  });

  it('come out exact from a network that loses, repeats and reorders', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ site: fc.constantFrom('a', 'b', 'c'), by: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.uuid({ version: 4 }),
        async (events, dice, stream) => {
          const before = await prompts();
          const counters = new Map<string, number>();
          const requests: SummaryCell[][] = [];
          events.forEach(({ site, by }, index) => {
            counters.set(site, (counters.get(site) ?? 0) + by);
            requests.push([cell({ site, value: counters.get(site), rev: index + 1 })]);
          });
          const roll = () => dice.next().value;
          const onTheWay = requests
            .flatMap((request) => Array.from({ length: roll() % 3 }, () => request))
            .map((request) => ({ request, place: roll() }))
            .toSorted((a, b) => a.place - b.place);
          for (const { request } of onTheWay) await send(request, stream);
          // What was never acknowledged is sent again: all that is dirty, once.
          await send(
            [...counters].map(([site, value]) => cell({ site, value, rev: events.length + 1 })),
            stream,
          );
          const after = await prompts();
          for (const [site, value] of counters) expect((after[site] ?? 0) - (before[site] ?? 0)).toBe(value);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keep the newest of two for one place in the same request', async () => {
    await send([cell({ value: 7, rev: 5 }), cell({ value: 6, rev: 4 })]);
    expect(await prompts()).toEqual({ chatgpt: 7 });
  });

  it('leave out what is older than 35 days or lies in the future, and still move the revision', async () => {
    const answer = await send([cell({ hour: '2026-10-01T09', rev: 8 }), cell({ hour: '2026-12-24T09', rev: 7 }), cell({ rev: 6 })]);
    expect(await answer.json()).toEqual({ accepted: 1, headRev: 8 });
  });

  it('go on without a loss or a second count when the device enrols anew', async () => {
    await send([cell({ value: 3 })]);
    await endpoint.ask('DELETE', '/v1/device', { token: device.token });
    device = await endpoint.enrol((await endpoint.adminKeys()).code);
    const answer = await send([cell({ value: 5, rev: 2 })]);
    expect([answer.status, await prompts()]).toEqual([200, { chatgpt: 5 }]);
  });

  it('are read from a gzip body', async () => {
    const answer = await endpoint.app.request('/v1/summaries', {
      method: 'POST',
      headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ stream: uuid(1), cells: [cell({ value: 3 })] })),
    });
    expect(answer.status).toBe(200);
    expect(await prompts()).toEqual({ chatgpt: 3 });
  });
});

describe('a body', () => {
  const raw = (body: BodyInit, headers: Record<string, string> = {}) =>
    endpoint.app.request('/v1/summaries', {
      method: 'POST',
      headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json', ...headers },
      body,
    });

  it('that unpacks into a bomb is refused without being unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect((await raw(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
  });

  it.each<[string, number, BodyInit, Record<string, string>]>([
    ['is too large', 413, 'x'.repeat(300 * 1024), {}],
    ['is no JSON', 400, '{', {}],
    ['is no gzip', 400, 'plain', { 'content-encoding': 'gzip' }],
    ['is packed in another way', 415, 'x', { 'content-encoding': 'br' }],
    ['has a field too many', 400, JSON.stringify({ stream: uuid(1), cells: [{ ...cell(), text: 'a draft' }] }), {}],
    ['has a key that could be prose', 400, JSON.stringify({ stream: uuid(1), cells: [cell({ key: 'our secret plan' })] }), {}],
    ['comes as something else', 400, '{}', { 'content-type': 'text/plain' }],
  ])('that %s gets %i and a sentence', async (_, status, body, headers) => {
    const answer = await raw(body, headers);
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()) as object)).toEqual(['code', 'say']);
  });
});
