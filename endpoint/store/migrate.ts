/**
 * Applies `migrations/*.sql` in the order of their names, each in one transaction. Several replicas may start
 * together: a lease in `migration_lock` lets one work while the others wait. A row and not an advisory lock,
 * because the distributed databases have none that can be relied on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../lib/platform/clock.ts';
import type { Tables } from './tables.ts';

const folder = new URL('./migrations/', import.meta.url);
/** Longer than any migration may take; a holder that died is stepped over after this. */
const leaseMs = 60_000;
const waitMs = 100;

/** Statements end with a semicolon at the end of a line; comments are whole lines. */
export function toStatements(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

export async function runMigrations(db: Kysely<Tables>, options: { holder: string; clock: Clock }): Promise<string[]> {
  const { holder, clock } = options;
  await sql`create table if not exists migration (name text not null primary key, applied_ms bigint not null)`.execute(db);
  await sql`create table if not exists migration_lock (id integer not null primary key, holder text, until_ms bigint not null)`.execute(db);
  await db
    .insertInto('migration_lock')
    .values({ id: 1, holder: null, until_ms: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();

  while (!(await takeLease(db, holder, clock()))) await delay(waitMs);
  try {
    return await applyMissing(db, clock);
  } finally {
    await db.updateTable('migration_lock').set({ holder: null, until_ms: 0 }).where('id', '=', 1).where('holder', '=', holder).execute();
  }
}

async function takeLease(db: Kysely<Tables>, holder: string, now: number): Promise<boolean> {
  const taken = await db
    .updateTable('migration_lock')
    .set({ holder, until_ms: now + leaseMs })
    .where('id', '=', 1)
    .where('until_ms', '<', now)
    .returning('id')
    .execute();
  return taken.length === 1;
}

async function applyMissing(db: Kysely<Tables>, clock: Clock): Promise<string[]> {
  const applied = new Set((await db.selectFrom('migration').select('name').execute()).map((row) => row.name));
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort();
  for (const name of missing) {
    const statements = toStatements(readFileSync(new URL(name, folder), 'utf8'));
    await db.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await tx.insertInto('migration').values({ name, applied_ms: clock() }).execute();
    });
  }
  return missing;
}
