import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { check, findIn, toProtocol } from '../../support/rules.ts';

const green = (exceptions: string[], fields: object = {}) => ({
  kind: 'existence',
  tokens: ['green', 'green \\w+'],
  ignorecase: true,
  exceptions,
  ...fields,
});

describe('exceptions', () => {
  it('save a hit that they stand in, case by case', () => {
    expect(findIn(green(['Street']), 'green Street, green street')).toEqual(['green street']);
  });

  it('save a hit that they stand around, in any case', () => {
    expect(findIn(green(['Green Street']), 'GREEN STREET is green')).toEqual(['green']);
    expect(findIn(green(['ever-green']), 'an ever-green, green')).toEqual(['green']);
  });

  it('stand on word edges, within the hit', () => {
    expect(findIn({ ...green(['reen']), tokens: ['green'] }, 'green')).toEqual(['green']);
    expect(findIn({ kind: 'repetition', tokens: ['\\w+'], exceptions: ['had had'] }, 'he had had had it')).toEqual([]);
  });

  it('mean an apostrophe however it is written', () => {
    const rule = { kind: 'existence', tokens: ['oréal'], ignorecase: true, exceptions: ['L’Oréal'] };
    expect(findIn(rule, 'L’Oréal', "L'Oréal", 'Oréal')).toEqual(['Oréal']);
  });

  it('are also the words that the protocol accepts, unless the rule wants none of it', () => {
    const found = (fields: object) => {
      const protocol = toProtocol([green(['x'], fields)], { vocabulary: { accept: ['Green Street'] } });
      return compile(protocol)
        .open({ surface: 'draft' })
        .update([{ kind: 'paragraph', text: 'Green Street' }]).length;
    };
    expect(found({})).toBe(0);
    expect(found({ vocab: false })).toBe(1);
  });

  it('are as many as there are', () => {
    expect(check([green(['a', 'b(?:c|d)', 'green (?:tea|bay)'])], ['green tea, green bay, green', 'bd green'])).toHaveLength(2);
  });
});
