/** The store over any SQL database that Kysely speaks to: which query is a read, which a write. The queries are beside this file. */
import type { Kysely } from 'kysely';
import type { Write } from './group-commit.ts';
import * as members from './members.ts';
import * as protocols from './protocols.ts';
import * as receipts from './receipts.ts';
import * as report from './report.ts';
import * as sessions from './sessions.ts';
import type { Store } from './store.ts';
import * as summaries from './summaries.ts';
import type { Tables } from './tables.ts';

export interface Connections {
  read: Kysely<Tables>;
  write: Write;
  close(): Promise<void>;
}

export function createKyselyStore({ read, write, close }: Connections): Store {
  return {
    org: () => members.readOrg(read),
    found: (founding) => write((tx) => members.found(tx, founding)),
    firstAdmin: (org) => members.readFirstAdmin(read, org),
    teamExists: (org, team) => members.readTeamExists(read, org, team),

    addEnrolCodes: (org, codes) => write((tx) => members.addEnrolCodes(tx, org, codes)),
    enrol: (org, enrolment) => write((tx) => members.enrol(tx, org, enrolment)),
    device: (org, device) => members.readDevice(read, org, device),
    revokeDevice: (org, device, now) => write((tx) => members.revokeDevice(tx, org, device, now)),

    addLoginLink: (org, link) => write((tx) => sessions.addLoginLink(tx, org, link)),
    openSession: (org, linkHash, session, now) => write((tx) => sessions.openSession(tx, org, linkHash, session, now)),
    session: (org, sessionHash, now) => sessions.readSession(read, org, sessionHash, now),
    endSession: (org, sessionHash) => write((tx) => sessions.endSession(tx, org, sessionHash)),

    protocol: (org) => protocols.readProtocol(read, org),
    putProtocol: (org, next) => write((tx) => protocols.putProtocol(tx, org, next)),

    putSummaries: (batch) => write((tx) => summaries.putSummaries(tx, batch)),
    putReceipts: (org, device, list, now) => write((tx) => receipts.putReceipts(tx, org, device, list, now)),
    report: (query) => report.readReport(read, query),

    close,
  };
}
