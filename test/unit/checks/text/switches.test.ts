import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../lib/checks/text/markdown.ts';
import { readSwitches } from '../../../../lib/checks/text/switches.ts';

/** Which of the numbered words are off for a rule. */
function offFor(ruleId: string, source: string): string[] {
  const { isOff } = readSwitches(readMarkdown(source).comments, source.length);
  return [...source.matchAll(/\bw\d(?!")/g)].filter((word) => isOff({ ruleId, text: word[0], start: word.index })).map(([word]) => word);
}

describe('comments that switch rules off', () => {
  it('switch everything off and on, between and inside paragraphs', () => {
    const source = 'w1\n\n<!-- vale off -->\n\nw2\n\n<!-- vale on -->\n\nw3 <!-- countersign off --> w4 <!-- countersign on --> w5';
    expect(offFor('any', source)).toEqual(['w2', 'w4']);
  });

  it('switch one rule off, or one style', () => {
    const source = 'w1\n\n<!-- vale Style.Rule = NO -->\n\nw2\n\n<!-- vale Style.Rule = YES -->\n\nw3\n\n<!-- vale Style = NO -->\n\nw4';
    expect(offFor('Style.Rule', source)).toEqual(['w2', 'w4']);
    expect(offFor('Style.Other', source)).toEqual(['w4']);
    expect(offFor('Styles.Rule', source)).toEqual([]);
    expect(offFor('plain-name', '<!-- countersign plain-name = NO -->\n\nw1')).toEqual(['w1']);
  });

  it('switch single words off', () => {
    const source = '<!-- vale Style.Rule["w1", "w3"] = NO -->\n\nw1 w2 w3\n\n<!-- vale Style.Rule["w1"] = YES -->\n\nw1 w3';
    expect(offFor('Style.Rule', source)).toEqual(['w1', 'w3', 'w3']);
  });

  it('leave only the named styles on', () => {
    const source = '<!-- vale styles = A, B -->\n\nw1';
    expect([offFor('A.x', source), offFor('B.x', source), offFor('C.x', source), offFor('own', source)]).toEqual([[], [], ['w1'], []]);
  });

  it('mean nothing when they say something else', () => {
    for (const comment of [
      'vale',
      'vale offside',
      'valeoff',
      'wp:paragraph',
      'vale Style.Rule[w1] = NO',
      'vale Style.Rule = MAYBE',
      'vale x',
    ])
      expect(offFor('Style.Rule', `<!-- ${comment} -->\n\nw1`)).toEqual([]);
  });
});
