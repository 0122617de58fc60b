import { describe, expect, it, vi } from 'vitest';
import { compileWith } from '../../../lib/checks/engine.ts';
import { lateKinds, pageKinds } from '../../../lib/checks/kinds/registry.ts';
import { getLate, setLate } from '../../../lib/overlay/late.ts';
import { createLateRemote } from '../../../lib/overlay/late-remote.ts';
import { createRemote } from '../../../lib/overlay/remote.ts';
import type { Send } from '../../../lib/overlay/types.ts';
import { ok } from '../../../lib/platform/result.ts';
import { toBlock, toProtocol } from '../../support/rules.ts';

const protocol = toProtocol([{ kind: 'spelling', message: '{match}' }]);

function start() {
  const world = {};
  const send = (async (name: string, { words = [] }: { words?: string[] }) =>
    ok(
      name === 'late.have' ? { have: ['dictionary:en-GB'], model: null } : { right: words.map((word) => !/^jaket/i.test(word)) },
    )) as unknown as Send;
  const remote = createLateRemote(send, new AbortController().signal, world);
  const heard = vi.fn();
  remote.listen(heard);
  const compile = () => compileWith([...pageKinds, ...(getLate('kinds', world) ?? [])], protocol, remote.with({ now: () => 0 }));
  const come = () => {
    setLate('remote', createRemote, world);
    setLate('kinds', lateKinds, world);
  };
  return { remote, heard, compile, come };
}

describe('what a page asks the background for, on a page to which the kinds that ask come late', () => {
  it('is not missed before, and is there when they are', async () => {
    const { remote, heard, compile, come } = start();
    remote.take(['dictionary:en-GB'], null);
    expect([compile().missing, remote.brings('dictionary:en-GB'), await remote.bring('dictionary:en-GB')]).toEqual([
      ['kind:spelling'],
      false,
      false,
    ]);
    come();
    expect([compile().missing, remote.brings('dictionary:en-GB'), remote.brings('kinds')]).toEqual([['dictionary:en-GB'], true, false]);
    expect(await remote.bring('dictionary:en-GB')).toBe(true);
    const checker = compile();
    expect(checker.missing).toEqual([]);
    const session = checker.open({ surface: 'draft' });
    expect(session.update([toBlock('A jaket now')])).toEqual([]);
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    expect(session.update([toBlock('A jaket now')]).map(({ text }) => text)).toEqual(['jaket']);
  });

  it('takes what came with the rules where the kinds came before', () => {
    const { remote, compile, come } = start();
    come();
    remote.take(['dictionary:en-GB'], null);
    expect(compile().missing).toEqual([]);
  });
});
