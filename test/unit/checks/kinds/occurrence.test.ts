import { describe, expect, it } from 'vitest';
import { check, findIn } from '../../../support/rules.ts';

const marks = { kind: 'occurrence', token: '!', nonword: true, max: 1, message: '{count} of {max}' };

describe('occurrence', () => {
  it('counts over the whole document and shows the first one too many', () => {
    const [finding, ...rest] = check([marks], ['One!', 'None.', 'Two! Three!']);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ block: 2, start: 3, end: 4, text: '!', message: '3 of 1' });
  });

  it('counts per block where told so', () => {
    expect(findIn({ ...marks, per: 'block' }, 'One!', 'Two!', 'Three!')).toEqual([]);
    expect(findIn({ ...marks, per: 'block' }, 'One!!', 'Two!')).toEqual(['!']);
  });

  it('shows nothing at masked code', () => {
    expect(findIn({ kind: 'occurrence', token: '[*]+|x', nonword: true, max: 1, per: 'block' }, '*** and x', '*** ***')).toEqual(['x']);
  });

  it('shows what is missing at the first word', () => {
    const rule = { kind: 'occurrence', token: 'Fernhill', min: 1, message: '{count}' };
    expect(check([rule], ['Made in Porto.', 'Worn here.'])).toMatchObject([{ block: 0, text: 'Made', message: '0' }]);
    expect(findIn(rule, 'Made in Porto.', 'By Fernhill.')).toEqual([]);
  });

  it('says nothing of a document without blocks', () => {
    expect(findIn({ kind: 'occurrence', token: 'Fernhill', min: 1 })).toEqual([]);
  });

  it('forgets a mark that was taken out', () => {
    expect(findIn(marks, 'One!', 'Two.')).toEqual([]);
  });

  it('shows the first of too many in a block', () => {
    const [finding] = check([{ ...marks, per: 'block' }], ['a! b! c!']);
    expect(finding).toMatchObject({ start: 1, end: 2, message: '3 of 1' });
  });

  it('counts each sentence alone where the scope is the sentence', () => {
    const rule = { kind: 'occurrence', token: '\\w+', max: 3, per: 'block', scope: ['sentence'], message: '{count}' };
    const found = check([rule], ['One two three. One two three four. And so on.']);
    expect(found.map(({ text, start, message }) => [text, start, message])).toEqual([['One', 15, '4']]);
    expect(check([{ ...rule, max: undefined, min: 4 }], ['One two three. One two three four.']).map(({ start }) => start)).toEqual([0]);
  });
});
