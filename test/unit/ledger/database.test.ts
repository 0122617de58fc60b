import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, versions } from '../../../lib/ledger/database.ts';
import { guardStorage } from '../../../lib/ledger/problem.ts';
import { readSetting } from '../../../lib/ledger/settings.ts';

const fixture = (version: number) => new URL(`../../fixtures/ledger/v${version}.json`, import.meta.url);
const readFixture = (version: number) => JSON.parse(readFileSync(fixture(version), 'utf8')) as Record<string, unknown>;

describe('device database', () => {
  const name = 'walk';
  afterEach(async () => await createDatabase({ name }).delete());

  it.each(versions.map((_, index) => index + 1))('keeps every record of version %i all the way to the latest', async (version) => {
    expect(existsSync(fixture(version)), `test/fixtures/ledger/v${version}.json is missing`).toBe(true);
    const old = createDatabase({ name, upTo: version });
    const records = readFixture(version);
    expect(Object.keys(records).sort(), 'an example record for every table').toEqual(old.tables.map((table) => table.name).sort());
    for (const [table, record] of Object.entries(records)) await old.table(table).put(record);
    old.close();

    const latest = createDatabase({ name });
    await latest.open();
    expect(latest.verno).toBe(versions.length);
    for (const table of latest.tables) {
      expect(await table.count(), `${table.name} lost its record`).toBe(table.name in records ? 1 : 0);
    }
    expect(await readSetting(latest, 'keepDays')).toBe(90);
    latest.close();
  });

  it('says what to do when the disk is full, also when the error is wrapped', async () => {
    const quota = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota });
    for (const error of [quota, wrapped]) {
      const result = await guardStorage(() => Promise.reject(error));
      expect(result).toMatchObject({ ok: false, error: { code: 'storage-full' } });
      expect(!result.ok && result.error.say).toContain('Free some space');
    }
  });

  it('says what to do when the database cannot be opened, and lets bugs through', async () => {
    const broken = Object.assign(new Error('x'), { name: 'OpenFailedError' });
    expect(await guardStorage(() => Promise.reject(broken))).toMatchObject({ ok: false, error: { code: 'storage-broken' } });
    await expect(guardStorage(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});
