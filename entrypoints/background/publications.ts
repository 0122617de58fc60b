/** After the request went through: the receipt, and the look at the live page. */
import { reduce } from '../../lib/gate/machine.ts';
import { appendEvents } from '../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { guardStorage, StorageError } from '../../lib/ledger/problem.ts';
import { type LiveState, type ReceiptRow, readLastReceiptHash, receiptsToVerify, updateReceipt } from '../../lib/ledger/receipts.ts';
import { readSession, type SessionRow } from '../../lib/ledger/sessions.ts';
import { toEnvelope } from '../../lib/messaging/envelope.ts';
import { createReceipt, receiptHash, signReceipt } from '../../lib/receipts/sign.ts';
import type { BackgroundContext } from './context.ts';
import type { Identity } from './identity.ts';
import type { Protocols } from './protocol.ts';

export interface Publications {
  /** Writes the published session, its receipt and its event together. Then looks at the live page, without being waited for. */
  publish(row: SessionRow): Promise<void>;
  /** Looks again where a look was cut short, for example because the worker was stopped. */
  resume(): Promise<void>;
}

interface PublicationParts {
  protocols: Protocols;
  identity: Identity;
  /** Block hashes of the public page; null when it could not be read. */
  readLive(url: string, site: string): Promise<readonly string[] | null>;
  recorded(): void;
}

export function createPublications(
  context: BackgroundContext,
  { protocols, identity, readLive, recorded }: PublicationParts,
): Publications {
  const { db, clock, lock, askTab, browser } = context;

  async function publish(row: SessionRow): Promise<void> {
    const receipt = await toReceiptRow(row);
    const signed: SessionRow = { ...row, session: { ...row.session, receiptId: receipt.id } };
    const { item, channel, provenance } = row.session;
    const event: LedgerEvent = { kind: 'published', site: item.site, channel, session: row.id, ...provenance };
    const appended = await appendEvents(context, [event], {
      tables: [db.sessions, db.receipts],
      write: async () => {
        await db.sessions.put(signed);
        await db.receipts.add(receipt);
      },
    });
    // The piece is public already. The session stays `released`, so the next start of the browser can still tell.
    if (!appended.ok) throw new StorageError(appended.error);
    recorded();
    void verify(receipt).catch(() => {});
  }

  async function toReceiptRow({ id: session, session: published }: SessionRow): Promise<ReceiptRow> {
    const { keys, keyId } = await identity.key();
    const { name, role } = await identity.person();
    const editorial = (await protocols.active())?.protocol.editorial ?? { name: '', contact: '' };
    const id = context.newId();
    const payload = createReceipt(published, {
      id,
      at: clock(),
      editorial,
      previous: await readLastReceiptHash(db),
      by: { name: name || 'Unnamed', role, deviceKeyId: keyId, assurance: 'device-key' },
    });
    const jws = await signReceipt(payload, keys);
    return {
      id,
      session,
      jws,
      hash: await receiptHash(jws),
      at: clock(),
      url: published.published?.url || null,
      live: published.published?.url ? 'waiting' : 'unreachable',
      // Nothing from before an enrolment leaves the device.
      state: (await identity.enrolment()) === null ? 'local' : 'waiting',
      refusal: null,
    };
  }

  async function verify(receipt: ReceiptRow): Promise<void> {
    const row = await readSession(db, receipt.session);
    if (row === null || receipt.url === null) return await settle(receipt, 'unreachable', row);
    // A scheduled piece is not live yet, and is not meant to be.
    if (row.session.action === 'schedule') return await settle(receipt, 'waiting', row);
    await settle(receipt, 'checking', row);
    const live = await readLive(receipt.url, row.site);
    if (live === null) return await settle(receipt, 'unreachable', row);
    const equal = live.length === row.rendered.length && live.every((hash, index) => hash === row.rendered[index]);
    const next = equal ? reduce(row.session, { kind: 'verified', contentHash: row.session.contentHash }, clock()) : null;
    const { item, channel } = row.session;
    const event: LedgerEvent = { kind: 'verified', site: item.site, channel, session: row.id, equal };
    // Not between another message's reading and writing of this session.
    await lock('gate', () =>
      appendEvents(context, [event], {
        tables: [db.sessions],
        write: async () => {
          const now = await db.sessions.get(row.id);
          if (now && next?.ok) await db.sessions.put({ ...now, session: { ...now.session, state: next.value.state } });
        },
      }),
    );
    await settle(receipt, equal ? 'equal' : 'differs', await readSession(db, row.id));
  }

  async function settle(receipt: ReceiptRow, live: LiveState, row: SessionRow | null): Promise<void> {
    await updateReceipt(db, receipt.id, { live });
    if (row === null) return;
    const change = { session: row.id, state: row.session.state };
    void askTab(row.tabId, 'gate.changed', change);
    browser.runtime.sendMessage(toEnvelope('gate.changed', change)).catch(() => {});
  }

  return {
    publish,
    async resume() {
      await guardStorage(async () => {
        for (const receipt of await receiptsToVerify(db)) await verify(receipt);
      });
    },
  };
}
