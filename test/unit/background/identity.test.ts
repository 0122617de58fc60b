import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdentity, type Identity, toCode } from '../../../entrypoints/background/identity.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { createStatus } from '../../../entrypoints/background/status.ts';
import { createSync, syncAlarms } from '../../../entrypoints/background/sync.ts';
import { readEntries } from '../../../lib/ledger/entries.ts';
import { content, createBackground, createTestProtocols, page, type TestBackground } from '../../support/background.ts';

const enrolled = {
  org: 'acme',
  orgName: 'Acme',
  device: '0b0e7a52-7d1c-4c55-9a3b-2f7a9f3f0001',
  member: '0b0e7a52-7d1c-4c55-9a3b-2f7a9f3f0002',
  team: 'web',
  teamName: 'Web',
  role: 'lead',
  token: 'cs1.acme.device.secret',
};
const request = { endpoint: 'https://cs.acme.example/', code: '0d7m tn0f w9qr w0n7', name: ' Mara ' };

let background: TestBackground;
let identity: Identity;

beforeEach(() => {
  background = createBackground();
  identity = createIdentity(background, () => {});
});

const answerWith = (status: number, body: unknown) =>
  vi.mocked(background.fetch).mockResolvedValue(new Response(JSON.stringify(body), { status }));

describe('identity', () => {
  it('makes one key, which cannot be exported and survives a restart', async () => {
    const [one, two] = await Promise.all([identity.key(), identity.key()]);
    expect(two.keyId).toBe(one.keyId);
    expect((await createIdentity(background, () => {}).key()).keyId).toBe(one.keyId);
    await expect(crypto.subtle.exportKey('pkcs8', one.keys.privateKey)).rejects.toThrow();
    expect(await identity.checkText('x', await identity.signText('x'))).toBe(true);
    expect(await identity.checkText('y', await identity.signText('x'))).toBe(false);
  });

  it('reads a code as people type it', () => {
    expect(toCode(' 0d7m-tnof-w9qr-wOn7')).toBe('0D7M-TN0F-W9QR-W0N7');
    for (const wrong of ['', '0D7M-TN0F-W9QR', '0D7M-TN0F-W9QR-W0NU', '0D7M-TN0F-W9QR-W0N7-X']) expect(toCode(wrong)).toBeNull();
  });

  it('enrols with the public key, and sends nothing from before', async () => {
    const ledger = createLedger(background, identity, () => {});
    await ledger.record([{ kind: 'prompt-held', site: 'chatgpt', kinds: ['email'] }]);
    answerWith(201, enrolled);
    expect(await identity.enrol(request)).toEqual({ ok: true });
    const [url, init] = vi.mocked(background.fetch).mock.calls[0] ?? [];
    expect(url).toBe('https://cs.acme.example/v1/enrol');
    expect(JSON.parse(String(init?.body))).toMatchObject({ code: '0D7M-TN0F-W9QR-W0N7', name: 'Mara', publicKey: { crv: 'Ed25519' } });
    expect(await identity.person()).toEqual({ name: 'Mara', role: 'lead' });
    expect(await background.db.cells.count()).toBe(0);
  });

  it('passes on what the endpoint says when it refuses, and what to do when it cannot be reached', async () => {
    answerWith(410, { code: 'used', say: 'This code was used already. Ask for a new one.' });
    expect(await identity.enrol(request)).toEqual({ ok: false, say: 'This code was used already. Ask for a new one.' });
    answerWith(200, { hello: 'world' });
    expect(await identity.enrol(request)).toMatchObject({ ok: false, say: expect.stringContaining('no Countersign endpoint') as string });
    vi.mocked(background.fetch).mockRejectedValue(new TypeError('x'));
    expect(await identity.enrol(request)).toMatchObject({ ok: false, say: expect.stringContaining('can’t be reached') as string });
    expect(await identity.enrol({ ...request, endpoint: 'http://cs.acme.example' })).toMatchObject({ ok: false });
    expect(await identity.enrolment()).toBeNull();
  });

  it('never tells a page its token', async () => {
    answerWith(201, enrolled);
    await identity.enrol(request);
    const ledger = createLedger(background, identity, () => {});
    const { handlers } = createStatus(background, {
      identity,
      ledger,
      protocols: { ...createTestProtocols(background), state: async () => null },
    });
    const status = await handlers['status.get']({}, page);
    expect(status).toMatchObject({ person: { name: 'Mara', orgName: 'Acme' }, ledger: { intact: true } });
    expect(JSON.stringify(status)).not.toContain('cs1.');
  });
});

describe('ledger door', () => {
  it('records from a page only what can be seen on a page', async () => {
    const ledger = createLedger(background, identity, () => {});
    const session = '0b0e7a52-7d1c-4c55-9a3b-2f7a9f3f0001';
    await ledger.handlers['ledger.record'](
      {
        events: [
          { kind: 'finding-fixed', site: 'wordpress', channel: 'blog', rule: 'green' },
          { kind: 'published', site: 'wordpress', channel: 'blog', session, person: 1, edited: 0, untouched: 0 },
          { kind: 'ledger-trimmed', through: 1, count: 1 },
        ],
      },
      content(),
    );
    expect((await readEntries(background.db, null, 9)).map((entry) => entry.event.kind)).toEqual(['finding-fixed']);
  });

  it('keeps as long as the person says, and deletes fingerprints and mirror with the log', async () => {
    const ledger = createLedger(background, identity, () => {});
    await ledger.record([{ kind: 'prompt-held', site: 'chatgpt', kinds: [] }]);
    await ledger.handlers['ledger.keep']({ days: 1 }, page);
    background.pass(2 * 86_400_000);
    await ledger.trim();
    expect(await ledger.state()).toEqual({ entries: 1, keepDays: 1, intact: true });
    await background.db.mirror.add({ at: 1, path: '/v1/summaries', body: '{}', status: 200 });
    expect(await ledger.handlers['ledger.delete']({}, page)).toEqual({ ok: true });
    expect(await background.db.mirror.count()).toBe(0);
    expect(await ledger.state()).toMatchObject({ intact: true });
  });
});

describe('sync in the background', () => {
  it('sets a spread-out alarm once, one soon after something was recorded, and one to try again', async () => {
    answerWith(201, enrolled);
    await identity.enrol(request);
    const sync = createSync(background, identity, async () => ({ kind: 'unreachable' }));
    await sync.ensureAlarms();
    expect(background.alarms.get(syncAlarms.regular)).toEqual({ delayInMinutes: 1, periodInMinutes: 15 });
    sync.soon();
    await vi.waitFor(() => expect(background.alarms.has(syncAlarms.soon)).toBe(true));
    expect(await sync.handlers['sync.now']({}, page)).toMatchObject({ ok: false, say: expect.stringContaining('sent later') as string });
    expect(background.alarms.has(syncAlarms.retry)).toBe(true);
  });
});
