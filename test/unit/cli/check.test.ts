// @vitest-environment node
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckReport, checkReportSchema } from '../../../cli/report.ts';
import { type CliRun, makeFiles, runCli, samplePath } from '../../support/cli.ts';
import { toProtocol } from '../../support/rules.ts';

const post = `---
title: We utilise wool
---
# Fern Hill opens

We utilise *man-made* wool, it is climate neutral.

<!-- vale off -->

We utilise it.

<!-- vale on -->

| utilise | b |
|---|---|
| our tarn shell | x |
`;

const files = {
  'post.md': post,
  'page.html': '<h1>Fernhill</h1>\n<p>It is climate\n  <b>neutral</b>.</p>\r\n<p>🎉 &amp; we utilise it.</p>',
  'note.txt': 'We utilise it.\n\nFern Hill.\n',
  'clean.txt': 'Nothing to see.\n',
};

const reportOf = ({ out }: CliRun): CheckReport => checkReportSchema.parse(JSON.parse(out));

async function report(folder: string, ...args: string[]): Promise<CheckReport> {
  return reportOf(await runCli(['check', ...args, '--protocol', sample, '--format', 'json'], { cwd: folder }));
}

const sample = samplePath();

describe('countersign check', { timeout: 60_000 }, () => {
  it('looks for personal data and secrets in every text file of a folder, without a protocol', async () => {
    const ssn = '536-22-8765';
    const folder = makeFiles({
      '.env': `SSN=${ssn}\n`,
      'data.jsonl': `{"text":"SSN:\\n${ssn}"}\n`,
      'table.csv': `1,${ssn},x\n`,
      'page.html': `<p>x</p><!-- ${ssn} -->`,
      'post.md': `---\nnote: ${ssn}\n---\n\n\`\`\`\n${ssn}\n\`\`\`\n`,
      'clean.py': 'x = 1\n',
    });
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(`\ufeffSSN ${ssn}`, 'utf16le'));
    writeFileSync(join(folder, 'latin.txt'), Buffer.from(`Zürich SSN ${ssn}`, 'latin1'));
    writeFileSync(join(folder, 'picture.bin'), new Uint8Array([0, 1, 2]));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'config'), ssn);
    const run = await runCli(['check', '.', '--sensitive', '--format', 'json'], { cwd: folder });
    const { findings, files: read, problems, protocol } = reportOf(run);
    expect(run.code).toBe(1);
    expect(problems).toEqual([]);
    expect(protocol.id).toBe('sensitive');
    expect(read).toHaveLength(8);
    expect(findings.map(({ file, line, column, match, ruleId, detail }) => [file, line, column, match, ruleId, detail])).toEqual(
      [
        ['.env', 1, 5],
        ['data.jsonl', 1, 16],
        ['latin.txt', 1, 12],
        ['page.html', 1, 14],
        ['post.md', 2, 7],
        ['post.md', 6, 1],
        ['table.csv', 1, 3],
        ['wide.txt', 1, 6],
      ].map((place) => [...place, ssn, 'national-id', 'national-id.us.ssn']),
    );
  });

  it('reads local numbers in the way of the locale, and takes one of protocol and --sensitive', async () => {
    const folder = makeFiles({ 'a.txt': 'Write or phone: 0171 2345678' });
    const german = reportOf(await runCli(['check', 'a.txt', '--sensitive', '--locale', 'de-DE', '--format', 'json'], { cwd: folder }));
    expect(german.findings.map(({ match }) => match)).toEqual(['0171 2345678']);
    const both = await runCli(['check', 'a.txt', '--sensitive', '--protocol', sample], { cwd: folder });
    expect([both.code, both.err]).toEqual([2, 'Take --protocol or --sensitive, not both.\n']);
  });

  it('reports findings of Markdown, HTML and plain text where they stand in the file', async () => {
    const folder = makeFiles(files);
    const { findings, summary, files: read, protocol } = await report(folder, 'post.md', 'page.html', 'note.txt', 'clean.txt');
    expect(findings.map(({ file, ruleId, kind, line, column, match }) => [file, ruleId, kind, `${line}:${column}`, match])).toEqual([
      ['post.md', 'plain-words', 'substitution', '2:11', 'utilise'],
      ['post.md', 'brand-name', 'substitution', '4:3', 'Fern Hill'],
      ['post.md', 'plain-words', 'substitution', '6:4', 'utilise'],
      ['post.md', 'inclusive-roles', 'substitution', '6:13', 'man-made'],
      ['post.md', 'green-neutral', 'existence', '6:35', 'climate neutral'],
      ['post.md', 'plain-words', 'substitution', '14:3', 'utilise'],
      ['post.md', 'product-name', 'substitution', '16:7', 'tarn shell'],
      ['page.html', 'green-neutral', 'existence', '2:10', 'climate neutral'],
      ['page.html', 'plain-words', 'substitution', '4:16', 'utilise'],
      ['note.txt', 'plain-words', 'substitution', '1:4', 'utilise'],
      ['note.txt', 'brand-name', 'substitution', '3:1', 'Fern Hill'],
    ]);
    const across = findings.find(({ file, match }) => file === 'page.html' && match === 'climate neutral');
    expect(files['page.html'].slice(across?.start, across?.end)).toBe('climate\n  <b>neutral');
    expect(across).toMatchObject({ endLine: 3, endColumn: 13, severity: 'must', ruleName: expect.any(String), why: expect.any(String) });
    expect(findings[0]).toMatchObject({ fixes: [{ kind: 'replace', text: 'use' }] });
    expect(read.map(({ file, format, findings: count }) => [file, format, count])).toEqual([
      ['post.md', 'markdown', 7],
      ['page.html', 'html', 2],
      ['note.txt', 'text', 2],
      ['clean.txt', 'text', 0],
    ]);
    expect(summary).toEqual({ files: 4, words: expect.any(Number), findings: 11, must: 4, care: 2, idea: 5 });
    expect(protocol).toMatchObject({ id: 'fernhill', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('ends with 0 when clean, 1 from --fail-on on, 2 when something could not be checked', async () => {
    const folder = makeFiles(files);
    const code = async (...args: string[]) => (await runCli(['check', '--protocol', sample, ...args], { cwd: folder })).code;
    expect(await code('clean.txt')).toBe(0);
    expect(await code('note.txt')).toBe(1);
    expect(await code('note.txt', '--fail-on', 'never')).toBe(0);
    expect(await code('-', '--fail-on', 'idea')).toBe(0);
    expect(await code('clean.txt', 'missing.txt')).toBe(2);
    expect(await code('clean.txt', '--fail-on', 'sometimes')).toBe(2);
    expect(await code('clean.txt', '--channel', 'blogg')).toBe(2);
  });

  it('says where a link should lead when its words can’t be fixed', async () => {
    const folder = makeFiles({
      'p.json': JSON.stringify(
        toProtocol([
          {
            id: 'links',
            kind: 'link',
            message: '{problem}',
            https: true,
            examples: { bad: [{ text: 'http://a.example', hits: ['http://a.example'] }], good: ['y'] },
          },
        ]),
      ),
      'a.md': 'See [the sizes](http://fernhill.example/sizes).\n',
    });
    const run = (format: string) => runCli(['check', 'a.md', '--protocol', 'p.json', '--format', format], { cwd: folder });
    expect(reportOf(await run('json')).findings).toMatchObject([
      { match: 'the sizes', fixes: [], address: 'https://fernhill.example/sizes' },
    ]);
    expect((await run('text')).out).toContain('link to: https://fernhill.example/sizes');
    expect((await run('github')).out).toContain('This link is not secure. Use https. Link to: https://fernhill.example/sizes');
  });

  it('reads standard input, as the kind it is told', async () => {
    const run = (...args: string[]) =>
      runCli(['check', '-', '--protocol', sample, '--format', 'json', ...args], {
        cwd: makeFiles({}),
        input: '# A\n\n- We `utilise` it.\n',
      });
    expect(reportOf(await run('--as', 'markdown')).findings.map(({ file, column }) => [file, column])).toEqual([['stdin', 7]]);
    expect(reportOf(await run()).files).toEqual([{ file: 'stdin', format: 'text', words: 4, findings: 1 }]);
  });

  it('takes folders and patterns, and leaves out what is ignored, hidden or not text', async () => {
    const folder = makeFiles({
      'a.md': 'a',
      'sub/b.html': 'b',
      'sub/deep/c.txt': 'c',
      'sub/skip/d.md': 'd',
      'sub/code.ts': 'x',
      '.hidden/e.md': 'e',
      'node_modules/x/f.md': 'f',
      'g[1].md': 'g',
    });
    const names = async (...args: string[]) => (await report(folder, ...args)).files.map(({ file }) => file);
    expect(await names('.', '--ignore', '**/skip')).toEqual(['a.md', 'g[1].md', 'sub/b.html', 'sub/deep/c.txt']);
    expect(await names('sub/**/*.{md,txt}', '--ignore', 'sub/skip/**')).toEqual(['sub/deep/c.txt']);
    expect(await names('sub/skip/d.md', 'sub/code.ts', 'g[1].md', '--ignore', 'sub')).toEqual(['sub/skip/d.md', 'sub/code.ts', 'g[1].md']);
    expect((await runCli(['check', '*.rst', '--protocol', sample], { cwd: folder })).err).toBe('countersign: *.rst matches no file.\n');
  });

  it('says so when a folder has nothing to check, and follows links to files', async () => {
    const folder = makeFiles({ 'real/a.md': 'We utilise it.', 'none/code.ts': 'x' });
    mkdirSync(join(folder, 'linked'));
    symlinkSync('../real/a.md', join(folder, 'linked/b.md'));
    symlinkSync('../linked', join(folder, 'linked/round'));
    symlinkSync('gone', join(folder, 'linked/gone.md'));
    expect((await report(folder, 'linked', 'linked/*.md')).files.map(({ file }) => file)).toEqual(['linked/b.md']);
    const empty = await runCli(['check', 'none', '--protocol', sample], { cwd: folder });
    expect(empty).toMatchObject({ code: 2, err: 'countersign: none has no file to check.\n' });
  });

  it('has more findings in a file than a call takes arguments', async () => {
    const folder = makeFiles({
      'p.json': JSON.stringify(toProtocol([{ kind: 'existence', tokens: ['x'] }])),
      'a.txt': 'x '.repeat(150_000),
    });
    const run = await runCli(['check', 'a.txt', '--protocol', 'p.json', '--quiet'], { cwd: folder });
    expect(run.err).toBe('');
    expect(run.out).toMatch(/150000 findings in 1 file: 150000 worth a check\.\n$/);
  });

  it('finds a config file upwards, and lets options win', async () => {
    const folder = makeFiles({
      'countersign.config.yaml':
        'protocol: brand/protocol.yaml\nfiles: [posts]\nignore: [posts/old]\nchannel: blog\nminSeverity: care\nfailOn: care\n',
      'brand/protocol.yaml': readFileSync(sample, 'utf8'),
      'posts/a.md': 'We utilise man-made wool.',
      'posts/old/b.md': 'Fern Hill',
      'sub/c.md': 'Fern Hill',
    });
    const run = await runCli(['check', '--format', 'json'], { cwd: join(folder, 'sub') });
    expect(run.code).toBe(1);
    expect(reportOf(run).findings.map(({ file, ruleId }) => [file, ruleId])).toEqual([['../posts/a.md', 'inclusive-roles']]);
    const own = await runCli(['check', 'c.md', '--format', 'json', '--min-severity', 'must'], { cwd: join(folder, 'sub') });
    expect(reportOf(own).findings.map(({ file }) => file)).toEqual(['c.md']);
    const said = async (config: string | Uint8Array) => {
      writeFileSync(join(folder, 'countersign.config.yaml'), config);
      return (await runCli(['check'], { cwd: folder })).err;
    };
    expect(await said('protocol: p.yaml\nfailOn: [must\n')).toMatch(/^The config countersign\.config\.yaml:\d:\d+ is not YAML or JSON: /);
    expect(await said('protocol: a\nprotocol: b\n')).toBe(
      'The config countersign.config.yaml:2:1 is not YAML or JSON: Map keys must be unique.\n',
    );
    expect(await said(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe('The config countersign.config.yaml is UTF-16. Save it as UTF-8.\n');
    writeFileSync(join(folder, 'countersign.config.yaml'), 'protocl: x\n');
    const broken = await runCli(['check'], { cwd: folder });
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('E210 countersign.config.yaml:1:10 /protocl') });
  });

  it('says one sentence about what it cannot read, and goes on with the rest', async () => {
    const folder = makeFiles({
      'good.txt': 'We utilise it.',
      'binary.txt': new Uint8Array([1, 0, 2]),
      'latin.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      'wide.txt': new Uint8Array([0xff, 0xfe, 0x61, 0]),
      'huge.txt': new Uint8Array(17 * 1024 * 1024).fill(0x20),
      'tangled.md': '*a_ '.repeat(3000),
      'empty.txt': '',
    });
    const run = await runCli(['check', '.', 'gone.md', '--protocol', sample, '--format', 'json'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.err.trim().split('\n').sort()).toEqual([
      'countersign: binary.txt is not a text file.',
      'countersign: gone.md is not there.',
      'countersign: huge.txt has 17 MB; files up to 16 MB are checked.',
      'countersign: latin.txt is not UTF-8. Save it as UTF-8.',
      'countersign: tangled.md was read as plain text: its markup nests too deeply or is too tangled.',
      'countersign: wide.txt is UTF-16. Save it as UTF-8.',
    ]);
    expect(reportOf(run).findings.map(({ file }) => file)).toEqual(['good.txt']);
  });

  it('says so where a title was not looked at, because front matter is no YAML', async () => {
    const folder = makeFiles({ 'a.md': '---\ntitle: We utilise it: a story\n---\nText.' });
    const { findings, notes } = await report(folder, 'a.md');
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      {
        file: 'a.md',
        say: expect.stringMatching(/^has front matter that is no YAML \(line 2: .+\), so title and summary were not looked at\.$/),
      },
    ]);
  });

  it('counts offsets from the first unit of the file, byte order mark included', async () => {
    const folder = makeFiles({ 'a.md': '\ufeffWe utilise it.', 'b.txt': '\ufeffWe utilise it.', 'c.html': '\ufeff<p>We utilise it.' });
    expect((await report(folder, '.')).findings.map(({ start, end }) => [start, end])).toEqual([
      [4, 11],
      [4, 11],
      [7, 14],
    ]);
  });

  it('checks a line of a megabyte', async () => {
    const folder = makeFiles({ 'line.txt': `${'Wool is warm and we mend it. '.repeat(36_000)}We utilise it.` });
    const { findings, notes } = await report(folder, 'line.txt');
    expect(notes).toEqual([]);
    expect(findings.map(({ match, line, column }) => [match, line, column])).toEqual([['utilise', 1, 36_000 * 29 + 4]]);
  });

  it('shows people findings by file with a way out, and no colour in a pipe', async () => {
    const { out, err } = await runCli(['check', 'note.txt', 'clean.txt', '--protocol', sample], { cwd: makeFiles(files) });
    expect(err).toBe('');
    expect(out).toBe(
      [
        'note.txt',
        '  1:4  suggestion     utilise  “Use” is shorter and says the same.  plain-words',
        '       try: “use”',
        '  3:1  must fix       Fern Hill  Our name is written “Fernhill”.  brand-name',
        '       try: “Fernhill”',
        '',
        '2 findings in 1 of 2 files: 1 must fix, 1 suggestion.',
        '',
      ].join('\n'),
    );
    const colourful = await runCli(['check', 'note.txt', '--protocol', sample], { cwd: makeFiles(files), env: { FORCE_COLOR: '1' } });
    expect(colourful.out).toContain('\u001b[31m');
  });

  it('lets no text steer the terminal', async () => {
    const folder = makeFiles({ 'a.txt': 'Write to \u001b[2Jx@fernhill.example\u202e now, we utilise\u0007 it.' });
    const { out } = await runCli(['check', 'a.txt', '--protocol', sample], { cwd: folder });
    expect(out).toContain('utilise');
    expect(out.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
    // A name may hold a line of its own, which GitHub's runner would take for a command.
    const named = makeFiles({ 'a\n::error::no\u001b[31m.md': new Uint8Array([0]) });
    for (const args of [
      ['check', '.', '--protocol', sample],
      ['backtest', sample, '.'],
    ])
      expect((await runCli(args, { cwd: named })).err).toBe('countersign: a ::error::no\\u001b[31m.md is not a text file.\n');
  });

  it('refuses a protocol with errors: code, place, value, way out', async () => {
    const source = readFileSync(sample, 'utf8').replace('"kind": "substitution"', '"kind": "substitutoin"');
    const line = source.slice(0, source.indexOf('substitutoin')).split('\n').length;
    const folder = makeFiles({ 'p.yaml': source, 'a.txt': 'a' });
    const run = await runCli(['check', 'a.txt', '--protocol', 'p.yaml'], { cwd: folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      `E220 p.yaml:${line}:15 /rules/0/kind\n  "substitutoin"\n  There is no rule kind "substitutoin". Did you mean "substitution"?\nThe protocol has an error; nothing was checked.\n`,
    );
  });

  it('says what is wrong with the command line in a sentence', async () => {
    const cwd = makeFiles({});
    const said = async (...args: string[]) => (await runCli(args, { cwd })).err.trim();
    expect((await runCli(['--version'], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await said('chek')).toBe('There is no command "chek". Did you mean "check"?');
    expect(await said('check', '--protocl', 'x')).toBe(
      "Unknown option '--protocl'. Did you mean --protocol? Options: countersign check --help",
    );
    expect(await said('check', '--protocol', 'gone.yaml')).toBe('The protocol gone.yaml is not there.');
    expect(await said('check', 'a.md')).toMatch(/^Which protocol\?/);
    expect(await said('check', '--protocol', sample)).toMatch(/^Which files\?/);
    expect(await said('check', 'a.md', '--protocol', sample, '--locale', 'en_GB')).toBe(
      'The locale must be a language tag such as "en-GB", not "en_GB".',
    );
    const help = await runCli(['check', '--help'], { cwd });
    expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--fail-on') });
  });
});
