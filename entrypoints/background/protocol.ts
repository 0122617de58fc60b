/**
 * The brand protocol in force: from a file, from managed policy or from the endpoint. A source that delivers a bad
 * one keeps its last good one, and the problem is shown.
 */
import { allDetectors } from '../../lib/checks/detectors/all.ts';
import { compile } from '../../lib/checks/engine.ts';
import { loadProtocol } from '../../lib/checks/load-protocol.ts';
import { ownResources } from '../../lib/checks/own-resources.ts';
import type { Checker } from '../../lib/checks/types.ts';
import { protocolResponseSchema } from '../../lib/contract/wire.ts';
import {
  dropProtocol,
  type ProtocolRow,
  type ProtocolSource,
  readActiveProtocol,
  readProtocol,
  writeProtocol,
} from '../../lib/ledger/protocols.ts';
import { readSetting, writeSetting } from '../../lib/ledger/settings.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { fail, ok, type Result } from '../../lib/platform/result.ts';
import { type Answer, parseAnswer, type Transport } from '../../lib/sync/transport.ts';
import type { BackgroundContext } from './context.ts';
import type { Ledger } from './ledger.ts';
import { createPrepare } from './prepared.ts';

type State = NonNullable<ResponseOf<'status.get'>['protocol']>;
type AuthorErrors = NonNullable<ResponseOf<'status.get'>['protocolProblem']>['errors'];

export interface Protocols {
  handlers: HandlersOf<'protocol.load' | 'protocol.rules'>;
  active(): Promise<ProtocolRow | null>;
  /** Compiled with every detector and lexicon. Compiled anew when the protocol changed, or when a text made it switch a rule off: the next is checked by all. */
  checker(row: ProtocolRow): Checker;
  /** What pages compile from, see `prepared.ts`. */
  prepared(row: ProtocolRow): Promise<string>;
  state(): Promise<State | null>;
  take(from: ProtocolSource, source: string, name: string, etag?: string | null): Promise<Result<ProtocolRow, AuthorErrors>>;
  /** A source that delivers none any more: what it delivered is dropped. */
  withdraw(from: ProtocolSource): Promise<void>;
  refresh(transport: Transport): Promise<Answer>;
}

const outranked = {
  code: 'E901',
  path: '',
  pointer: '',
  value: '',
  say: 'Your organisation delivers the protocol for this device, so a file would not count.',
  hint: 'Publish it at the endpoint, or leave the organisation in the options first.',
};

/** `changed` is called when another protocol is in force. */
export function createProtocols(context: BackgroundContext, ledger: Ledger, changed: () => void): Protocols {
  const { db, clock, log, lock } = context;
  // One compiled checker; a restarted worker compiles again, so nothing is lost with it.
  let compiled: { hash: string; checker: Checker } | null = null;

  const take: Protocols['take'] = (from, source, name, etag = null) =>
    lock('protocol', async () => {
      const before = await readActiveProtocol(db);
      const loaded = await loadProtocol(source, name);
      if (!loaded.ok) {
        await writeSetting(db, 'protocolProblem', { from, errors: [...loaded.error] });
        log('protocol-refused', { from, errors: loaded.error.length });
        return fail([...loaded.error]);
      }
      const { protocol, hash } = loaded.value;
      const same = await readProtocol(db, from);
      const loadedAt = same !== null && same.hash === hash ? same.loadedAt : clock();
      const row: ProtocolRow = { from, source, hash, protocol, etag, loadedAt };
      await writeProtocol(db, row);
      if ((await readSetting(db, 'protocolProblem'))?.from === from) await writeSetting(db, 'protocolProblem', null);
      await announce(before);
      return ok(row);
    });

  async function announce(before: ProtocolRow | null): Promise<void> {
    const now = await readActiveProtocol(db);
    if (now?.hash === before?.hash) return;
    if (now) await ledger.record([{ kind: 'protocol-changed', protocol: now.protocol.id, version: now.protocol.version, from: now.from }]);
    changed();
  }

  async function refresh(transport: Transport): Promise<Answer> {
    const known = await readProtocol(db, 'endpoint');
    const answer = await transport({ method: 'GET', path: '/v1/protocol', etag: known?.etag ?? null });
    if (answer.kind !== 'answer' || answer.status !== 200) return answer;
    const delivered = parseAnswer(answer, protocolResponseSchema);
    if (delivered !== null && delivered.source !== known?.source) await take('endpoint', delivered.source, 'protocol.yaml', answer.etag);
    return answer;
  }

  return {
    take,
    refresh,
    active: () => readActiveProtocol(db),
    checker(row) {
      if (compiled?.hash !== row.hash || compiled.checker.overBudget.length > 0) {
        compiled = {
          hash: row.hash,
          checker: compile(row.protocol, { detectors: allDetectors(row.protocol.language), resources: ownResources }),
        };
      }
      return compiled.checker;
    },
    prepared: createPrepare(context),
    async state() {
      const row = await readActiveProtocol(db);
      return row && toState(row);
    },
    async withdraw(from) {
      const before = await readActiveProtocol(db);
      await dropProtocol(db, from);
      await announce(before);
    },
    handlers: {
      'protocol.load': async ({ source, name }) => {
        const active = await readActiveProtocol(db);
        if (active !== null && active.from !== 'file') return { ok: false, errors: [outranked] };
        const taken = await take('file', source, name);
        return taken.ok ? { ok: true, state: toState(taken.value) } : { ok: false, errors: taken.error };
      },
      'protocol.rules': async () => ({ protocol: (await readActiveProtocol(db))?.protocol ?? null }),
    },
  };
}

function toState({ protocol, hash, from, loadedAt }: ProtocolRow): State {
  return { name: protocol.name, version: protocol.version, hash, from, loadedAt, rules: protocol.rules.length };
}
