// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { makeFiles, runCli, samplePath, starter } from '../../support/cli.ts';
import { repo } from '../../support/packages.ts';

const sample = samplePath();

/** Of SARIF's authors. The standard is final, so that the package is old does not matter. Draft 4 of JSON Schema, as far as it is used, is today's. */
function createValidator(): (log: unknown) => string {
  const path = join(repo, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (log) => (validate(log) ? '' : ajv.errorsText(validate.errors));
}
const folder = () =>
  makeFiles({
    'a post,1.md': '# Fern Hill\n\nIt is climate\nneutral, 100%: we *utilise* it.\n',
    'gone.bin': new Uint8Array([0]),
  });
const run = (format: string, ...files: string[]) =>
  runCli(['check', ...files, '--protocol', sample, '--format', format], { cwd: folder() });

describe('SARIF', { timeout: 60_000 }, () => {
  it('names tool, rules, places in UTF-16 units, fixes, and what could not be checked', async () => {
    const { out, code } = await run('sarif', 'a post,1.md', 'gone.bin');
    const log = JSON.parse(out) as Log;
    expect(code).toBe(2);
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-schema-2.1.0.json') });
    const [only] = log.runs;
    expect(log.runs.length).toBe(1);
    expect(only?.columnKind).toBe('utf16CodeUnits');
    const { driver } = only?.tool ?? { driver: { rules: [] } };
    expect(new Set(driver.rules?.map(({ id }) => id)).size).toBe(driver.rules?.length);
    for (const { ruleId, ruleIndex = -1, message, locations } of only?.results ?? []) {
      expect(driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      const { region, artifactLocation } = locations?.[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toBe('a%20post%2C1.md');
      expect(region?.startLine).toBeGreaterThanOrEqual(1);
      expect(region?.charLength).toBeGreaterThan(0);
    }
    const neutral = only?.results?.find(({ ruleId }) => ruleId === 'green-neutral');
    expect(neutral).toMatchObject({
      level: 'error',
      locations: [
        { physicalLocation: { region: { startLine: 3, startColumn: 7, endLine: 4, endColumn: 8, charOffset: 19, charLength: 15 } } },
      ],
    });
    expect(only?.results?.find(({ ruleId }) => ruleId === 'plain-words')?.fixes).toEqual([
      {
        description: { text: 'Write “use”' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a%20post%2C1.md' },
            replacements: [{ deletedRegion: { charOffset: 46, charLength: 7 }, insertedContent: { text: 'use' } }],
          },
        ],
      },
    ]);
    expect(only?.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.bin is not a text file.' } }] },
    ]);
  });

  it('is what its schema says, with findings, fixes and problems, and with none', async () => {
    const problemsOf = createValidator();
    for (const [protocol, ...files] of [
      [sample, 'a post,1.md', 'gone.bin'],
      [starter, 'a post,1.md', 'gone.bin', 'missing.md', '-'],
      [starter, '-'],
    ] as const) {
      const { out } = await runCli(['check', ...files, '--protocol', protocol, '--format', 'sarif'], { cwd: folder() });
      expect(problemsOf(JSON.parse(out))).toBe('');
    }
    const { out } = await run('sarif', 'a post,1.md');
    const log = JSON.parse(out);
    log.runs[0].results[0].level = 'must';
    log.runs[0].results[1].locations[0].physicalLocation.region.startLine = 0;
    expect(problemsOf(log)).toMatch(/results\/0\/level.*results\/1\/locations\/0\/physicalLocation\/region\/startLine/);
  });

  it('names no rule by its id, and says which version it is', async () => {
    const { out } = await runCli(['check', '-', '--protocol', starter, '--format', 'sarif'], { cwd: folder() });
    const { driver } = (JSON.parse(out) as Log).runs[0]?.tool ?? { driver: { name: '' } };
    expect(driver.rules?.filter(({ id, name }) => id.toLowerCase() === name?.toLowerCase())).toEqual([]);
    expect(driver.rules?.find(({ id }) => id === 'jargon')?.shortDescription?.text).toBe('Jargon');
    expect(driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('annotations of GitHub Actions', { timeout: 60_000 }, () => {
  it('escape what the runner would read as its own', async () => {
    const { out } = await run('github', 'a post,1.md', 'gone.bin');
    expect(out.trim().split('\n')).toEqual([
      '::error file=a post%2C1.md,line=1,endLine=1,col=3,endColumn=12,title=Our name (brand-name)::“Fern Hill”: Our name is written “Fernhill”.',
      expect.stringMatching(/^::notice file=a post%2C1\.md,line=1,endLine=1,col=3,endColumn=12,title=.* \(sentence-case\)::/),
      expect.stringMatching(/^::error file=a post%2C1\.md,line=3,endLine=4,title=.* \(green-neutral\)::“climate neutral”: /),
      expect.stringMatching(/^::notice file=a post%2C1\.md,line=4,endLine=4,col=20,endColumn=27,title=.* \(plain-words\)::/),
      '::error file=gone.bin,title=Not checked::gone.bin is not a text file.',
    ]);
  });
});
