/** A session as the gate document shows it. */
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import { left, needsReason } from '../../lib/gate/machine.ts';
import type { ReceiptRow } from '../../lib/ledger/receipts.ts';
import type { SessionRow } from '../../lib/ledger/sessions.ts';
import type { GateView } from '../../lib/messaging/messages.ts';

export function toGateView(
  { session, preview }: SessionRow,
  protocol: BrandProtocol | null,
  person: { name: string; role: string },
  receipt: ReceiptRow | null,
  online: boolean,
): GateView {
  const channel = protocol?.channels.find((one) => one.id === session.channel);
  const { requirement } = session;
  return {
    id: session.id,
    state: session.state,
    title: session.title,
    destination: session.destination,
    action: session.action,
    channelName: channel?.name ?? session.channel,
    risk: channel?.risk ?? 'medium',
    mode: requirement.mode,
    signOff: requirement.signOff,
    findings: session.findings.map((finding) => ({
      ...finding,
      needsReason: needsReason(finding, requirement.reasonFrom),
      reason: session.reasons[finding.key] ?? null,
      rule: toTold(protocol?.version === session.protocol.version ? protocol : null, finding.ruleId),
    })),
    untouched: session.untouched.map((passage) => ({ ...passage, read: session.readPassages.includes(passage.id) })),
    checklist: requirement.checklist.map((item) => ({ ...item, checked: session.checked.includes(item.id) })),
    provenance: session.provenance,
    preview: preview.map(({ kind, text }) => ({ kind, text })),
    signer: person.name,
    contentHash: session.contentHash,
    protocolVersion: session.protocol.version,
    canEmergency: requirement.emergencyRoles.includes(person.role),
    online,
    left: [...left(session), ...(person.name === '' ? (['name'] as const) : [])],
    receipt: receipt && {
      id: receipt.id,
      url: receipt.url,
      signedAt: session.signOffs.at(-1)?.at ?? receipt.at,
      publishedAt: session.published?.at ?? null,
      live: receipt.live,
      jws: receipt.jws,
    },
  };
}

function toTold(protocol: BrandProtocol | null, ruleId: string): GateView['findings'][number]['rule'] {
  const rule = protocol?.rules.find(({ id }) => id === ruleId);
  if (!rule) return null;
  const { id, name, why, owner, source, origin, examples } = rule;
  return { id, name, why, owner, source, origin, examples };
}
