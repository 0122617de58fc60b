/** Two sides in turns over the same drafts, in one process, so that a busy moment of the machine meets both. */
import { beside, type Figure, median, quantile } from '../measure.ts';
import type { Check } from './peers/peer.ts';
import type { Draft } from './protocols.ts';

export interface Duel {
  drafts: (round: number) => Draft;
  ours: Check;
  theirs: Check;
  rounds: number;
  /** Rounds before that are thrown away. */
  warm?: number;
}

/** Milliseconds of each round. */
export async function runDuel({ drafts, ours, theirs, rounds, warm = 6 }: Duel): Promise<{ ours: number[]; theirs: number[] }> {
  const spent = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds + warm; round++) {
    const draft = drafts(round);
    for (const side of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
      const check = side === 'ours' ? ours : theirs;
      const start = performance.now();
      await check(draft);
      if (round >= warm) spent[side].push(performance.now() - start);
    }
  }
  return spent;
}

export function toFigure(name: string, samples: readonly number[]): Figure {
  return { name, value: median(samples), unit: 'ms', p95: quantile(samples, 0.95) };
}

/** Theirs beside ours: how many times longer they take. */
export function toRival(name: string, samples: readonly number[], ours: Figure): Figure {
  return beside(toFigure(name, samples), ours);
}
