import { describe, expect, it } from 'vitest';
import { compile } from '../../../../lib/checks/engine.ts';
import { ownResources } from '../../../../lib/checks/own-resources.ts';
import type { Block } from '../../../../lib/checks/types.ts';
import { check, findIn, toBlock, toProtocol } from '../../../support/rules.ts';

const metric = (formula: string, condition: string) => ({ kind: 'metric', formula, condition, message: '{value}' });
const say = (formula: string, ...blocks: (string | Block)[]) => check([metric(formula, '> -1000000')], blocks)[0]?.message;

describe('metric', () => {
  it('says a figure as people write it, and an imported rule as Vale does', () => {
    const rule = metric('words / sentences', '> 0');
    const text = 'One two three. Four five.';
    expect(check([rule], [text]).map(({ message }) => message)).toEqual(['2.5']);
    expect(check([{ ...rule, origin: 'Acme/Rule.yml' }], [text]).map(({ message }) => message)).toEqual(['2.50']);
  });

  const long = metric('words / sentences', '> 8');

  it('finds a document whose number meets the condition, at its first word', () => {
    const findings = check([long], [{ kind: 'heading', text: 'Our story' }, 'This one sentence has a few more words than eight.']);
    expect(findings).toMatchObject([{ block: 0, start: 0, end: 3, text: 'Our', message: '10', fixes: [] }]);
  });

  it('leaves a document whose number does not', () => {
    expect(findIn(long, 'Short. Very short.')).toEqual([]);
  });

  it('says nothing of a document without words', () => {
    expect(findIn(metric('words', '== 0'))).toEqual([]);
    expect(findIn(metric('words', '== 0'), '…', { kind: 'heading', text: 'Only a heading' })).toEqual([]);
  });

  it('counts words, sentences, paragraphs, characters and syllables of the text', () => {
    const text = ['It’s warm. The recyclable U.S. jacket is unbelievably warm.', { kind: 'list-item', text: 'Made in Porto' } as const];
    expect(say('words', ...text)).toBe('12');
    expect(say('sentences', ...text)).toBe('3');
    expect(say('paragraphs', ...text)).toBe('2');
    expect(say('characters', ...text)).toBe('57');
    expect(say('long_words', ...text)).toBe('2');
    expect(say('polysyllabic_words', ...text)).toBe('2');
  });

  it('counts a word made longer by an ending as no more complex', () => {
    expect(say('complex_words', 'He is reconsidering delivering recommended packages.')).toBe('3');
    expect(say('polysyllabic_words', 'He is reconsidering delivering recommended packages.')).toBe('4');
  });

  it('counts headings, lists, quotes and code, and not their words', () => {
    const document: Block[] = [
      { kind: 'title', text: 'One' },
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'heading', level: 2, text: 'Three' },
      { kind: 'list-item', text: 'four' },
      { kind: 'quote', text: 'five' },
      { kind: 'code', text: 'six()' },
      { kind: 'table-cell', text: 'seven' },
    ];
    expect(say('heading_h1 * 100000 + heading_h2 * 10000 + list * 1000 + blockquote * 100 + pre * 10 + words', ...document)).toBe('121112');
    expect(say('heading.h2', ...document)).toBe('2');
  });

  it('says nothing where something is divided by nothing', () => {
    expect(findIn(metric('words / heading_h1', '> 1'), 'Some words.')).toEqual([]);
  });

  it('names the part of the engine that it runs on, and says nothing until it comes', () => {
    const checker = compile(toProtocol([metric('words', '> 3')]));
    expect([checker.missing, checker.silent]).toEqual([['part:measure'], ['rule-0']]);
    expect(checker.open({ surface: 'draft' }).update([toBlock('One two three four')])).toEqual([]);
  });

  it('follows an edit', () => {
    const session = compile(toProtocol([metric('words', '> 3')]), { resources: ownResources }).open({ surface: 'draft' });
    const found = (...texts: string[]) => session.update(texts.map(toBlock)).map(({ message }) => message);
    expect(found('One two', 'three')).toEqual([]);
    expect(found('One two', 'three four')).toEqual(['4']);
    expect(found('three four')).toEqual([]);
  });

  it('looks at the whole document whatever its scope says', () => {
    expect(findIn({ ...metric('words', '> 3'), scope: ['heading'] }, 'One two three four')).toEqual(['One']);
  });
});
