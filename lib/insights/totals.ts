/** Sums of what is shown. A hidden figure is left out and said so, never read as zero. Pure. */
import type { Report } from '../contract/wire.ts';

export interface Total {
  /** Sum of the figures that are shown. */
  value: number;
  /** True when at least one figure was left out. */
  partial: boolean;
}

export function toTotal(values: readonly (number | null)[]): Total {
  return { value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0), partial: values.includes(null) };
}

type Figures = Report['gates'];

/** One figure by its key: 0 when nothing was counted, null when it is hidden. */
export function toFigure(figures: Figures, key: string): number | null {
  const figure = figures.find((one) => one.key === key);
  return figure === undefined ? 0 : figure.value;
}

export interface Guarded {
  /** Prompts about which the guard asked or warned. */
  prompts: Total;
  redacted: number | null;
  sentAnyway: number | null;
}

/**
 * A prompt that was held and then sent is in two figures, `held` and how it left; one that was held and dropped only
 * in `held`. So the larger of the two, and those that were only warned about.
 */
export function toGuarded(guards: Figures): Guarded {
  const [held, redacted, sentAnyway, coached] = ['held', 'redacted', 'sent-anyway', 'coached'].map((key) => toFigure(guards, key));
  const left = toTotal([redacted ?? null, sentAnyway ?? null]);
  const asked = toTotal([held ?? null]);
  const warned = toTotal([coached ?? null]);
  return {
    prompts: { value: Math.max(asked.value, left.value) + warned.value, partial: asked.partial || left.partial || warned.partial },
    redacted: redacted ?? null,
    sentAnyway: sentAnyway ?? null,
  };
}

/** Mean time from opening the gate to the signature, in ms; null while hidden or when nobody signed. */
export function toMeanSigningMs(signing: Report['signing']): number | null {
  const { signatures, totalMs } = signing;
  return signatures === null || totalMs === null || signatures === 0 ? null : totalMs / signatures;
}

/** True when nothing at all was counted: an empty week, which is not the same as a hidden one. */
export function isEmpty(report: Report): boolean {
  if (report.hidden || report.others === null) return false;
  const lists = [report.tools, report.rules, report.gates, report.guards];
  const figures = [report.published, report.handoffs, ...Object.values(report.words)];
  return lists.every((list) => list.length === 0) && figures.every((figure) => figure === 0);
}
