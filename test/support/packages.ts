/**
 * npm packages that only a local WordPress needs, fetched on first use into `.cache/packages`, so that they are
 * nobody's install. Pinned by version and SHA-512.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runProcess } from './processes.ts';
import { Stop } from './stop.ts';

export type Say = (line: string) => void;

export const repo = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const cache = join(repo, '.cache');

export interface PinnedPackage {
  name: string;
  version: string;
  /** SHA-512 of the tarball, base64, as the registry's `dist.integrity`. */
  sha512: string;
  /** Download size in MB, said before it starts. */
  megabytes: number;
}

/** Refuses early and in words when the disk is nearly full; half-written downloads are the alternative. */
export function needDisk(megabytes: number, folder = repo): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < megabytes) {
    throw new Stop(`Only ${free} MB free on this disk and ${megabytes} MB needed: free some space, then run the command again.`);
  }
}

/** How to start npm without a shell: by the script that started us, or by name. */
export function npmCommand(): { command: string; args: string[] } {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script] };
  return process.platform === 'win32' ? { command: 'cmd.exe', args: ['/d', '/c', 'npm'] } : { command: 'npm', args: [] };
}

/** Runs npm; one sentence when there is no network or no npm. */
export async function runNpm(args: readonly string[], what: string, cwd: string): Promise<void> {
  const npm = npmCommand();
  const done = await runProcess(npm.command, [...npm.args, ...args], { cwd, env: { npm_config_loglevel: 'error' } });
  if (done.code === 0) return;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|ECONNRESET/.test(done.output)) {
    throw new Stop(`${what} has to be downloaded once and the npm registry does not answer: go online and run the command again.`);
  }
  if (/ENOSPC/.test(done.output)) throw new Stop(`The disk filled up while ${what} was downloaded: free 1 GB, then run the command again.`);
  throw new Stop(`npm could not fetch ${what}:\n${done.output}`);
}

/** Path of the checked tarball. */
export async function fetchTarball(pinned: PinnedPackage, say: Say): Promise<string> {
  const file = join(cache, 'packages', `${pinned.name.replace('@', '').replace('/', '-')}-${pinned.version}.tgz`);
  if (existsSync(file)) return file;
  const folder = `${file}.part`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  needDisk(pinned.megabytes * 3);
  say(`downloading ${pinned.name} ${pinned.version}, ${pinned.megabytes} MB, once`);
  await runNpm(['pack', `${pinned.name}@${pinned.version}`, '--silent'], pinned.name, folder);
  const packed = join(folder, `${pinned.name.replace('@', '').replace('/', '-')}-${pinned.version}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(packed), hash);
  if (hash.digest('base64') !== pinned.sha512) {
    rmSync(folder, { recursive: true, force: true });
    throw new Stop(`${pinned.name} ${pinned.version} is not the package that was pinned (SHA-512 differs); nothing of it was used.`);
  }
  mkdirSync(dirname(file), { recursive: true });
  renameSync(packed, file);
  rmSync(folder, { recursive: true, force: true });
  return file;
}

/** Unpacks the named members of a tarball with the system's `tar` (Linux, macOS and Windows 10 have one). */
export async function untar(tarball: string, to: string, members: readonly string[]): Promise<void> {
  mkdirSync(to, { recursive: true });
  const done = await runProcess('tar', ['-xzf', tarball, '-C', to, ...members]);
  if (done.code !== 0) throw new Stop(`tar could not unpack ${tarball}: delete the file and run the command again.\n${done.output}`);
}
