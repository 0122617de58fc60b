/** A file's bytes as text, or the reason why it is not read. Files are hostile input. */
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../lib/platform/result.ts';
import { toReason } from './advice.ts';
import type { Input } from './inputs.ts';
import type { Terminal } from './terminal.ts';

/** Bytes. A long book has two million. */
const largest = 16 * 1024 * 1024;

/** Said of what holds no text; a folder may hold such files. */
export const isNoText = 'is not a text file.';

/**
 * The text keeps its byte order mark, so that offsets are the file's. The reason is a sentence without the name.
 * @param lenient UTF-16 is read, too, and any other bytes as Windows-1252, which has a letter for each: to look for what is written in ASCII.
 */
export async function readText({ path }: Input, terminal: Pick<Terminal, 'read'>, lenient = false): Promise<Result<string, string>> {
  try {
    if (path !== null) {
      const { size } = await stat(path);
      if (size > largest) return fail(`has ${toMegabytes(size)}; files up to ${toMegabytes(largest)} are checked.`);
    }
    return toText(path === null ? await terminal.read() : await readFile(path), lenient);
  } catch (error) {
    return fail(`${toReason(error)}.`);
  }
}

function toText(bytes: Buffer, lenient: boolean): Result<string, string> {
  if (bytes.length > largest) return fail(`has ${toMegabytes(bytes.length)}; up to ${toMegabytes(largest)} are checked.`);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    if (!lenient) return fail('is UTF-16. Save it as UTF-8.');
    return ok(new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes));
  }
  if (bytes.subarray(0, 8000).includes(0)) return fail(isNoText);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return lenient ? ok(new TextDecoder('windows-1252').decode(bytes)) : fail('is not UTF-8. Save it as UTF-8.');
  }
}

function toMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
