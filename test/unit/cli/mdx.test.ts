import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles, runCli, samplePath } from '../../support/cli.ts';

const sample = samplePath();

describe('countersign check on MDX', () => {
  it('finds and fixes words, and never code', async () => {
    const folder = makeFiles({ 'a.mdx': 'We utilise {utilise} and <Utilise utilise={utilise} />.\n\n{/* vale off */}\n\nutilise\n' });
    const { out } = await runCli(['check', 'a.mdx', '--fix', '--protocol', sample], { cwd: folder });
    expect(out).toContain('fixed  a.mdx:1:4  utilise -> use');
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe(
      'We use {utilise} and <Utilise utilise={utilise} />.\n\n{/* vale off */}\n\nutilise\n',
    );
  });
});
