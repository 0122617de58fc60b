// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnrolResponse, Report } from '../../../lib/contract/wire.ts';
import { toHour } from '../../../lib/platform/clock.ts';
import { cell, uuid } from './sample-endpoint.ts';

const main = fileURLToPath(new URL('../../../endpoint/main.ts', import.meta.url));

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-main-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

function launch(...args: string[]) {
  const child = spawn(process.execPath, [main, '--data', folder, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += data;
  });
  child.stderr.on('data', (data) => {
    said.err += data;
  });
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  const ready = new Promise<{ url: string; code: string; link: string }>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (said.out.includes('\n')) resolve(JSON.parse(said.out.split('\n')[0] ?? ''));
    });
    void exited.then(({ err }) => reject(new Error(err)));
  });
  ready.catch(() => {});
  return { child, ready, exited };
}

async function enrol(url: string, code: string): Promise<EnrolResponse> {
  const body = JSON.stringify({ code, name: 'Mara', publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } });
  const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await answer.json()) as EnrolResponse;
}

describe('the endpoint as a process', { timeout: 60_000 }, () => {
  it('gives a code and a link at its first start and none later, and stops when asked', async () => {
    const first = launch('--json', '--org', 'Fernhill');
    const { url, code, link } = await first.ready;
    expect(await enrol(url, code)).toMatchObject({ orgName: 'Fernhill', role: 'admin' });
    expect((await fetch(url + link, { redirect: 'manual' })).status).toBe(303);
    first.child.kill('SIGTERM');
    expect((await first.exited).code).toBe(0);
    const second = launch('--json');
    expect(Object.keys(await second.ready)).toEqual(['url', 'data']);
    const keys = launch('--json', '--new-link');
    expect(await enrol(url.replace(/\d+$/, (await second.ready).url.match(/\d+$/)?.[0] ?? ''), (await keys.ready).code)).toMatchObject({
      role: 'admin',
    });
    expect((await keys.exited).code).toBe(0);
  });

  it('says in a sentence what a person can do, and ends with 1', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const broken = join(folder, 'broken');
    const [busy, unwritable, few, unknown] = await Promise.all([
      launch('--port', String(port)).exited,
      launch('--data', join(file, 'data')).exited,
      launch('--data', broken, '--floor', '4').exited,
      launch('--colour', 'blue').exited,
    ]);
    server.close();
    expect(busy).toMatchObject({ code: 1, err: `Port ${port} is in use. Take another: node endpoint/main.ts --port ${port + 1}\n` });
    expect(unwritable).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Can't write to .*file\/data\. Give a folder of your own: node endpoint\/main\.ts --data/),
    });
    expect(few).toMatchObject({ code: 1, err: '--floor must be a whole number from 5 to 1000, not "4".\n' });
    expect(unknown.code).toBe(1);
  });

  it('loses nothing it acknowledged when it is killed in the middle of work, again and again', async () => {
    const kills = 5;
    const requestsEach = 16;
    const hour = toHour(Date.now());
    const stream = uuid(1);
    const acknowledged = new Map<string, number>();
    const sent: ReturnType<typeof cell>[] = [];
    let token = '';
    const send = (url: string, cells: ReturnType<typeof cell>[]) =>
      fetch(`${url}/v1/summaries`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ stream, cells }),
      });
    const read = async (url: string) => {
      const answer = await fetch(`${url}/v1/report`, { headers: { authorization: `Bearer ${token}` } });
      return new Map(((await answer.json()) as Report).tools.map((tool) => [tool.site, tool.prompts]));
    };

    for (let round = 0; round < kills; round++) {
      const endpoint = launch('--json');
      const { url, code } = await endpoint.ready;
      if (round === 0) token = (await enrol(url, code)).token;
      const batch = Array.from({ length: requestsEach }, (_, i) =>
        cell({ hour, site: `tool-${round}-${i}`, value: i + 1, rev: sent.length + i + 1 }),
      );
      sent.push(...batch);
      let done = 0;
      await Promise.allSettled(
        batch.map(async (one) => {
          const answer = await send(url, [one]);
          if (answer.status !== 200) return;
          acknowledged.set(one.site, one.value);
          // While the rest is under way.
          if (++done === 1 + round * 2) endpoint.child.kill('SIGKILL');
        }),
      );
      await endpoint.exited;
    }

    const last = launch('--json');
    const { url } = await last.ready;
    const stored = await read(url);
    expect(acknowledged.size).toBeGreaterThanOrEqual(kills);
    for (const [site, value] of acknowledged) expect([site, stored.get(site)]).toEqual([site, value]);
    await send(url, sent);
    expect([...(await read(url))].toSorted()).toEqual(sent.map((one) => [one.site, one.value] as const).toSorted());
  });
});
