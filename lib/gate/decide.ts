/** Which gate stands before a publication. Pure; keeps [G10] and [G11] of `docs/gate.md`. */
import {
  type BrandProtocol,
  type Gate,
  type PublishAction,
  type Severity,
  severities,
  signOffDepths,
  type TaskMode,
} from '../brand-protocol/schema.ts';
import type { GateRequirement, ProvenanceShares } from './types.ts';

export interface PublishFacts {
  /** Channel id, or null when it cannot be told. */
  channel: string | null;
  action: PublishAction;
  /** Facts of the piece. Gates of protocol version 1 have no conditions on them; depth by risk reads them from here. */
  taskMode: TaskMode;
  findings: readonly { ruleId: string; severity: Severity }[];
  provenance: ProvenanceShares;
}

const defaultValidForMinutes = 30;

/** Gates that ask for something, in this channel; a channel the protocol does not know may be any of them. */
function gatesOf(protocol: BrandProtocol, channel: string | null): { gates: Gate[]; known: boolean } {
  const known = channel !== null && protocol.channels.some((one) => one.id === channel);
  const gates = protocol.gates.filter((gate) => gate.signOff !== 'none' && (!known || gate.channels.includes(channel)));
  return { gates, known };
}

/** The gates that hold: those that enforce, else those that coach. A trial in coach mode never makes an enforced gate heavier. */
function holding(gates: readonly Gate[], known: boolean): Gate[] {
  const enforced = gates.filter((gate) => gate.mode === 'enforce');
  // Where the channel cannot be told, only an enforcing gate is worth an interruption: it would be a hole without one.
  if (enforced.length || !known) return enforced;
  return [...gates];
}

/** Every check of every gate. Two gates may use one id for different checks; both must be asked. */
function mergeChecklists(gates: readonly Gate[]): GateRequirement['checklist'] {
  const items: { id: string; text: string }[] = [];
  for (const item of gates.flatMap((gate) => gate.checklist)) {
    if (items.some((other) => other.text === item.text)) continue;
    let id = item.id;
    for (let n = 2; items.some((other) => other.id === id); n += 1) id = `${item.id.slice(0, 60)}.${n}`;
    items.push({ id, text: item.text });
  }
  return items;
}

/** Strictest in every respect, so the result is never weaker than any gate merged into it. */
function merge(gates: readonly Gate[]): GateRequirement {
  const depth = Math.max(...gates.map((gate) => signOffDepths.indexOf(gate.signOff)));
  const from = Math.max(...gates.map((gate) => (gate.reasonFrom ? severities.indexOf(gate.reasonFrom) : -1)));
  const [first, ...others] = gates;
  return {
    gateIds: gates.map((gate) => gate.id),
    mode: first?.mode ?? 'enforce',
    signOff: signOffDepths[depth] ?? 'owner',
    checklist: mergeChecklists(gates),
    reasonFrom: severities[from] ?? null,
    validForMs: Math.min(...gates.map((gate) => gate.validForMinutes ?? defaultValidForMinutes)) * 60_000,
    // A role publishes in an emergency only where every gate would let it.
    emergencyRoles: (first?.emergencyRoles ?? []).filter((role) => others.every((gate) => gate.emergencyRoles?.includes(role))),
  };
}

/** What the protocol asks of this publication; null = nothing, let it through. */
export function decide(protocol: BrandProtocol, facts: PublishFacts): GateRequirement | null {
  const { gates, known } = gatesOf(protocol, facts.channel);
  const held = holding(
    gates.filter((gate) => gate.actions.includes(facts.action)),
    known,
  );
  return held.length ? merge(held) : null;
}

/** What to do with a publish when nobody can be asked (`config.mode`). Covers every action, so it is never too weak. */
export function strictestMode(protocol: BrandProtocol, channel: string | null): 'enforce' | 'coach' | 'none' {
  const { gates, known } = gatesOf(protocol, channel);
  return holding(gates, known)[0]?.mode ?? 'none';
}
