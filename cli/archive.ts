/** A folder, or a zip file, as a map of its text files: paths with forward slashes from its root. Both are hostile input. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { Advice, toReason } from './advice.ts';

/** Bytes of one file; the largest dictionaries have three million. */
const largestFile = 8 * 1024 * 1024;
/** Bytes of all files. */
const largestWhole = 128 * 1024 * 1024;
const mostFiles = 20_000;
const skipped = new Set(['.git', 'node_modules']);

/** What an importer would look into. Other files may be what they like. */
const isOfInterest = (name: string) => /\.(?:yml|ini|txt)$/.test(name);

export interface Archive {
  files: ReadonlyMap<string, string>;
  /** Rules, settings and word lists that could not be read, each with a sentence. */
  unread: readonly { file: string; say: string }[];
}

interface Collected extends Archive {
  files: Map<string, string>;
  unread: { file: string; say: string }[];
  size: number;
}

/** @param path absolute. */
export async function readArchive(path: string, shown: string): Promise<Archive> {
  const collected: Collected = { files: new Map(), unread: [], size: 0 };
  try {
    if ((await stat(path)).isDirectory()) await readFolder(path, '', collected, shown);
    else readZip(await readFile(path), collected, shown);
  } catch (error) {
    throw error instanceof Advice ? error : new Advice(`${shown} ${toReason(error)}.`);
  }
  // Somebody named the folder of one style: what lies in it is that style's.
  const isStyle = [...collected.files.keys()].some((name) => /^[^/]+\.yml$/.test(name)) && !hasSettings(collected.files);
  return isStyle ? under(`${basename(path, extname(path))}/`, collected) : collected;
}

const hasSettings = (files: ReadonlyMap<string, string>) => [...files.keys()].some((name) => /(?:^|\/)[._]?vale\.ini$/.test(name));

const under = (folder: string, { files, unread }: Archive): Archive => ({
  files: new Map([...files].map(([name, text]) => [folder + name, text])),
  unread: unread.map(({ file, say }) => ({ file: folder + file, say })),
});

function collect(collected: Collected, name: string, bytes: Buffer, shown: string): void {
  collected.size += bytes.length;
  if (collected.files.size >= mostFiles || collected.size > largestWhole)
    throw new Advice(
      `${shown} holds more than ${mostFiles} files or ${largestWhole / 1024 / 1024} MB. Name the folder that holds the styles.`,
    );
  try {
    collected.files.set(name, toDecoder(bytes).decode(bytes));
  } catch {
    // Dictionaries have encodings of their own, and only their names matter here.
    if (/\.(?:aff|dic)$/.test(name)) collected.files.set(name, '');
    else leave(collected, name, 'The file is neither UTF-8 nor UTF-16.');
  }
}

function leave({ unread }: Collected, file: string, say: string): void {
  if (isOfInterest(file)) unread.push({ file, say });
}

/** YAML may be UTF-16 (YAML 1.2, 5.2); what it begins with says so. */
function toDecoder([first, second]: Buffer): TextDecoder {
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

const tooLarge = `The file is larger than ${largestFile / 1024 / 1024} MB.`;

async function readFolder(folder: string, prefix: string, collected: Collected, shown: string): Promise<void> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = prefix + entry.name;
    if (skipped.has(entry.name)) continue;
    if (entry.isDirectory()) await readFolder(path, `${name}/`, collected, shown);
    else if (entry.isFile() || (entry.isSymbolicLink() && isOfInterest(name))) await readOne(path, name, collected, shown);
  }
}

async function readOne(path: string, name: string, collected: Collected, shown: string): Promise<void> {
  try {
    if ((await stat(path)).size > largestFile) leave(collected, name, tooLarge);
    else collect(collected, name, await readFile(path), shown);
  } catch (error) {
    if (error instanceof Advice) throw error;
    leave(collected, name, `The file ${toReason(error)}.`);
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
      // Some tools on Windows write backslashes.
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
      if (name.endsWith('/') || name.split('/').some((part) => skipped.has(part))) continue;
      if (isEncrypted) refuse('needs a password');
      if (size > largestFile) {
        leave(collected, name, tooLarge);
        continue;
      }
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
