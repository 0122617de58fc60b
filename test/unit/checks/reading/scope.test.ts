import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/checks/types.ts';
import { check, findIn } from '../../../support/rules.ts';

const heron = (...scope: string[]) => ({ kind: 'existence', tokens: ['heron'], scope });

const document: Block[] = [
  { kind: 'heading', level: 1, text: 'One heron' },
  { kind: 'heading', level: 2, text: 'Two heron' },
  { kind: 'paragraph', text: 'A heron. See heron here.', links: [{ start: 9, end: 18, href: '/heron' }] },
  { kind: 'list-item', text: 'heron' },
  { kind: 'table-header', text: 'heron' },
  { kind: 'table-cell', text: 'heron' },
  { kind: 'code', text: 'heron' },
  { kind: 'raw', text: '# One heron' },
];

const blocksOf = (...scope: string[]) => check([heron(...scope)], document).map(({ block }) => block);

describe('scope', () => {
  it('means all text but code and source when there is none', () => {
    expect(check([{ kind: 'existence', tokens: ['heron'] }], document).map(({ block }) => block)).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });

  it('takes any of a list, all that "&" joins, and none that "~" names', () => {
    expect(blocksOf('heading.h1', 'list')).toEqual([0, 3]);
    expect(blocksOf('heading & ~heading.h1')).toEqual([1]);
    expect(blocksOf('~heading & ~table')).toEqual([2, 2, 3]);
    expect(blocksOf('table')).toEqual([4, 5]);
    expect(blocksOf('table.header')).toEqual([4]);
    expect(blocksOf('raw')).toEqual([7]);
  });

  it('looks inside links only, or outside links only', () => {
    expect(check([heron('link')], document).map(({ start }) => start)).toEqual([13]);
    expect(check([heron('~link & paragraph')], document).map(({ start }) => start)).toEqual([2]);
  });

  it('gives patterns one sentence at a time, and lets no literal reach over two', () => {
    const text = 'Dr. Ellison came. She sang. Then she left.';
    expect(findIn({ kind: 'existence', tokens: ['^\\w+'], nonword: true, scope: ['sentence'] }, text)).toEqual(['Dr', 'She', 'Then']);
    expect(findIn({ kind: 'existence', tokens: ['sang. Then'], nonword: true, scope: ['sentence'] }, text)).toEqual([]);
    expect(findIn({ kind: 'existence', tokens: ['sang. Then'], nonword: true }, text)).toEqual(['sang. Then']);
  });

  it('stops after the limit of a rule, in reading order', () => {
    expect(check([{ ...heron('text'), limit: 2 }], document).map(({ block }) => block)).toEqual([0, 1]);
  });
});
