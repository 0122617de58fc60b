/** A rule's action: how its fix is made. What Vale's own machinery would not do either is left out and named. */
import { type Action, actionNames } from '../brand-protocol/schema.ts';
import type { AddNote } from './notes.ts';
import { createPatterns } from './patterns.ts';
import { type RuleFile, toText, toTexts } from './rule-file.ts';
import { noFlags } from './translate.ts';

/** Edits with the number of their parameters, the edit's name included. */
const edits: Readonly<Record<string, number>> = { regex: 3, trim: 2, trim_left: 2, trim_right: 2, truncate: 2, split: 3 };

export function readAction(file: RuleFile, add: AddNote): Action | null {
  const written = file.map('action');
  const name = toText(written?.get('name'));
  if (name === '') return null;
  const params = toTexts(written?.get('params'));
  const refuse = (reason: string): null => {
    add(file.line('action'), reason);
    return null;
  };
  if (!(actionNames as readonly string[]).includes(name)) return refuse(`There is no action "${name}"; the rule has no fix.`);
  if (name === 'suggest' && params[0] !== 'spellings') return refuse('Scripts that suggest are not run; the rule has no fix.');
  if (name === 'edit') {
    const wanted = edits[params[0] ?? ''];
    if (wanted === undefined) return refuse(`Vale knows no edit "${params[0] ?? ''}" and does nothing; the rule has no fix.`);
    if (params.length !== wanted) return refuse(`The edit "${params[0]}" takes ${wanted - 1} parameters; the rule has no fix.`);
    if (params[0] === 'regex') {
      const made = createPatterns(add).one(params[1] ?? '', file.line('action', 'params'), { flags: noFlags, ignorecase: false });
      if (!made) return null;
      return { name, params: ['regex', made.source, params[2] ?? ''] };
    }
  }
  return params.length > 0 ? { name: name as Action['name'], params } : { name: name as Action['name'] };
}
