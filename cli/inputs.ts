/** Names on the command line to files: paths, folders, patterns, `-` for standard input. */
import type { Dirent } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join, matchesGlob, relative, resolve, sep } from 'node:path';
import { proseReaders } from '../lib/checks/text/readers.ts';
import { Advice, toReason } from './advice.ts';
import type { Config } from './config.ts';
import type { Terminal } from './terminal.ts';

export interface Input {
  /** As it is shown: relative to where the command runs, with forward slashes; `stdin`. */
  name: string;
  /** Absolute; null for standard input. */
  path: string | null;
  /** A folder brought it with everything else, so nobody said that it is text. */
  found?: boolean;
}

export interface Problem {
  file: string;
  /** One sentence, without the name. */
  say: string;
}

export interface Inputs {
  files: Input[];
  problems: Problem[];
}

const extensions = new Set<string>(proseReaders.flatMap((reader) => reader.extensions));
const isPattern = (name: string) => /[*?[\]{}]/.test(name);

interface Options {
  /** Where names start. */
  from: string;
  /** What is shown is relative to it, if it is near. */
  cwd: string;
  /** Patterns, relative to `root`. They leave out what folders and patterns bring, and never a file that is named. */
  ignore: readonly string[];
  /** The project's folder. */
  root: string;
  /** Folders bring every file, hidden ones and data too. */
  everything: boolean;
}

/** What a command is to read: the names it was given, or those of the config. */
export async function toInputs(
  names: readonly string[],
  ignored: readonly string[],
  { folder: root, files = [], ignore: always = [] }: Pick<Config, 'folder' | 'files' | 'ignore'>,
  { cwd }: Pick<Terminal, 'cwd'>,
  everything = false,
): Promise<Inputs> {
  // Patterns on the command line start where it runs, those of the config at its own folder.
  const ignore = [...ignored.map((pattern) => relative(root, resolve(cwd, pattern))), ...always];
  if (names.length > 0) return await findInputs(names, { from: cwd, cwd, ignore, root, everything });
  if (files.length === 0) throw new Advice('Which files? Name them, a folder, or - for standard input.');
  return await findInputs(files, { from: root, cwd, ignore, root, everything });
}

async function findInputs(names: readonly string[], { from, cwd, ignore, root, everything }: Options): Promise<Inputs> {
  const files = new Map<string, Input>();
  const problems: Problem[] = [];
  const toName = (path: string) => {
    const isFar = [cwd, root].every((folder) => relative(folder, path).startsWith('..'));
    return (isFar ? path : relative(cwd, path)).split(sep).join('/');
  };
  const isIgnored = (path: string) => {
    const near = relative(root, path).split(sep).join('/');
    return ignore.some((pattern) => matchesGlob(near, pattern) || matchesGlob(near, `${pattern.replace(/\/$/, '')}/**`));
  };
  const add = (path: string, found = false) => files.set(path, { name: toName(path), path, ...(found ? { found } : {}) });

  for (const name of names) {
    if (name === '-') {
      files.set('-', { name: 'stdin', path: null });
      continue;
    }
    const path = resolve(from, name);
    try {
      const found = await stat(path);
      if (found.isDirectory()) {
        const inside = await findInside(path, isIgnored, everything);
        for (const file of inside.files) add(file, everything);
        for (const { path: unread, why } of inside.unread) problems.push({ file: toName(unread) || name, say: `${why}.` });
        // As with a pattern: a step of CI that checks nothing must not look like one that found nothing.
        if (inside.files.length + inside.unread.length === 0) problems.push({ file: name, say: 'has no file to check.' });
      } else add(path);
      continue;
    } catch (error) {
      if (!isPattern(name)) {
        problems.push({ file: name, say: `${toReason(error)}.` });
        continue;
      }
    }
    const matches = await findMatching(name, from, isIgnored);
    if (matches.length === 0) problems.push({ file: name, say: 'matches no file.' });
    for (const file of matches) add(file, everything);
  }
  return { files: [...files.values()], problems };
}

interface Inside {
  files: string[];
  /** Folders that could not be read; the others were. */
  unread: { path: string; why: string }[];
}

/** Every file in the folder that people write in, or everything; hidden folders and `node_modules` are left out of the first, Git's own of both. Links to files are followed, those to folders are not. */
async function findInside(folder: string, isIgnored: (path: string) => boolean, everything: boolean): Promise<Inside> {
  let entries: Dirent[];
  try {
    entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { files: [], unread: [{ path: folder, why: toReason(error) }] };
  }
  const found: Inside = { files: [], unread: [] };
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isLeftOut = everything ? entry.name === '.git' : entry.name.startsWith('.');
    if (isLeftOut || entry.name === 'node_modules' || isIgnored(path)) continue;
    if (entry.isDirectory()) {
      const { files, unread } = await findInside(path, isIgnored, everything);
      found.files = found.files.concat(files);
      found.unread = found.unread.concat(unread);
    } else if ((everything || extensions.has(entry.name.split('.').at(-1)?.toLowerCase() ?? '')) && (await isFile(entry, path)))
      found.files.push(path);
  }
  return found;
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function findMatching(pattern: string, cwd: string, isIgnored: (path: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of glob(pattern, { cwd, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' })) {
    const path = join(entry.parentPath, entry.name);
    if (!isIgnored(path) && (await isFile(entry, path))) found.push(path);
  }
  return found.sort();
}
