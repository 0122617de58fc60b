/** How much of the text is a person's. Always with a legend or a sentence; never graded good or bad. */
import type { ReactNode } from 'react';

export interface Shares {
  /** Words. */
  person: number;
  edited: number;
  untouched: number;
}

const classes = [
  { key: 'person', look: 'cs-person', legend: 'Written by a person', spoken: 'by a person' },
  { key: 'edited', look: 'cs-edited', legend: 'AI, edited by a person', spoken: 'AI edited by a person' },
  { key: 'untouched', look: 'cs-untouched', legend: 'AI, untouched', spoken: 'AI untouched' },
] as const;

/** Whole percentages that add up to 100 (largest remainder), so that a legend never sums to 99. */
export function toPercentages(shares: Shares): Shares {
  const total = shares.person + shares.edited + shares.untouched;
  if (total === 0) return { person: 0, edited: 0, untouched: 0 };
  const exact = classes.map(({ key }) => ({ key, value: (shares[key] * 100) / total }));
  const result: Shares = { person: 0, edited: 0, untouched: 0 };
  for (const { key, value } of exact) result[key] = Math.floor(value);
  let rest = 100 - exact.reduce((sum, { value }) => sum + Math.floor(value), 0);
  for (const { key } of exact.toSorted((a, b) => (b.value % 1) - (a.value % 1))) {
    if (rest <= 0) break;
    result[key] += 1;
    rest -= 1;
  }
  return result;
}

/** One plain sentence for the figure. */
export function toProvenanceSentence(shares: Shares): string {
  const percent = toPercentages(shares);
  const parts = classes.filter(({ key }) => shares[key] > 0).map(({ key, spoken }) => `${percent[key]} % ${spoken}`);
  if (parts.length === 0) return 'Nothing written yet';
  return parts.join(', ');
}

export function ProvenanceBar({ shares }: { shares: Shares }): ReactNode {
  const percent = toPercentages(shares);
  return (
    <div className="cs-prov" role="img" aria-label={toProvenanceSentence(shares)}>
      {classes
        .filter(({ key }) => shares[key] > 0)
        .map(({ key, look }) => (
          <span key={key} className={look} style={{ flexGrow: Math.max(percent[key], 1), flexBasis: 0 }} />
        ))}
    </div>
  );
}

export function ProvenanceLegend({ shares }: { shares: Shares }): ReactNode {
  const percent = toPercentages(shares);
  return (
    <ul className="mt-2.5 grid gap-0.5">
      {classes.map(({ key, look, legend }) => (
        <li key={key} className="grid min-h-6 grid-cols-[14px_1fr_auto] items-center gap-[9px]">
          <span className={`cs-swatch h-2.5 w-3.5 rounded-[3px] ${look}`} />
          {legend}
          <span className="text-ink-2">{percent[key]} %</span>
        </li>
      ))}
    </ul>
  );
}
