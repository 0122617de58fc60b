/**
 * `sensitive` as a stranger would try it: every text a file, `countersign check --sensitive --format json` over the folder. What it finds
 * must be what the engine finds in one block.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '../../cli/report.ts';
import type { Doc, Found } from './score.ts';

const command = fileURLToPath(new URL('../../cli/countersign.js', import.meta.url));
function check(language: string, docs: readonly Doc[]): [Doc, Found[]][] {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
  try {
    const found = docs.map((doc): [Doc, Found[]] => [doc, []]);
    for (const [n, doc] of docs.entries()) writeFileSync(join(folder, `${n}.txt`), doc.text);
    const words = [command, 'check', '*.txt', '--sensitive', '--locale', language, '--format', 'json', '--fail-on', 'never', '--quiet'];
    const said = execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
    for (const { file, start, end, detail } of (JSON.parse(said) as CheckReport).findings)
      found[Number.parseInt(file, 10)]?.[1].push({ start, end, kind: detail ?? '' });
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All texts at once, one run of the command for each language. */
export function findThroughCli(docs: readonly Doc[]): (doc: Doc) => Found[] {
  const languages = Map.groupBy(docs, ({ language = 'en-GB' }) => language);
  const found = new Map([...languages].flatMap(([language, of]) => check(language, of)));
  return (doc) => found.get(doc) ?? [];
}
