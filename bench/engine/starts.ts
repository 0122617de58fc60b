/** Start-up and memory, each start in a new process: code that is warm is code that nobody's page has. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { BrandProtocol, Rule } from '../../lib/brand-protocol/schema.ts';
import { prepare } from '../../lib/checks/prepared.ts';
import { cache, repo } from '../../test/support/packages.ts';
import { runProcess } from '../../test/support/processes.ts';
import { createTerms } from '../corpus.ts';
import { beside, type Figure, median, quantile, type Unit } from '../measure.ts';
import { bundleParts } from './bundle.ts';
import type { Ours, Start } from './child.ts';
import { peers } from './peers/list.ts';
import { toProtocol, toRule, toTermRules } from './protocols.ts';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const oursRounds = 7;
const peerRounds = 3;

interface Subject {
  name: string;
  protocol: BrandProtocol;
}

/** Four existence rules for each substitution, of one term each. */
function createShortRules(count: number): Rule[] {
  return createTerms(count).map((term, n) =>
    n % 5 === 4
      ? toRule(`Bench.R${n}`, { kind: 'substitution', swap: { [term]: 'plain words' }, ignorecase: true })
      : toRule(`Bench.R${n}`, { kind: 'existence', tokens: [term], ignorecase: true }),
  );
}

const subjects = (): Subject[] => [
  { name: 'starter protocol', protocol: parse(readFileSync(join(repo, 'public/protocols/starter.yaml'), 'utf8')) as BrandProtocol },
  { name: '5,000 rules', protocol: toProtocol(createShortRules(5000)) },
  { name: '50,000 terms in 5,000 rules', protocol: toProtocol(toTermRules(createTerms(50_000))) },
];

async function start(subject: string, input: object): Promise<Start> {
  const done = await runProcess(process.execPath, ['--expose-gc', child, subject, JSON.stringify(input)], {});
  const line = done.output.trim().split('\n').at(-1) ?? '';
  if (done.code !== 0) throw new Error(`${subject} did not start:\n${done.output}`);
  return JSON.parse(line) as Start;
}

async function startAgain(rounds: number, subject: string, input: object): Promise<Start[]> {
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round++) starts.push(await start(subject, input));
  return starts;
}

function toFigure(name: string, starts: readonly Start[], of: keyof Start, unit: Unit = 'ms'): Figure {
  const samples = starts.map((each) => each[of]);
  return { name, value: median(samples), p95: quantile(samples, 0.95), unit };
}

/** @param folder into which the peers were installed. */
export async function measureStarts(folder: string): Promise<Figure[]> {
  const parts = await bundleParts();
  const work = join(cache, 'bench/starts');
  mkdirSync(work, { recursive: true });
  const figures: Figure[] = [];
  let largest: Figure | null = null;
  for (const [n, { name, protocol }] of subjects().entries()) {
    const protocolFile = join(work, `${n}.json`);
    const preparedFile = join(work, `${n}.prepared`);
    writeFileSync(protocolFile, JSON.stringify(protocol));
    writeFileSync(preparedFile, prepare(protocol));
    const plain = await startAgain(oursRounds, 'ours', { parts, protocolFile } satisfies Ours);
    const stored = await startAgain(oursRounds, 'ours', { parts, protocolFile, preparedFile } satisfies Ours);
    const whole = toFigure(`compile, ${name}`, plain, 'ready');
    const memory = toFigure(`memory, ${name}`, plain, 'memory', 'MB');
    figures.push(
      whole,
      toFigure(`longest blocking slice, ${name}`, plain, 'longest'),
      toFigure(`compile once more, code warm, ${name}`, plain, 'again'),
      beside(toFigure(`compile from the stored form, ${name}`, stored, 'ready'), whole),
      toFigure(`compile once more from the stored form, code warm, ${name}`, stored, 'again'),
      toFigure(`first check ever, 2,000 words, ${name}`, plain, 'first'),
      memory,
      beside(toFigure(`memory from the stored form, ${name}`, stored, 'memory', 'MB'), memory),
    );
    largest = memory;
  }
  for (const peer of peers) {
    const starts = await startAgain(peerRounds, peer.id, { folder });
    const memory = toFigure(`memory, ${peer.name}`, starts, 'memory', 'MB');
    figures.push(
      toFigure(`load and set up, ${peer.name}`, starts, 'ready'),
      toFigure(`first check ever, 2,000 words, ${peer.name}`, starts, 'first'),
      largest ? beside(memory, largest) : memory,
    );
  }
  return figures;
}
