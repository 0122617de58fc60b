/** A chosen zip or folder of Vale's styles as a brand protocol. Nothing is kept or sent: the person decides what to do with it. */
import type { ImportedStyles } from '../../components/options/vale-import.tsx';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import { type Collector, collectZip, createCollector, isPassedOver } from '../../lib/vale/archive.ts';
import { importVale } from '../../lib/vale/import.ts';
import type { Note } from '../../lib/vale/notes.ts';
import { joinImport, toNewProtocol, toSource } from '../../lib/vale/to-protocol.ts';

/** @param base the protocol in use, whose own rules stay. Resolves with a sentence where there is nothing to carry over. */
export async function importStyles(files: readonly File[], base: BrandProtocol | null): Promise<ImportedStyles | string> {
  const collector = createCollector();
  const [first] = files;
  // In a chosen folder every path begins with its name.
  const folder = first?.webkitRelativePath.split('/')[0] || null;
  const name = folder ?? first?.name ?? '';
  try {
    const problem =
      folder !== null ? await collectFolder(files, collector) : first ? await collectZip(await bytesOf(first), collector) : null;
    if (problem !== null) return `${name} ${problem}`;
  } catch {
    return `${name} could not be read.`;
  }
  const { files: texts, unread } = collector.toArchive(folder ?? name.replace(/\.[^.]*$/, ''));
  const made = importVale(texts, { owner: base?.owner.name ?? 'Content' });
  const { protocol, notes } = joinImport(base ?? toNewProtocol('Content', navigator.language), made);
  const rules = protocol.rules.filter(({ origin }) => origin !== undefined).length;
  if (rules === 0) return `${name} holds no style for Vale that can be carried over.`;
  return {
    name,
    rules,
    off: made.off.length,
    own: protocol.rules.length - rules,
    notes: toDistinct([...unread.map(({ file, say }) => ({ file, line: 1, reason: say })), ...notes]),
    source: toSource(protocol, name),
  };
}

const toDistinct = (notes: readonly Note[]): Note[] => [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];

async function collectFolder(files: readonly File[], collector: Collector): Promise<string | null> {
  const named = files.map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(1).join('/') }));
  for (const { file, path } of named.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (isPassedOver(path)) continue;
    const problem = collector.add(path, collector.isTooLarge(file.size) ? null : await bytesOf(file));
    if (problem !== null) return problem;
  }
  return null;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
