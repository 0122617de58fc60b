import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, root } from './sources.ts';

const sources = readSources('lib', 'components', 'entrypoints', 'endpoint', 'cli', 'scripts', 'bench', 'test');
const product = sources.filter((source) => !source.path.startsWith('test/'));

describe('the house', () => {
  it('has no drawers: a file is named for what it holds', () => {
    const drawers = sources.filter((source) => /(^|\/)(utils?|helpers?|managers?|misc|common)(\/|\.tsx?$)/.test(source.path));
    expect(drawers.map((source) => source.path)).toEqual([]);
  });

  it('keeps files short enough to read; a longer one states its reason in its head', () => {
    const long = product.filter((source) => source.lines > 300 && !/^\/\*\*[\s\S]{0,800}?\bLong because\b/.test(source.text));
    expect(long.map((source) => `${source.path} has ${source.lines} lines`)).toEqual([]);
  });

  it('exports by name; only WXT entrypoints and tool configurations have a default', () => {
    const offenders = product.filter((source) => /^export default/m.test(source.text) && !/^entrypoints\/|\.config\.ts$/.test(source.path));
    expect(offenders.map((source) => source.path)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const offenders = sources.filter((source) => !/^[a-z0-9.-]+$/.test(source.path.split('/').at(-1) ?? ''));
    expect(offenders.map((source) => source.path)).toEqual([]);
  });

  it('tests in the folder that mirrors the source: a unit test without its room is lost', () => {
    const strays = sources
      .filter((source) => source.path.startsWith('test/unit/'))
      .map((source) => source.path.split('/').slice(2, -1))
      .filter(
        ([top, room]) =>
          !existsSync(join(root, top ?? '')) &&
          !existsSync(join(root, 'test', top ?? '')) &&
          !existsSync(join(root, 'entrypoints', top ?? '')) &&
          !existsSync(join(root, 'lib', top ?? '')) &&
          !existsSync(join(root, top ?? '', room ?? '')),
      );
    expect(strays).toEqual([]);
  });

  it('has no test that skips, waits for a while or tries again', () => {
    const weak = sources
      .filter((source) => source.path.startsWith('test/') && !source.path.startsWith('test/structure/'))
      .filter((source) =>
        /\b(it|test|describe)\.(skip|todo|only|fixme)\b|expect\(true\)|waitForTimeout\(|\bretry:\s*[1-9]|retries:\s*[1-9]/.test(
          source.text,
        ),
      );
    expect(weak.map((source) => source.path)).toEqual([]);
  });
});
