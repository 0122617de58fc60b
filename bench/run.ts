/**
 * `npm run bench`: engine, page and size figures of this machine, in one run. Writes `bench/results.json` and the table in
 * `bench/README.md`. Peers are installed into `.cache/bench` on first use; nobody else has to carry them.
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
  title: string;
  how: string;
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

const show = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 4));

function toTable({ title, how, figures }: Section): string {
  const rows = figures.map(
    ({ name, value, unit, p95, beside, ratio }) =>
      `| ${name} | ${show(value)} ${unit} | ${p95 === undefined ? '' : show(p95)} | ${beside ?? ''} | ${ratio === undefined ? '' : `${ratio.toFixed(2)}x`} |`,
  );
  return [`## ${title}`, '', how, '', '| what | median | p95 | beside | ratio |', '|---|--:|--:|---|--:|', ...rows, ''].join('\n');
}

const say = (line: string) => console.log(line);
const folder = await installPeers();
await build(['chrome-loopback', 'chrome-release'], say);
const sections: Section[] = [];

say('engine');
sections.push({
  title: 'Check engine',
  how: 'Node, one process, warm, the same seeded marketing text for all (`bench/corpus.ts`). First check: a new session and another text each round. Keystroke: one letter in the middle block of an open session.',
  figures: await measureEngine(folder),
});
say('pages');
sections.push({
  title: 'Pages',
  how: 'Headless Chromium, a frozen ChatGPT page, two browsers side by side, loads interleaved; CPU from `Performance.getMetrics`. An unrelated `fetch` is one of a `data:` URL, so that no network is measured.',
  figures: await measurePages(join(repo, '.output/chrome-loopback')),
});
say('gate');
sections.push({
  title: 'Gate',
  how: 'Real WordPress, Chromium: from the press on Publish until the sign-off can be used, background awake.',
  figures: await measureGate(),
});
sections.push({
  title: 'Sizes',
  how: 'Release build for Chrome, gzip -9. The first three are in every page of a site that was allowed; the others arrive when first needed.',
  figures: measureSizes(join(repo, '.output/chrome-release')),
});

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
writeFileSync(
  join(repo, 'bench/results.json'),
  `${JSON.stringify({ machine, sections: sections.map(({ title, figures }) => ({ title, figures })) }, null, 2)}\n`,
);
const head = readFileSync(join(repo, 'bench/README.md'), 'utf8').split('<!-- results -->')[0];
writeFileSync(join(repo, 'bench/README.md'), `${head}<!-- results -->\n\nMeasured on ${machine}.\n\n${sections.map(toTable).join('\n')}`);
for (const section of sections) say(`\n${toTable(section)}`);
