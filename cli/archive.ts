/** A folder, or a zip file, as a map of its text files: paths with forward slashes from its root. Both are hostile input. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { Advice, toReason } from './advice.ts';

/** Bytes of one file; the largest dictionaries have three million. */
const largestFile = 8 * 1024 * 1024;
/** Bytes of all files. */
const largestWhole = 128 * 1024 * 1024;
const mostFiles = 20_000;
const skipped = new Set(['.git', 'node_modules']);

interface Collected {
  files: Map<string, string>;
  size: number;
}

/** What is no text is left out. @param path absolute. */
export async function readArchive(path: string, shown: string): Promise<ReadonlyMap<string, string>> {
  const collected: Collected = { files: new Map(), size: 0 };
  try {
    if ((await stat(path)).isDirectory()) await readFolder(path, '', collected, shown);
    else readZip(await readFile(path), collected, shown);
  } catch (error) {
    throw error instanceof Advice ? error : new Advice(`${shown} ${toReason(error)}.`);
  }
  return collected.files;
}

function collect(collected: Collected, name: string, bytes: Buffer, shown: string): void {
  collected.size += bytes.length;
  if (collected.files.size >= mostFiles || collected.size > largestWhole)
    throw new Advice(
      `${shown} holds more than ${mostFiles} files or ${largestWhole / 1024 / 1024} MB. Name the folder that holds the styles.`,
    );
  try {
    collected.files.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // No text, no rule.
  }
}

async function readFolder(folder: string, prefix: string, collected: Collected, shown: string): Promise<void> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (skipped.has(entry.name)) continue;
    if (entry.isDirectory()) await readFolder(path, `${prefix}${entry.name}/`, collected, shown);
    else if (entry.isFile() && (await stat(path)).size <= largestFile) collect(collected, prefix + entry.name, await readFile(path), shown);
  }
}

/** Stored and deflated entries (APPNOTE 6.3); no zip64, no encryption, which style packages do not use. */
function readZip(zip: Buffer, collected: Collected, shown: string): void {
  const refuse = (what: string): never => {
    throw new Advice(`${shown} ${what}. Unpack it, and name the folder.`);
  };
  const endAt = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (endAt < 0) refuse('is neither a folder nor a zip file');
  try {
    const count = zip.readUInt16LE(endAt + 10);
    let at = zip.readUInt32LE(endAt + 16);
    for (let entry = 0; entry < count; entry++) {
      const [method, sum, packed, size] = [
        zip.readUInt16LE(at + 10),
        zip.readUInt32LE(at + 16),
        zip.readUInt32LE(at + 20),
        zip.readUInt32LE(at + 24),
      ];
      const [nameLength, local] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
      if (name.endsWith('/') || size > largestFile || name.split('/').some((part) => skipped.has(part))) continue;
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const body = zip.subarray(from, from + packed);
      const data = method === 0 ? body : inflateRawSync(body, { maxOutputLength: largestFile });
      if (crc32(data) !== sum) refuse(`is damaged at ${name}`);
      collect(collected, name, data, shown);
    }
  } catch (error) {
    if (error instanceof Advice) throw error;
    refuse('is a damaged zip file');
  }
}
