/**
 * Group commit: writes that arrive within a few milliseconds share one transaction, and so one wait for the
 * disk. A write is acknowledged only after that commit. Each runs in its own savepoint: one that fails takes
 * nothing of its neighbours with it.
 *
 * Why: SQLite in Node is synchronous, so every fsync stops the event loop. Measured with 50 connections, a
 * commit for each request gave 70 to 170 requests a second, a shared one 380 to 1,460 on the same disk.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;
export type Write = <T>(job: (tx: Tx) => Promise<T>) => Promise<T>;

interface Job {
  run(tx: Tx): Promise<void>;
  settle(commitError: unknown): void;
}

const windowMs = 3;

export function createGroupCommit(db: Kysely<Tables>): { write: Write; idle(): Promise<void> } {
  let queue: Job[] = [];
  let working: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await delay(windowMs);
      const batch = queue;
      queue = [];
      let commitError: unknown = null;
      try {
        await db.transaction().execute(async (tx) => {
          for (const job of batch) await job.run(tx);
        });
      } catch (error) {
        commitError = error ?? new Error('commit failed');
      }
      for (const job of batch) job.settle(commitError);
    }
    working = null;
  }

  const write: Write = (work) =>
    new Promise((resolve, reject) => {
      let settled: () => void = () => {};
      queue.push({
        async run(tx) {
          await sql`savepoint one_write`.execute(tx);
          try {
            const value = await work(tx);
            settled = () => resolve(value);
          } catch (error) {
            await sql`rollback to savepoint one_write`.execute(tx);
            settled = () => reject(error);
          }
          await sql`release savepoint one_write`.execute(tx);
        },
        settle: (commitError) => (commitError ? reject(commitError) : settled()),
      });
      working ??= drain();
    });

  return {
    write,
    async idle() {
      while (working) await working;
    },
  };
}
