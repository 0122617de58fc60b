// @vitest-environment node
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFiles, runCli, starter } from '../../support/cli.ts';

const { rules: _rules, ...head } = parse(readFileSync(starter, 'utf8')) as { rules: unknown };

function makeFolder(fields: object, examples = { bad: [{ text: 'Our rianjacket.', hits: ['Our'] }], good: ['Our regenjas.'] }): string {
  const rule = {
    id: 'spelt',
    name: 'Spelling',
    kind: 'spelling',
    severity: 'care',
    message: 'Is “{match}” spelt right?',
    why: 'Readers stumble.',
    owner: 'Content',
    examples,
    ...fields,
  };
  return makeFiles({
    'p.json': JSON.stringify({ ...head, rules: [rule] }),
    'words/nl_NL.aff': 'SFX S Y 1\nSFX S 0 sen s\n',
    'words/nl_NL.dic': '2\nregenjas/S\nonze\n',
    'a.txt': 'Onze regenjas, onze regenjassen, onze regenjasje.\n',
  });
}

const words = (out: string) => (JSON.parse(out) as { findings: { match: string }[] }).findings.map(({ match }) => match);

describe('dictionaries of one’s own', { timeout: 30_000 }, () => {
  it('come from the folder that is named', async () => {
    const cwd = makeFolder({ dictionaries: ['nl-NL'] });
    const { out, err } = await runCli(['check', 'a.txt', '--protocol', 'p.json', '--format', 'json', '--dictionaries', 'words'], { cwd });
    expect(err).toBe('');
    expect(words(out)).toEqual(['regenjasje']);
  });

  it('come from the folder that the config names, from where it lies, and go by the name that Vale writes', async () => {
    const cwd = makeFolder({ dictionaries: ['nl_NL'] });
    writeFileSync(join(cwd, 'countersign.config.yaml'), 'protocol: p.json\ndictionaries: words\n');
    expect(words((await runCli(['check', '../a.txt', '--format', 'json'], { cwd: join(cwd, 'words') })).out)).toEqual(['regenjasje']);
    expect((await runCli(['backtest', 'p.json', 'a.txt', '--format', 'json'], { cwd })).out).toContain('"match": "regenjasje"');
  });

  it('decide about examples, too', async () => {
    const cwd = makeFolder(
      { dictionaries: ['nl-NL'] },
      { bad: [{ text: 'Onze regenjas.', hits: ['regenjas'] }], good: ['Onze regenjassen.'] },
    );
    const args = ['test', 'p.json', '--dictionaries', 'words'];
    expect(await runCli(args, { cwd })).toMatchObject({ code: 1, out: expect.stringContaining('/rules/0/examples/bad/0') });
    expect(await runCli(['test', 'p.json'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('--dictionaries') });
  });

  it('say what is wrong with the folder, or that one is not in it', async () => {
    const cwd = makeFolder({ dictionaries: ['nl-NL'] });
    const run = (folder: string) => runCli(['check', 'a.txt', '--protocol', 'p.json', '--dictionaries', folder], { cwd });
    expect(await run('none')).toMatchObject({ code: 2, err: expect.stringMatching(/^The dictionaries none .+\.\n$/) });
    expect((await run('.')).err).toContain('the dictionary "nl-NL" (name its folder with --dictionaries)');
  });

  it('never takes a word of the language for a dictionary', async () => {
    const cwd = makeFolder({ dictionaries: ['constructor'] });
    const { code, err } = await runCli(['check', 'a.txt', '--protocol', 'p.json'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('the dictionary "constructor"');
  });
});
