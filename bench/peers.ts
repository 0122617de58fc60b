/** Other engines, pinned, in `.cache/bench`: installed when first measured, so that nobody else has to carry them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, runNpm } from '../test/support/packages.ts';
import { peers } from './engine/peers/list.ts';
import { spellingPackages } from './engine/spelling.ts';

const packages = [...peers.flatMap((peer) => peer.packages), ...spellingPackages];

/** @returns the folder. */
export async function installPeers(): Promise<string> {
  const folder = join(cache, 'bench');
  mkdirSync(folder, { recursive: true });
  const missing = packages.filter((pinned) => !isInstalled(folder, pinned));
  if (missing.length > 0)
    await runNpm(
      ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...missing],
      'the engines to measure beside',
      folder,
    );
  return folder;
}

function isInstalled(folder: string, pinned: string): boolean {
  const at = pinned.lastIndexOf('@');
  const file = join(folder, 'node_modules', pinned.slice(0, at), 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === pinned.slice(at + 1);
}
