// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { toStatements } from '../../../endpoint/store/migrate.ts';
import { backupSqlite, openSqliteStore } from '../../../endpoint/store/sqlite.ts';
import type { Store } from '../../../endpoint/store/store.ts';
import { describeStore } from './store.case.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-store-'));
  cleanUps.push(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(file: string): Promise<Store> {
  const store = await openSqliteStore(file);
  let closed = false;
  const close = store.close;
  store.close = async () => {
    if (!closed) await close();
    closed = true;
  };
  cleanUps.push(() => store.close());
  return store;
}

describeStore('sqlite store', async () => {
  const file = join(makeFolder(), 'countersign.db');
  return { store: await open(file), reopen: () => open(file) };
});

describe('sqlite file', () => {
  it('is migrated once by any number of processes that start together', async () => {
    const file = join(makeFolder(), 'countersign.db');
    const stores = await Promise.all([1, 2, 3].map(() => open(file)));
    expect(await Promise.all(stores.map((store) => store.org()))).toEqual([null, null, null]);
  });

  it('is copied whole while it is in use', async () => {
    const folder = makeFolder();
    const store = await open(join(folder, 'countersign.db'));
    await store.found({ org: { id: 'org-a', name: 'Fernhill', floor: 5 }, team: { id: 'team-1', name: 'Content' }, admin: 'm', now: 1 });
    await backupSqlite(join(folder, 'countersign.db'), join(folder, 'copy.db'));
    const copy = await open(join(folder, 'copy.db'));
    expect(await copy.org()).toEqual({ id: 'org-a', name: 'Fernhill', floor: 5 });
  });

  it('is refused when it is no database', async () => {
    const file = join(makeFolder(), 'countersign.db');
    writeFileSync(file, 'this is a letter to a friend'.repeat(100));
    await expect(openSqliteStore(file)).rejects.toThrow(/not a database/);
  });

  it('splits a migration at semicolons that end a line, without its comments', () => {
    expect(toStatements("-- why\ncreate table a (b text);\ninsert into a values ('x; y');\n")).toEqual([
      'create table a (b text)',
      "insert into a values ('x; y')",
    ]);
  });
});
