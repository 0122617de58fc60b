import { describe, expect, it } from 'vitest';
import { check, findIn } from '../../../support/rules.ts';

const repetition = (fields: object = {}) => ({ kind: 'repetition', tokens: ['[^\\s.!?]+'], message: 'Twice: {word}', ...fields });

describe('repetition', () => {
  it('finds a word that stands there twice, and keeps the first', () => {
    expect(check([repetition()], ['Paris in the the spring'])).toMatchObject([
      { text: 'the the', start: 9, end: 16, message: 'Twice: the', fixes: [{ kind: 'replace', text: 'the' }] },
    ]);
  });

  it('leaves words that come again later, and words that only begin alike', () => {
    expect(findIn(repetition(), 'the cat and the dog, there then')).toEqual([]);
  });

  it('says nothing of clean text', () => {
    expect(findIn(repetition(), 'A fair price.')).toEqual([]);
  });

  it('minds case unless told otherwise', () => {
    expect(findIn(repetition(), 'The the cat')).toEqual([]);
    expect(findIn(repetition({ ignorecase: true }), 'The the cat')).toEqual(['The the']);
  });

  it('looks no further than the end of a sentence or of a block', () => {
    expect(findIn(repetition(), 'I forgot that. that is it')).toEqual(['that. that']);
    expect(findIn(repetition({ ignorecase: true }), 'I forgot that. That is it. It')).toEqual([]);
    expect(findIn(repetition(), 'the', 'the')).toEqual([]);
  });

  it('takes words of letters only, where told', () => {
    expect(findIn(repetition({ alpha: true }), 'no no 10 10 – –')).toEqual(['no no']);
  });

  it('finds three in a row twice', () => {
    expect(findIn(repetition(), 'so so so good')).toEqual(['so so', 'so so']);
  });

  it('allows as many as max says', () => {
    expect(findIn(repetition({ max: 1 }), 'so so good')).toEqual([]);
    expect(findIn(repetition({ max: 1 }), 'so so so good')).toEqual(['so so']);
  });

  it('counts over a whole block, as Vale does', () => {
    expect(findIn(repetition({ max: 1 }), 'so so good, and very very warm')).toEqual(['very very']);
  });

  it('minds exceptions', () => {
    expect(findIn(repetition({ exceptions: ['had had'] }), 'what he had had had had no effect on the the')).toEqual(['the the']);
  });

  it('compares what its tokens find, and nothing between', () => {
    const rule = repetition({ tokens: ['\\b(?:a|an|the)\\b'] });
    expect(findIn(rule, 'the warm the dry a')).toEqual(['the warm the']);
  });
});
