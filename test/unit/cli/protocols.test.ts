// @vitest-environment node
/** `countersign test` and `countersign backtest`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Backtest, backtestSchema } from '../../../cli/backtesting.ts';
import { makeFiles, runCli, samplePath, starter } from '../../support/cli.ts';

const sample = samplePath();
const source = readFileSync(starter, 'utf8');

describe('countersign test', { timeout: 60_000 }, () => {
  it('says that a protocol is good, and how much was looked at', async () => {
    const run = await runCli(['test', starter], { cwd: makeFiles({}) });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^\S+starter\.yaml is good: \d\d rules, \d\d+ examples hold\.\n/);
  });

  it('prints author errors with code, line, pointer, value and hint', async () => {
    const broken = source.replace('hits: [Fern Hill], fixed', 'hits: [Fern Hills], fixed').replace('severity: must', 'severity: most');
    const folder = makeFiles({
      'bad.yaml': broken,
      'examples.yaml': source.replace('hits: [Fern Hill], fixed', 'hits: [Fern Hills], fixed'),
    });
    const line = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    const run = await runCli(['test', 'bad.yaml', 'examples.yaml'], { cwd: folder });
    expect(run.code).toBe(1);
    expect(run.out).toBe(
      [
        `E210 bad.yaml:${line(broken, 'severity: most')}:15 /rules/0/severity`,
        '  "most"',
        '  This must be one of must, care, idea. Did you mean "must"?',
        'bad.yaml: 1 error.',
        '',
        `E240 examples.yaml:${line(broken, 'hits: [Fern Hills]')}:54 /rules/0/examples/bad/0/hits`,
        '  ["Fern Hills"]',
        '  The rule finds "Fern Hill" here. Change the rule or the example, so that both say the same.',
        'examples.yaml: 1 error.',
        '',
      ].join('\n'),
    );
    const json = await runCli(['test', 'bad.yaml', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(json.out)).toMatchObject({
      countersign: 1,
      protocols: [{ file: 'bad.yaml', ok: false, errors: [{ code: 'E210', pointer: '/rules/0/severity', value: '"most"', column: 15 }] }],
    });
  });

  it('takes the protocol of the config, and says when there is none', async () => {
    const folder = makeFiles({ 'countersign.config.yaml': 'protocol: p.yaml', 'p.yaml': 'countersign: 1\n' });
    const run = await runCli(['test'], { cwd: folder });
    expect(run.code).toBe(1);
    expect(run.out).toContain('E210 p.yaml:1:1 /id');
    expect(await runCli(['test'], { cwd: makeFiles({}) })).toMatchObject({
      code: 2,
      err: 'Which protocol? Name its file: countersign test FILE\n',
    });
    expect(await runCli(['test', 'gone.yaml'], { cwd: folder })).toMatchObject({ code: 2, err: 'The protocol gone.yaml is not there.\n' });
  });

  it('points at the line where YAML ends to make sense, and says which file is no text', async () => {
    const folder = makeFiles({
      'key.yaml': 'id: x\n  name: y\n',
      'star.yaml': 'id: x\nname: *bold*\n',
      'two.yaml': 'id: x\n---\nid: y\n',
      'none.yaml': '# nothing yet\n',
      'wide.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]),
      'good.yaml': source,
    });
    const run = await runCli(['test', 'wide.yaml', 'gone.yaml', 'key.yaml', 'star.yaml', 'two.yaml', 'none.yaml', 'good.yaml'], {
      cwd: folder,
    });
    expect(run).toMatchObject({
      code: 2,
      err: 'The protocol wide.yaml is UTF-16. Save it as UTF-8.\nThe protocol gone.yaml is not there.\n',
    });
    expect(run.out.split('\n')).toEqual([
      'E201 key.yaml:1:5',
      '  x',
      expect.stringMatching(/Line 1, column 5: Nested mappings .* mappings\. Quotation marks/),
      'key.yaml: 1 error.',
      '',
      'E201 star.yaml:2:7',
      expect.stringMatching(/^ {2}"\*bold\*" stands .* Put quotation marks around text that begins with "\*"\.$/),
      'star.yaml: 1 error.',
      '',
      'E201 two.yaml:2:1',
      '  ---',
      '  Line 2, column 1: a second document begins here. A protocol is one: take the line out.',
      'two.yaml: 1 error.',
      '',
      'E210 none.yaml:1:1',
      '  The file is empty. Begin with "countersign: 1".',
      'none.yaml: 1 error.',
      '',
      expect.stringMatching(/^good\.yaml is good/),
      '',
    ]);
  });

  it('survives a file that is nothing of the kind', async () => {
    const folder = makeFiles({ 'a.yaml': '{'.repeat(100_000), 'b.yaml': '\u0001', 'c.yaml': '&a [*a]', 'd.yaml': '' });
    const run = await runCli(['test', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', '--format', 'json'], { cwd: folder });
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(run.out).protocols.map(({ errors }: { errors: { code: string }[] }) => errors[0]?.code)).toEqual([
      'E203',
      expect.stringMatching(/^E2/),
      expect.stringMatching(/^E2/),
      'E210',
    ]);
  });
});

describe('countersign backtest', { timeout: 60_000 }, () => {
  const folder = () =>
    makeFiles({
      'a.md': 'We utilise it. We utilise it again.\n',
      'b.txt': 'They utilise **climate neutral** wool.\n',
      'c.md': '# Fern Hill\n',
      'd.bin': new Uint8Array([0]),
    });

  it('counts for every rule, samples it, and names what never fired and what overlaps', async () => {
    const run = await runCli(['backtest', sample, '.', '--format', 'json'], { cwd: folder() });
    expect(run).toMatchObject({ code: 0, err: '' });
    const report: Backtest = backtestSchema.parse(JSON.parse(run.out));
    expect(report).toMatchObject({ files: 3, words: 14, findings: 6, protocol: { id: 'fernhill' }, problems: [] });
    expect(report.rules[0]).toMatchObject({
      ruleId: 'plain-words',
      findings: 3,
      files: 2,
      perThousandWords: 214.286,
      msPerThousandWords: expect.any(Number),
      samples: [
        { file: 'a.md', line: 1, column: 4, match: 'utilise', before: 'We ', after: ' it. We utilise it again.' },
        { file: 'b.txt', line: 1, column: 6, match: 'utilise', before: 'They ', after: ' **climate neutral** wool.' },
      ],
    });
    expect(
      report.rules
        .filter(({ findings }) => findings > 0)
        .map(({ ruleId }) => ruleId)
        .sort(),
    ).toEqual(['brand-name', 'green-neutral', 'plain-words', 'sentence-case']);
    expect(report.never).toHaveLength(report.rules.length - 4);
    expect(report.overlaps).toMatchObject([
      { rules: ['brand-name', 'sentence-case'], times: 1, sample: { file: 'c.md', match: 'Fern Hill' } },
    ]);
  });

  it('shows people the same', async () => {
    const { out, code, err } = await runCli(['backtest', sample, 'a.md', 'b.txt', 'c.md', 'd.bin'], { cwd: folder() });
    expect(code).toBe(2);
    expect(err).toBe('countersign: d.bin is not a text file.\n');
    expect(out).toContain('plain-words           3           214.29      2\n  a.md:1:4  We [utilise] it. We utilise it again.\n');
    expect(out).toContain('brand-name and sentence-case, 1 time: c.md:1:3  # [Fern Hill]');
    expect(out).toContain('Rules that never fired\n');
    expect(out).toMatch(/6 findings in 14 words of 3 files\.\n$/);
  });

  it('needs a protocol first', async () => {
    expect((await runCli(['backtest'], { cwd: folder() })).err).toMatch(/^Which protocol\?/);
    expect((await runCli(['backtest', sample], { cwd: folder() })).err).toMatch(/^Which files\?/);
  });
});
