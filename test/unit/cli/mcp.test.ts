// @vitest-environment node
/** The tools for agents, driven by the official client over the pipes of a child process. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, describe, expect, it } from 'vitest';
import { checkTextOutput, explainRuleOutput, getProtocolOutput } from '../../../cli/mcp/shapes.ts';
import { z } from '../../../lib/platform/zod.ts';
import { command, makeFiles, runCli, samplePath, starter } from '../../support/cli.ts';

const sample = samplePath();
const source = readFileSync(sample, 'utf8');
const open: Client[] = [];

afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

async function connect(folder: string, protocol: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  open.push(client);
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [command, 'mcp', '--protocol', protocol], cwd: folder, stderr: 'ignore' }),
  );
  return client;
}

async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: args })) as CallToolResult;
}

const said = ({ content }: CallToolResult) => content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
const [checked, read, explained] = [z.object(checkTextOutput), z.object(getProtocolOutput), z.object(explainRuleOutput)];

describe('countersign mcp', { timeout: 60_000 }, () => {
  it('offers three tools that only read, each with a schema in and out', async () => {
    const client = await connect(makeFiles({}), starter);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check_text', 'get_protocol', 'explain_rule']);
    for (const { inputSchema, outputSchema, annotations, description } of tools) {
      expect(description).toBeTruthy();
      expect(inputSchema.type).toBe('object');
      expect(outputSchema?.type).toBe('object');
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(tools[0]?.inputSchema).toMatchObject({
      required: ['text'],
      properties: { text: { description: expect.any(String) }, format: { enum: ['html', 'markdown', 'mdx', 'text'], default: 'markdown' } },
    });
    expect(client.getServerVersion()).toMatchObject({ name: 'countersign' });
    expect(client.getInstructions()).toContain('check_text');
  });

  it('finds what the command line finds', async () => {
    const draft = '# Fern Hill\n\nWe *utilise* `utilise` it.\n';
    const folder = makeFiles({ 'a.md': draft });
    const client = await connect(folder, sample);
    const answer = checked.parse((await call(client, 'check_text', { text: draft })).structuredContent);
    const { out } = await runCli(['check', 'a.md', '--protocol', sample, '--format', 'json'], { cwd: folder });
    const report = JSON.parse(out);
    expect(answer.findings).toEqual(report.findings.map(({ file: _file, ...finding }: { file: string }) => finding));
    expect(answer.protocol).toEqual(report.protocol);
    expect(answer).toMatchObject({ summary: { findings: report.findings.length, must: 1 }, notes: [] });
    const must = checked.parse((await call(client, 'check_text', { text: draft, min_severity: 'must', format: 'text' })).structuredContent);
    expect(must.findings.map(({ ruleId, column }) => [ruleId, column])).toEqual([['brand-name', 3]]);
  });

  it('tells an agent what it can put right, and goes on', async () => {
    const client = await connect(makeFiles({}), starter);
    const wrongChannel = await call(client, 'check_text', { text: 'a', channel: 'blogg' });
    expect([wrongChannel.isError, said(wrongChannel)]).toEqual([true, 'The protocol has no channel "blogg". Did you mean "blog"?']);
    const wrongRule = await call(client, 'explain_rule', { rule: 'brand' });
    expect([wrongRule.isError, said(wrongRule)]).toEqual([true, expect.stringContaining('The protocol has no rule "brand".')]);
    const wrongType = await call(client, 'check_text', { text: 1 });
    expect([wrongType.isError, said(wrongType)]).toEqual([true, expect.stringContaining('text')]);
    const misspelt = await call(client, 'check_text', { text: 'a', chanel: 'blog' });
    expect([misspelt.isError, said(misspelt)]).toEqual([true, expect.stringContaining('chanel')]);
    expect((await call(client, 'check_text', { text: 'x'.repeat(2_000_001) })).isError).toBe(true);
    expect(checked.parse((await call(client, 'check_text', { text: '' })).structuredContent).findings).toEqual([]);
  });

  it('answers a text full of findings with the most severe of them', async () => {
    const client = await connect(makeFiles({}), sample);
    const text = `${'We utilise it. '.repeat(20_000)}${'Fern Hill. '.repeat(50_000)}`;
    const { findings, summary, notes } = checked.parse((await call(client, 'check_text', { text })).structuredContent);
    expect(summary).toMatchObject({ findings: 70_000, must: 50_000 });
    expect(findings).toHaveLength(500);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['must']));
    expect(notes).toEqual(['Only 500 of the findings are here, the most severe ones. Fix them, and check again.']);
  });

  it('gives the protocol and explains its rules', async () => {
    const client = await connect(makeFiles({}), starter);
    const all = read.parse((await call(client, 'get_protocol')).structuredContent);
    expect(all).toMatchObject({
      protocol: { id: 'fernhill' },
      language: 'en-GB',
      channels: expect.arrayContaining([{ id: 'blog', name: 'Journal', risk: 'medium' }]),
    });
    expect(all.rules.length).toBeGreaterThan(25);
    expect(explained.parse((await call(client, 'explain_rule', { rule: 'brand-name' })).structuredContent).rule).toMatchObject({
      id: 'brand-name',
      why: expect.any(String),
      owner: 'Brand',
      examples: {
        bad: expect.arrayContaining([{ text: 'Fern Hill opens in Leeds.', hits: ['Fern Hill'], fixed: 'Fernhill opens in Leeds.' }]),
      },
    });
  });

  it('reads the protocol again when it changes, and keeps the last good one when the new one is bad', async () => {
    const folder = makeFiles({ 'p.yaml': source });
    const file = join(folder, 'p.yaml');
    const client = await connect(folder, 'p.yaml');
    const version = async () => checked.parse((await call(client, 'check_text', { text: 'Fern Hill' })).structuredContent);
    expect(await version()).toMatchObject({ protocol: { version: '4.2' }, notes: [] });
    writeFileSync(file, source.replace('"version": "4.2"', '"version": "4.10"'));
    expect(await version()).toMatchObject({ protocol: { version: '4.10' }, notes: [] });
    writeFileSync(file, 'countersign: 1\nrules: []\n');
    const kept = await version();
    expect(kept).toMatchObject({ protocol: { version: '4.10' }, summary: { must: 1 } });
    expect(kept.notes).toEqual([
      expect.stringMatching(
        /^The protocol file was changed and is not good, so version 4\.10 as it was before is in force\.\nE210 p\.yaml:1:1 \/id/,
      ),
    ]);
    rmSync(file);
    expect((await version()).notes).toEqual([expect.stringContaining('is not there')]);
    writeFileSync(file, source);
    expect(await version()).toMatchObject({ protocol: { version: '4.2' }, notes: [] });
  });

  it('answers with the errors while there is no good protocol, and works once there is', async () => {
    const folder = makeFiles({ 'p.yaml': 'countersign: 2\n' });
    const client = await connect(folder, 'p.yaml');
    const refused = await call(client, 'check_text', { text: 'Fern Hill' });
    expect([refused.isError, said(refused)]).toEqual([true, expect.stringContaining('E210 p.yaml:1:14 /countersign')]);
    writeFileSync(join(folder, 'p.yaml'), source);
    expect(checked.parse((await call(client, 'check_text', { text: 'Fern Hill' })).structuredContent).summary.must).toBe(1);
  });

  it('writes nothing but the protocol to standard output, answers what was asked before the pipe closed, and ends', async () => {
    const folder = makeFiles({ 'p.yaml': 'countersign: 2\n' });
    const asked = [
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
      },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'check_text', arguments: { text: 'a' } } },
    ];
    const run = await runCli(['mcp', '--protocol', 'p.yaml'], {
      cwd: folder,
      input: asked.map((each) => `${JSON.stringify(each)}\n`).join(''),
    });
    const lines = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
      ['2.0', 1],
      ['2.0', 2],
    ]);
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('E210 p.yaml:1:14 /countersign') });
    expect((await runCli(['mcp'], { cwd: folder })).err).toBe('Which protocol? Name its file: countersign mcp --protocol FILE\n');
  });
});
