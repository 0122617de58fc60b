import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import type { CheckContext, Facts } from '../../../../lib/checks/types.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { toBlock, toProtocol, toRule } from '../../../support/rules.ts';

const label = {
  kind: 'disclosure',
  threshold: 0.5,
  text: 'Written with the help of AI.',
  patterns: ['(?:made|written) with AI'],
  ignorecase: true,
  message: '{share} of this came from AI. Add: {fix}',
};

function open(rule: { kind: string } & Record<string, unknown>, context: CheckContext = { surface: 'draft' }) {
  const session = compile(toProtocol([rule]), { now: () => 0 }).open(context);
  return (facts: Facts, ...blocks: string[]) => session.update(blocks.map(toBlock), facts);
}

describe('disclosure', () => {
  it('asks for the label once the share is over the threshold, and offers it at the end', () => {
    expect(open(label)({ aiShare: 0.724 }, 'One.', 'Two.')).toMatchObject([
      {
        block: 1,
        text: 'Two.',
        message: '72 % of this came from AI. Add: Written with the help of AI.',
        fixes: [{ kind: 'replace', text: 'Two. Written with the help of AI.' }],
      },
    ]);
  });

  it('says nothing at the threshold, under it, or where nobody knows the share', () => {
    const check = open(label);
    expect(check({ aiShare: 0.5 }, 'One.')).toEqual([]);
    expect(check({}, 'One.')).toEqual([]);
  });

  it('comes and goes with the share, though no letter changed', () => {
    const check = open(label);
    expect(check({ aiShare: 0.4 }, 'One.')).toEqual([]);
    expect(check({ aiShare: 0.6 }, 'One.')).toHaveLength(1);
    expect(check({ aiShare: 0.4 }, 'One.')).toEqual([]);
  });

  it('takes the label in any accepted wording, where the protocol wants it', () => {
    expect(open(label)({ aiShare: 1 }, 'Made with AI.', 'Two.')).toEqual([]);
    const end = open({ ...label, position: 'end' });
    expect(end({ aiShare: 1 }, 'Made with AI.', 'Two.')).toHaveLength(1);
    expect(end({ aiShare: 1 }, 'Two.', 'WRITTEN with the help of AI.')).toEqual([]);
  });

  it('holds in the channels it names', () => {
    const blog = { ...label, channels: ['blog'] };
    expect(open(blog, { surface: 'draft', channel: 'social' })({ aiShare: 1 }, 'One.')).toEqual([]);
    expect(open(blog, { surface: 'draft', channel: 'blog' })({ aiShare: 1 }, 'One.')).toHaveLength(1);
  });

  it('takes its examples as texts from AI', () => {
    const examples = { bad: [{ text: 'One.', hits: ['One.'] }], good: ['One. Written with the help of AI.'] };
    expect(vetProtocol(toProtocol([toRule({ ...label, examples })]))).toEqual([]);
  });
});
