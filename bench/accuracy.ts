/**
 * `npm run accuracy -- [sensitive] [--corpus DIR] [--misses N]`: precision and recall by kind, misses and surplus printed. Without DIR the
 * corpora of this repository; with it every `.jsonl` in DIR, one `Doc` a line (`accuracy/score.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Doc, precision, recall, type Tally } from './accuracy/score.ts';
import { scoreSensitive, sensitiveCorpora } from './accuracy/sensitive.ts';

const subjects: Readonly<Record<string, { corpora(): Record<string, Doc[]>; score(docs: readonly Doc[]): Tally[] }>> = {
  sensitive: { corpora: sensitiveCorpora, score: scoreSensitive },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, misses: { type: 'string', default: '10' } },
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

function report(name: string, docs: readonly Doc[], tallies: readonly Tally[]): void {
  console.log(
    `\n## ${name}: ${docs.length} texts\n\n| kind | expected | precision | recall | missed | surplus |\n|---|--:|--:|--:|--:|--:|`,
  );
  const worthSaying = tallies.filter(({ expected, wrong }) => expected + wrong > 0);
  for (const each of [...worthSaying, ...(worthSaying.length > 1 ? [total(worthSaying)] : [])]) {
    console.log(
      `| ${each.kind} | ${each.expected} | ${share(precision(each))} | ${share(recall(each))} | ${each.missed.length} | ${each.wrong} |`,
    );
  }
  for (const { kind, missed, surplus } of tallies) {
    for (const line of missed.slice(0, Number(values.misses))) console.log(`  missed  ${kind}: ${line}`);
    for (const line of surplus.slice(0, Number(values.misses))) console.log(`  surplus ${kind}: ${line}`);
  }
}

for (const [name, { corpora, score }] of Object.entries(subjects)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (const [corpus, docs] of Object.entries(values.corpus ? readFolder(values.corpus) : corpora())) report(corpus, docs, score(docs));
}
