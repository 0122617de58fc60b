/**
 * One start in a process of its own, cold: `node --expose-gc child.ts SUBJECT INPUT`, INPUT being JSON. Prints a `Start`.
 * Memory is what a collected heap has more than before, typed arrays and WebAssembly with it.
 */
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { createText } from '../corpus.ts';
import { peers } from './peers/list.ts';
import type { Check } from './peers/peer.ts';
import { toDraft, toParagraphs } from './protocols.ts';

export interface Start {
  /** Milliseconds until it can check: a peer is loaded and set up, ours (loaded before) has compiled everything. */
  ready: number;
  /** The longest that it did not let go of the thread meanwhile; 0 for peers, which do not say. */
  longest: number;
  /** Once more, ours only: the third time, so with the code warm; 0 for peers. */
  again: number;
  /** First check of 2,000 words, ms. */
  first: number;
  /** Megabytes after the first check. */
  memory: number;
}

/** For ours; `prepared` is what `prepare` made. */
export interface Ours {
  parts: string;
  protocolFile: string;
  preparedFile?: string;
}

interface Ready {
  check: Check;
  longest: number;
  again?: () => unknown;
}

type Parts = Pick<typeof import('./parts.ts'), 'compile' | 'allDetectors' | 'ownResources'>;

const megabytes = () => {
  for (let n = 0; n < 4; n++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

function setupOurs({ parts, protocolFile, preparedFile }: Ours): () => Ready {
  runInThisContext(readFileSync(parts, 'utf8'));
  const { compile, allDetectors, ownResources } = (globalThis as unknown as { bundle: Parts }).bundle;
  const protocol = JSON.parse(readFileSync(protocolFile, 'utf8'));
  const detectors = allDetectors('en');
  const options = {
    detectors,
    resources: ownResources,
    ...(preparedFile ? { prepared: readFileSync(preparedFile, 'utf8') } : {}),
  };
  const setup = (): Ready => {
    let from = performance.now();
    const checker = compile(protocol, options);
    let longest = performance.now() - from;
    for (let isDone = false; !isDone; ) {
      from = performance.now();
      isDone = checker.warm();
      longest = Math.max(longest, performance.now() - from);
    }
    return { longest, check: ({ blocks }) => checker.open({ surface: 'draft' }).update(blocks), again: setup };
  };
  return setup;
}

const [subject = '', input = '{}'] = process.argv.slice(2);
const draft = toDraft(toParagraphs(createText(2000, 300)));
const peer = peers.find(({ id }) => id === subject);
const setup = peer
  ? async (): Promise<Ready> => ({ longest: 0, check: await peer.load((JSON.parse(input) as { folder: string }).folder) })
  : setupOurs(JSON.parse(input) as Ours);

async function spend(job: () => unknown): Promise<number> {
  const from = performance.now();
  await job();
  return performance.now() - from;
}

const before = megabytes();
let ready: Ready = { check: () => {}, longest: 0 };
const start: Start = {
  ready: await spend(async () => {
    ready = await setup();
  }),
  longest: ready.longest,
  first: await spend(() => ready.check(draft)),
  memory: megabytes() - before,
  again: 0,
};
const { again } = ready;
if (again) for (let round = 0; round < 3; round++) start.again = await spend(again);
console.log(JSON.stringify(start));
