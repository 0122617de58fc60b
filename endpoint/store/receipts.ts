/** Receipts are kept byte for byte. The same id with other bytes is a conflict and never an update. */
import type { Tx } from './group-commit.ts';
import type { NewReceipt } from './store.ts';

export async function putReceipts(
  tx: Tx,
  org: string,
  device: string,
  receipts: readonly NewReceipt[],
  now: number,
): Promise<{ kept: string[]; conflict: string[] }> {
  const kept: string[] = [];
  const conflict: string[] = [];
  for (const receipt of receipts) {
    const inserted = await tx
      .insertInto('receipt')
      .values({
        org_id: org,
        receipt_id: receipt.id,
        device_id: device,
        jws: receipt.jws,
        content_hash: receipt.contentHash,
        received_ms: now,
      })
      .onConflict((clash) => clash.columns(['org_id', 'receipt_id']).doNothing())
      .returning('receipt_id')
      .executeTakeFirst();
    const same = inserted !== undefined || (await readJws(tx, org, receipt.id)) === receipt.jws;
    (same ? kept : conflict).push(receipt.id);
  }
  return { kept, conflict };
}

async function readJws(tx: Tx, org: string, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('receipt').select('jws').where('org_id', '=', org).where('receipt_id', '=', id).executeTakeFirst();
  return row?.jws;
}
