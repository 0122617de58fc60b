// @vitest-environment node
import { expect, it } from 'vitest';
import { repo } from '../../support/packages.ts';
import { runProcess } from '../../support/processes.ts';

it('runs by its name in a checkout, as the README says: npm refuses that where a package prepares itself', {
  timeout: 60_000,
}, async () => {
  const run = await runProcess('npx', ['countersign', '--version'], { cwd: repo });
  expect(run).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\s*$/) });
});
