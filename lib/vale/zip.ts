/** Reads zip files: stored and deflated entries (APPNOTE 6.3); no zip64, no encryption, which style packages do not use. */
import { fail, ok, type Result } from '../platform/result.ts';

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  /** Bytes when unpacked, as the archive says. */
  size: number;
  body: Uint8Array;
}

/** The error goes on after the name of the file. Directories are left out. */
export function readZip(zip: Uint8Array): Result<ZipEntry[], string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const endAt = findEnd(zip);
  if (endAt < 0) return fail('is neither a folder nor a zip file');
  const entries: ZipEntry[] = [];
  try {
    const count = view.getUint16(endAt + 10, true);
    let at = view.getUint32(endAt + 16, true);
    for (let entry = 0; entry < count; entry++) {
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      // Some tools on Windows write backslashes.
      const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      if ((view.getUint16(at + 8, true) & 1) === 1) return fail('needs a password');
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const body = zip.subarray(from, from + view.getUint32(at + 20, true));
      const [method, crc, size] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
      if (!name.endsWith('/')) entries.push({ name, method, crc, size, body });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return fail('is a damaged zip file');
    throw error;
  }
  return ok(entries);
}

/** Unpacks one entry. What says that it is small and is not, is damaged. @param most bytes. */
export async function inflate({ name, method, crc, body }: ZipEntry, most: number): Promise<Result<Uint8Array, string>> {
  try {
    const data =
      method === 0 ? body : await drain(new Blob([body as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
    return data && crc32(data) === crc ? ok(data) : fail(`is damaged at ${name}`);
  } catch {
    return fail('is a damaged zip file');
  }
}

/** Null when there is more than that. */
async function drain(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The end of the directory, after which only a comment may come. */
function findEnd(zip: Uint8Array): number {
  for (let at = zip.length - 22; at >= 0; at--) {
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 5 && zip[at + 3] === 6) return at;
  }
  return -1;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
