import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdentity } from '../../../entrypoints/background/identity.ts';
import { createLedger } from '../../../entrypoints/background/ledger.ts';
import { createManaged } from '../../../entrypoints/background/managed.ts';
import { createProtocols, type Protocols } from '../../../entrypoints/background/protocol.ts';
import { readEntries } from '../../../lib/ledger/entries.ts';
import { readSetting } from '../../../lib/ledger/settings.ts';
import type { Transport } from '../../../lib/sync/transport.ts';
import { createBackground, makeProtocol, page, type TestBackground } from '../../support/background.ts';

const good = (version = '1.0') => {
  const protocol = makeProtocol({ version });
  const rules = protocol.rules.map((rule) =>
    rule.id === 'green'
      ? { ...rule, examples: { bad: [{ text: 'We are climate neutral.', hits: ['climate neutral'] }], good: ['We use less gas.'] } }
      : { ...rule, examples: { bad: [{ text: 'Mail jane@customer.example now.', hits: ['jane@customer.example'] }], good: ['Mail us.'] } },
  );
  return JSON.stringify({ ...protocol, rules });
};
const bad = 'countersign: 1\nname: "No rules here"';

let background: TestBackground;
let protocols: Protocols;
let changed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  background = createBackground();
  changed = vi.fn();
  const identity = createIdentity(background, () => {});
  protocols = createProtocols(
    background,
    createLedger(background, identity, () => {}),
    changed,
  );
});

const load = (source: string) => protocols.handlers['protocol.load']({ source, name: 'protocol.yaml' }, page);

describe('protocol in force', () => {
  it('is taken from a file, recorded and announced once', async () => {
    expect(await load(good())).toMatchObject({ ok: true, state: { name: 'Acme', version: '1.0', from: 'file', rules: 2 } });
    await load(good());
    expect(changed).toHaveBeenCalledTimes(1);
    expect((await readEntries(background.db, null, 9)).map((entry) => entry.event.kind)).toEqual(['protocol-changed']);
  });

  it('stays when the next one is bad, and the problem is shown until a good one comes', async () => {
    await load(good());
    const refused = await load(bad);
    expect(refused).toMatchObject({ ok: false });
    expect(!refused.ok && refused.errors.length).toBeGreaterThan(0);
    expect((await protocols.state())?.version).toBe('1.0');
    expect(await readSetting(background.db, 'protocolProblem')).toMatchObject({ from: 'file' });
    await load(good('1.1'));
    expect(await readSetting(background.db, 'protocolProblem')).toBeNull();
    expect((await protocols.state())?.version).toBe('1.1');
  });

  it('is the organisation’s wherever it delivers one; a file cannot lower the gate', async () => {
    await load(good('9.0'));
    await protocols.take('endpoint', good('2.0'), 'protocol.yaml');
    expect((await protocols.state())?.version).toBe('2.0');
    expect(await load(good('9.1'))).toMatchObject({ ok: false, errors: [{ code: 'E901' }] });
    await protocols.withdraw('endpoint');
    expect((await protocols.state())?.version).toBe('9.0');
  });

  it('is asked for with the entity tag that is known, and kept when nothing changed', async () => {
    const source = good('3.0');
    const transport = vi.fn<Transport>();
    transport.mockResolvedValueOnce({
      kind: 'answer',
      status: 200,
      text: JSON.stringify({ hash: 'h', source }),
      etag: '"h"',
      retryAfterMs: null,
    });
    transport.mockResolvedValueOnce({ kind: 'answer', status: 304, text: '', etag: null, retryAfterMs: null });
    await protocols.refresh(transport);
    await protocols.refresh(transport);
    expect(transport.mock.calls.map(([request]) => request.etag)).toEqual([null, '"h"']);
    expect((await protocols.state())?.version).toBe('3.0');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('follows managed policy, which may come late and may go away', async () => {
    const identity = createIdentity(background, () => {});
    const managed = createManaged(background, { protocols, identity, model: { manage: () => {} } });
    await managed.follow();
    expect(await protocols.state()).toBeNull();
    background.managed.protocol = good('4.0');
    await managed.changed({ protocol: { newValue: background.managed.protocol } });
    expect(await protocols.state()).toMatchObject({ version: '4.0', from: 'managed' });
    delete background.managed.protocol;
    await managed.changed({ protocol: {} });
    expect(await protocols.state()).toBeNull();
  });

  it('has a checker that checks everything again after one text was too slow for a rule', async () => {
    await load(good());
    const row = await protocols.active();
    if (!row) throw new Error('unreachable');
    const checker = protocols.checker(row);
    expect(protocols.checker(row)).toBe(checker);
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 100));
    const update = (n: number) =>
      checker.open({ surface: 'prompt' }).update([{ kind: 'paragraph', text: `Mail jane@customer.example, ${n}.` }]);
    for (let n = 0; n < 3; n++) update(n);
    clock.mockRestore();
    expect(checker.overBudget).toHaveLength(1);
    expect(protocols.checker(row)).not.toBe(checker);
    expect(protocols.checker(row).overBudget).toEqual([]);
  });
});
