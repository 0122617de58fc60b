// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCode, matchesHash, parseToken, systemRandom, toToken } from '../../../endpoint/secrets.ts';
import { createEndpoint, type Endpoint, uuid } from './sample-endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await createEndpoint();
});
afterEach(() => endpoint.close());

const publicKey = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) };
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('enrolment', () => {
  it('makes the first device its administrator, with a token that the store does not hold', async () => {
    const device = await endpoint.enrol(endpoint.setup.code);
    expect(device).toMatchObject({ orgName: 'Fernhill', teamName: 'Content', role: 'admin' });
    expect(device.token).toMatch(/^cs1\.org-[A-Za-z0-9]+\.[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/);
    const stored = await endpoint.store.device(device.org, device.device);
    expect(JSON.stringify(stored)).not.toContain(device.token.slice(-43));
  });

  it('takes a code once, for seven days, and says what is wrong with any other', async () => {
    const body = { code: endpoint.setup.code, name: 'Mara', publicKey };
    await endpoint.enrol(body.code);
    const again = await endpoint.ask('POST', '/v1/enrol', { body });
    expect([again.status, await codeOf(again)]).toEqual([409, 'code-used']);
    const unknown = await endpoint.ask('POST', '/v1/enrol', { body: { ...body, code: '0000-0000-0000-0000' } });
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'code-unknown']);
    const { code } = await endpoint.adminKeys();
    endpoint.later(7 * 86_400_000 + 1);
    const late = await endpoint.ask('POST', '/v1/enrol', { body: { ...body, code } });
    expect([late.status, await codeOf(late)]).toEqual([410, 'code-expired']);
  });

  it('stops guessing after ten tries a minute, and lets an office enrol from one address', async () => {
    const admin = await endpoint.enrol(endpoint.setup.code);
    await endpoint.enrolMembers(admin, 25);
    const guess = () => endpoint.ask('POST', '/v1/enrol', { body: { code: makeCode(systemRandom), name: 'Eve', publicKey } });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
    expect((await guess()).headers.get('retry-after')).toBe('60');
    endpoint.later(60_000);
    expect((await guess()).status).toBe(404);
  });

  it('gives codes to leads and administrators only, and a lead makes nobody more than a member', async () => {
    const admin = await endpoint.enrol(endpoint.setup.code);
    const ask = (token: string, body: unknown) => endpoint.ask('POST', '/v1/admin/enrol-codes', { token, body });
    const { codes } = (await (await ask(admin.token, { role: 'lead', count: 1 })).json()) as { codes: string[] };
    const lead = await endpoint.enrol(codes[0] ?? '');
    const [member] = await endpoint.enrolMembers(lead, 1);
    expect((await ask(lead.token, { role: 'admin', count: 1 })).status).toBe(403);
    expect((await ask(lead.token, { role: 'member', team: 'team-2', count: 1 })).status).toBe(403);
    expect((await ask(member?.token ?? '', { role: 'member', count: 1 })).status).toBe(403);
    expect((await ask(admin.token, { role: 'member', team: 'nowhere', count: 1 })).status).toBe(404);
  });

  it('adds a second device of the first administrator to the same person', async () => {
    const first = await endpoint.enrol(endpoint.setup.code);
    const second = await endpoint.enrol((await endpoint.adminKeys()).code);
    expect([second.member, second.device === first.device]).toEqual([first.member, false]);
  });
});

describe('a token', () => {
  it('works until its device leaves', async () => {
    const { token } = await endpoint.enrol(endpoint.setup.code);
    expect((await endpoint.ask('GET', '/v1/report', { token })).status).toBe(200);
    expect((await endpoint.ask('DELETE', '/v1/device', { token })).status).toBe(204);
    const after = await endpoint.ask('GET', '/v1/report', { token });
    expect([after.status, await codeOf(after)]).toEqual([401, 'unknown-token']);
  });

  it.each([
    ['another secret', (token: string) => `${token.slice(0, -43)}${'A'.repeat(43)}`],
    ['another device', (token: string) => token.replace(/[0-9a-f-]{36}/, uuid(9))],
    ['another organisation', (token: string) => token.replace(/org-\w+/, 'org-other')],
    ['no form', () => 'cs1.nothing'],
  ])('is refused with %s', async (_, change) => {
    const { token } = await endpoint.enrol(endpoint.setup.code);
    expect((await endpoint.ask('GET', '/v1/report', { token: change(token) })).status).toBe(401);
  });

  it('is read from its ends, since an organisation id may hold dots', () => {
    const secret = 'b'.repeat(43);
    expect(parseToken(toToken('a.b.c', uuid(1), secret))).toEqual({ org: 'a.b.c', device: uuid(1), secret });
    expect(matchesHash('anything', null)).toBe(false);
  });
});
