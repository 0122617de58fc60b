import { describe, expect, it } from 'vitest';
import { appendEvents, countEntries, hashEntry, readEntries, toAnchorText, trimEntries, verifyChain } from '../../../lib/ledger/entries.ts';
import type { LedgerEvent } from '../../../lib/ledger/events.ts';
import { createDevice } from '../../support/device.ts';

const prompt: LedgerEvent = { kind: 'prompt-sent', site: 'chatgpt', words: 12, findings: 0, guarded: 'clean' };
const shown: LedgerEvent = { kind: 'finding-shown', site: 'wordpress', channel: 'blog', rule: 'plain-words', severity: 'care' };
const sign = (text: string) => Promise.resolve(`signed:${text.length}`);
const trusting = () => Promise.resolve(true);

describe('ledger entries', () => {
  it('form a chain that verifies', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, shown]);
    device.pass(1000);
    await appendEvents(device, [prompt]);
    expect(await verifyChain(device.db, trusting)).toEqual({ intact: true, entries: 3 });
    const [newest] = await readEntries(device.db, null, 1);
    expect(newest).toMatchObject({ seq: 3, event: prompt });
  });

  it('keep their order and every entry when many are appended at once', async () => {
    const device = createDevice();
    await Promise.all(Array.from({ length: 30 }, () => appendEvents(device, [prompt, shown])));
    expect(await verifyChain(device.db, trusting)).toEqual({ intact: true, entries: 60 });
    const [cell] = await device.db.cells
      .where('hour')
      .above('')
      .and((row) => row.metric === 'prompt')
      .toArray();
    expect(cell?.value).toBe(30);
  });

  it('show where one was changed, even with its own hash made good', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, prompt, prompt]);
    const second = await device.db.entries.get(2);
    if (!second) throw new Error('missing');
    const { hash: _, ...forged } = { ...second, event: { ...prompt, words: 1 } };
    await device.db.entries.put({ ...forged, hash: await hashEntry(forged) });
    expect(await verifyChain(device.db, trusting)).toEqual({ intact: false, seq: 3, why: 'changed' });
  });

  it('show that one was taken out', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, prompt, prompt]);
    await device.db.entries.delete(2);
    expect(await verifyChain(device.db, trusting)).toEqual({ intact: false, seq: 3, why: 'missing' });
  });

  it('are trimmed from the front with a signed anchor, and the rest still verifies', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, prompt]);
    device.pass(10_000);
    await appendEvents(device, [shown]);
    const trimmed = await trimEntries(device, device.clock() - 5000, sign);
    expect(trimmed).toEqual({ ok: true, value: 2 });
    expect((await readEntries(device.db, null, 10)).map((entry) => entry.event.kind)).toEqual(['ledger-trimmed', 'finding-shown']);
    const verdict = await verifyChain(device.db, async ({ signature, ...anchor }) => signature === (await sign(toAnchorText(anchor))));
    expect(verdict).toEqual({ intact: true, entries: 2 });
    expect(await verifyChain(device.db, () => Promise.resolve(false))).toMatchObject({ intact: false, why: 'anchor' });
  });

  it('do not verify when the front was cut by hand', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, prompt, shown]);
    const second = await device.db.entries.get(2);
    await device.db.entries.where('seq').belowOrEqual(2).delete();
    expect(await verifyChain(device.db, trusting)).toMatchObject({ intact: false });
    await device.db.anchors.add({ through: 2, count: 2, hash: second?.hash ?? '', at: 0, signature: 'forged' });
    expect(await verifyChain(device.db, trusting)).toMatchObject({ intact: false, why: 'anchor' });
  });

  it('can all be deleted; what stays says that they were', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt, prompt]);
    device.pass(1);
    await trimEntries(device, Number.POSITIVE_INFINITY, sign);
    expect(await countEntries(device.db)).toBe(1);
    await appendEvents(device, [shown]);
    expect(await verifyChain(device.db, trusting)).toEqual({ intact: true, entries: 2 });
  });

  it('leave neither an entry nor a count behind when storage fails', async () => {
    const device = createDevice();
    await appendEvents(device, [prompt]);
    device.db.cells.hook('updating', () => {
      throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    });
    const appended = await appendEvents(device, [shown, prompt]);
    expect(appended).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(await countEntries(device.db)).toBe(1);
    expect(await device.db.cells.count()).toBe(1);
  });
});
