// @vitest-environment node
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toConfidential } from '../../../lib/checks/confidential/terms.ts';
import { makeFiles, runCli, starter } from '../../support/cli.ts';

const salt = 'a salt of sixteen characters or more';

describe('countersign hash-terms', { timeout: 60_000 }, () => {
  it('makes the field of a rule that finds the terms, and holds none of them', async () => {
    const folder = makeFiles({
      'terms.txt': '\ufeff# names\r\nProject Nightjar\r\n\r\n  Osprey GmbH  \r\n',
      'a.md': 'On nightjar. On project-nightjar.',
    });
    const { code, out, err } = await runCli(['hash-terms', 'terms.txt'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/nightjar|osprey/i);
    const { confidential } = parse(out);
    expect(confidential).toEqual(toConfidential(['Project Nightjar', 'Osprey GmbH'], confidential.salt));
    const protocol = parse(readFileSync(starter, 'utf8'));
    const rule = { kind: 'sensitive', name: 'Names', severity: 'must', message: 'No.', why: 'Rivals.', owner: 'Legal', confidential };
    const examples = { bad: [{ text: 'Osprey GmbH', hits: ['Osprey GmbH'] }], good: ['A bird.'] };
    writeFileSync(join(folder, 'p.json'), JSON.stringify({ ...protocol, rules: [{ id: 'names', ...rule, examples }] }));
    const checked = await runCli(['check', 'a.md', '--protocol', 'p.json', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(checked.out).findings.map(({ match }: { match: string }) => match)).toEqual(['project-nightjar']);
  });

  it('takes salt and iterations, and a new salt each time without', async () => {
    const cwd = makeFiles({});
    const made = async (...args: string[]) =>
      parse((await runCli(['hash-terms', '-', ...args], { cwd, input: 'Nightjar' })).out).confidential;
    expect(await made('--salt', salt, '--iterations', '7')).toEqual(toConfidential(['Nightjar'], salt, 7));
    expect((await made()).salt).not.toBe((await made()).salt);
  });

  it('says which line is wrong, and never what stands there', async () => {
    const cwd = makeFiles({});
    const said = async (input: string, ...args: string[]) => (await runCli(['hash-terms', '-', ...args], { cwd, input })).err;
    expect(await said('Nightjar\n***\n')).toBe('Line 2 has neither a letter nor a digit.\n');
    expect(await said('one two three four five six seven eight nine')).toBe('Line 1 has 9 words; 8 are looked at. Shorten it.\n');
    expect(await said('# nothing\n')).toBe('There is no term in the list.\n');
    expect(await said('x', '--salt', 'short')).toBe('--salt must have 16 to 200 characters.\n');
    expect(await said('x', '--iterations', '0')).toBe('--iterations must be a number from 1 to 1000, not "0".\n');
    expect((await runCli(['hash-terms', 'gone.txt'], { cwd })).err).toBe('gone.txt is not there.\n');
  });
});
