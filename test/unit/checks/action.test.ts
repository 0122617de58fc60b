import { describe, expect, it } from 'vitest';
import { applyAction } from '../../../lib/checks/action.ts';

describe('action', () => {
  it('removes, replaces by its own texts, or by the suggestions when it has none', () => {
    expect(applyAction({ name: 'remove' }, 'very', [])).toEqual(['']);
    expect(applyAction({ name: 'replace', params: ['use', 'apply'] }, 'utilise', ['x'])).toEqual(['use', 'apply']);
    expect(applyAction({ name: 'replace' }, 'utilise', ['use'])).toEqual(['use']);
    expect(applyAction({ name: 'suggest', params: ['spellings'] }, 'teh', ['the'])).toEqual(['the']);
  });

  it('edits as Vale documents it', () => {
    const edit = (...params: string[]) => applyAction({ name: 'edit', params }, 'an hour (or so)', []);
    expect(edit('regex', 'h(o)ur', '$1ur')).toEqual(['an our (or so)']);
    expect(edit('truncate', ' (')).toEqual(['an hour']);
    expect(edit('split', ' ', '1')).toEqual(['hour']);
    expect(applyAction({ name: 'edit', params: ['trim', '.!'] }, '!wow.', [])).toEqual(['wow']);
    expect(applyAction({ name: 'edit', params: ['trim_left', '!'] }, '!wow!', [])).toEqual(['wow!']);
    expect(applyAction({ name: 'edit', params: ['trim_right', '!'] }, '!wow!', [])).toEqual(['!wow']);
  });

  it('offers nothing when an edit is unknown or changes nothing', () => {
    expect(applyAction({ name: 'edit', params: ['sparkle'] }, 'a', [])).toEqual([]);
    expect(applyAction({ name: 'edit', params: ['trim', 'x'] }, 'a', [])).toEqual([]);
  });
});
