/** The fixes of a finding: what the author wrote, or what the rule's action makes, or what the kind suggests. */
import type { Rule } from '../brand-protocol/schema.ts';
import { applyAction } from './action.ts';
import { keepCase } from './casing.ts';
import type { Fix } from './types.ts';

/** `suggestions` are the kind's own, best first; an empty one means to leave the words out. */
export type ToFixes = (found: string, suggestions?: readonly string[]) => readonly Fix[];

/** The words that an action makes of what was found, or the suggestions; before they take over its case. */
export type ToOptions = (found: string, suggestions?: readonly string[]) => readonly string[];

export function createOptions({ action }: Rule): ToOptions {
  return (found, suggestions = []) => (action ? applyAction(action, found, suggestions) : suggestions);
}

export function createFixes(rule: Rule): ToFixes {
  const { fixes } = rule;
  const toOptions = createOptions(rule);
  if (fixes) {
    return (found) =>
      fixes.map((fix): Fix => {
        if ('remove' in fix) return { kind: 'remove' };
        const text = keepCase(found, fix.replace);
        return fix.from === undefined ? { kind: 'replace', text } : { kind: 'replace', text, from: fix.from };
      });
  }
  return (found, suggestions = []) =>
    toOptions(found, suggestions).map((text): Fix => (text === '' ? { kind: 'remove' } : { kind: 'replace', text: keepCase(found, text) }));
}

/** "'this'", "'this' or 'that'", "'this', 'that', or 'the other'": Vale's way of naming better words. */
export function toChoice(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`);
  if (quoted.length < 3) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}
