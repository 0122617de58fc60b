/** Organisation, members, enrolment and devices. */
import type { Kysely } from 'kysely';
import { fail, ok, type Result } from '../../lib/platform/result.ts';
import type { Tx } from './group-commit.ts';
import type { CodeRefusal, DevicePrincipal, Enrolment, Founding, NewCode, Org, Principal } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** An instance serves one organisation; every row says which all the same, so that many can share a database later. */
export async function readOrg(db: Db): Promise<Org | null> {
  const row = await db.selectFrom('org').selectAll().orderBy('org_id').limit(1).executeTakeFirst();
  return row ? { id: row.org_id, name: row.name, floor: row.floor_members } : null;
}

export async function found(tx: Tx, { org, team, admin, now }: Founding): Promise<boolean> {
  if (await readOrg(tx)) return false;
  await tx.insertInto('org').values({ org_id: org.id, name: org.name, floor_members: org.floor, created_ms: now }).execute();
  await tx.insertInto('team').values({ org_id: org.id, team_id: team.id, name: team.name }).execute();
  await tx
    .insertInto('member')
    .values({ org_id: org.id, member_id: admin, team_id: team.id, role: 'admin', name: '', created_ms: now })
    .execute();
  return true;
}

export async function readFirstAdmin(db: Db, org: string): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('member_id')
    .where('org_id', '=', org)
    .where('role', '=', 'admin')
    .orderBy('created_ms')
    .orderBy('member_id')
    .limit(1)
    .executeTakeFirst();
  return row?.member_id ?? null;
}

export async function readTeamExists(db: Db, org: string, team: string): Promise<boolean> {
  const row = await db.selectFrom('team').select('team_id').where('org_id', '=', org).where('team_id', '=', team).executeTakeFirst();
  return row !== undefined;
}

export async function addEnrolCodes(tx: Tx, org: string, codes: readonly NewCode[]): Promise<void> {
  await tx
    .insertInto('enrol_code')
    .values(
      codes.map((code) => ({
        org_id: org,
        code_hash: code.hash,
        team_id: code.team,
        role: code.role,
        member_id: code.member,
        created_by: code.createdBy,
        expires_ms: code.expiresAt,
        used_ms: null,
        device_id: null,
      })),
    )
    .execute();
}

export async function enrol(tx: Tx, org: string, request: Enrolment): Promise<Result<Principal, CodeRefusal>> {
  const { codeHash, device, name, publicKey, tokenHash, now } = request;
  // Compare and set: of two devices that bring the same code at once, one finds it used.
  const code = await tx
    .updateTable('enrol_code')
    .set({ used_ms: now, device_id: device })
    .where('org_id', '=', org)
    .where('code_hash', '=', codeHash)
    .where('used_ms', 'is', null)
    .where('expires_ms', '>', now)
    .returning(['team_id', 'role', 'member_id'])
    .executeTakeFirst();
  if (!code) return fail(await readRefusal(tx, org, codeHash));

  const member = code.member_id ?? request.member;
  if (code.member_id) {
    await tx.updateTable('member').set({ name }).where('org_id', '=', org).where('member_id', '=', member).execute();
  } else {
    await tx
      .insertInto('member')
      .values({ org_id: org, member_id: member, team_id: code.team_id, role: code.role, name, created_ms: now })
      .execute();
  }
  await tx
    .insertInto('device')
    .values({
      org_id: org,
      device_id: device,
      member_id: member,
      token_hash: tokenHash,
      public_key: publicKey,
      created_ms: now,
      revoked_ms: null,
    })
    .execute();
  const principal = await readPrincipal(tx, org, member);
  if (!principal) throw new Error('an enrolled member has no organisation or team');
  return ok(principal);
}

async function readRefusal(tx: Tx, org: string, codeHash: string): Promise<CodeRefusal> {
  const row = await tx
    .selectFrom('enrol_code')
    .select('used_ms')
    .where('org_id', '=', org)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  if (!row) return 'code-unknown';
  return row.used_ms === null ? 'code-expired' : 'code-used';
}

/** A member with their team and organisation. */
export async function readPrincipal(db: Db, org: string, member: string): Promise<Principal | null> {
  const row = await db
    .selectFrom('member')
    .innerJoin('team', (join) => join.onRef('team.org_id', '=', 'member.org_id').onRef('team.team_id', '=', 'member.team_id'))
    .innerJoin('org', 'org.org_id', 'member.org_id')
    .select(['org.name as org_name', 'org.floor_members', 'member.team_id', 'team.name as team_name', 'member.role'])
    .where('member.org_id', '=', org)
    .where('member.member_id', '=', member)
    .executeTakeFirst();
  if (!row) return null;
  return {
    org,
    orgName: row.org_name,
    floor: row.floor_members,
    member,
    team: row.team_id,
    teamName: row.team_name,
    role: row.role,
  };
}

export async function readDevice(db: Db, org: string, device: string): Promise<DevicePrincipal | null> {
  const row = await db
    .selectFrom('device')
    .select(['member_id', 'public_key', 'token_hash', 'revoked_ms'])
    .where('org_id', '=', org)
    .where('device_id', '=', device)
    .executeTakeFirst();
  const principal = row ? await readPrincipal(db, org, row.member_id) : null;
  if (!row || !principal) return null;
  return { ...principal, device, publicKey: row.public_key, tokenHash: row.token_hash, revoked: row.revoked_ms !== null };
}

export async function revokeDevice(tx: Tx, org: string, device: string, now: number): Promise<void> {
  await tx
    .updateTable('device')
    .set({ revoked_ms: now })
    .where('org_id', '=', org)
    .where('device_id', '=', device)
    .where('revoked_ms', 'is', null)
    .execute();
}
