/** Reads the source tree once for the structural tests: files, their imports, their lines. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const skipped = new Set(['node_modules', '.output', '.wxt', '.cache', '.git', 'tour', 'dist', 'fixtures', 'golden']);

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (skipped.has(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

export interface Source {
  /** Path from the repository root, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  imports: readonly SourceImport[];
}

export interface SourceImport {
  /** Repository path for a relative import, the specifier for a package. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

function readImports(path: string, text: string): SourceImport[] {
  return [...text.matchAll(statement)].map((match) => {
    const specifier = (match[2] ?? match[3] ?? match[4] ?? '').replace(/\?.*$/, '');
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/');
    return { target, isPackage, typeOnly: Boolean(match[1]) };
  });
}

export function readSources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((full) => {
      const path = relative(root, full).replaceAll('\\', '/');
      const text = readFileSync(full, 'utf8');
      return { path, text, lines: text.split('\n').length, imports: readImports(path, text) };
    });
}
