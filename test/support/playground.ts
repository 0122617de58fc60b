/**
 * WordPress in WebAssembly PHP, for machines without PHP: the Playground CLI from npm, in its own folder under
 * `.cache`, on the same tree and data folder as `php -S` uses. 15 s and 1.4 GB against 2 s and 0.2 GB.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, needDisk, runNpm, type Say } from './packages.ts';
import { type Running, startProcess } from './processes.ts';
import { playgroundCli } from './wordpress-files.ts';

/** One worker (the default on two cores) hangs on a page that loads many files at once. */
const workers = 6;

export async function startPlayground(site: { tree: string; data: string; port: number; say: Say }): Promise<Running> {
  const folder = join(cache, `playground-${playgroundCli.version}`);
  const cli = join(folder, 'node_modules/@wp-playground/cli/wp-playground.js');
  if (!existsSync(cli)) {
    needDisk(1500);
    site.say('installing the Playground CLI, 580 MB on disk, once');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    await runNpm(
      ['install', `${playgroundCli.name}@${playgroundCli.version}`, '--ignore-scripts', '--no-audit', '--no-fund'],
      'the Playground CLI',
      folder,
    );
  }
  return startProcess(process.execPath, [
    '--import',
    fileURLToPath(new URL('listen-loopback.ts', import.meta.url)),
    cli,
    'server',
    `--port=${site.port}`,
    `--workers=${workers}`,
    '--php=8.2',
    '--wordpress-install-mode=do-not-attempt-installing',
    '--skip-sqlite-setup',
    '--mount-dir-before-install',
    site.tree,
    '/wordpress',
    '--mount-dir-before-install',
    site.data,
    '/wordpress/wp-content/data',
    `--site-url=http://wordpress.localhost:${site.port}`,
  ]);
}
