/** Timing: interleaved rounds, medians, and ratios inside one run, because the machine is shared. */

export type Unit = 'ms' | 'µs' | 'kB gzip' | 'MB' | 'ratio' | 'count';

export interface Figure {
  name: string;
  value: number;
  unit: Unit;
  /** What it stands beside, and `value / beside.value`. */
  beside?: string;
  ratio?: number;
  p95?: number;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of each call; `rounds` calls after `warm` that are thrown away. */
export async function time(run: (round: number) => unknown, rounds: number, warm = 3): Promise<number[]> {
  const samples: number[] = [];
  for (let round = -warm; round < rounds; round++) {
    const start = performance.now();
    await run(round + warm);
    const spent = performance.now() - start;
    if (round >= 0) samples.push(spent);
  }
  return samples;
}

export function beside(figure: Figure, other: Figure): Figure {
  return { ...figure, beside: other.name, ratio: figure.value / other.value };
}
