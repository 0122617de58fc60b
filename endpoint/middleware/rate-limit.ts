/**
 * Token buckets against guessing. One for each address and one for all together, in this process: several
 * replicas allow several times as much, which does not matter against 80 random bits.
 */
import type { Context } from 'hono';
import type { Clock } from '../../lib/platform/clock.ts';

interface Bucket {
  left: number;
  at: number;
}

/** More addresses than this and the oldest are forgotten, so that the map can't be grown from outside. */
const maxAddresses = 10_000;

export interface Limiter {
  /** Is there a try left? */
  allows(key: string): boolean;
  /** A try that was wrong. Good ones cost nothing: a whole office enrols from one address. */
  miss(key: string): void;
}

export function createLimiter(clock: Clock, perMinute: number): Limiter {
  const buckets = new Map<string, Bucket>();
  const refill = (key: string): Bucket => {
    const now = clock();
    const bucket = buckets.get(key) ?? { left: perMinute, at: now };
    bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
    bucket.at = now;
    buckets.delete(key);
    buckets.set(key, bucket);
    const oldest = buckets.keys().next().value;
    if (buckets.size > maxAddresses && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
  return {
    allows: (key) => refill(key).left >= 1,
    miss(key) {
      refill(key).left -= 1;
    },
  };
}

/** The peer's address. Behind a proxy that is the proxy, so the limit is for all its people together. */
export function toAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? 'unknown';
}
