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
    const own = known.get(text) ?? scopesOf(text);
    known.set(text, own);
    for (const scope of own) scopes.add(scope);
  }
  return { paragraphs: scopes.has('paragraph'), sentences: scopes.has('sentence') };
}

function scopesOf(text: string): string[] {
  try {
    const rule: unknown = parse(text, { logLevel: 'silent' });
    const { scope, extends: kind } = (rule ?? {}) as { scope?: unknown; extends?: unknown };
    return [...(kind === 'sequence' ? ['sentence'] : []), ...[scope].flat().map((each) => String(each).split('.')[0] ?? '')];
  } catch {
    return [];
  }
}
