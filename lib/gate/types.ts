/** Gate sessions: what is asked, what was given, and where a session stands. Data only; rules are in `decide.ts` and `machine.ts`. */
import type { PublishAction, Severity, SignOffDepth, TaskMode } from '../brand-protocol/schema.ts';
import type { Millis } from '../platform/clock.ts';

/** Which published thing: one CMS entry. `id` is the CMS's own; `new` until it has one. */
export interface Item {
  site: string;
  origin: string;
  id: string;
}

/** The text that would be public after the request: stored fields overlaid with the request's. HTML or plain. */
export interface ContentFields {
  title: string;
  content: string;
  excerpt: string;
}

export interface ProvenanceShares {
  /** Words in each class; percentages are derived where shown. */
  person: number;
  edited: number;
  untouched: number;
}

/** A finding left at the gate. `quote` is shown to the signer and never leaves the device. */
export interface OpenFinding {
  key: string;
  ruleId: string;
  ruleName: string;
  severity: Severity;
  quote: string;
  message: string;
  /** Where the link under its words should lead. */
  address?: string;
  /** A model said so. Absent in sessions from before there were any. */
  opinion?: { model: string; binding: boolean };
}

/** What the protocol asks of this publication. Never weaker than the strictest gate that applies. */
export interface GateRequirement {
  gateIds: readonly string[];
  mode: 'enforce' | 'coach';
  signOff: SignOffDepth;
  checklist: readonly { id: string; text: string }[];
  reasonFrom: Severity | null;
  validForMs: number;
  emergencyRoles: readonly string[];
}

export const findingReasons = ['name', 'legal', 'quote', 'not-right', 'other'] as const;
export type FindingReason = (typeof findingReasons)[number];

/** How much of the required looking really happened, as a coarse band: evidence, not surveillance. */
export const reviewBands = ['click-through', 'brief', 'read'] as const;
export type ReviewBand = (typeof reviewBands)[number];

export interface SignOff {
  by: { name: string; deviceKeyId: string; role: string; assurance: 'device-key' };
  at: Millis;
  contentHash: string;
  review: ReviewBand;
}

export const gateStates = [
  'opened',
  'reviewing',
  'signed',
  'awaiting-countersign',
  'countersigned',
  'released',
  'published',
  'verified',
  'rejected',
  'expired',
  'emergency',
] as const;
export type GateState = (typeof gateStates)[number];

export interface GateSession {
  id: string;
  tabId: number;
  item: Item;
  action: PublishAction;
  channel: string;
  taskMode: TaskMode;
  protocol: { id: string; version: string; hash: string };
  adapterVersion: number;
  requirement: GateRequirement;
  /** Hash of the exact text under review; the session is void for any other. */
  contentHash: string;
  blockHashes: readonly string[];
  title: string;
  destination: string;
  findings: readonly OpenFinding[];
  provenance: ProvenanceShares;
  /** AI passages that nobody touched; quotes stay on the device and are dropped when the session ends. */
  untouched: readonly { id: string; quote: string; words: number }[];
  state: GateState;
  openedAt: Millis;
  reasons: Readonly<Record<string, FindingReason>>;
  checked: readonly string[];
  readPassages: readonly string[];
  signOffs: readonly SignOff[];
  /** Set when the evidence is complete: the one request that may pass, until when. Cleared when it is used. */
  ticket: { contentHash: string; expiresAt: Millis } | null;
  /** Until when what was given (the last sign-off, or the emergency) still lets a request through. Null before that. */
  validUntil: Millis | null;
  emergencyReason: string | null;
  published: { id: string; url: string; at: Millis } | null;
  receiptId: string | null;
  endedAt: Millis | null;
}

export type GateEvent =
  | { kind: 'review' }
  | { kind: 'give-reason'; finding: string; reason: FindingReason }
  | { kind: 'check'; item: string; on: boolean }
  | { kind: 'read-passage'; passage: string; on: boolean }
  | { kind: 'sign'; signOff: SignOff }
  | { kind: 'countersign'; signOff: SignOff }
  | { kind: 'redeem'; contentHash: string; action: PublishAction }
  | { kind: 'published'; id: string; url: string }
  | { kind: 'failed' }
  | { kind: 'verified'; contentHash: string }
  | { kind: 'reject' }
  | { kind: 'emergency'; reason: string; role: string }
  | { kind: 'expire' };

/** Why an event was refused: closed, so every caller says something useful. */
export const gateRefusals = [
  'not-now',
  'reasons-missing',
  'checks-missing',
  'passages-unread',
  'same-person',
  'text-changed',
  'lapsed',
  'role-not-allowed',
  'no-reason',
  'wrong-action',
] as const;
export type GateRefusal = (typeof gateRefusals)[number];
