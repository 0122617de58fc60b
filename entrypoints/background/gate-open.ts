/** Looks at a piece with everything that is known here, and makes a session for it where the protocol asks for one. */

import type { Finding } from '../../lib/checks/types.ts';
import { decide } from '../../lib/gate/decide.ts';
import { createSession } from '../../lib/gate/machine.ts';
import type { GateRequirement, GateSession, Item } from '../../lib/gate/types.ts';
import { readIgnores } from '../../lib/ledger/ignores.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import type { SessionRow } from '../../lib/ledger/sessions.ts';
import type { Measure } from '../../lib/provenance/match.ts';
import type { BackgroundContext } from './context.ts';
import { toDraftId, toFacts, unknownChannel } from './gate-facts.ts';
import type { Piece } from './piece.ts';
import type { PieceCheck } from './piece-check.ts';
import type { Provenance } from './provenance.ts';

export interface OpenParts {
  pieces: PieceCheck;
  provenance: Provenance;
  adapterVersion(site: string): number;
}

export interface OpenRequest {
  item: Item;
  action: GateSession['action'];
  channel: string | null;
  title: string;
  destination: string;
}

export interface Opener {
  /** Null: the protocol asks for nothing here. */
  requirement(
    active: ProtocolRow,
    request: Pick<OpenRequest, 'item' | 'action' | 'channel'>,
    piece: Piece,
  ): Promise<GateRequirement | null>;
  /** A session that is written nowhere yet; null where the protocol asks for nothing. */
  create(active: ProtocolRow, request: OpenRequest, piece: Piece, tabId: number): Promise<SessionRow | null>;
}

interface Survey {
  findings: readonly Finding[];
  provenance: Measure;
  taskMode: GateSession['taskMode'];
  requirement: GateRequirement | null;
}

export function createOpener({ db, clock, newId }: BackgroundContext, { pieces, provenance, adapterVersion }: OpenParts): Opener {
  async function survey(
    active: ProtocolRow,
    { item, action, channel }: Pick<OpenRequest, 'item' | 'action' | 'channel'>,
    piece: Piece,
    waits: boolean,
  ): Promise<Survey> {
    const ignores = await readIgnores(db);
    // What must be fixed is shown at the gate, whatever was ignored while writing.
    const isIgnored = (finding: Finding) =>
      finding.severity !== 'must' &&
      ignores.some((one) => one.rule === finding.ruleId && (one.scope !== 'document' || one.document === toDraftId(item)));
    const measured = await provenance.measure(piece.blocks.map((block) => block.text));
    const context = { surface: 'draft' as const, ...(channel === null ? {} : { channel }) };
    const all = await pieces.check(active, piece.blocks, context, toFacts(measured.shares), waits);
    const findings = all.filter((finding) => !isIgnored(finding));
    const { tasks } = active.protocol;
    const taskMode = (tasks.find((one) => channel !== null && one.channels?.includes(channel)) ?? tasks[0])?.mode ?? 'collaborative';
    const requirement = decide(active.protocol, { channel, action, taskMode, findings, provenance: measured.shares });
    return { findings, provenance: measured, taskMode, requirement };
  }

  return {
    requirement: async (active, request, piece) => (await survey(active, request, piece, false)).requirement,
    async create(active, request, piece, tabId) {
      const surveyed = await survey(active, request, piece, true);
      if (surveyed.requirement === null) return null;
      const { item, action, title, destination } = request;
      // A page measures once the person pauses; whoever publishes at once would leave no handoff behind.
      await provenance.follow(item.site, toDraftId(item), surveyed.provenance);
      const id = newId();
      const session = createSession(
        {
          id,
          tabId,
          item,
          action,
          channel: request.channel ?? unknownChannel,
          taskMode: surveyed.taskMode,
          protocol: { id: active.protocol.id, version: active.protocol.version, hash: active.hash },
          adapterVersion: adapterVersion(item.site),
          requirement: surveyed.requirement,
          contentHash: piece.contentHash,
          blockHashes: piece.blockHashes,
          title,
          destination,
          findings: surveyed.findings.map(({ key, ruleId, ruleName, severity, text, message, address, opinion }) => ({
            key,
            ruleId,
            ruleName,
            severity,
            quote: text,
            message,
            ...(address === undefined ? {} : { address }),
            ...(opinion ? { opinion } : {}),
          })),
          provenance: surveyed.provenance.shares,
          untouched: surveyed.provenance.perBlock.flatMap(({ share, words }, index) => {
            const quote = piece.blocks[index]?.text ?? '';
            return share === 'untouched' && words > 0 ? [{ id: `passage-${index}`, quote, words }] : [];
          }),
        },
        clock(),
      );
      return {
        id,
        origin: item.origin,
        site: item.site,
        item: item.id,
        tabId,
        windowTabId: -1,
        open: 1,
        openedAt: clock(),
        session,
        preview: piece.blocks.map(({ kind, text }) => ({ kind, text })),
        rendered: piece.rendered,
        boundTo: null,
      };
    },
  };
}
