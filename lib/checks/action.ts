/** Vale's actions: how a fix is made from the words that were found. Field and meaning as Vale documents them. */
import type { Action } from '../brand-protocol/schema.ts';

/** Names of edits, each with what it does to the words; an unknown one changes nothing, as in Vale. */
const edits: Readonly<Record<string, (found: string, params: readonly string[]) => string | null>> = {
  regex: (found, [source = '', to = '']) => found.replace(new RegExp(source, 'gu'), to.replace(/\$\{(\d+)\}/g, '$$$1')),
  trim: (found, [chars = ' ']) => trimLeft(trimRight(found, chars), chars),
  trim_left: (found, [chars = ' ']) => trimLeft(found, chars),
  trim_right: (found, [chars = ' ']) => trimRight(found, chars),
  truncate: (found, [separator = ' ']) => found.split(separator)[0] ?? null,
  split: (found, [separator = ' ', which = '0']) => found.split(separator)[Number(which)] ?? null,
};

function trimLeft(text: string, chars: string): string {
  let at = 0;
  while (at < text.length && chars.includes(text[at] as string)) at++;
  return text.slice(at);
}

function trimRight(text: string, chars: string): string {
  let at = text.length;
  while (at > 0 && chars.includes(text[at - 1] as string)) at--;
  return text.slice(0, at);
}

/**
 * Texts to put in place of `found`, best first; an empty text means to leave it out.
 * @param suggestions the kind's own: the better words of a swap, a dictionary's spellings.
 */
export function applyAction({ name, params = [] }: Action, found: string, suggestions: readonly string[]): readonly string[] {
  switch (name) {
    case 'remove':
      return [''];
    case 'replace':
      return params.length > 0 ? params : suggestions;
    case 'edit': {
      const [edit = '', ...rest] = params;
      const edited = edits[edit]?.(found, rest) ?? null;
      return edited === null || edited === found ? [] : [edited];
    }
    default:
      return suggestions;
  }
}
