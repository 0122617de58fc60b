import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { applyFirstFixes } from '../../../../lib/checks/fixes/fix.ts';
import type { Block, Facts } from '../../../../lib/checks/types.ts';
import { vetProtocol } from '../../../../lib/checks/vet.ts';
import { check, findIn, toBlock, toProtocol, toRule } from '../../../support/rules.ts';

const apr = {
  kind: 'required',
  when: { patterns: ['credit', 'instalments?'], ignorecase: true },
  text: 'Representative 19.9 % APR.',
  patterns: ['\\d{1,2}(?:\\.\\d)? % APR'],
  position: 'near',
  message: 'Where “{match}” is mentioned, add: {fix}',
};
const imprint = { kind: 'required', text: 'Fernhill Ltd, Leeds.', position: 'end', message: 'End with {fix}' };

const session = (rule: typeof imprint | Record<string, unknown>, facts: Facts, ...blocks: string[]) =>
  compile(toProtocol([rule as { kind: string }]), { now: () => 0 })
    .open({ surface: 'draft' })
    .update(blocks.map(toBlock), facts)
    .map(({ text }) => text);

const fixed = (rule: { kind: string }, text: string) => applyFirstFixes(text, check([rule], [text]));

describe('required', () => {
  it('asks for the words beside what makes them due, and puts them after its sentence', () => {
    const text = 'Pay by credit from £20. It is easy.';
    expect(check([apr], [text])).toMatchObject([
      { block: 0, text: 'credit from £20.', message: 'Where “credit” is mentioned, add: Representative 19.9 % APR.' },
    ]);
    expect(fixed(apr, text)).toBe('Pay by credit from £20. Representative 19.9 % APR. It is easy.');
  });

  it('is content with the words, or another wording of them, in the next block', () => {
    expect(findIn(apr, 'Pay by credit.', 'representative 19.9 % apr.')).toEqual([]);
    expect(findIn(apr, 'APR: 7.5 % APR fixed.', 'Pay by credit.')).toEqual([]);
    expect(findIn(apr, '7.5 % APR fixed.', 'Two.', 'Pay by credit.')).toEqual(['credit.']);
    expect(findIn({ ...apr, within: 2 }, '7.5 % APR fixed.', 'Two.', 'Pay by credit.')).toEqual([]);
  });

  it('says nothing where nothing makes them due', () => {
    expect(findIn(apr, 'Pay by card.')).toEqual([]);
  });

  it('tells of each block that mentions it', () => {
    expect(findIn({ ...apr, within: 0 }, 'Credit.', 'In instalments, on credit.')).toEqual(['Credit.', 'instalments, on credit.']);
  });

  it('wants the end at the end, and offers to write it there', () => {
    expect(findIn(imprint, 'Fernhill Ltd, Leeds.', 'Buy it.')).toEqual(['it.']);
    expect(findIn(imprint, 'Buy it.', 'Fernhill Ltd, Leeds.')).toEqual([]);
    expect(findIn({ ...imprint, within: 2 }, 'Fernhill Ltd, Leeds.', 'Buy it.')).toEqual([]);
    expect(fixed(imprint, 'Buy it.')).toBe('Buy it. Fernhill Ltd, Leeds.');
  });

  it('wants the start at the start, title or not', () => {
    const label = { ...imprint, text: 'Advertisement:', position: 'start' };
    expect(fixed(label, 'Buy it.')).toBe('Advertisement: Buy it.');
    const title: Block = { kind: 'title', text: 'Advertisement: the Tarn' };
    expect(findIn(label, title, 'Buy it.')).toEqual([]);
    expect(findIn(label, { kind: 'title', text: 'The Tarn' }, 'Advertisement: buy it.')).toEqual([]);
    expect(findIn(label, { kind: 'title', text: 'The Tarn' }, 'Buy it.', 'Advertisement: no.')).toEqual(['Buy']);
  });

  it('does not count excerpts and image texts as the end', () => {
    expect(findIn(imprint, 'Fernhill Ltd, Leeds.', { kind: 'image-alt', text: 'A hill' }, { kind: 'excerpt', text: 'Short.' })).toEqual([]);
  });

  it('offers no fix for a mention in a heading', () => {
    const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'Buy on credit' }, toBlock('Now.'), toBlock('Later.')];
    for (const position of ['near', 'anywhere'] as const)
      expect(check([{ ...apr, position }], blocks)).toMatchObject([{ block: 0, text: 'credit', fixes: [] }]);
  });

  it('offers no fix where a sentence does not belong', () => {
    expect(check([imprint], [{ kind: 'heading', text: 'Buy it', level: 2 }])).toMatchObject([{ text: 'it', fixes: [] }]);
  });

  it('shows words missing anywhere at the trigger, and at the end where there is none', () => {
    expect(findIn({ ...apr, position: 'anywhere' }, 'Pay by credit.', 'Two.')).toEqual(['credit.']);
    expect(findIn({ ...imprint, position: 'anywhere' }, 'One.', 'Two.')).toEqual(['Two.']);
  });

  it('holds for products and locales that the document is known to have', () => {
    const rule = { ...imprint, when: { products: ['loan'], locales: ['de'] } };
    expect(session(rule, {}, 'Buy.')).toEqual([]);
    expect(session(rule, { product: 'loan' }, 'Buy.')).toEqual([]);
    expect(session(rule, { product: 'loan', locale: 'de-AT' }, 'Buy.')).toEqual(['Buy.']);
    expect(session(rule, { product: 'card', locale: 'de' }, 'Buy.')).toEqual([]);
    expect(session({ ...imprint, when: { locales: ['en'] } }, {}, 'Buy.')).toEqual(['Buy.']);
    expect(session({ ...imprint, when: { products: ['Loan'], locales: ['de-at'] } }, { product: 'loan', locale: 'de-AT' }, 'Buy.')).toEqual(
      ['Buy.'],
    );
  });

  it('follows the document as it is written', () => {
    const open = compile(toProtocol([apr]), { now: () => 0 }).open({ surface: 'draft' });
    const texts = (...blocks: string[]) => open.update(blocks.map(toBlock)).map(({ text }) => text);
    expect(texts('One.', 'By credit.')).toEqual(['credit.']);
    expect(texts('Representative 19.9 % APR.', 'By credit.')).toEqual([]);
    expect(texts('Representative.', 'By credit.')).toEqual(['credit.']);
    expect(texts('Representative.', 'By card.')).toEqual([]);
  });

  it('takes examples with the facts that the rule asks for', () => {
    const rule = toRule({
      ...imprint,
      when: { products: ['loan'] },
      examples: {
        bad: [{ text: 'Buy.', hits: ['Buy.'], fixed: 'Buy. Fernhill Ltd, Leeds.' }],
        good: ['Buy.\n\nFernhill Ltd, Leeds.'],
      },
    });
    expect(vetProtocol(toProtocol([rule]))).toEqual([]);
  });

  it('is refused for a locale that no text has', () => {
    const refused = vetProtocol(toProtocol([toRule({ ...imprint, when: { locales: ['de', 'de_DE', 'zh-Hans-CN', 'english'] } })]));
    expect(refused.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'E212 /rules/0/when/locales/1',
      'E212 /rules/0/when/locales/3',
    ]);
  });
});
