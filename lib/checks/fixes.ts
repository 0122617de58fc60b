/** The fixes of a finding: what the author wrote, or what the rule's action makes, or what the kind suggests. */
import type { Rule } from '../brand-protocol/schema.ts';
import { applyAction } from './action.ts';
import { keepCase } from './casing.ts';
import type { Fix } from './types.ts';

/** `suggestions` are the kind's own, best first; an empty one means to leave the words out. */
export type ToFixes = (found: string, suggestions?: readonly string[]) => readonly Fix[];

export function createFixes({ fixes, action }: Rule): ToFixes {
  if (fixes) {
    return (found) =>
      fixes.map((fix): Fix => {
        if ('remove' in fix) return { kind: 'remove' };
        const text = keepCase(found, fix.replace);
        return fix.from === undefined ? { kind: 'replace', text } : { kind: 'replace', text, from: fix.from };
      });
  }
  const toTexts = (found: string, suggestions: readonly string[]) => (action ? applyAction(action, found, suggestions) : suggestions);
  return (found, suggestions = []) =>
    toTexts(found, suggestions).map((text): Fix => (text === '' ? { kind: 'remove' } : { kind: 'replace', text: keepCase(found, text) }));
}
