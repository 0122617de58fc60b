/**
 * Vale's styles as a map of text files, from a folder or a zip: paths with forward slashes from their root. Both are hostile input,
 * and every file is held to a size. The same for the command line and for a browser.
 */
import { inflate, readZip } from './zip.ts';

/** Bytes of one file; the largest dictionaries have three million. */
const largestFile = 8 * 1024 * 1024;
/** Bytes of all files. */
const largestWhole = 128 * 1024 * 1024;
const mostFiles = 20_000;
const skipped = ['.git', 'node_modules'];

export interface Archive {
  files: ReadonlyMap<string, string>;
  /** Rules, settings and word lists that could not be read, each with a sentence. */
  unread: readonly { file: string; say: string }[];
}

/** What an importer would look into. Other files may be what they like. */
export const isOfInterest = (name: string): boolean => /\.(?:yml|ini|txt)$/.test(name);

/** Not looked into, and not followed. */
export const isPassedOver = (name: string): boolean => name.split('/').some((part) => skipped.includes(part));

export interface Collector {
  /** Null, or why there are too many: goes on after the name of the folder. `bytes`: null for a file that is too large to read. */
  add(name: string, bytes: Uint8Array | null): string | null;
  /** It is there and could not be read. */
  leave(name: string, say: string): void;
  isTooLarge(size: number): boolean;
  /** @param root name of the folder or zip, without its ending: what lies in the folder of one style is that style's. */
  toArchive(root: string): Archive;
}

export function createCollector(): Collector {
  const files = new Map<string, string>();
  const unread: { file: string; say: string }[] = [];
  let size = 0;

  function leave(file: string, say: string): void {
    if (isOfInterest(file)) unread.push({ file, say });
  }

  return {
    leave,
    isTooLarge: (bytes) => bytes > largestFile,
    add(name, bytes) {
      if (bytes === null) {
        leave(name, `The file is larger than ${largestFile / 1024 / 1024} MB.`);
        return null;
      }
      size += bytes.length;
      if (files.size >= mostFiles || size > largestWhole)
        return `holds more than ${mostFiles} files or ${largestWhole / 1024 / 1024} MB. Name the folder that holds the styles.`;
      try {
        files.set(name, toDecoder(bytes).decode(bytes));
      } catch {
        // Dictionaries have encodings of their own, and only their names matter here.
        if (/\.(?:aff|dic)$/.test(name)) files.set(name, '');
        else leave(name, 'The file is neither UTF-8 nor UTF-16.');
      }
      return null;
    },
    toArchive(root) {
      const isStyle = [...files.keys()].some((name) => /^[^/]+\.yml$/.test(name)) && !hasSettings(files);
      return isStyle ? under(`${root}/`, { files, unread }) : { files, unread };
    },
  };
}

/** Puts all of a zip into the collector; null, or what is wrong with it: goes on after its name. */
export async function collectZip(zip: Uint8Array, collector: Collector): Promise<string | null> {
  const entries = readZip(zip);
  if (!entries.ok) return `${entries.error}. Unpack it, and name the folder.`;
  for (const entry of entries.value) {
    if (isPassedOver(entry.name)) continue;
    const data = collector.isTooLarge(entry.size) ? null : await inflate(entry, largestFile);
    if (data && !data.ok) return `${data.error}. Unpack it, and name the folder.`;
    const problem = collector.add(entry.name, data?.value ?? null);
    if (problem !== null) return problem;
  }
  return null;
}

const hasSettings = (files: ReadonlyMap<string, string>) => [...files.keys()].some((name) => /(?:^|\/)[._]?vale\.ini$/.test(name));

const under = (folder: string, { files, unread }: Archive): Archive => ({
  files: new Map([...files].map(([name, text]) => [folder + name, text])),
  unread: unread.map(({ file, say }) => ({ file: folder + file, say })),
});

/** YAML may be UTF-16 (YAML 1.2, 5.2); what it begins with says so. */
function toDecoder([first, second]: Uint8Array): TextDecoder {
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
