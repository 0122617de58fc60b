import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPairs } from '../../../../lib/checks/patterns/runs.ts';
import { findIn } from '../../../support/rules.ts';

const words = fc
  .array(
    fc.constantFrom(
      'the',
      'The',
      'so',
      'is',
      'I',
      'é',
      'É',
      'don’t',
      "don't",
      '🎉',
      '😀',
      '\ud83d',
      '10',
      '–',
      '.',
      ',',
      ' ',
      '\n',
      '\u00a0',
      'ſ',
      'S',
      '中',
    ),
    { maxLength: 12 },
  )
  .chain((all) => fc.constantFrom('', ' ').map((gap) => all.join(gap)));

describe('runs of one class', () => {
  it('are found as an expression finds them', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('[^\\s]+', '\\S+', '[a-z]+', '\\w+', '[^\\s.!?]+', '[^\\s’]+'),
        fc.boolean(),
        (text, token, ignorecase) => {
          // Two tokens are not told that way.
          const rule = (tokens: string[]) => ({ kind: 'repetition', tokens, ignorecase, message: 'Twice: {word}' });
          expect(findIn(rule([token]), text)).toEqual(findIn(rule([token, 'no such word']), text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('are told by the source', () => {
    expect(toPairs('[^\\s]+')).not.toBeNull();
    for (const source of ['[^\\s]+?', '[^a]+', '\\w+s', '\\w{2,}', '(?:a|b)+', '.+']) expect(toPairs(source)).toBeNull();
  });
});
