import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { check, findIn, toProtocol } from '../../../support/rules.ts';

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

  it('that the protocol accepts save the same hits whether or not rules are asked that they cannot concern', () => {
    const word = fc.constantFrom('task', 'Task', 'force', 'kit', 'kits', "don't", 'don’t', 'café', 'tasks?', '-');
    const phrase = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
    const rule = fc.oneof(
      fc.record({
        kind: fc.constant('existence'),
        tokens: fc.array(phrase, { minLength: 1, maxLength: 4 }),
        ignorecase: fc.boolean(),
        nonword: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('substitution'),
        swap: fc.dictionary(phrase, fc.constant('x'), { minKeys: 1 }),
        ignorecase: fc.boolean(),
      }),
    );
    const told = fc.array(fc.constantFrom('TASK', 'taſk', 'task', 'Force', 'Kit', 'kits', "Don't", 'don’t', 'CAFÉ', '-', 'and'), {
      maxLength: 10,
    });
    // No text has it, and nobody can tell from its looks: so it concerns every rule.
    const anything = '(?!\\w)q';
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 4 }),
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        told,
        (rules, accept, parts) => {
          const find = (words: string[]) =>
            compile(toProtocol(rules, { vocabulary: { accept: words } }), { now: () => 0 })
              .open({ surface: 'draft' })
              .update([{ kind: 'paragraph', text: parts.join(' ') }]);
          expect(find(accept)).toEqual(find([...accept, anything]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that the protocol accepts keep a rule quick that they cannot concern: nobody looks at the clock for it', () => {
    const looks = (tokens: string[], ...accept: string[]) => {
      const now = vi.fn(() => 0);
      const session = compile(toProtocol([{ kind: 'existence', tokens, ignorecase: true }], { vocabulary: { accept } }), { now }).open({
        surface: 'draft',
      });
      expect(session.update([{ kind: 'paragraph', text: 'Green and warm.' }])).toHaveLength(1);
      return now.mock.calls.length;
    };
    expect(looks(['green'], 'Task Force', 'OAuth2?')).toBe(0);
    expect(looks(['green'], 'Green Street')).toBeGreaterThan(0);
    expect(looks(['green and'], 'AND')).toBeGreaterThan(0);
    expect(looks(['green'], 'evergreen \\w+')).toBeGreaterThan(0);
  });
});
