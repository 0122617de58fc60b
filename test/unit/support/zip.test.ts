import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { extractZip } from '../../support/zip.ts';

/** The smallest archive that a reader of central directories accepts. */
function makeZip(files: Readonly<Record<string, string>>, spoil = 0): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE((crc32(data) ^ spoil) >>> 0, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

describe('extractZip', () => {
  const folders: string[] = [];
  const makeFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-zip-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('writes every file at its path, without the leading folder when asked', () => {
    const to = makeFolder();
    expect(extractZip(makeZip({ 'top/a.txt': 'first', 'top/b/c.txt': 'second' }), to, 1)).toBe(2);
    expect(readFileSync(join(to, 'a.txt'), 'utf8')).toBe('first');
    expect(readFileSync(join(to, 'b/c.txt'), 'utf8')).toBe('second');
  });

  it('refuses an entry that would land outside of the folder', () => {
    expect(() => extractZip(makeZip({ '../evil.txt': 'x' }), makeFolder())).toThrow('outside of the folder');
  });

  it('refuses an entry whose checksum differs', () => {
    expect(() => extractZip(makeZip({ 'a.txt': 'x' }, 1), makeFolder())).toThrow('damaged');
  });

  it('refuses what is no archive', () => {
    expect(() => extractZip(Buffer.from('<html>'), makeFolder())).toThrow('not a zip file');
  });
});
