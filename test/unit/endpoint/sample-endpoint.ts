/** An endpoint in memory of its own folder, with a clock to turn and devices to enrol. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppType, createApp } from '../../../endpoint/app.ts';
import type { Deps } from '../../../endpoint/context.ts';
import { foundOnce, makeAdminKeys } from '../../../endpoint/founding.ts';
import { systemRandom } from '../../../endpoint/secrets.ts';
import { openSqliteStore } from '../../../endpoint/store/sqlite.ts';
import type { EnrolResponse, SummaryCell } from '../../../lib/contract/wire.ts';
import { silentLog } from '../../../lib/platform/log.ts';
import { type Ed25519Jwk, keyId, toPublicJwk } from '../../../lib/receipts/sign.ts';

export const start = Date.parse('2026-11-23T10:00:00Z');
export const week = '2026-11-23';

export interface Device extends EnrolResponse {
  keys: CryptoKeyPair;
  jwk: Ed25519Jwk;
  keyId: string;
}

export interface Asked {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export async function createEndpoint(over: Partial<Deps> = {}, floor = 5) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-endpoint-'));
  const store = await openSqliteStore(join(folder, 'countersign.db'));
  let at = start;
  const tools = { store, clock: () => at, random: systemRandom };
  const setup = await foundOnce(tools, { orgName: 'Fernhill', teamName: 'Content', floor });
  if (!setup) throw new Error('was founded before');
  const app: AppType = createApp({ ...tools, log: silentLog, ...over });

  const ask = (method: string, path: string, { token, body, headers }: Asked = {}) =>
    app.request(path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  async function enrol(code: string, name = 'Mara Lind'): Promise<Device> {
    const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const jwk = await toPublicJwk(keys.publicKey);
    const answer = await ask('POST', '/v1/enrol', { body: { code, name, publicKey: jwk } });
    if (answer.status !== 201) throw new Error(`not enrolled: ${await answer.text()}`);
    return { ...((await answer.json()) as EnrolResponse), keys, jwk, keyId: await keyId(jwk) };
  }

  return {
    app,
    store,
    setup,
    ask,
    enrol,
    later: (ms: number) => {
      at += ms;
    },
    adminKeys: () => makeAdminKeys(tools),
    /** Enrols `count` members with codes that `admin` makes. */
    async enrolMembers(admin: Device, count: number): Promise<Device[]> {
      const answer = await ask('POST', '/v1/admin/enrol-codes', { token: admin.token, body: { role: 'member', count } });
      const { codes } = (await answer.json()) as { codes: string[] };
      return Promise.all(codes.map((code) => enrol(code)));
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Endpoint = Awaited<ReturnType<typeof createEndpoint>>;

export const cell = (over: Partial<SummaryCell> = {}): SummaryCell => ({
  hour: '2026-11-23T09',
  site: 'chatgpt',
  channel: 'blog',
  metric: 'prompt',
  key: 'clean',
  value: 1,
  rev: 1,
  ...over,
});

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
