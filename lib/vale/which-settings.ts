/**
 * Which settings file a folder of styles goes by. A repository that gives its styles to others is laid out as its author works
 * on them: settings for its own README, one in each folder of tests, or such that name no style because whoever takes them will.
 */
import type { Note } from './notes.ts';
import { findSettings, readSettings, type Settings } from './settings.ts';

const isRule = (text: string | undefined) => /^\s*["']?extends["']?\s*:/im.test(text ?? '');

/** Files that say they are rules; what begins with a full stop belongs to tools. */
export function ruleFilesOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => (path.endsWith('.yml') && !/(?:^|\/)\./.test(path) && isRule(text) ? [path] : []));
}

/** Null: every rule is on. @param add is told why, where there is a settings file. */
export function chooseSettings(files: ReadonlyMap<string, string>, add: (note: Note) => void): Settings | null {
  const [file, ...others] = findSettings(files.keys());
  if (file === undefined) return null;
  if (others.length > 0) {
    const named = [file, ...others.slice(0, 2)].join(', ') + (others.length > 2 ? ', …' : '');
    add({
      file,
      line: 1,
      reason: `There are ${others.length + 1} settings files side by side (${named}), so none is heeded and every rule is on: give the folder of one.`,
    });
    return null;
  }
  const notes: Note[] = [];
  const settings = readSettings(files, file, (note) => notes.push(note));
  const rules = ruleFilesOf(files);
  if (rules.length > 0 && !rules.some((path) => isIn(path, settings.stylesPath))) {
    const line = settings.stylesLine;
    const place = placeOfStyles(rules, settings);
    if (place === null) {
      add({ file, line, reason: `No style lies in "${settings.stylesPath}", so this file is not heeded and every rule is on.` });
      return null;
    }
    add({ file, line, reason: `No style lies in "${settings.stylesPath}"; those of "${place || '.'}" are taken.` });
    settings.stylesPath = place;
  }
  for (const note of notes) add(note);
  return settings;
}

/** Settings of a package leave it to others to say what is on; Vale alone would run nothing. */
export function namesNothing({ sections }: Settings): boolean {
  return sections.every(({ styles, switches }) => styles === null && ![...switches.values()].some(({ on }) => on));
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The folder around a style that the settings name. */
function placeOfStyles(rules: readonly string[], { sections }: Settings): string | null {
  const named = sections.flatMap(({ styles, switches }) => [
    ...(styles ?? []).map(({ name }) => name),
    ...[...switches.keys()].map((rule) => rule.split('.')[0] ?? ''),
  ]);
  for (const path of rules) {
    const parts = path.split('/');
    if (named.includes(parts.at(-2) ?? '')) return parts.slice(0, -2).join('/');
  }
  return null;
}
