// @vitest-environment node
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles, runCli, samplePath } from '../../support/cli.ts';
import { makeZip } from '../../support/zip.ts';

const styles = {
  '.vale.ini':
    'StylesPath = styles\nMinAlertLevel = suggestion\nVocab = House\n[*]\nBasedOnStyles = Acme\nAcme.Off = NO\nAcme.Words = error\n',
  'styles/Acme/Words.yml':
    "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: warning\nignorecase: true\naction:\n  name: replace\nswap:\n  utilise: use\n",
  'styles/Acme/Very.yml': "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - very\n",
  'styles/Acme/Off.yml': "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - thing\n",
  'styles/Acme/Own.yml': 'extends: script\nmessage: No.\nscript: |\n  x := 1\n',
  'styles/config/vocabularies/House/accept.txt': 'Very Large Array\n',
};

describe('countersign import-vale', { timeout: 60_000 }, () => {
  it('reads UTF-16 as YAML may be, and lists every rule that it cannot read', async () => {
    const rule = (word: string) => `extends: existence\nmessage: Avoid it.\ntokens:\n  - ${word}\n`;
    const folder = makeFiles({
      'styles/Acme/Wide.yml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rule('wide'), 'utf16le')]),
      'styles/Acme/Latin.yml': Buffer.from(rule('caf\u00e9'), 'latin1'),
      'styles/Acme/Two.yml': `${rule('one')}---\n${rule('two')}`,
      'styles/Acme/Twice.yml': `${rule('first')}tokens:\n  - second\n`,
      'styles/Acme/picture.png': new Uint8Array([0xff]),
      'real.yml': rule('linked'),
    });
    symlinkSync('../../real.yml', join(folder, 'styles/Acme/Linked.yml'));
    const { out } = await runCli(['import-vale', 'styles', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({
      rules: 4,
      notCarried: [
        { file: 'Acme/Latin.yml', line: 1, reason: 'The file is neither UTF-8 nor UTF-16.' },
        { file: 'Acme/Twice.yml', line: 5, reason: '"tokens" is there twice; the first one counts.' },
        { file: 'Acme/Two.yml', line: 5, reason: 'A second document begins here; Vale passes over it, too.' },
      ],
    });
    writeFileSync(join(folder, 'a.txt'), 'wide, linked, first, second, one, two');
    const run = await runCli(['check', 'a.txt', '--protocol', 'vale.protocol.yaml', '--format', 'json'], { cwd: folder });
    const { findings } = JSON.parse(run.out) as { findings: { match: string }[] };
    expect(findings.map(({ match }) => match)).toEqual(['wide', 'linked', 'first', 'one']);
  });

  it('says what the rules wait for, before anybody wonders why they find nothing', async () => {
    const folder = makeFiles({
      ...styles,
      'styles/Acme/Spelling.yml': 'extends: spelling\nmessage: "\'%s\'?"\ndictionaries:\n  - de_DE\n',
    });
    const { out } = await runCli(['import-vale', '.', '--into', samplePath()], { cwd: folder });
    expect(out).toContain('Some rules need the dictionary "de-DE" (name its folder with --dictionaries).');
    const own = { 'styles/Acme/words/de_DE.aff': 'SET UTF-8\n', 'styles/Acme/words/de_DE.dic': '1\ngut\n' };
    for (const [path, text] of Object.entries(own)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const again = await runCli(['import-vale', '.', '--force'], { cwd: folder });
    expect(again.out).toContain(
      'Some rules need the dictionary "de-DE" (it lies in styles/Acme/words: name that folder with --dictionaries).',
    );
    const json = await runCli(['import-vale', '.', '--force', '--format', 'json', '--into', samplePath()], { cwd: folder });
    expect(JSON.parse(json.out)).toMatchObject({ needs: ['dictionary:de-DE'] });
  });

  it('makes rules that see stars for code within a line, as Vale’s do, beside own ones that read it', async () => {
    const folder = makeFiles({
      ...styles,
      'styles/Acme/Long.yml': "extends: occurrence\nmessage: Too long.\nscope: sentence\nmax: 3\ntoken: '\\b\\w+\\b'\n",
      'styles/Acme/Raw.yml': "extends: existence\nmessage: No.\nscope: raw\nraw:\n  - '`utilise`'\n",
      'a.md': 'We `utilise` it, and *utilise* that.\n\nBe `a b c d e f` brief.\n\n- Press <kbd>very</kbd> ``a `very` b`` very hard.\n',
      'b.html': '<p>We <code>utilise</code> it.</p><pre>utilise</pre><p>Utilise <tt>very</tt>.</p>',
    });
    await runCli(['import-vale', '.', '--into', samplePath()], { cwd: folder });
    const { out } = await runCli(['check', 'a.md', 'b.html', '--protocol', 'vale.protocol.yaml', '--format', 'json'], { cwd: folder });
    const found = (JSON.parse(out) as { findings: { file: string; ruleId: string; line: number; column: number; match: string }[] })
      .findings;
    const of = (id: string) =>
      found.filter(({ ruleId }) => ruleId === id).map(({ file, line, column, match }) => `${file} ${line}:${column} ${match}`);
    expect(of('Acme.Words')).toEqual(['a.md 1:23 utilise', 'b.html 1:56 Utilise']);
    expect(of('Acme.Very')).toEqual(['a.md 5:40 very']);
    expect(of('Acme.Raw')).toEqual(['a.md 1:4 `utilise`']);
    expect(of('plain-words')).toEqual(['a.md 1:5 utilise', 'a.md 1:23 utilise', 'b.html 1:13 utilise', 'b.html 1:56 Utilise']);
    expect(of('Acme.Long').map((each) => each.slice(0, 6))).toEqual(['a.md 1']);
  });

  it('lists what else Vale would hide', async () => {
    const ini = `${styles['.vale.ini'].replace('[*]', 'IgnoredClasses = quiet\n[*]')}TokenIgnores = (x+)\n`;
    const folder = makeFiles({ ...styles, '.vale.ini': ini });
    const { out } = await runCli(['import-vale', '.'], { cwd: folder });
    expect(out).toContain('.vale.ini:4  "IgnoredClasses" is not carried over: rules look at what Vale would hide by it');
    expect(out).toContain('.vale.ini:9  "TokenIgnores" is not carried over: rules look at what Vale would hide by it');
  });

  it('makes a protocol of a folder, and lists by file, line and reason what is not in it', async () => {
    const folder = makeFiles(styles);
    const run = await runCli(['import-vale', '.'], { cwd: folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^Wrote \d+ rules to vale\.protocol\.yaml\. 1 is switched off by \.vale\.ini\.\nNot carried over/);
    expect(run.out).toMatch(/\n {2}styles\/Acme\/Own\.yml:\d+ {2}Acme\.Own: /);
    expect((await runCli(['test', 'vale.protocol.yaml'], { cwd: folder })).code).toBe(0);
    const check = await runCli(['check', '-', '--protocol', 'vale.protocol.yaml', '--format', 'json'], {
      cwd: folder,
      input: 'We utilise a very large thing at the Very Large Array.',
    });
    expect(check.code).toBe(1);
    const { findings } = JSON.parse(check.out);
    expect(findings.map((finding: Record<string, string>) => [finding.ruleId, finding.match, finding.severity])).toEqual([
      ['Acme.Words', 'utilise', 'must'],
      ['Acme.Very', 'very', 'care'],
    ]);
    expect(findings[0]).toMatchObject({ message: "Use 'use' instead of 'utilise'.", fixes: [{ kind: 'replace', text: 'use' }] });
  });

  it('takes a zip, and keeps what a protocol has already', async () => {
    const folder = makeFiles({ 'styles.zip': makeZip(styles), 'broken.zip': makeZip(styles).subarray(50), 'none.zip': 'hello' });
    const args = ['import-vale', 'styles.zip', '--into', samplePath(), '--out', 'all.yaml', '--format', 'json'];
    const run = await runCli(args, { cwd: folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    const said = JSON.parse(run.out);
    expect(said).toMatchObject({ countersign: 1, out: 'all.yaml', off: ['Acme.Off'] });
    expect(said.notCarried).toContainEqual({
      file: 'styles/Acme/Own.yml',
      line: expect.any(Number),
      rule: 'Acme.Own',
      reason: expect.any(String),
    });
    const written = readFileSync(join(folder, 'all.yaml'), 'utf8');
    expect(written).toContain('id: fernhill');
    expect(written).toContain('id: brand-name');
    expect(written).toContain('id: Acme.Very');
    // Again, into its own result: imported rules take the place of the earlier ones.
    const again = await runCli([...args.slice(0, 3), 'all.yaml', ...args.slice(4), '--force'], { cwd: folder });
    expect(JSON.parse(again.out).rules).toBe(said.rules);
    expect(readFileSync(join(folder, 'all.yaml'), 'utf8')).toBe(written);
    expect((await runCli(['import-vale', 'broken.zip'], { cwd: folder })).err).toMatch(
      /^broken\.zip .*Unpack it, and name the folder\.\n$/,
    );
    expect((await runCli(['import-vale', 'none.zip'], { cwd: folder })).err).toBe(
      'none.zip is neither a folder nor a zip file. Unpack it, and name the folder.\n',
    );
  });

  it('takes the folder of one style, and a zip with the slashes of Windows', async () => {
    const rule = styles['styles/Acme/Very.yml'];
    const folder = makeFiles({
      'styles/Acme/Very.yml': rule,
      'styles/Acme/README.md': 'x',
      'Acme.zip': makeZip({ 'Acme\\Very.yml': rule }),
    });
    const named = async (name: string) => {
      await runCli(['import-vale', name, '--force'], { cwd: folder });
      return readFileSync(join(folder, 'vale.protocol.yaml'), 'utf8').match(/id: Acme\.\w+/g);
    };
    expect(await named('styles/Acme')).toEqual(['id: Acme.Very']);
    expect(await named('Acme.zip')).toEqual(['id: Acme.Very']);
  });

  it('says that the settings leave no rule on', async () => {
    const folder = makeFiles({ ...styles, '.vale.ini': 'StylesPath = styles\nMinAlertLevel = error\n[*]\nAcme.Very = YES\n' });
    expect((await runCli(['import-vale', '.'], { cwd: folder })).err).toMatch(
      /^\. holds no Vale rule that could be carried over\. \d are switched off by \.vale\.ini\./,
    );
  });

  it('says in a sentence why nothing was written', async () => {
    const folder = makeFiles({ 'vale.protocol.yaml': 'mine', 'empty/a.txt': 'x' });
    const said = async (...args: string[]) => {
      const { code, err } = await runCli(['import-vale', ...args], { cwd: folder });
      expect(code).toBe(2);
      return err;
    };
    expect(await said('.')).toBe('vale.protocol.yaml is there already. Give another name with --out, or add --force.\n');
    expect(await said('gone', '--out', 'x.yaml')).toBe('gone is not there.\n');
    expect(await said('empty', '--out', 'x.yaml')).toBe('empty holds no Vale rule that could be carried over.\n');
    expect(await said()).toBe('Which folder? Name one: countersign import-vale DIR\n');
    expect(readFileSync(join(folder, 'vale.protocol.yaml'), 'utf8')).toBe('mine');
  });
});
