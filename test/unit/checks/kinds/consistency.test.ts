import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { check, findIn, toBlock, toProtocol } from '../../../support/rules.ts';

const consistency = (either: Record<string, string>, fields: object = {}) => ({
  kind: 'consistency',
  either,
  message: '“{match}” or “{other}”',
  ...fields,
});
const advisor = consistency({ advisor: 'adviser' });

describe('consistency', () => {
  it('finds the spelling that came later, and offers the one that was there first', () => {
    expect(check([advisor], ['Ask your advisor.', 'An adviser knows.'])).toMatchObject([
      { block: 1, text: 'adviser', message: '“Adviser” or “advisor”', fixes: [{ kind: 'replace', text: 'advisor' }] },
    ]);
  });

  it('leaves a document with one of the two', () => {
    expect(findIn(advisor, 'Ask your adviser.', 'An adviser knows. Advisory boards do not.')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(advisor, 'A fair price.')).toEqual([]);
  });

  it('looks at the last one of a block that has both', () => {
    expect(findIn(advisor, 'An advisor, an adviser and an advisor')).toEqual(['advisor']);
  });

  it('finds one in every later block, and offers nothing for the spelling that came first', () => {
    const findings = check([advisor], ['An advisor', 'an adviser', 'an advisor', 'no one', 'an adviser']);
    expect(findings.map(({ block, text, fixes }) => [block, text, fixes.length])).toEqual([
      [1, 'adviser', 1],
      [2, 'advisor', 0],
      [4, 'adviser', 1],
    ]);
  });

  it('keeps pairs apart', () => {
    const rule = consistency({ advisor: 'adviser', grey: 'gray' });
    expect(findIn(rule, 'A grey advisor', 'a grey adviser', 'a gray one')).toEqual(['adviser', 'gray']);
  });

  it('minds case and word edges unless told otherwise', () => {
    expect(findIn(advisor, 'advisor', 'Adviser', 'advisers')).toEqual([]);
    expect(findIn({ ...advisor, ignorecase: true }, 'advisor', 'Adviser')).toEqual(['Adviser']);
    expect(findIn({ ...advisor, nonword: true }, 'advisor', 'advisers')).toEqual(['adviser']);
  });

  it('takes expressions', () => {
    const rule = consistency({ '\\w+i[sz]e(?=d\\b)': '\\w+yse' }, { nonword: true });
    expect(findIn(rule, 'realised', 'analyse')).toEqual(['analyse']);
  });

  it('follows an edit of another block', () => {
    const session = compile(toProtocol([advisor])).open({ surface: 'draft' });
    const found = (...texts: string[]) => session.update(texts.map(toBlock)).map(({ text }) => text);
    expect(found('An adviser', 'an advisor')).toEqual(['advisor']);
    expect(found('An expert', 'an advisor')).toEqual([]);
    expect(found('An advisor', 'an advisor', 'an adviser')).toEqual(['adviser']);
  });
});
