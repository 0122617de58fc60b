/** The fixes of a finding: what the author wrote, or what the rule's action makes, or what the kind suggests. */
import type { Rule } from '../../brand-protocol/schema.ts';
import { keepCase } from '../casing/casing.ts';
import type { Fix } from '../types.ts';
import { applyAction } from './action.ts';
import { keepForm } from './forms.ts';

/**
 * `suggestions` are the kind's own, best first; an empty one means to leave the words out.
 * @param isKey whether the rule finds these words too: an inflected form is told by that, see `forms.ts`.
 */
export type ToFixes = (found: string, suggestions?: readonly string[], isKey?: (words: string) => boolean) => readonly Fix[];

/** The words that an action makes of what was found, or the suggestions; before they take over its case. */
export function toOptions({ action }: Rule, found: string, suggestions: readonly string[] = []): readonly string[] {
  return action ? applyAction(action, found, suggestions) : suggestions;
}

/** @param language the protocol's. Forms are taken over in English, and not by rules that come from Vale, whose words are final. */
export function toFixes(rule: Rule, language: string, ...[found, suggestions = [], isKey]: Parameters<ToFixes>): readonly Fix[] {
  const { fixes, action, origin } = rule;
  const hasForms = origin === undefined && language.startsWith('en');
  // What is made of the words themselves has their case already, or is meant to change it.
  const isMadeOfFound = action?.name === 'edit' || action?.name === 'convert';
  const dress = (text: string): string => {
    if (isMadeOfFound && !fixes) return text;
    const kept = keepCase(found, hasForms && isKey ? keepForm(found, text, isKey) : text);
    // Where nothing but the case is wrong, it is what changes: "Internet" under `Internet: internet`.
    return kept === found ? text : kept;
  };
  if (fixes) {
    return fixes.map((fix): Fix => {
      if ('remove' in fix) return { kind: 'remove' };
      const text = dress(fix.replace);
      return fix.from === undefined ? { kind: 'replace', text } : { kind: 'replace', text, from: fix.from };
    });
  }
  return toOptions(rule, found, suggestions).map(
    (text): Fix => (text === '' ? { kind: 'remove' } : { kind: 'replace', text: dress(text) }),
  );
}

/** "'this'", "'this' or 'that'", "'this', 'that', or 'the other'": Vale's way of naming better words. */
export function toChoice(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`);
  if (quoted.length < 3) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}
