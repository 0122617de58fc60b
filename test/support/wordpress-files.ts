/** The WordPress tree and its installed database, prepared once in `.cache/wordpress`. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, fetchTarball, type PinnedPackage, repo, type Say, untar } from './packages.ts';
import { extractZip } from './zip.ts';

/** WordPress 6.6-RC3, PHP files zipped and static files beside them. */
const builds: PinnedPackage = {
  name: '@wp-playground/wordpress-builds',
  version: '0.9.19',
  sha512: 'dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
  megabytes: 159,
};
/** Carries the SQLite drop-in that Playground itself uses; also the engine where there is no PHP. */
export const playgroundCli: PinnedPackage = {
  name: '@wp-playground/cli',
  version: '3.1.56',
  sha512: 'JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
  megabytes: 1,
};

const ours = join(repo, 'test/support/wordpress');
const ourFiles = [
  { from: 'wp-config.php', to: 'wp-config.php' },
  { from: 'loopback.php', to: 'wp-content/mu-plugins/loopback.php' },
  { from: 'router.php', to: 'wp-content/router.php' },
];

export interface WordPressFiles {
  /** Document root; never written to by a run. */
  tree: string;
  /** An installed, empty site's data folder; copied for each run. Does not exist before the first install. */
  installed: string;
}

/** Fetches and assembles what is missing. */
export async function prepareWordPressFiles(say: Say): Promise<WordPressFiles> {
  const stamp = createHash('sha256').update(builds.sha512 + playgroundCli.sha512);
  for (const file of ourFiles) stamp.update(readFileSync(join(ours, file.from)));
  const id = stamp.digest('hex').slice(0, 12);
  const folder = join(cache, 'wordpress');
  const tree = join(folder, `site-${id}`);
  const core = join(folder, `core-${builds.version}-${playgroundCli.version}`);
  if (!existsSync(core)) await assembleCore(core, say);
  if (!existsSync(tree)) {
    const part = `${tree}.${process.pid}`;
    cpSync(core, part, { recursive: true });
    mkdirSync(join(part, 'wp-content/mu-plugins'), { recursive: true });
    for (const file of ourFiles) copyFileSync(join(ours, file.from), join(part, file.to));
    place(part, tree);
  }
  return { tree, installed: join(folder, `installed-${id}`) };
}

/** Two runs may prepare at once: the first one wins, the other's copy is dropped. */
export function place(part: string, target: string): void {
  try {
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

async function assembleCore(target: string, say: Say): Promise<void> {
  const wordpress = await fetchTarball(builds, say);
  const cli = await fetchTarball(playgroundCli, say);
  say('unpacking WordPress 6.6');
  const part = `${target}.${process.pid}`;
  const raw = `${part}.raw`;
  rmSync(raw, { recursive: true, force: true });
  await untar(wordpress, raw, ['package/src/wordpress/wp-beta.zip', 'package/public/wp-beta']);
  await untar(cli, raw, ['package/sqlite-database-integration.zip']);
  extractZip(readFileSync(join(raw, 'package/src/wordpress/wp-beta.zip')), part);
  cpSync(join(raw, 'package/public/wp-beta'), part, { recursive: true });
  const plugin = join(part, 'wp-content/plugins/sqlite-database-integration');
  extractZip(readFileSync(join(raw, 'package/sqlite-database-integration.zip')), plugin, 1);
  const dropIn = readFileSync(join(plugin, 'db.copy'), 'utf8').replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(join(part, 'wp-content/db.php'), dropIn);
  rmSync(raw, { recursive: true, force: true });
  place(part, target);
}
