/**
 * `npm run bench`: engine, page, gate and size figures of this machine; `npm run bench -- pages sizes` measures only those
 * and keeps the rest as they were; `-- engine` is every section about the engine. Writes `bench/results.json` and the tables in `bench/README.md`. Peers are installed
 * into `.cache/bench` on first use; nobody else has to carry them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build-targets.ts';
import { repo } from '../test/support/packages.ts';
import { measureBundles } from './engine/bundles.ts';
import { measureChecks } from './engine/checks.ts';
import { measureRivals } from './engine/rivals.ts';
import { measureSpelling } from './engine/spelling.ts';
import { measureStarts } from './engine/starts.ts';
import { measureStyles } from './engine/styles.ts';
import { measureGate } from './gate.ts';
import type { Figure } from './measure.ts';
import { measurePages } from './pages.ts';
import { installPeers } from './peers.ts';
import { measureSizes } from './sizes.ts';

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

const say = (line: string) => console.log(line);

async function builtExtension(target: 'chrome-loopback' | 'chrome-release'): Promise<string> {
  await build([target], say);
  return join(repo, '.output', target);
}

const sections: readonly Section[] = [
  {
    id: 'engine-checks',
    title: 'Check engine',
    how: 'Node, one process, warm, the same seeded marketing text for both sides (`bench/corpus.ts`), in turns. First check: a new session and another text each round. Keystroke: one letter in the middle block of an open session.',
    measure: measureChecks,
  },
  {
    id: 'engine-peers',
    title: 'Check engine beside others',
    how: '2,000 words. Ours has 500 terms in 50 rules and gives findings with message and fixes; each peer does what its name says. In turns with each peer, so ours appears once for each. One edit: a letter in the middle; peers are given the whole text again, which is all they take.',
    measure: async () => await measureRivals(await installPeers()),
  },
  {
    id: 'engine-spelling',
    title: 'Spelling',
    how: 'Our `spelling` kind beside nspell with the same dictionary (`dictionary-en`), 2,000 words of which half are rare and one in fifty is wrong. Ours has a checker that has seen nothing in every round, and dictionary caches are warm on both sides.',
    measure: async () => await measureSpelling(await installPeers()),
  },
  {
    id: 'engine-styles',
    title: 'A public-size style',
    how: '130 rules written for this (`bench/engine/style-set.ts`), kinds and sizes as in public Vale styles, over 2,000 words of article with headings, beside a naive port: one expression per rule, run over each block. With ASCII words it is the fastest that can be done naively and means less; with Unicode words it means what we mean. Findings are counted to show that the work is the same.',
    measure: async () => await measureStyles(await installPeers()),
  },
  {
    id: 'engine-starts',
    title: 'Start-up and memory',
    how: 'Each start in a new process with cold code, bundled and minified as in a page. Compile: until every rule is compiled, with the protocol parsed already. Blocking slice: the longest of the steps it is done in. Memory: heap, typed arrays and WebAssembly after a collection and a first check, without the protocol itself. For peers, load includes reading their code.',
    measure: async () => await measureStarts(await installPeers()),
  },
  {
    id: 'engine-bundles',
    title: 'Bundles',
    how: 'What a page would load: bundled by the same bundler, minified, gzip -9. The engine is without detectors, lexicons, dictionaries, tagger and its rarely used parts, which arrive when a rule needs them.',
    measure: async () => await measureBundles(await installPeers()),
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
const isAsked = (id: string, by: string) => id === by || id.startsWith(`${by}-`);
const unknown = wanted.filter((by) => !sections.some(({ id }) => isAsked(id, by)));
if (unknown.length > 0) {
  console.error(`There is no section called ${unknown.join(' or ')}: choose from ${sections.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const known = (JSON.parse(readFileSync(resultsFile, 'utf8')) as { sections: Measured[] }).sections;
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
const results: Measured[] = [];
const tables: string[] = [];
for (const section of sections) {
  const isWanted = wanted.length === 0 || wanted.some((by) => isAsked(section.id, by));
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
