/** What can be built, from which files. A target is rebuilt only when one of its files changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cache, repo, type Say } from '../test/support/packages.ts';
import { Stop } from '../test/support/stop.ts';
import { captureTool } from './tools.ts';

export interface BuildTarget {
  name: string;
  /** Folder it leaves, relative to the repository. */
  out: string;
  /** Files and folders that its content depends on. */
  inputs: readonly string[];
  tool: readonly [pkg: string, ...args: string[]];
  env: Readonly<Record<string, string>>;
}

const extensionInputs = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** A test that builds runs under NODE_ENV=test, which would give React's development code. */
const production = { NODE_ENV: 'production' };

const extension = (browser: 'chrome' | 'edge' | 'firefox', kind: 'loopback' | 'release'): BuildTarget => ({
  name: `${browser}-${kind}`,
  out: `.output/${browser}-${kind}`,
  inputs: extensionInputs,
  tool: ['wxt', 'build', '-b', browser],
  env: { ...production, COUNTERSIGN_BUILD: kind },
});

export const targets: readonly BuildTarget[] = [
  extension('chrome', 'loopback'),
  extension('firefox', 'loopback'),
  extension('chrome', 'release'),
  extension('edge', 'release'),
  extension('firefox', 'release'),
  {
    name: 'endpoint-web',
    out: 'endpoint/web/dist',
    inputs: ['endpoint/web', 'components', 'lib', 'package-lock.json'],
    tool: ['vite', 'build', 'endpoint/web', '--logLevel', 'warn'],
    env: production,
  },
];

/** Builds the named targets that are out of date, one after the other. */
export async function build(names: readonly string[], say: Say): Promise<void> {
  for (const name of names) {
    const target = targets.find((one) => one.name === name);
    if (!target) throw new Stop(`There is no build called ${name}: choose from ${targets.map((one) => one.name).join(', ')}.`);
    await withLock(name, () => buildOne(target, say));
  }
}

async function buildOne(target: BuildTarget, say: Say): Promise<void> {
  const stampFile = join(cache, 'build', `${target.name}.txt`);
  const stamp = hashInputs(target);
  const upToDate = existsSync(join(repo, target.out)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (upToDate) return say(`${target.name} is up to date`);
  const from = performance.now();
  rmSync(stampFile, { force: true });
  const [pkg, ...args] = target.tool;
  const done = await captureTool(pkg, args, target.env);
  if (done.code !== 0) throw new Stop(`${target.name} does not build:\n${done.output}`);
  writeFileSync(stampFile, stamp);
  say(`${target.name} built in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function hashInputs(target: BuildTarget): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(target));
  for (const input of target.inputs) {
    for (const file of filesUnder(join(repo, input))) {
      const path = relative(repo, file).split(sep).join('/');
      if (path.startsWith(`${target.out}/`)) continue;
      hash.update(path).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (name === 'node_modules' ? [] : filesUnder(join(path, name))));
}

/** Two terminals may build at once; the second waits and then finds the work done. */
async function withLock(name: string, job: () => Promise<void>): Promise<void> {
  const lock = join(cache, 'build', `${name}.lock`);
  mkdirSync(join(cache, 'build'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isAlive(lock)) rmSync(lock, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await job();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
