// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Outline, protocolProblemSchema } from '../../../lib/contract/wire.ts';
import { createEndpoint, type Device, type Endpoint } from './sample-endpoint.ts';

const starter = `countersign: 1
id: fernhill
name: Fernhill voice
version: "1.0"
language: en
owner: { name: Ada Quill, contact: ada@fernhill.example }
editorial: { name: Ada Quill, contact: editor@fernhill.example }
channels:
  - { id: blog, name: Blog, risk: low }
tasks: []
gates: []
guard:
  mode: coach
  reasons:
    - { id: test, text: This is a test }
tools: []
rules:
  - id: plain-words
    kind: existence
    name: Plain words
    severity: idea
    message: “{match}” says little.
    why: Readers skip what says little.
    owner: Ada Quill
    tokens: [cutting-edge]
    examples:
      bad: [{ text: A cutting-edge jacket, hits: [cutting-edge] }]
      good: [A warm jacket]
`;

let endpoint: Endpoint;
let admin: Device;
beforeEach(async () => {
  endpoint = await createEndpoint();
  admin = await endpoint.enrol(endpoint.setup.code);
});
afterEach(() => endpoint.close());

const put = (source: string, headers: Record<string, string> = {}, token = admin.token) =>
  endpoint.ask('PUT', '/v1/protocol', { token, body: { source, path: 'voice.yaml' }, headers });
const get = (headers: Record<string, string> = {}, token = admin.token) => endpoint.ask('GET', '/v1/protocol', { token, headers });

describe('the protocol', () => {
  it('is nothing until somebody publishes one', async () => {
    const answer = await get();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'no-protocol']);
  });

  it('reaches every device once, and not again while it stays the same', async () => {
    expect((await put(starter)).status).toBe(200);
    const [member] = await endpoint.enrolMembers(admin, 1);
    const answer = await get({}, member?.token);
    const { hash, source } = (await answer.json()) as { hash: string; source: string };
    expect(source).toBe(starter);
    const tag = answer.headers.get('etag') ?? '';
    expect(tag).toBe(`"${hash}"`);
    expect((await get({ 'if-none-match': tag }, member?.token)).status).toBe(304);
    expect((await get({ 'if-none-match': `W/${tag}, "x"` }, member?.token)).status).toBe(304);
  });

  it('that has mistakes is refused with a pointer to each, and the last good one stays', async () => {
    await put(starter);
    const answer = await put(starter.replace(/severity: \w+/, 'severity: terrible'));
    expect(answer.status).toBe(422);
    const problem = protocolProblemSchema.parse(await answer.json());
    expect(problem.errors[0]).toMatchObject({
      path: 'voice.yaml',
      pointer: expect.stringContaining('/severity'),
      line: expect.any(Number),
    });
    expect(((await (await get()).json()) as { source: string }).source).toBe(starter);
    expect((await put('rules: [')).status).toBe(422);
  });

  it('is not written over one that the writer has not seen', async () => {
    const first = (await put(starter)).headers.get('etag') ?? '';
    const next = starter.replace(/^name: .*$/m, 'name: Another voice');
    expect((await put(next, { 'if-match': first })).status).toBe(200);
    expect((await put(starter, { 'if-match': first })).status).toBe(412);
  });

  it('is published by leads and administrators only', async () => {
    const [member] = await endpoint.enrolMembers(admin, 1);
    expect((await put(starter, {}, member?.token)).status).toBe(403);
  });

  it('gives the names of its rules to the report', async () => {
    await put(starter);
    const outline = (await (await endpoint.ask('GET', '/v1/protocol/outline', { token: admin.token })).json()) as Outline;
    expect(outline).toMatchObject({
      name: 'Fernhill voice',
      version: '1.0',
      rules: [{ id: 'plain-words', name: 'Plain words', severity: 'idea' }],
    });
  });
});
