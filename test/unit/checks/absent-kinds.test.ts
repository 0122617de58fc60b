import { describe, expect, it } from 'vitest';
import { compile, compileWith } from '../../../lib/checks/engine.ts';
import { kinds, pageKinds } from '../../../lib/checks/kinds/registry.ts';
import { prepare } from '../../../lib/checks/prepared.ts';
import type { Block } from '../../../lib/checks/types.ts';
import { toProtocol } from '../../support/rules.ts';

const protocol = toProtocol([
  { id: 'dry', kind: 'existence', tokens: ['dry'] },
  { id: 'shouts', kind: 'occurrence', token: '!', nonword: true, max: 1 },
  { id: 'short', kind: 'length', unit: 'words', max: 3 },
  { id: 'advisor', kind: 'consistency', either: { advisor: 'adviser' } },
]);
const blocks: Block[] = ['A dry advisor!', 'An adviser! And dry.'].map((text) => ({ kind: 'paragraph', text }));
const found = (checker: ReturnType<typeof compile>) =>
  checker
    .open({ surface: 'draft' })
    .update(blocks)
    .map(({ ruleId, key }) => `${ruleId} ${key}`);

describe('a kind of rules that is not there yet', () => {
  it.each([
    ['as it is', {}],
    ['from its prepared form', { prepared: prepare(protocol) }],
  ])('is named, and the other rules go on: the protocol %s', (_, options) => {
    const checker = compileWith(pageKinds, protocol, { now: () => 0, ...options });
    expect(checker.missing).toEqual(['kind:occurrence', 'kind:length', 'kind:consistency']);
    expect(checker.silent).toEqual(['shouts', 'short', 'advisor']);
    expect(found(checker).map((each) => each.split(' ')[0])).toEqual(['dry', 'dry']);
    const whole = compileWith(kinds, protocol, { now: () => 0, ...options });
    expect([whole.missing, whole.silent]).toEqual([[], []]);
    expect(found(whole)).toEqual(found(compile(protocol, { now: () => 0 })));
    expect(new Set(found(whole).map((each) => each.split(' ')[0]))).toEqual(new Set(['dry', 'shouts', 'short', 'advisor']));
  });

  it('is a bug where every kind is at hand', () => {
    expect(() => compile(toProtocol([{ kind: 'heron' }]))).toThrow('unknown rule kind:heron');
  });
});
