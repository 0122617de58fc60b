/** The check engine beside harper.js, write-good and one merged RegExp, on the same text in one process. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrandProtocol } from '../lib/brand-protocol/schema.ts';
import { compile } from '../lib/checks/engine.ts';
import type { Block } from '../lib/checks/types.ts';
import { createTerms, createText } from './corpus.ts';
import { beside, type Figure, median, quantile, time } from './measure.ts';

const person = { name: 'Bench', contact: 'bench@example.com' };

/** Terms in rules of ten, as real styles have them. Examples are left out: only a vetted protocol needs them. */
export function toProtocol(terms: readonly string[]): BrandProtocol {
  const rules: BrandProtocol['rules'] = [];
  for (let start = 0; start < terms.length; start += 10) {
    rules.push({
      id: `Bench.R${start}`,
      kind: 'existence',
      name: 'Bench',
      severity: 'idea',
      message: 'Say it plainly.',
      why: 'Bench.',
      owner: 'Bench',
      tokens: terms.slice(start, start + 10),
      ignorecase: true,
      examples: { bad: [{ text: 'x', hits: ['x'] }], good: ['y'] },
    });
  }
  return {
    countersign: 1,
    id: 'bench',
    name: 'Bench',
    version: '1.0',
    language: 'en',
    owner: person,
    editorial: person,
    channels: [{ id: 'blog', name: 'Blog', risk: 'low' }],
    tasks: [],
    gates: [],
    guard: { mode: 'coach', reasons: [{ id: 'other', text: 'Other' }] },
    tools: [],
    rules,
  };
}

const toBlocks = (paragraphs: readonly string[]): Block[] => paragraphs.map((text) => ({ kind: 'paragraph', text }));

const toLiteral = (term: string) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function mergedRegExp(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((left, right) => right.length - left.length);
  return new RegExp(`\\b(?:${longestFirst.map(toLiteral).join('|')})\\b`, 'gi');
}

function countMatches(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let hits = 0;
  while (pattern.exec(text)) hits++;
  return hits;
}

/** First check of a text nobody has seen: a new session each round, and a rotating text, so no cache helps. */
async function firstCheck(words: number, terms: readonly string[]): Promise<[Figure, Figure]> {
  const texts = Array.from({ length: 8 }, (_, index) => createText(words, 100 + index));
  const blocks = texts.map(toBlocks);
  const joined = texts.map((paragraphs) => paragraphs.join('\n\n'));
  const checker = compile(toProtocol(terms));
  while (!checker.warm());
  const pattern = mergedRegExp(terms);
  const rounds = words > 5000 ? 24 : 60;
  const ours: number[] = [];
  const merged: number[] = [];
  for (let round = 0; round < rounds + 6; round++) {
    const index = round % texts.length;
    let start = performance.now();
    checker.open({ surface: 'draft' }).update(blocks[index] ?? []);
    if (round >= 6) ours.push(performance.now() - start);
    start = performance.now();
    countMatches(pattern, joined[index] ?? '');
    if (round >= 6) merged.push(performance.now() - start);
  }
  const name = `${words.toLocaleString('en')} words, ${terms.length.toLocaleString('en')} terms`;
  const other: Figure = { name: `merged RegExp, ${name}`, value: median(merged), unit: 'ms', p95: quantile(merged, 0.95) };
  return [beside({ name: `first check, ${name}`, value: median(ours), unit: 'ms', p95: quantile(ours, 0.95) }, other), other];
}

/** One letter typed in the middle of the document, again and again. */
async function keystroke(words: number, terms: readonly string[], paragraphs = createText(words, 42)): Promise<Figure> {
  const checker = compile(toProtocol(terms));
  while (!checker.warm());
  const session = checker.open({ surface: 'draft' });
  const blocks = toBlocks(paragraphs);
  session.update(blocks);
  const middle = Math.floor(blocks.length / 2);
  const original = blocks[middle]?.text ?? '';
  const samples = await time(
    (round) => {
      const at = 5 + (round % Math.max(1, original.length - 10));
      const next = blocks.slice();
      next[middle] = { kind: 'paragraph', text: `${original.slice(0, at)}${'etaoin'[round % 6]}${round}${original.slice(at)}` };
      session.update(next);
    },
    400,
    50,
  );
  return {
    name: `one keystroke, ${words.toLocaleString('en')} words, ${terms.length.toLocaleString('en')} terms`,
    value: median(samples),
    p95: quantile(samples, 0.95),
    unit: 'ms',
  };
}

interface HarperLinter {
  setup(): Promise<void>;
  lint(text: string): Promise<unknown[]>;
}

async function peers(cache: string): Promise<Figure[]> {
  const require = createRequire(join(cache, 'package.json'));
  const words = 2000;
  const texts = Array.from({ length: 6 }, (_, index) => createText(words, 300 + index).join('\n\n'));
  const figures: Figure[] = [];

  const writeGood = require('write-good') as (text: string) => unknown[];
  const good = await time((round) => writeGood(texts[round % texts.length] ?? ''), 20);
  figures.push({ name: 'write-good, 2,000 words', value: median(good), unit: 'ms', p95: quantile(good, 0.95) });

  const dist = join(cache, 'node_modules/harper.js/dist');
  const harper = (await import(join(dist, 'index.js'))) as { LocalLinter: new (options: { binary: unknown }) => HarperLinter };
  const { binaryInlined } = (await import(join(dist, 'binaryInlined.js'))) as { binaryInlined: unknown };
  const linter = new harper.LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const lint = await time((round) => linter.lint(texts[round % texts.length] ?? ''), 6, 1);
  figures.push({ name: 'harper.js, 2,000 words', value: median(lint), unit: 'ms', p95: quantile(lint, 0.95) });
  return figures;
}

/** `cache`: folder into which the peers were installed. */
export async function measureEngine(cache: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const small = createTerms(500);
  const large = createTerms(50_000);
  for (const terms of [small, large]) {
    for (const words of [200, 2000, 20_000]) {
      figures.push(...(await firstCheck(words, terms)));
      figures.push(await keystroke(words, terms));
    }
  }
  // The cost follows the block: the same 20,000 words, the edited paragraph four times as long.
  const long = createText(20_000, 42);
  const middle = Math.floor(long.length / 2);
  long[middle] = [long[middle], long[middle + 1], long[middle + 2], long[middle + 3]].join(' ');
  const four = await keystroke(20_000, small, long);
  const one = figures.find((figure) => figure.name.startsWith('one keystroke, 20,000 words, 500'));
  figures.push(one ? beside({ ...four, name: 'one keystroke in a block four times as long' }, one) : four);

  const others = await peers(cache);
  const first = figures.find((figure) => figure.name === 'first check, 2,000 words, 500 terms');
  figures.push(...others.map((figure) => (first ? beside(figure, first) : figure)));
  return figures;
}
