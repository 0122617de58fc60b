/** Time as an argument, so that expiry, retention and escalation can be tested without waiting. */

/** Milliseconds since the Unix epoch. */
export type Millis = number;
export type Clock = () => Millis;

export const systemClock: Clock = () => Date.now();

/** `2026-11-23T09` in UTC: the bucket that summaries count in. */
export function toHour(at: Millis): string {
  return new Date(at).toISOString().slice(0, 13);
}

/** `2026-11-23` in UTC. */
export function toDay(at: Millis): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The Monday (UTC) of the week that `at` falls in, as `YYYY-MM-DD`. */
export function toWeek(at: Millis): string {
  const day = new Date(at);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return toDay(at - sinceMonday * 86_400_000);
}
