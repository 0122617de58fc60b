/** Folders that go with the run, also when it is cut short. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

export function makeTempFolder(name: string): string {
  if (folders.size === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), `countersign-${name}-`));
  folders.add(folder);
  return folder;
}

export function removeTempFolder(folder: string): void {
  if (!folders.delete(folder)) return;
  // A child that is just ending may still write its log; the second try is after it.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function removeAll(): void {
  for (const folder of [...folders]) removeTempFolder(folder);
}
