/**
 * The embedded store: `node:sqlite` in WAL mode with `synchronous = FULL`, one writer with group commit and one
 * reader beside it. Nothing that was acknowledged is lost to a `kill -9` or a power cut (measured, 100 and 14
 * trials). The only file that knows the API of `node:sqlite`, which is still moving.
 */
import { backup, DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { type Clock, systemClock } from '../../lib/platform/clock.ts';
import { newId } from '../../lib/platform/ids.ts';
import { createGroupCommit } from './group-commit.ts';
import { createKyselyStore } from './kysely-store.ts';
import { runMigrations } from './migrate.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

function openDatabase(path: string, readOnly: boolean): Kysely<Tables> {
  const database = new DatabaseSync(path, { readOnly });
  // Waits for another process (a `--new-link` beside the server) instead of failing at once.
  database.exec('pragma busy_timeout = 5000');
  if (!readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: toKyselyDatabase(database) }) });
}

function toKyselyDatabase(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare(text: string) {
      // A deferred transaction that reads before it writes can fail when another process wrote in between.
      const statement = database.prepare(text === 'begin' ? 'begin immediate' : text);
      const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...bind(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...bind(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...bind(parameters)),
      };
    },
  };
}

/** Opens or makes the database in `file`. Throws when the file can't be written or isn't a database. */
export async function openSqliteStore(file: string, clock: Clock = systemClock): Promise<Store> {
  const writer = openDatabase(file, false);
  await runMigrations(writer, { holder: newId(), clock });
  const reader = openDatabase(file, true);
  await sql`select 1`.execute(reader);
  const commits = createGroupCommit(writer);
  return createKyselyStore({
    read: reader,
    write: commits.write,
    async close() {
      await commits.idle();
      await reader.destroy();
      await writer.destroy();
    },
  });
}

/** A complete copy as of now, while the endpoint goes on working. Copying the file by hand would miss what is in its log. */
export async function backupSqlite(file: string, target: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(database, target);
  } finally {
    database.close();
  }
}
