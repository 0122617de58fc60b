/** Weeks are named by their Monday, in UTC, as `YYYY-MM-DD`. Pure. */
import { type Millis, toDay, toWeek } from '../platform/clock.ts';

const dayMs = 86_400_000;
const toMillis = (week: string): Millis => Date.parse(`${week}T00:00:00Z`);

/** This week and those before it, newest first. */
export function toWeeks(now: Millis, count: number): string[] {
  return Array.from({ length: count }, (_, back) => toWeek(now - back * 7 * dayMs));
}

export function addWeeks(week: string, weeks: number): string {
  return toDay(toMillis(week) + weeks * 7 * dayMs);
}

/** First and last day of the week, at midnight UTC. */
export function toDays(week: string): { from: Millis; to: Millis } {
  return { from: toMillis(week), to: toMillis(week) + 6 * dayMs };
}
