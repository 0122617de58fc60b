// @vitest-environment node
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJudge } from '../../../cli/judge.ts';
import { type CheckReport, checkReportSchema } from '../../../cli/report.ts';
import { makeFiles, runCli } from '../../support/cli.ts';
import { createModel } from '../../support/model-server.ts';
import { toProtocol } from '../../support/rules.ts';

const criterion = 'Says what happens in plain words.';
const rule = { id: 'plain', kind: 'judge', name: 'Plain words', severity: 'care' as const, criterion, scope: ['paragraph'] };
const protocolOf = (fields: Parameters<typeof toProtocol>[0][number]) => JSON.stringify(toProtocol([fields]));

const good = 'You stay dry in any rain.';
const bad = 'We leverage synergies across our jackets.';
const files = {
  'p.json': protocolOf(rule),
  'binding.json': protocolOf({ ...rule, binding: true, severity: 'must' }),
  'words.json': protocolOf({ id: 'w', kind: 'existence', name: 'W', severity: 'must', tokens: ['x'] }),
  'a.md': `# A heading of quite a few words\n\n${good}\n\n${bad}\n\n${good}\n`,
  'b.md': `${bad}\n\n<!-- countersign plain = NO -->\n\nOnly synergy for those who know it.\n\n<!-- countersign plain = YES -->\n`,
};

const stub = createModel();
/** Of each request that reached the server. */
const keys: (string | undefined)[] = [];
let status = 200;
const server = createServer((request, response) => {
  keys.push(request.headers.authorization);
  if (status === 200) void stub.handler(request, response);
  else response.writeHead(status, { 'retry-after': '3000' }).end();
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  stub.requests.length = 0;
  keys.length = 0;
  status = 200;
});

const run = (args: readonly string[], env: Record<string, string> = {}) => runCli(['check', ...args], { cwd: makeFiles(files), env });
const judged = (...args: string[]) => run(['--protocol', 'p.json', '--judge', `http://${host}/v1`, ...args]);
const reportOf = (out: string): CheckReport => checkReportSchema.parse(JSON.parse(out));

describe('countersign check --judge', { timeout: 60_000 }, () => {
  it('says what a model thinks, as an opinion that fails no run, and what was sent where', async () => {
    const { out, err, code } = await judged('a.md', '--format', 'json', '--fail-on', 'idea');
    expect(reportOf(out).findings).toMatchObject([
      {
        ruleId: 'plain',
        kind: 'judge',
        line: 5,
        match: bad,
        message: expect.stringMatching(/^A model thinks \(stub-1\): /),
        opinion: { model: 'stub-1', binding: false },
      },
    ]);
    expect(err).toBe(`countersign: ${host} was asked about 2 texts, because of --judge.\n`);
    expect(code).toBe(0);
    const bodies = stub.requests.map(({ body }) => body);
    expect(bodies.join()).not.toContain('heading');
  });

  it('asks about each text once in a run, and not about text for which the rule is switched off', async () => {
    const { out } = await judged('a.md', 'b.md', '--format', 'json');
    expect(reportOf(out).findings.map(({ file, line }) => [file, line])).toEqual([
      ['a.md', 5],
      ['b.md', 1],
    ]);
    expect(stub.requests.map(({ prompt }) => prompt.split('\n')[1]).sort()).toEqual([bad, good]);
  });

  it('marks opinions in every format', async () => {
    expect((await judged('b.md')).out).toContain('A model thinks (stub-1): ');
    expect((await judged('b.md', '--format', 'github')).out).toContain('title=Plain words (plain%2C a model’s opinion)::');
    const log = JSON.parse((await judged('b.md', '--format', 'sarif')).out);
    expect(log.runs[0].results[0]).toMatchObject({ level: 'warning', properties: { opinion: { model: 'stub-1', binding: false } } });
  });

  it('fails the run where the protocol stands behind the model', async () => {
    const { code } = await run(['a.md', '--protocol', 'binding.json', '--judge', `http://${host}/v1`]);
    expect(code).toBe(1);
  });

  it('asks nobody without --judge, and nobody where no rule wants an opinion', async () => {
    const off = await run(['a.md', '--protocol', 'p.json', '--format', 'json']);
    expect(reportOf(off.out)).toMatchObject({ findings: [], notes: [{ say: 'has rules that need a model’s opinion; they were silent.' }] });
    const plain = await run(['a.md', '--protocol', 'words.json', '--judge', `http://${host}/v1`]);
    expect(plain.err).toBe(`countersign: ${host} was asked nothing: no rule here wants an opinion.\n`);
    expect(keys).toEqual([]);
  });

  it('takes the key from the environment', async () => {
    await run(['b.md', '--protocol', 'p.json', '--judge', `http://${host}/v1`], { COUNTERSIGN_JUDGE_KEY: 'sk-test' });
    expect(new Set(keys)).toEqual(new Set(['Bearer sk-test']));
  });

  it('says so, and ends with 2, when nobody is there; the other rules were checked', async () => {
    const args = ['a.md', '--protocol', 'p.json', '--judge', 'http://127.0.0.1:9/v1'];
    const unnamed = await run(args);
    expect(unnamed).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^countersign: 127\.0\.0\.1:9 was not asked: it can’t be reached/),
    });
    const named = await run([...args, '--judge-model', 'm', '--format', 'json']);
    expect(named.code).toBe(2);
    expect(reportOf(named.out)).toMatchObject({
      files: [{ file: 'a.md' }],
      problems: [{ file: '127.0.0.1:9', say: expect.stringMatching(/^left 2 texts without an opinion: it can’t be reached/) }],
    });
  });

  it('says so when the service does not take the key, or has no time', async () => {
    status = 401;
    expect((await judged('b.md', '--judge-model', 'm')).err).toContain(
      'left 1 text without an opinion: The model’s service does not accept the key. There is none in COUNTERSIGN_JUDGE_KEY.',
    );
    status = 429;
    const busy = await judged('b.md', '--judge-model', 'm');
    expect(busy).toMatchObject({ code: 2, err: expect.stringContaining('left 1 text without an opinion: it is busy.') });
  });

  it('refuses an address that texts may not go to, without repeating it', async () => {
    const refused = await run(['a.md', '--protocol', 'p.json', '--judge', 'https://me:secret@models.example.org/v1']);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--judge takes an address that begins with https://') });
    expect(refused.err).not.toContain('secret');
    expect((await run(['a.md', '--protocol', 'p.json', '--judge-model', 'm'])).err).toBe('--judge-model goes with --judge URL.\n');
  });
});

describe('a judge', () => {
  const protocol = toProtocol([rule]);
  const open = (fetch: typeof globalThis.fetch, waits: number[], named?: string) =>
    openJudge(
      protocol,
      { surface: 'draft' },
      { judge: 'https://models.example.org/v1', 'judge-model': named },
      { env: {}, signal: new AbortController().signal },
      {
        fetch,
        wait: async (ms) => {
          waits.push(ms);
        },
      },
    );
  const answer = (passes: boolean) => Response.json({ choices: [{ message: { content: JSON.stringify({ passes, reason: 'So.' }) } }] });

  it('waits for a service that is busy for as long as it asks, and asks again', async () => {
    const waits: number[] = [];
    const answers = [new Response('', { status: 429, headers: { 'retry-after': '2' } }), answer(false)];
    const judge = await open(async () => answers.shift() ?? answer(true), waits, 'm');
    judge.resources.opinions?.of(criterion, bad);
    expect(await judge.ask(() => false)).toBe(true);
    expect(judge.resources.opinions?.of(criterion, bad)).toEqual({ passes: false, reason: 'So.' });
    expect(waits).toEqual([2000]);
    expect(judge.said.problems).toEqual([]);
  });

  it('notes answers that are no opinion, and calls them a problem only where the rule binds', async () => {
    const judge = await open(async () => Response.json({ choices: [{ message: { content: 'Well.' } }] }), [], 'm');
    judge.resources.opinions?.of(criterion, bad);
    await judge.ask(() => false);
    expect(judge.said).toEqual({
      problems: [],
      notes: [
        { file: 'models.example.org', say: 'was asked about 1 text, because of --judge.' },
        { file: 'models.example.org', say: 'had no opinion that can be used on 1 text.' },
      ],
    });
  });

  it('takes the only model there is, and asks which where there are several', async () => {
    const models =
      (...ids: string[]) =>
      async () =>
        Response.json({ data: ids.map((id) => ({ id })) });
    expect((await open(models('one'), [])).resources.opinions?.model).toBe('one');
    await expect(open(models('one', 'two'), [])).rejects.toThrow('models.example.org has one, two.');
  });
});
