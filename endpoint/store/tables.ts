/** The tables of `migrations/` as Kysely sees them. All times are milliseconds since the epoch. */
import type { Role } from '../../lib/contract/wire.ts';

export interface Tables {
  org: { org_id: string; name: string; floor_members: number; created_ms: number };
  team: { org_id: string; team_id: string; name: string };
  member: { org_id: string; member_id: string; team_id: string; role: Role; name: string; created_ms: number };
  enrol_code: {
    org_id: string;
    code_hash: string;
    team_id: string;
    role: Role;
    member_id: string | null;
    created_by: string | null;
    expires_ms: number;
    used_ms: number | null;
    device_id: string | null;
  };
  device: {
    org_id: string;
    device_id: string;
    member_id: string;
    token_hash: string;
    public_key: string;
    created_ms: number;
    revoked_ms: number | null;
  };
  login_link: { org_id: string; link_hash: string; member_id: string; expires_ms: number; used_ms: number | null };
  web_session: { org_id: string; session_hash: string; member_id: string; expires_ms: number };
  protocol: { org_id: string; seq: number; hash: string; source: string; member_id: string | null; published_ms: number };
  stream: { org_id: string; stream_id: string; head_rev: number };
  summary_cell: {
    org_id: string;
    stream_id: string;
    hour: string;
    site: string;
    channel: string;
    metric: string;
    cell_key: string;
    value: number;
    rev: number;
    member_id: string;
    team_id: string;
    week: string;
    updated_ms: number;
  };
  receipt: { org_id: string; receipt_id: string; device_id: string; jws: string; content_hash: string; received_ms: number };
  migration: { name: string; applied_ms: number };
  migration_lock: { id: number; holder: string | null; until_ms: number };
}
