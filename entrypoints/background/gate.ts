/**
 * Gate sessions: opened for one exact text, signed in our own document, redeemed by one request, and written at every
 * transition together with the events that it means (docs/gate.md). The rules are in `lib/gate`; here they meet storage,
 * messages and time: `gate-door.ts` for content scripts, `gate-document.ts` for the gate document.
 */
import type { Item } from '../../lib/gate/types.ts';
import { takePass } from '../../lib/ledger/passes.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import type { BackgroundContext } from './context.ts';
import { createGateDocument, type DocumentMessages } from './gate-document.ts';
import { createGateDoor, type DoorMessages } from './gate-door.ts';
import { toRedeemId } from './gate-facts.ts';
import { createKeeper } from './gate-keeper.ts';
import type { Opener } from './gate-open.ts';
import type { Identity } from './identity.ts';
import type { Protocols } from './protocol.ts';
import type { Publications } from './publications.ts';

export interface Gate {
  handlers: HandlersOf<DoorMessages | DocumentMessages>;
  /** Ends sessions that nobody came back to. */
  expire(): Promise<void>;
  /** For the browser-enforced hold: was a request for this item let through just now? Uses that up. */
  takeRedeem(item: Item): Promise<boolean>;
}

interface GateParts {
  protocols: Protocols;
  identity: Identity;
  opener: Opener;
  publications: Publications;
  /** Something is waiting for the endpoint now. */
  recorded(): void;
}

export function createGate(context: BackgroundContext, parts: GateParts): Gate {
  const keeper = createKeeper(context, parts.recorded);
  return {
    handlers: { ...createGateDoor(context, keeper, parts), ...createGateDocument(context, keeper, parts) },
    expire: keeper.expire,
    takeRedeem: async (item) => (await takePass(context.db, toRedeemId(item), context.clock())) !== null,
  };
}
