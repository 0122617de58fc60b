-- Portable: TEXT, BIGINT and INTEGER only, org_id first in every key, no sequence, trigger or foreign key,
-- so that the same text runs on SQLite, PostgreSQL and the distributed databases that speak its language.

create table org (
  org_id text not null primary key,
  name text not null,
  -- Members other than the viewer whose figures must be mixed before any is shown. Five is the hard lower bound.
  floor_members integer not null check (floor_members >= 5),
  created_ms bigint not null
);

create table team (
  org_id text not null,
  team_id text not null,
  name text not null,
  primary key (org_id, team_id)
);

create table member (
  org_id text not null,
  member_id text not null,
  team_id text not null,
  role text not null check (role in ('member', 'lead', 'admin')),
  -- The name that stands on receipts; empty until somebody enrols as this member.
  name text not null,
  created_ms bigint not null,
  primary key (org_id, member_id)
);

create table enrol_code (
  org_id text not null,
  code_hash text not null,
  team_id text not null,
  role text not null check (role in ('member', 'lead', 'admin')),
  -- Set when the code enrols a further device of somebody who is a member already.
  member_id text,
  created_by text,
  expires_ms bigint not null,
  used_ms bigint,
  device_id text,
  primary key (org_id, code_hash)
);

create table device (
  org_id text not null,
  device_id text not null,
  member_id text not null,
  token_hash text not null,
  -- Ed25519, the x of its JWK.
  public_key text not null,
  created_ms bigint not null,
  revoked_ms bigint,
  primary key (org_id, device_id)
);

create table login_link (
  org_id text not null,
  link_hash text not null,
  member_id text not null,
  expires_ms bigint not null,
  used_ms bigint,
  primary key (org_id, link_hash)
);

create table web_session (
  org_id text not null,
  session_hash text not null,
  member_id text not null,
  expires_ms bigint not null,
  primary key (org_id, session_hash)
);

create table protocol (
  org_id text not null,
  seq bigint not null,
  hash text not null,
  source text not null,
  member_id text,
  published_ms bigint not null,
  primary key (org_id, seq)
);

create table stream (
  org_id text not null,
  stream_id text not null,
  head_rev bigint not null,
  primary key (org_id, stream_id)
);

create table summary_cell (
  org_id text not null,
  stream_id text not null,
  hour text not null,
  site text not null,
  channel text not null,
  metric text not null,
  cell_key text not null,
  value bigint not null,
  rev bigint not null,
  member_id text not null,
  team_id text not null,
  week text not null,
  updated_ms bigint not null,
  primary key (org_id, stream_id, hour, site, channel, metric, cell_key)
);

create index summary_cell_week_ix on summary_cell (org_id, team_id, week);

create table receipt (
  org_id text not null,
  receipt_id text not null,
  device_id text not null,
  jws text not null,
  content_hash text not null,
  received_ms bigint not null,
  primary key (org_id, receipt_id)
);
