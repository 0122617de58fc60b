import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWith } from '../../../lib/checks/engine.ts';
import { kinds, pageKinds } from '../../../lib/checks/kinds/registry.ts';
import { toNeeds } from '../../../lib/checks/needs.ts';
import { prepare } from '../../../lib/checks/prepared.ts';
import type { CheckContext, CompileOptions } from '../../../lib/checks/types.ts';
import { toBlock, toProtocol } from '../../support/rules.ts';

const surfaces = fc.constantFrom<{ surfaces?: ('draft' | 'prompt')[] }>({ surfaces: ['draft'] }, { surfaces: ['prompt'] }, {});
const channels = fc.constantFrom<{ channels?: string[] }>({ channels: ['blog'] }, { channels: ['social'] }, {});
const what = fc.constantFrom<{ kind: string } & Record<string, unknown>>(
  { kind: 'existence', tokens: ['dry', 'wa\\w+'] },
  { kind: 'substitution', swap: { wet: 'damp' } },
  { kind: 'occurrence', token: 'dry', max: 1 },
  { kind: 'consistency', either: { warm: 'hot' } },
  { kind: 'length', unit: 'words', max: 2 },
  { kind: 'sensitive', detectors: ['email', 'phone'] },
  { kind: 'spelling' },
  { kind: 'claim', types: ['superlative'] },
);
const rule = fc.tuple(what, surfaces, channels).map(([fields, on, of]) => ({ ...fields, ...on, ...of }));
const context = fc.record<CheckContext, 'surface'>(
  { surface: fc.constantFrom('draft', 'prompt'), channel: fc.constantFrom('blog', 'social') },
  { requiredKeys: ['surface'] },
);
const blocks = ['Warm and dry, hot and wet.', 'Dry, dry, dry.', 'Write to a@post.example.'].map(toBlock);

describe('a checker for texts of certain surfaces and channels', () => {
  it.each([false, true])('finds there what one for all texts finds, from its prepared form: %s', (isPrepared) => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), context, fc.array(context, { maxLength: 2 }), (rules, at, others) => {
        const protocol = toProtocol(rules);
        const options: CompileOptions = { now: () => 0, ...(isPrepared ? { prepared: prepare(protocol) } : {}) };
        const all = compileWith(kinds, protocol, options).open(at).update(blocks);
        const some = compileWith(kinds, protocol, { ...options, contexts: [at, ...others] });
        expect(some.open(at).update(blocks)).toEqual(all);
      }),
    );
  });

  const protocol = toProtocol([
    { id: 'dry', kind: 'existence', tokens: ['dry'] },
    { id: 'short', kind: 'length', unit: 'words', max: 2, surfaces: ['draft'] },
    { id: 'words', kind: 'spelling', channels: ['blog'], dictionaries: ['en-GB'] },
    { id: 'best', kind: 'claim', surfaces: ['prompt'], channels: ['social'] },
    { id: 'personal', kind: 'sensitive', detectors: ['phone'], surfaces: ['prompt'] },
  ]);

  it('misses nothing that only rules for other texts need', () => {
    const missing = (given: typeof kinds, ...contexts: CheckContext[]) => compileWith(given, protocol, { contexts }).missing;
    expect(missing(pageKinds, { surface: 'prompt', channel: 'blog' })).toEqual(['kind:spelling', 'phone']);
    expect(missing(kinds, { surface: 'prompt', channel: 'blog' })).toEqual(['phone', 'dictionary:en-GB']);
    expect(missing(pageKinds, { surface: 'draft', channel: 'social' })).toEqual(['kind:length']);
    expect(missing(kinds, { surface: 'draft', channel: 'social' }, { surface: 'prompt', channel: 'social' })).toEqual([
      'phone',
      'lexicon:en',
    ]);
    // Where the channel is not known every rule may apply.
    expect(missing(kinds, { surface: 'draft' })).toEqual(['dictionary:en-GB']);
  });

  it('is never opened for others, where rules would be left out unseen', () => {
    const checker = compileWith(kinds, protocol, { contexts: [{ surface: 'prompt', channel: 'blog' }] });
    expect(() => checker.open({ surface: 'draft', channel: 'blog' })).toThrow('not compiled for draft blog');
    expect(() => checker.open({ surface: 'prompt' })).toThrow('not compiled for prompt');
  });

  it('has its needs told before it is there', () => {
    expect(toNeeds(protocol, [{ surface: 'prompt', channel: 'social' }])).toEqual(['kind:claim', 'phone', 'lexicon:en']);
    expect(toNeeds(protocol, [{ surface: 'draft', channel: 'blog' }])).toEqual(['kind:length', 'kind:spelling', 'dictionary:en-GB']);
    expect(toNeeds(toProtocol([{ kind: 'existence', tokens: ['dry'] }]), [{ surface: 'draft' }])).toEqual([]);
  });
});
