import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { check, findIn, toBlock, toProtocol } from '../../../support/rules.ts';

const readability = (grade: number, ...metrics: string[]) => ({ kind: 'readability', metrics, grade, message: '{grade} of {max}' });

/** Measured by hand, and by the package that Vale uses. */
const abstract =
  'Existing computer programs that measure readability are based largely upon subroutines which estimate number of syllables, usually by counting vowels. The shortcoming in estimating syllables is that it necessitates keypunching the prose into the computer. There is no need to estimate syllables since word length in letters is a better predictor of readability than word length in syllables. Therefore, a new readability formula was computed that has for its predictors letters per 100 words and sentences per 100 words. Both predictors can be counted by an optical scanning device, and thus the formula makes it economically feasible for an organization such as the U.S. Office of Education to calibrate the readability of all textbooks for the public school system.';

const grade = (metric: string) => check([readability(0, metric)], [abstract])[0]?.message;

describe('readability', () => {
  it.each([
    ['Automated Readability', '15.76'],
    ['Coleman-Liau', '14.53'],
    ['Flesch-Kincaid', '15.8'],
    ['Gunning Fog', '17.59'],
    ['SMOG', '18.03'],
  ])('knows %s', (metric, value) => {
    expect(grade(metric)).toBe(`${value} of 0`);
  });

  it('takes the mean of several', () => {
    expect(check([readability(16, 'SMOG', 'Gunning Fog')], [abstract])).toMatchObject([{ text: 'Existing', message: '17.81 of 16' }]);
  });

  it('leaves what reads easily', () => {
    expect(findIn(readability(8, 'Flesch-Kincaid'), 'The jacket is warm. It keeps you dry.')).toEqual([]);
    expect(findIn(readability(18.1, 'SMOG'), abstract)).toEqual([]);
  });

  it('names the part of the engine that it runs on, and says nothing until it comes', () => {
    const checker = compile(toProtocol([readability(0, 'SMOG')]));
    expect([checker.missing, checker.silent]).toEqual([['part:measure'], ['rule-0']]);
    expect(checker.open({ surface: 'draft' }).update([toBlock(abstract)])).toEqual([]);
  });

  it('says nothing of a document without text', () => {
    expect(findIn(readability(-100, 'SMOG'), { kind: 'heading', text: 'Incomprehensibility' })).toEqual([]);
  });
});
