import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { lateKinds, pageKinds } from '../../lib/checks/kinds/registry.ts';
import { ownResources } from '../../lib/checks/own-resources.ts';
import { messages } from '../../lib/messaging/messages.ts';
import { toKindFiles, toRegistry } from '../../scripts/new-kind.ts';
import { pagePlugins } from '../../scripts/page-plugins.ts';
import { root } from './sources.ts';

/** One script as a release has it, but for what WXT puts around it (a few hundred bytes). */
async function bundle(entry: string, ...more: Plugin[]): Promise<{ bytes: number; files: string[] }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...more, ...pagePlugins()],
    json: { stringify: true },
    define: { __LOOPBACK__: 'false', 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(root, entry), formats: ['iife'], name: 'script' } },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  const files = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { bytes: gzipSync(chunk.code, { level: 9 }).length, files: files.map(([path]) => path.replace(`${root}/`, '')) };
}

/** The sources as `npm run new:kind` would leave them. */
function withNewKind(kind: string): Plugin {
  const registry = join(root, 'lib/checks/kinds/registry.ts');
  const made = Object.entries(toKindFiles(kind)).map(([path, contents]) => [join(root, path), contents] as const);
  const files = new Map([...made, [registry, toRegistry(readFileSync(registry, 'utf8'), kind)]]);
  return {
    name: 'with-new-kind',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const path = join(importer ?? '', '..', source);
      return files.has(path) ? path : null;
    },
    load: (id) => files.get(id) ?? null,
  };
}

/** Bytes of gzip. What comes with the first text, and what is in every frame from the start. */
const limits = [
  { entry: 'entrypoints/overlay/index.ts', most: 45_000 },
  { entry: 'lib/checks/engine.ts', most: 40_000 },
  { entry: 'entrypoints/gate-hold.ts', most: 10_000 },
  { entry: 'entrypoints/gate-bridge.ts', most: 10_000 },
  { entry: 'entrypoints/lookout.ts', most: 8_000 },
];

describe('what a page pays', () => {
  it.each(limits)('$entry stays within $most bytes', async ({ entry, most }) => {
    expect((await bundle(entry)).bytes).toBeLessThanOrEqual(most);
  });

  it('has room for the next kind that `npm run new:kind` makes', async () => {
    const { bytes, files } = await bundle('lib/checks/engine.ts', withNewKind('next-kind'));
    expect(files).toContain('lib/checks/kinds/next-kind.ts');
    expect(bytes).toBeLessThanOrEqual(40_000);
  });

  it('has what few rules run on in scripts of their own, which pages may ask for', async () => {
    const { files } = await bundle('lib/checks/engine.ts');
    expect(files.filter((path) => /^lib\/checks\/(?:confidential|counting|measure)\//.test(path))).toEqual([
      'lib/checks/counting/count.ts',
    ]);
    const names = Object.entries(ownResources).flatMap(([sort, all]) => Object.keys(all).map((name) => `${sort.slice(0, -1)}:${name}`));
    expect(names).toContain('part:measure');
    for (const part of names) {
      expect(messages.inject.request.safeParse({ part }).success, part).toBe(true);
      expect(existsSync(join(root, 'entrypoints', `${part.replace(':', '-')}.ts`)), part).toBe(true);
    }
  });

  it('has the kinds of every page in the overlay, and all others, whole, in the script that brings them', async () => {
    const fileOf = ({ kind }: { kind: string }) => `lib/checks/kinds/${kind}.ts`;
    const isKind = (path: string) => [...pageKinds, ...lateKinds].map(fileOf).includes(path);
    const [overlay, late] = await Promise.all([bundle('entrypoints/overlay/index.ts'), bundle('entrypoints/kinds.ts')]);
    expect(overlay.files.filter(isKind).sort()).toEqual(pageKinds.map(fileOf).sort());
    expect(late.files.filter(isKind).sort()).toEqual(lateKinds.map(fileOf).sort());
    // What only a CMS needs comes beside it.
    expect(overlay.files).not.toContain('lib/overlay/gate-flow.ts');
  });
});
