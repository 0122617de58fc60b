/** Receipts in. Each is verified on arrival and must be signed with the key that this device enrolled. */
import { Hono } from 'hono';
import { receiptsRequestSchema } from '../../lib/contract/wire.ts';
import { fail, ok, type Result } from '../../lib/platform/result.ts';
import { keyId } from '../../lib/receipts/sign.ts';
import { verifyReceipt } from '../../lib/receipts/verify.ts';
import type { Deps, Env } from '../context.ts';
import { json } from '../middleware/body.ts';
import { requireDevice } from '../middleware/who.ts';
import type { NewReceipt } from '../store/store.ts';

type Refusal = 'bad-signature' | 'wrong-device' | 'malformed';

export function receiptsRoutes(deps: Deps) {
  const { store, clock, log } = deps;
  return new Hono<Env>().post('/receipts', requireDevice(deps), json(receiptsRequestSchema), async (c) => {
    const { org, device, publicKey } = c.var.device;
    const good: NewReceipt[] = [];
    const refused: { id: string; reason: Refusal | 'conflict' }[] = [];
    for (const { id, jws } of c.req.valid('json').receipts) {
      const examined = await examine(id, jws, publicKey);
      if (examined.ok) good.push(examined.value);
      else refused.push({ id, reason: examined.error });
    }
    const { kept, conflict } = await store.putReceipts(org, device, good, clock());
    for (const id of conflict) refused.push({ id, reason: 'conflict' });
    for (const { reason } of refused) log('receipt-refused', { reason });
    return c.json({ kept, refused });
  });
}

/** The key in a receipt's own header proves only that somebody signed it; who, is known from the enrolment. */
async function examine(id: string, jws: string, publicKey: string): Promise<Result<NewReceipt, Refusal>> {
  const verified = await verifyReceipt(jws);
  if (!verified.ok) return fail(verified.error === 'malformed' || verified.error === 'wrong-kind' ? 'malformed' : 'bad-signature');
  const { payload, keyId: signer } = verified.value;
  if (payload.id !== id) return fail('malformed');
  if (signer !== (await keyId({ kty: 'OKP', crv: 'Ed25519', x: publicKey }))) return fail('wrong-device');
  return ok({ id, jws, contentHash: payload.contentHash });
}
