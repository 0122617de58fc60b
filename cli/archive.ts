/** A folder, or a zip file, of Vale's styles on disk, see `lib/vale/archive.ts`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Archive, type Collector, collectZip, createCollector, isOfInterest, isPassedOver } from '../lib/vale/archive.ts';
import { Advice, toReason } from './advice.ts';

/** @param path absolute. */
export async function readArchive(path: string, shown: string): Promise<Archive> {
  const collector = createCollector();
  try {
    if ((await stat(path)).isDirectory()) await readFolder(path, '', collector, shown);
    else refuse(await collectZip(await readFile(path), collector), shown);
  } catch (error) {
    throw error instanceof Advice ? error : new Advice(`${shown} ${toReason(error)}.`);
  }
  return collector.toArchive(basename(path, extname(path)));
}

function refuse(problem: string | null, shown: string): void {
  if (problem !== null) throw new Advice(`${shown} ${problem}`);
}

async function readFolder(folder: string, prefix: string, collector: Collector, shown: string): Promise<void> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = prefix + entry.name;
    if (isPassedOver(entry.name)) continue;
    if (entry.isDirectory()) await readFolder(path, `${name}/`, collector, shown);
    else if (entry.isFile() || (entry.isSymbolicLink() && isOfInterest(name))) await readOne(path, name, collector, shown);
  }
}

async function readOne(path: string, name: string, collector: Collector, shown: string): Promise<void> {
  try {
    const isTooLarge = collector.isTooLarge((await stat(path)).size);
    refuse(collector.add(name, isTooLarge ? null : await readFile(path)), shown);
  } catch (error) {
    if (error instanceof Advice) throw error;
    collector.leave(name, `The file ${toReason(error)}.`);
  }
}
