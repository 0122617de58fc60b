/** Published protocols, oldest kept: the one with the largest number is in force. */
import type { Kysely } from 'kysely';
import { fail, ok, type Result } from '../../lib/platform/result.ts';
import type { Tx } from './group-commit.ts';
import type { StoredProtocol } from './store.ts';
import type { Tables } from './tables.ts';

async function readNewest(db: Kysely<Tables>, org: string) {
  return db.selectFrom('protocol').selectAll().where('org_id', '=', org).orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

export async function readProtocol(db: Kysely<Tables>, org: string): Promise<StoredProtocol | null> {
  const row = await readNewest(db, org);
  return row ? { hash: row.hash, source: row.source, publishedAt: row.published_ms } : null;
}

export async function putProtocol(
  tx: Tx,
  org: string,
  next: { hash: string; source: string; member: string | null; now: number; expected?: string },
): Promise<Result<null, 'changed-meanwhile'>> {
  const newest = await readNewest(tx, org);
  if (next.expected !== undefined && newest?.hash !== next.expected) return fail('changed-meanwhile');
  if (newest?.hash === next.hash && newest.source === next.source) return ok(null);
  await tx
    .insertInto('protocol')
    .values({
      org_id: org,
      seq: (newest?.seq ?? 0) + 1,
      hash: next.hash,
      source: next.source,
      member_id: next.member,
      published_ms: next.now,
    })
    .execute();
  return ok(null);
}
