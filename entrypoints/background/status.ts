/** What the options and data pages show of this device. */
import { countCells } from '../../lib/ledger/cells.ts';
import { readMirror } from '../../lib/ledger/mirror.ts';
import { countReceipts, readReceipts } from '../../lib/ledger/receipts.ts';
import { readSetting } from '../../lib/ledger/settings.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import type { BackgroundContext } from './context.ts';
import type { Identity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import type { Protocols } from './protocol.ts';

export function createStatus(
  { db }: BackgroundContext,
  { identity, ledger, protocols }: { identity: Identity; ledger: Ledger; protocols: Protocols },
): { handlers: HandlersOf<'status.get' | 'receipts.list' | 'mirror.list'> } {
  return {
    handlers: {
      'status.get': async () => {
        const { name, role } = await identity.person();
        const enrolment = await identity.enrolment();
        return {
          person:
            enrolment === null && name === ''
              ? null
              : {
                  name,
                  role,
                  orgName: enrolment?.enrolled.orgName ?? '',
                  teamName: enrolment?.enrolled.teamName ?? '',
                  endpoint: enrolment?.endpoint ?? '',
                },
          protocol: await protocols.state(),
          protocolProblem: await readSetting(db, 'protocolProblem'),
          waiting: {
            cells: await countCells(db, 'dirty'),
            receipts: await countReceipts(db, 'waiting'),
            parked: (await countCells(db, 'parked')) + (await countReceipts(db, 'parked')),
          },
          lastSync: await readSetting(db, 'lastSync'),
          syncProblem: await readSetting(db, 'syncProblem'),
          ledger: await ledger.state(),
        };
      },
      'receipts.list': async () => {
        const rows = await readReceipts(db);
        return { receipts: rows.map(({ id, jws, at, state, url, live }) => ({ id, jws, at, sent: state === 'sent', url, live })) };
      },
      'mirror.list': async () => {
        const rows = await readMirror(db);
        return { sent: rows.map(({ at, path, body, status }) => ({ at, path, body, status })) };
      },
    },
  };
}
