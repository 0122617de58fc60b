/**
 * `npm run accuracy -- [sensitive] [--corpus DIR] [--misses N] [--cli]`: precision and recall by kind, misses and surplus printed. Without DIR the
 * corpora of this repository, and the tables go into `docs/accuracy.md` too; with it every `.jsonl` in DIR, one `Doc` a line
 * (`accuracy/score.ts`). `--cli` goes through `countersign check --sensitive --format json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Doc, precision, recall, type Tally } from './accuracy/score.ts';
import { scoreSensitive, sensitiveCorpora } from './accuracy/sensitive.ts';
import { findThroughCli } from './accuracy/through-cli.ts';

const subjects: Readonly<Record<string, { corpora(): Record<string, Doc[]>; score(docs: readonly Doc[], cli: boolean): Tally[] }>> = {
  sensitive: { corpora: sensitiveCorpora, score: (docs, cli) => scoreSensitive(docs, cli ? findThroughCli(docs) : undefined) },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, misses: { type: 'string', default: '10' }, cli: { type: 'boolean', default: false } },
});

function readFolder(folder: string): Record<string, Doc[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.jsonl$/, ''),
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Doc),
    ]),
  );
}

const share = (value: number) => value.toFixed(3);

function total(tallies: readonly Tally[]): Tally {
  const sum = (of: (each: Tally) => number) => tallies.reduce((all, each) => all + of(each), 0);
  return {
    kind: 'all',
    expected: sum((each) => each.expected),
    hits: sum((each) => each.hits),
    wrong: sum((each) => each.wrong),
    missed: tallies.flatMap((each) => each.missed),
    surplus: [],
  };
}

function report(name: string, docs: readonly Doc[], tallies: readonly Tally[]): string[] {
  const lines = [`### ${name}: ${docs.length} texts`, '', '| kind | expected | precision | recall |', '|---|--:|--:|--:|'];
  const worthSaying = tallies.filter(({ expected, wrong }) => expected + wrong > 0);
  for (const each of [...worthSaying, ...(worthSaying.length > 1 ? [total(worthSaying)] : [])])
    lines.push(`| ${each.kind} | ${each.expected} | ${share(precision(each))} | ${share(recall(each))} |`);
  lines.push('');
  for (const { kind, missed, surplus } of tallies) {
    const few = (list: readonly string[]) => list.slice(0, Number(values.misses));
    for (const line of few(missed)) lines.push(`- missed (${kind}): ${line}`);
    for (const line of few(surplus)) lines.push(`- too much (${kind}): ${line}`);
  }
  if (lines.at(-1) !== '') lines.push('');
  return lines;
}

for (const [name, { corpora, score }] of Object.entries(subjects)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const given = values.corpus ? readFolder(values.corpus) : corpora();
  const page = Object.entries(given).flatMap(([corpus, docs]) => report(corpus, docs, score(docs, values.cli)));
  console.log(page.join('\n'));
  if (values.corpus || values.cli) continue;
  const file = new URL('../docs/accuracy.md', import.meta.url);
  const [head = '', tail = ''] = readFileSync(file, 'utf8').split(new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*(?=<!-- /${name} -->)`));
  writeFileSync(file, `${head}${page.join('\n').trimEnd()}\n${tail}`);
}
