import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { kinds } from '../../../../lib/checks/kinds/registry.ts';
import type { Opinion, Opinions } from '../../../../lib/checks/resources.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { check, toBlock, toProtocol, toRule } from '../../../support/rules.ts';

const rule = { kind: 'judge', criterion: 'Speaks to the reader, not about us.', message: '{reason}' };
const bad: Opinion = { passes: false, reason: 'It speaks of the company.' };

function createOpinions(answer: (text: string) => Opinion | 'none' | null): Opinions & { asked: string[] } {
  const asked: string[] = [];
  return {
    model: 'house-1',
    asked,
    of(_, text) {
      asked.push(text);
      return answer(text);
    },
  };
}

const opinionated = createOpinions((text) => (/\bwe\b/i.test(text) ? bad : { passes: true, reason: 'Fine.' }));

describe('judge', () => {
  it('names what a model thinks of each block, and that it is a model', () => {
    const findings = check([rule], ['  We are the leader of the market.', 'You stay dry in any rain.'], {
      resources: { opinions: opinionated },
    });
    expect(findings).toMatchObject([
      {
        block: 0,
        start: 2,
        end: 34,
        text: 'We are the leader of the market.',
        message: 'A model thinks (house-1): It speaks of the company.',
        opinion: { model: 'house-1', binding: false },
      },
    ]);
    expect(findings).toHaveLength(1);
  });

  it('asks about the parts that its scope names, and not about a word or two', () => {
    const opinions = createOpinions(() => null);
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'A heading that is not looked at' },
      { kind: 'paragraph', text: 'You stay dry in rain. You stay warm in snow. And so on.' },
    ];
    check([{ ...rule, scope: ['paragraph & sentence'] }], blocks, { resources: { opinions } });
    expect(opinions.asked).toEqual(['You stay dry in rain.', 'You stay warm in snow.']);
  });

  it('leaves alone what the model lets pass', () => {
    expect(check([rule], ['You stay dry in any rain.'], { resources: { opinions: opinionated } })).toEqual([]);
  });

  it('says nothing of a word or two', () => {
    expect(check([rule], ['We are.', ''], { resources: { opinions: opinionated } })).toEqual([]);
  });

  it('waits for an opinion without asking twice, and takes none for none', () => {
    const known = new Map<string, Opinion | 'none'>();
    const opinions = createOpinions((text) => known.get(text) ?? null);
    const answers = { generation: 0 };
    const session = compile(toProtocol([rule]), { resources: { opinions, answers } }).open({ surface: 'draft' });
    const blocks = ['We are the leader of it.', 'We are second to none here.'].map(toBlock);
    expect(session.update(blocks)).toEqual([]);
    known.set('We are the leader of it.', bad);
    known.set('We are second to none here.', 'none');
    answers.generation++;
    expect(session.update(blocks).map(({ text }) => text)).toEqual(['We are the leader of it.']);
    answers.generation++;
    session.update(blocks);
    expect(opinions.asked).toHaveLength(4);
  });

  it('is silent and says so where nobody switched a model on', () => {
    const checker = compile(toProtocol([rule]));
    expect(checker.missing).toEqual(['opinions']);
    expect(checker.open({ surface: 'draft' }).update([toBlock('We are the leader of it.')])).toEqual([]);
  });

  it('does not let an opinion alone be what must be fixed', () => {
    const kind = kinds.find((each) => each.kind === 'judge');
    const problems = (fields: object) => kind?.problems(toRule({ ...rule, ...fields }), 'en-GB').map(({ pointer }) => pointer);
    expect(problems({ severity: 'must' })).toEqual(['/severity']);
    expect(problems({ severity: 'must', binding: true })).toEqual([]);
    expect(problems({ severity: 'care' })).toEqual([]);
  });
});
