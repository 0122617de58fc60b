import { describe, expect, it } from 'vitest';
import { applyAction, refuseAction } from '../../../../lib/checks/fixes/action.ts';

describe('action', () => {
  it('removes, replaces by its own texts, or by the suggestions when it has none', () => {
    expect(applyAction({ name: 'remove' }, 'very', [])).toEqual(['']);
    expect(applyAction({ name: 'replace', params: ['use', 'apply'] }, 'utilise', ['x'])).toEqual(['use', 'apply']);
    expect(applyAction({ name: 'replace' }, 'utilise', ['use'])).toEqual(['use']);
    expect(applyAction({ name: 'suggest', params: ['spellings'] }, 'teh', ['the'])).toEqual(['the']);
  });

  it('edits as Vale documents it', () => {
    const edit = (...params: string[]) => applyAction({ name: 'edit', params }, 'an hour (or so)', []);
    expect(edit('regex', 'h(o)ur', `\${1}ur`)).toEqual(['an our (or so)']);
    expect(edit('regex', 'h(o)ur', '$1-$$')).toEqual(['an o-$ (or so)']);
    expect(edit('regex', '(?<first>h)our', `\${first}`)).toEqual(['an h (or so)']);
    expect(edit('truncate', ' (')).toEqual(['an hour']);
    expect(edit('split', ' ', '1')).toEqual(['hour']);
    expect(applyAction({ name: 'edit', params: ['trim', '.!'] }, '!wow.', [])).toEqual(['wow']);
    expect(applyAction({ name: 'edit', params: ['trim_left', '!'] }, '!wow!', [])).toEqual(['wow!']);
    expect(applyAction({ name: 'edit', params: ['trim_right', '!'] }, '!wow!', [])).toEqual(['!wow']);
  });

  it('takes a name after a dollar sign for as long as it can be, as Go does', () => {
    expect(applyAction({ name: 'edit', params: ['regex', '(\\d)', '$1st'] }, 'May 1', [])).toEqual(['May']);
  });

  it('converts to words', () => {
    const simple = (found: string) => applyAction({ name: 'convert', params: ['simple'] }, found, []);
    expect(simple('someLetter_case')).toEqual(['some letter case']);
    expect(simple('HTMLPage--2')).toEqual(['htmlpage 2']);
    expect(simple('plain words')).toEqual([]);
    expect(applyAction({ name: 'convert', params: ['snake'] }, 'someCase', [])).toEqual([]);
  });

  it('says why it makes no fix', () => {
    expect(refuseAction({ name: 'edit', params: ['trim'] })?.say).toBe('"trim" takes one parameter after its name.');
    expect(refuseAction({ name: 'edit', params: ['regex', 'a'] })?.say).toBe('"regex" takes 2 parameters after its name.');
    expect(refuseAction({ name: 'edit', params: ['sparkle'] })?.say).toBe('"edit" does not know "sparkle".');
    expect(refuseAction({ name: 'suggest', params: ['Script.tengo'] })?.known).toEqual(['spellings']);
    expect(refuseAction({ name: 'convert', params: ['simple'] })).toBeNull();
    expect(refuseAction({ name: 'edit', params: ['split', ' ', '1'] })).toBeNull();
    expect(refuseAction({ name: 'remove' })).toBeNull();
  });

  it('offers nothing when an edit is unknown or changes nothing', () => {
    expect(applyAction({ name: 'edit', params: ['sparkle'] }, 'a', [])).toEqual([]);
    expect(applyAction({ name: 'edit', params: ['trim', 'x'] }, 'a', [])).toEqual([]);
    expect(applyAction({ name: 'edit', params: ['split', ' ', '7'] }, 'a b', [])).toEqual([]);
    expect(applyAction({ name: 'edit', params: ['split', ' ', '-1'] }, 'a b', [])).toEqual([]);
    expect(applyAction({ name: 'edit', params: ['trim'] }, ' a', [])).toEqual([]);
    expect(applyAction({ name: 'suggest', params: ['Script.tengo'] }, 'a', ['b'])).toEqual([]);
  });
});
