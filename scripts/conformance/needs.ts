/** Whether any rule that Vale loads looks at sentences or paragraphs: then it shows these to every rule for text. */
import { parse } from 'yaml';
import type { Settings } from '../../lib/vale/settings.ts';
import type { Needs } from './reading/view.ts';

const known = new Map<string, string[]>();

export function needsOf(files: ReadonlyMap<string, string>, settings: Settings | null): Needs {
  const styles = new Set(settings?.sections.flatMap(({ styles: named }) => (named ?? []).map(({ name }) => name)));
  const rules = new Set(settings?.sections.flatMap(({ switches }) => [...switches.keys()]));
  const scopes = new Set<string>();
  for (const [path, text] of files) {
    const [file = '', style = ''] = path.split('/').reverse();
    if (!file.endsWith('.yml') || !(settings === null || styles.has(style) || rules.has(`${style}.${file.split('.')[0]}`))) continue;
    for (const scope of scopesOf(text)) scopes.add(scope.split('.')[0] ?? '');
  }
  return { paragraphs: scopes.has('paragraph'), sentences: scopes.has('sentence') };
}

/** As a rule's file has them. */
function scopesOf(text: string): readonly string[] {
  const own = known.get(text) ?? readScopes(text);
  known.set(text, own);
  return own;
}

/** Whether a rule looks at files of a type only: Vale knows the type of all blocks but what is said of an image. */
export function isOfType(text: string): boolean {
  const scopes = scopesOf(text);
  return scopes.length > 0 && scopes.every((scope) => /\.(?:md|html|txt)(?=\s*(?:&|$))/.test(scope));
}

function readScopes(text: string): string[] {
  try {
    const rule: unknown = parse(text, { logLevel: 'silent' });
    const { scope, extends: kind } = (rule ?? {}) as { scope?: unknown; extends?: unknown };
    return [...(kind === 'sequence' ? ['sentence'] : []), ...(scope === undefined ? [] : [scope].flat().map(String))];
  } catch {
    return [];
  }
}
