/** Vale's actions: how a fix is made from the words that were found. Fields and meanings are those of Vale's source. */
import type { Action } from '../../brand-protocol/schema.ts';

interface Edit {
  /** Parameters after its name. Another number of them makes no fix. */
  takes: number;
  apply(found: string, params: readonly string[]): string | null;
}

const edits: Readonly<Record<string, Edit>> = {
  regex: {
    takes: 2,
    apply: (found, [source = '', to = '']) => found.replace(new RegExp(source, 'gu'), (...match) => fillTemplate(to, match)),
  },
  trim: { takes: 1, apply: (found, [chars = '']) => trimLeft(trimRight(found, chars), chars) },
  trim_left: { takes: 1, apply: (found, [chars = '']) => trimLeft(found, chars) },
  trim_right: { takes: 1, apply: (found, [chars = '']) => trimRight(found, chars) },
  truncate: { takes: 1, apply: (found, [separator = '']) => found.split(separator)[0] ?? null },
  split: {
    takes: 2,
    apply: (found, [separator = '', which = '']) => (/^\d+$/.test(which) ? (found.split(separator)[Number(which)] ?? null) : null),
  },
};

/** Go's templates: `$1`, `${1}`, `${name}`, `$$`. A name is as long as it can be, so `$1st` is a group "1st" that there is not: nothing. */
function fillTemplate(template: string, match: readonly unknown[]): string {
  const named = match.at(-1);
  const groups = typeof named === 'object' && named !== null ? (named as Record<string, string | undefined>) : {};
  const length = match.length - (named === groups ? 3 : 2);
  return template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return whole === '$$' ? '$' : whole;
    if (/^\d+$/.test(name)) return Number(name) < length ? String(match[Number(name)] ?? '') : '';
    return Object.hasOwn(groups, name) ? (groups[name] ?? '') : '';
  });
}

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

/** "someLetter_case" -> "some letter case". */
function toSimple(text: string): string {
  let simple = '';
  let before = ' ';
  let at = 0;
  for (const char of text) {
    const isLetter = /[\p{L}\p{N}]/u.test(char);
    if (!isLetter || (at > 1 && /\p{Ll}/u.test(before) && /\p{Lu}/u.test(char))) simple += ' ';
    if (isLetter) simple += char.toLowerCase();
    before = char;
    at += char.length;
  }
  return simple.trim().replace(/ +/g, ' ');
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
    case 'suggest':
      return params[0] === 'spellings' ? suggestions : [];
    case 'convert':
      return changed(found, params[0] === 'simple' ? toSimple(found) : null);
    case 'edit': {
      const [edit = '', ...rest] = params;
      const known = Object.hasOwn(edits, edit) ? edits[edit] : undefined;
      return changed(found, known?.takes === rest.length ? (known.apply(found, rest)?.trim() ?? null) : null);
    }
  }
}

function changed(found: string, text: string | null): readonly string[] {
  return text === null || text === found ? [] : [text];
}

/** Why the action makes no fix, or null. */
export function refuseAction({ name, params = [] }: Action): { say: string; known: readonly string[] } | null {
  const [first = '', ...rest] = params;
  const one = (known: readonly string[]) => (known.includes(first) ? null : { say: `"${name}" does not know "${first}".`, known });
  if (name === 'suggest') return one(['spellings']);
  if (name === 'convert') return one(['simple']);
  if (name !== 'edit') return null;
  const takes = edits[first]?.takes;
  if (!Object.hasOwn(edits, first) || takes === undefined) return one(Object.keys(edits));
  return rest.length === takes
    ? null
    : { say: `"${first}" takes ${takes === 1 ? 'one parameter' : `${takes} parameters`} after its name.`, known: [] };
}
