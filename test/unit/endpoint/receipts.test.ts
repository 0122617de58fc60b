// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReceipt, signReceipt } from '../../../lib/receipts/sign.ts';
import { extra, signedSession } from '../receipts/sample-receipt.ts';
import { createEndpoint, type Device, type Endpoint, uuid } from './sample-endpoint.ts';

let endpoint: Endpoint;
let device: Device;
beforeEach(async () => {
  endpoint = await createEndpoint();
  device = await endpoint.enrol(endpoint.setup.code);
});
afterEach(() => endpoint.close());

async function makeReceipt(signer: Device, n: number, change: { name?: string } = {}) {
  const payload = createReceipt(signedSession(signer.keyId), { ...extra(signer.keyId), id: uuid(n) });
  if (change.name) payload.editorial.name = change.name;
  return { id: uuid(n), jws: await signReceipt(payload, signer.keys) };
}
const send = async (receipts: { id: string; jws: string }[], token = device.token) =>
  (await endpoint.ask('POST', '/v1/receipts', { token, body: { receipts } })).json();

describe('receipts', () => {
  it('are kept once, and sending again says so again', async () => {
    const receipt = await makeReceipt(device, 1);
    expect(await send([receipt])).toEqual({ kept: [uuid(1)], refused: [] });
    expect(await send([receipt])).toEqual({ kept: [uuid(1)], refused: [] });
  });

  it('with the same id and other bytes are a conflict, and the first stays', async () => {
    const first = await makeReceipt(device, 1);
    const second = await makeReceipt(device, 1, { name: 'Somebody Else' });
    await send([first]);
    expect(await send([second])).toEqual({ kept: [], refused: [{ id: uuid(1), reason: 'conflict' }] });
    expect(await send([first])).toEqual({ kept: [uuid(1)], refused: [] });
  });

  it('signed with the key of another device are refused, however good the signature', async () => {
    const [other] = await endpoint.enrolMembers(device, 1);
    if (!other) throw new Error('no other device');
    expect(await send([await makeReceipt(other, 1)])).toEqual({ kept: [], refused: [{ id: uuid(1), reason: 'wrong-device' }] });
    expect(await send([await makeReceipt(other, 1)], other.token)).toEqual({ kept: [uuid(1)], refused: [] });
  });

  it('are refused one by one, each with its reason', async () => {
    const good = await makeReceipt(device, 1);
    const [header, payload, signature = ''] = (await makeReceipt(device, 2)).jws.split('.');
    const forged = { id: uuid(2), jws: `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` };
    const renamed = { id: uuid(3), jws: (await makeReceipt(device, 4)).jws };
    const answer = await send([good, forged, renamed, { id: uuid(5), jws: 'not.a.receipt' }]);
    expect(answer).toEqual({
      kept: [uuid(1)],
      refused: [
        { id: uuid(2), reason: 'bad-signature' },
        { id: uuid(3), reason: 'malformed' },
        { id: uuid(5), reason: 'malformed' },
      ],
    });
  });
});
