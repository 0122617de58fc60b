/** Modules as one minified file, as they go into a page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { pagePlugins } from '../../scripts/page-plugins.ts';
import { cache, repo } from '../../test/support/packages.ts';

/** @param entry a file; @param root where its imports are looked up. */
export async function bundle(entry: string, root = repo): Promise<string> {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: root === repo ? pagePlugins() : [],
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  return (Array.isArray(results) ? results : [results])
    .flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => ('code' in file ? file.code : ''))
    .join('\n');
}

/** Gzipped, in thousands of bytes, as `test/structure/weight.test.ts` counts. */
export const toKilobytes = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length / 1000;

/** The parts of the engine as a script that leaves `bundle` behind. @returns its path. */
export async function bundleParts(): Promise<string> {
  const file = join(cache, 'bench/parts.js');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${await bundle(join(repo, 'bench/engine/parts.ts'))}\nglobalThis.bundle = bundle;\n`);
  return file;
}
