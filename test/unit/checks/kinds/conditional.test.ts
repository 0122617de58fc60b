import { describe, expect, it } from 'vitest';
import { loadProtocol } from '../../../../lib/checks/load-protocol.ts';
import { check, findIn, toProtocol, toRule } from '../../../support/rules.ts';

const acronyms = {
  kind: 'conditional',
  first: '\\b([A-Z]{3,5})\\b',
  second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
  exceptions: ['API'],
};

describe('conditional', () => {
  it('finds what nobody explained', () => {
    expect(check([acronyms], ['The WHO says so.'])).toMatchObject([{ text: 'WHO', start: 4, message: 'About “WHO”.' }]);
  });

  it('leaves what is explained, before it or in the same block', () => {
    expect(findIn(acronyms, 'The World Health Organization (WHO) says so.', 'The WHO does.')).toEqual([]);
    expect(findIn(acronyms, 'The WHO is the World Health Organization (WHO).')).toEqual([]);
  });

  it('finds what is explained too late', () => {
    expect(findIn(acronyms, 'The WHO says so.', 'The World Health Organization (WHO) does.')).toEqual(['WHO']);
  });

  it('says nothing of clean text', () => {
    expect(findIn(acronyms, 'A fair price.')).toEqual([]);
  });

  it('minds exceptions and accepted words', () => {
    expect(findIn(acronyms, 'Our API')).toEqual([]);
    expect(check([{ ...acronyms, vocab: false }], ['The WHO'])).toHaveLength(1);
  });

  it('asks for the second anywhere in the block when it captures nothing', () => {
    const rule = { kind: 'conditional', first: 'free', second: 'terms apply' };
    expect(findIn(rule, 'It is free. Really free.', 'terms apply')).toEqual(['free', 'free']);
    expect(findIn(rule, 'It is free; terms apply.')).toEqual([]);
    expect(findIn(rule, 'No offer here.')).toEqual([]);
  });

  it('tells authors that it does not ignore case, unless the rule was imported', async () => {
    const rule = { ...acronyms, ignorecase: true, examples: { bad: [{ text: 'The WHO', hits: ['WHO'] }], good: ['x'] } };
    const errorsOf = async (fields: object) => {
      const loaded = await loadProtocol(JSON.stringify(toProtocol([toRule({ ...rule, ...fields })])), 'brand.json');
      return loaded.ok ? [] : loaded.error.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(await errorsOf({})).toEqual(['E212 /rules/0/ignorecase']);
    expect(await errorsOf({ origin: 'Style/Acronyms.yml' })).toEqual([]);
  });
});
