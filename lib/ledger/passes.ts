/**
 * Single-use permissions: for one exact prompt (it was redacted and read back, or a person gave a reason), and for one
 * publish request that was let through. `held` is a note, not a permission: this site's prompt was held and counted. Holds a hash of a prompt, never the prompt. In the database, because the worker may die between giving and using.
 */
import type { Millis } from '../platform/clock.ts';
import type { DeviceDatabase } from './database.ts';

export interface PassRow {
  /** `<site>:<hash of the prompt>`, `redeemed:<site>:<item>:<origin>`, or `held:<site>`. */
  id: string;
  proof: 'redacted' | 'sent-anyway' | 'redeemed' | 'held';
  expiresAt: Millis;
}

export async function givePass(db: DeviceDatabase, pass: PassRow): Promise<void> {
  await db.passes.put(pass);
}

/** Uses the pass up. Null when there is none, or it is too old. */
export async function takePass(db: DeviceDatabase, id: string, now: Millis): Promise<PassRow | null> {
  return await db.transaction('rw', db.passes, async () => {
    const pass = await db.passes.get(id);
    if (!pass) return null;
    await db.passes.delete(id);
    return pass.expiresAt > now ? pass : null;
  });
}

export async function dropStalePasses(db: DeviceDatabase, now: Millis): Promise<void> {
  await db.passes.where('expiresAt').belowOrEqual(now).delete();
}
