/**
 * `npm run bench`: engine, page, gate and size figures of this machine; `npm run bench -- pages sizes` measures only those
 * and keeps the rest as they were. Writes `bench/results.json` and the tables in `bench/README.md`. Peers are installed
 * into `.cache/bench` on first use; nobody else has to carry them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build-targets.ts';
import { cache, repo, runNpm } from '../test/support/packages.ts';
import { measureEngine } from './engine.ts';
import { measureGate } from './gate.ts';
import type { Figure } from './measure.ts';
import { measurePages } from './pages.ts';
import { measureSizes } from './sizes.ts';

const peers = ['harper.js@2.10.0', 'write-good@1.0.8'];

interface Section {
  id: string;
  title: string;
  how: string;
  measure(): Promise<Figure[]>;
}

/** One section of `results.json`. Sections may have been measured at different times and places. */
interface Measured {
  id: string;
  machine: string;
  figures: Figure[];
}

async function installPeers(): Promise<string> {
  const folder = join(cache, 'bench');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules/harper.js'))) {
    await runNpm(['install', '--prefix', folder, '--ignore-scripts', '--no-audit', ...peers], 'the engines to measure beside', folder);
  }
  return folder;
}

const say = (line: string) => console.log(line);

async function builtExtension(target: 'chrome-loopback' | 'chrome-release'): Promise<string> {
  await build([target], say);
  return join(repo, '.output', target);
}

const sections: readonly Section[] = [
  {
    id: 'engine',
    title: 'Check engine',
    how: 'Node, one process, warm, the same seeded marketing text for all (`bench/corpus.ts`). First check: a new session and another text each round. Keystroke: one letter in the middle block of an open session.',
    measure: async () => await measureEngine(await installPeers()),
  },
  {
    id: 'pages',
    title: 'Pages',
    how: 'Headless Chromium, a frozen ChatGPT page with the starter protocol in force, two browsers side by side, loads interleaved. CPU is thread time of the page’s main thread (`Performance.getMetrics`); script is compiling and running. First text: from the first key in the empty box. An unrelated `fetch` is one of a `data:` URL, so that no network is measured.',
    measure: async () => await measurePages(await builtExtension('chrome-loopback')),
  },
  {
    id: 'gate',
    title: 'Gate',
    how: 'Real WordPress, Chromium: from the press on Publish until the sign-off can be used, background awake.',
    measure: measureGate,
  },
  {
    id: 'sizes',
    title: 'Sizes',
    how: 'Release build for Chrome, gzip -9. The first two are in every frame of a site that was allowed; the others arrive when first needed.',
    measure: async () => measureSizes(await builtExtension('chrome-release')),
  },
];

const show = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 4));

function toTable({ title, how }: Section, { machine, figures }: Measured): string {
  const rows = figures.map(
    ({ name, value, unit, p95, beside, ratio }) =>
      `| ${name} | ${show(value)} ${unit} | ${p95 === undefined ? '' : show(p95)} | ${beside ?? ''} | ${ratio === undefined ? '' : `${ratio.toFixed(2)}x`} |`,
  );
  const head = [`## ${title}`, '', how, '', `Measured on ${machine}.`, ''];
  return [...head, '| what | median | p95 | beside | ratio |', '|---|--:|--:|---|--:|', ...rows, ''].join('\n');
}

const resultsFile = join(repo, 'bench/results.json');
const readmeFile = join(repo, 'bench/README.md');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !sections.some((section) => section.id === id));
if (unknown.length > 0) {
  console.error(`There is no section called ${unknown.join(' or ')}: choose from ${sections.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const known = (JSON.parse(readFileSync(resultsFile, 'utf8')) as { sections: Measured[] }).sections;
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
const results: Measured[] = [];
const tables: string[] = [];
for (const section of sections) {
  const isWanted = wanted.length === 0 || wanted.includes(section.id);
  if (isWanted) say(section.id);
  const measured = isWanted ? { id: section.id, machine, figures: await section.measure() } : known.find(({ id }) => id === section.id);
  if (!measured) continue;
  results.push(measured);
  const table = toTable(section, measured);
  tables.push(table);
  if (isWanted) say(`\n${table}`);
}
writeFileSync(resultsFile, `${JSON.stringify({ sections: results }, null, 2)}\n`);
const head = readFileSync(readmeFile, 'utf8').split('<!-- results -->')[0];
writeFileSync(readmeFile, `${head}<!-- results -->\n\n${tables.join('\n')}`);
