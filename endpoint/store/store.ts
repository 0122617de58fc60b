/**
 * What the endpoint keeps, as the routes see it. Every method is one transaction: when its promise
 * resolves, the change is on the disk. `test/unit/endpoint/store.case.ts` is the suite that every
 * implementation passes.
 */
import type { Role, SummaryCell } from '../../lib/contract/wire.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import type { Result } from '../../lib/platform/result.ts';

export interface Org {
  id: string;
  name: string;
  floor: number;
}

/** Who is asking: a device with a token, or a browser with a session. */
export interface Principal {
  org: string;
  orgName: string;
  floor: number;
  member: string;
  team: string;
  teamName: string;
  role: Role;
}

export interface DevicePrincipal extends Principal {
  device: string;
  publicKey: string;
  tokenHash: string;
  revoked: boolean;
}

export interface Founding {
  org: { id: string; name: string; floor: number };
  team: { id: string; name: string };
  /** The first administrator. Has no name until a device enrols as this member. */
  admin: string;
  now: Millis;
}

export interface NewCode {
  hash: string;
  team: string;
  role: Role;
  /** Enrols a further device of this member; null makes a new member. */
  member: string | null;
  createdBy: string | null;
  expiresAt: Millis;
}

export interface Enrolment {
  codeHash: string;
  device: string;
  /** Used only when the code makes a new member. */
  member: string;
  name: string;
  publicKey: string;
  tokenHash: string;
  now: Millis;
}

export type CodeRefusal = 'code-unknown' | 'code-used' | 'code-expired';

export interface SummaryBatch {
  org: string;
  member: string;
  team: string;
  stream: string;
  /** No two with the same hour, site, channel, metric and key. */
  cells: readonly SummaryCell[];
  /** The largest revision in the request, also of cells that were too old to keep. */
  headRev: number;
  now: Millis;
}

export interface NewReceipt {
  id: string;
  jws: string;
  contentHash: string;
}

export interface StoredProtocol {
  hash: string;
  source: string;
  publishedAt: Millis;
}

export interface ReportQuery {
  org: string;
  team: string;
  week: string;
  /** The member who looks; their own figures are no secret to them, so the floor counts everybody else. */
  viewer: string;
  floor: number;
}

/** Which figure: `of` is a site for prompts and answers, else the cell's key, else `all`. */
export interface ReportCell {
  metric: string;
  of: string;
  /** Null: hidden to protect a small group. */
  value: number | null;
}

export interface ReportRows {
  /** Members other than the viewer who contributed anything in this week. */
  others: number;
  hidden: boolean;
  updatedAt: Millis | null;
  cells: readonly ReportCell[];
}

export interface Store {
  /** The organisation of this instance; null before the first start. */
  org(): Promise<Org | null>;
  /** Makes organisation, team and first administrator. False when there is one already. */
  found(founding: Founding): Promise<boolean>;
  /** The administrator that was made first. */
  firstAdmin(org: string): Promise<string | null>;
  teamExists(org: string, team: string): Promise<boolean>;

  addEnrolCodes(org: string, codes: readonly NewCode[]): Promise<void>;
  /** Uses the code up and makes the device, both or neither. */
  enrol(org: string, enrolment: Enrolment): Promise<Result<Principal, CodeRefusal>>;
  device(org: string, device: string): Promise<DevicePrincipal | null>;
  revokeDevice(org: string, device: string, now: Millis): Promise<void>;

  addLoginLink(org: string, link: { hash: string; member: string; expiresAt: Millis }): Promise<void>;
  /** Uses the link up and opens a session, both or neither. */
  openSession(org: string, linkHash: string, session: { hash: string; expiresAt: Millis }, now: Millis): Promise<boolean>;
  session(org: string, sessionHash: string, now: Millis): Promise<Principal | null>;
  endSession(org: string, sessionHash: string): Promise<void>;

  protocol(org: string): Promise<StoredProtocol | null>;
  /** `expected`: the hash that the writer saw; refused when another protocol came in between. */
  putProtocol(
    org: string,
    next: { hash: string; source: string; member: string | null; now: Millis; expected?: string },
  ): Promise<Result<null, 'changed-meanwhile'>>;

  /**
   * Absolute values; the newer revision of a cell wins, whatever the order of arrival. A stream goes on when its
   * device enrols anew; what it counted before stays with the member it was.
   */
  putSummaries(batch: SummaryBatch): Promise<{ headRev: number }>;
  /** Ids of `conflict` are stored already with other bytes. */
  putReceipts(org: string, device: string, receipts: readonly NewReceipt[], now: Millis): Promise<{ kept: string[]; conflict: string[] }>;
  report(query: ReportQuery): Promise<ReportRows>;

  close(): Promise<void>;
}
