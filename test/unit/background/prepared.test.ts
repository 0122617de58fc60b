import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPrepare } from '../../../entrypoints/background/prepared.ts';
import { prepare } from '../../../lib/checks/prepared.ts';
import { createBackground, makeProtocol, type TestBackground } from '../../support/background.ts';
import { toProtocol } from '../../support/rules.ts';

const row = (hash = 'a') => ({ hash, protocol: makeProtocol() });

let background: TestBackground;

beforeEach(() => {
  background = createBackground();
});

describe('what pages compile from', () => {
  it('is made once for each life of the worker, however many pages ask', async () => {
    const toPrepared = createPrepare(background);
    const [one, other] = await Promise.all([toPrepared(row()), toPrepared(row())]);
    expect(one).toBe(prepare(row().protocol));
    expect(other).toBe(one);
  });

  it('is read in the next life, and not made again', async () => {
    const made = await createPrepare(background)(row());
    const { protocol } = row();
    const reads = vi.fn();
    const watched = new Proxy(protocol, {
      get(target, name) {
        reads(name);
        return Reflect.get(target, name);
      },
    });
    expect(await createPrepare(background)({ hash: 'a', protocol: watched })).toBe(made);
    expect(reads).not.toHaveBeenCalled();
  });

  it('is made again where the kept one is damaged, or of another version of the extension', async () => {
    const made = await createPrepare(background)(row());
    const kept = await background.db.prepared.get('a');
    if (!kept) throw new Error('unreachable');
    for (const change of [{ text: made.replace('climate', 'clim4te') }, { by: '0.9.0 1' }]) {
      await background.db.prepared.put({ ...kept, ...change });
      expect(await createPrepare(background)(row())).toBe(made);
      expect(await background.db.prepared.get('a')).toEqual(kept);
    }
  });

  it('is of one protocol: the one in force drives out the one before', async () => {
    const toPrepared = createPrepare(background);
    await toPrepared(row('a'));
    await toPrepared(row('b'));
    expect((await background.db.prepared.toArray()).map(({ hash }) => hash)).toEqual(['b']);
  });

  it('is given where it cannot be kept', async () => {
    vi.spyOn(background.db, 'transaction').mockRejectedValue(new Error('full'));
    expect(await createPrepare(background)(row())).toBe(prepare(row().protocol));
  });

  it('lets others have their turn while a long protocol is prepared', async () => {
    const tokens = Array.from({ length: 20_000 }, (_, n) => `term${n}`);
    let isDone = false;
    let turns = 0;
    const made = createPrepare(background)({ hash: 'a', protocol: toProtocol([{ kind: 'existence', tokens }]) });
    void made.then(() => {
      isDone = true;
    });
    // Time stands for work here: every look at the clock is a slice later.
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 10;
      return time;
    });
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      turns++;
    }
    clock.mockRestore();
    expect(turns).toBeGreaterThan(50);
  });
});
