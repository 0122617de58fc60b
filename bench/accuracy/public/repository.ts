/** A public repository on disk, bare or checked out, read at its newest commit. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc } from '../score.ts';

export interface Repository {
  list(pattern: RegExp): string[];
  read(path: string): string;
  readBytes(path: string): Buffer;
}

/** A set of texts with labels, made of a repository's tests. */
export interface PublicSet {
  name: string;
  /** The end of a folder's name: `presidio` finds `microsoft+presidio/repo`. */
  repository: string;
  read(repository: Repository): Doc[];
}

/** @param from holds the repositories, one folder each. Null: it is not there. */
export function openRepository(from: string, name: string): Repository | null {
  const folder = readdirSync(from).find((each) => each === name || each.endsWith(`+${name}`));
  if (!folder) return null;
  const place = [join(from, folder, 'repo'), join(from, folder)].find(existsSync) ?? '';
  const git = (...words: string[]) => execFileSync('git', ['-C', place, ...words], { maxBuffer: 1 << 30 });
  const paths = git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD').toString().split('\n');
  const readBytes = (path: string) => git('show', `HEAD:${path}`);
  return { list: (pattern) => paths.filter((path) => pattern.test(path)), read: (path) => readBytes(path).toString(), readBytes };
}
