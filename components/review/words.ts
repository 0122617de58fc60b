/** Ids and weeks as people read them on the lead's page. Pure. */
import { toDays, toWeeks } from '../../lib/insights/weeks.ts';

export interface Names {
  /** Rule id to its name and severity, from the protocol in force. */
  rules?: Readonly<Record<string, { name: string; severity: 'must' | 'care' | 'idea' }>>;
  /** Site id to its name. */
  sites?: Readonly<Record<string, string>>;
}

/** A readable stand-in for an id without a name: `green-claims` is "Green claims". */
export function toPlainName(id: string): string {
  const words = id.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** In the order of a gate's life; what is not named here follows, under its plain name. */
export const gateOutcomes = [
  { key: 'signed', text: 'Signed' },
  { key: 'kept-as-draft', text: 'Kept as draft' },
  { key: 'coached', text: 'Published without a signature' },
  { key: 'expired', text: 'Signature lapsed' },
  { key: 'emergency', text: 'Emergency, reviewed after' },
] as const;

const shortDay = (at: number, year: boolean): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: year ? 'numeric' : undefined, timeZone: 'UTC' });

/** `16 to 22 Nov`, `30 Nov to 6 Dec`, with the year when it is not this one. */
export function toWeekText(week: string, now: number): string {
  const { from, to } = toDays(week);
  const year = new Date(to).getUTCFullYear() !== new Date(now).getUTCFullYear();
  const sameMonth = new Date(from).getUTCMonth() === new Date(to).getUTCMonth();
  return `${sameMonth ? new Date(from).getUTCDate() : shortDay(from, false)} to ${shortDay(to, year)}`;
}

/** The weeks one can choose, newest first. */
export function toWeekOptions(now: number, count: number): { value: string; text: string }[] {
  const names = ['This week', 'Last week'];
  return toWeeks(now, count).map((week, back) => ({ value: week, text: names[back] ?? toWeekText(week, now) }));
}

/** `48 seconds`, `1.4 minutes`, `2.3 hours`: a figure and its unit. */
export function toDuration(ms: number): { figure: string; unit: string } {
  const [amount, unit, digits] =
    ms < 90_000 ? [ms / 1000, 'second', 0] : ms < 5_400_000 ? [ms / 60_000, 'minute', ms < 600_000 ? 1 : 0] : [ms / 3_600_000, 'hour', 1];
  const figure = amount.toLocaleString('en-GB', { maximumFractionDigits: digits as number });
  return { figure, unit: figure === '1' ? (unit as string) : `${unit}s` };
}

export const toNumber = (value: number): string => value.toLocaleString('en-GB');

export const hiddenText = 'Hidden to protect a small group';
