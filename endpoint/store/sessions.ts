/** One-time links and the browser sessions they open. Only hashes are kept. */
import type { Kysely } from 'kysely';
import type { Tx } from './group-commit.ts';
import { readPrincipal } from './members.ts';
import type { Principal } from './store.ts';
import type { Tables } from './tables.ts';

export async function addLoginLink(tx: Tx, org: string, link: { hash: string; member: string; expiresAt: number }): Promise<void> {
  await tx
    .insertInto('login_link')
    .values({ org_id: org, link_hash: link.hash, member_id: link.member, expires_ms: link.expiresAt, used_ms: null })
    .execute();
}

export async function openSession(
  tx: Tx,
  org: string,
  linkHash: string,
  session: { hash: string; expiresAt: number },
  now: number,
): Promise<boolean> {
  const link = await tx
    .updateTable('login_link')
    .set({ used_ms: now })
    .where('org_id', '=', org)
    .where('link_hash', '=', linkHash)
    .where('used_ms', 'is', null)
    .where('expires_ms', '>', now)
    .returning('member_id')
    .executeTakeFirst();
  if (!link) return false;
  await tx.deleteFrom('web_session').where('org_id', '=', org).where('expires_ms', '<=', now).execute();
  await tx
    .insertInto('web_session')
    .values({ org_id: org, session_hash: session.hash, member_id: link.member_id, expires_ms: session.expiresAt })
    .execute();
  return true;
}

export async function readSession(db: Kysely<Tables>, org: string, sessionHash: string, now: number): Promise<Principal | null> {
  const row = await db
    .selectFrom('web_session')
    .select('member_id')
    .where('org_id', '=', org)
    .where('session_hash', '=', sessionHash)
    .where('expires_ms', '>', now)
    .executeTakeFirst();
  return row ? readPrincipal(db, org, row.member_id) : null;
}

export async function endSession(tx: Tx, org: string, sessionHash: string): Promise<void> {
  await tx.deleteFrom('web_session').where('org_id', '=', org).where('session_hash', '=', sessionHash).execute();
}
