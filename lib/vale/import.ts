/**
 * A folder of Vale styles with its `.vale.ini` as protocol rules, without editing: names, levels, vocabularies and switches
 * are kept, and what cannot be carried over is listed by file, line and reason. Pure: the caller reads the files.
 */
import type { Rule, Severity } from '../brand-protocol/schema.ts';
import { builtInRules } from './built-in.ts';
import { convertRule } from './kinds.ts';
import type { Note } from './notes.ts';
import { type RuleFile, readRuleFile } from './rule-file.ts';
import { toScope } from './scopes.ts';
import { isOn, type Level, levels, readSettings, type Settings } from './settings.ts';
import { readVocabularies, toLines } from './vocabulary.ts';
import { chooseSettings, namesNothing, ruleFilesOf } from './which-settings.ts';
import { hasVerbs, toWording } from './wording.ts';

export interface ValeImport {
  rules: Rule[];
  /** Words that are right, whatever a rule says. Those that are wrong became the rule `Vale.Avoid`. */
  vocabulary: { accept: string[] };
  /** What could not be carried over, or not as it was. */
  notes: Note[];
  /** Rules that the settings switch off. */
  off: string[];
  /** Null where there is no `.vale.ini`: then every rule is on. */
  settings: Settings | null;
}

export interface ImportOptions {
  /** Who answers for the rules. */
  owner: string;
  /** Import what holds for this file. Default: what holds for any. */
  forFile?: string;
  /** The settings file. Default: the one nearest to the root. */
  settings?: string;
}

const severities: Readonly<Record<Level, Severity>> = { error: 'must', warning: 'care', suggestion: 'idea' };
/** The schema's. */
const longestId = 64;
const longestLine = 300;
const longestMessage = 1000;

/** @param files path to text; paths with forward slashes, from the folder's root. Never throws. */
export function importVale(files: ReadonlyMap<string, string>, { owner, forFile, settings: named }: ImportOptions): ValeImport {
  const notes: Note[] = [];
  const rules: Rule[] = [];
  const off: string[] = [];
  const add = (note: Note) => notes.push(note);
  const settings = named === undefined ? chooseSettings(files, add) : readSettings(files, named, add);
  const isOpen = settings !== null && named === undefined && namesNothing(settings);
  if (isOpen) add({ file: settings.file, line: 1, reason: 'No "BasedOnStyles" says which styles are on, so every rule is.' });
  const runs = (rule: string) =>
    settings === null || (isOpen && !settings.sections.some(({ switches }) => switches.has(rule))) || isOn(settings, rule, forFile ?? null);

  if (settings) noteFilePatterns(settings, forFile, notes);
  const vocabulary = readVocabularies(files, settings, notes);
  const from = (file: string, rule: string, read: RuleFile, level: Level | undefined): void => {
    // What the built-in rule ignores are words already.
    const wordList = (name: string) => (file === 'Vale' ? [name] : findWordList(files, settings?.stylesPath ?? '', name));
    const made = toRule(read, { id: rule, file, owner, level, notes, wordList, forFile });
    if (!made) return;
    if (made === 'off') off.push(rule);
    else if (settings && rank(made.level) < rank(settings.minLevel)) off.push(rule);
    else rules.push(made.rule);
  };

  const seen = new Set<string>();
  for (const { path, rule } of findRules(files, settings, notes)) {
    // Two folders of one name: Vale takes the first, too.
    if (seen.has(rule)) {
      notes.push({ file: path, line: 1, rule, reason: 'There is a rule of this name already.' });
      continue;
    }
    seen.add(rule);
    if (!runs(rule)) {
      off.push(rule);
      continue;
    }
    const read = readRuleFile(files.get(path) ?? '', (line, reason) => notes.push({ file: path, line, rule, reason }));
    if (read) from(path, rule, read, settings?.levels.get(rule));
  }
  if (settings) {
    const ignored = [...files].filter(([path]) => path.startsWith(`${settings.stylesPath}/config/ignore/`) && path.endsWith('.txt'));
    const words = ignored.flatMap(([, text]) => toLines(text).map(({ word }) => word));
    const dictionaries = [...files.keys()].flatMap((path) => toDictionaryName(path, settings.stylesPath) ?? []);
    for (const [rule, read] of builtInRules({ ...vocabulary, ignore: words, dictionaries })) {
      if (!isOn(settings, rule, forFile ?? null)) continue;
      const file = readRuleFile(read, () => {});
      if (file) from('Vale', rule, file, settings.levels.get(rule));
    }
  }
  notes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { rules, vocabulary: { accept: vocabulary.accept }, notes, off, settings };
}

/** `config/dictionaries/de-DE.dic` -> `de-DE`. */
function toDictionaryName(path: string, stylesPath: string): string | null {
  const folder = `${stylesPath}/config/dictionaries/`;
  const file = path.startsWith(folder) ? path.slice(folder.length) : '';
  return /^[^/]+\.dic$/.test(file) ? file.slice(0, -'.dic'.length) : null;
}

function rank(level: Level): number {
  return levels.indexOf(level);
}

function noteFilePatterns({ sections, file }: Settings, forFile: string | undefined, notes: Note[]): void {
  if (forFile !== undefined) return;
  const special = sections.filter(({ glob }) => glob !== '*');
  if (sections.length < 2) return;
  for (const { glob, line } of special)
    notes.push({ file, line, reason: `Vale keeps this to files like "${glob}"; here it holds wherever it is on for one kind of file.` });
}

/** Every rule file with its rule's name: the folder it lies in, and its own up to the first dot. */
function findRules(files: ReadonlyMap<string, string>, settings: Settings | null, notes: Note[]): { path: string; rule: string }[] {
  const found: { path: string; rule: string }[] = [];
  const styles = new Set<string>();
  const sayRules = new Set(ruleFilesOf(files));
  for (const path of [...files.keys()].sort()) {
    const parts = path.split('/');
    const file = parts.at(-1) ?? '';
    const style = parts.at(-2);
    if (!file.endsWith('.yml') || style === undefined) continue;
    if (settings && !path.startsWith(settings.stylesPath === '' ? '' : `${settings.stylesPath}/`)) continue;
    if (/(?:^|\/)(?:config|\.vale-config|\.github|\.git|node_modules)\//.test(settings ? path.slice(settings.stylesPath.length) : path))
      continue;
    if (!settings && !sayRules.has(path)) continue;
    styles.add(style);
    found.push({ path, rule: `${style}.${file.split('.')[0]}` });
  }
  for (const { name, line } of settings?.sections.flatMap((section) => section.styles ?? []) ?? [])
    if (name !== 'Vale' && !styles.has(name))
      notes.push({ file: settings?.file ?? '', line, reason: `The style "${name}" is not in the folder.` });
  return found;
}

interface RuleContext {
  id: string;
  file: string;
  owner: string;
  level: Level | undefined;
  notes: Note[];
  forFile: string | undefined;
  wordList(name: string): string[] | null;
}

function toRule(
  read: RuleFile,
  { id, file, owner, level: set, notes, wordList, forFile }: RuleContext,
): { rule: Rule; level: Level } | 'off' | null {
  const add = (line: number, reason: string) => notes.push({ file, line, rule: id, reason });
  const refuse = (line: number, reason: string): null => {
    add(line, reason);
    return null;
  };
  if (!read.has('extends')) return refuse(1, 'The key "extends" is missing.');
  if (!read.has('message')) return refuse(1, 'The key "message" is missing.');
  const written = read.text('level') || 'warning';
  if (!(levels as readonly string[]).includes(written)) return refuse(read.line('level'), `There is no level "${written}".`);
  if (read.flag('code')) return refuse(read.line('code'), 'Vale no longer takes "code"; it asks for "scope: raw".');
  const level = set ?? (written as Level);

  const made = convertRule(read, add, wordList);
  if (!made) return null;
  const scope =
    made.scope !== undefined
      ? { ok: true as const, scope: made.scope, types: [], off: false, note: undefined }
      : toScope(read.list('scope'), forFile?.split('.').at(-1));
  if (!scope.ok) return refuse(read.line('scope'), `The rule is left out: ${scope.reason}.`);
  if (scope.off) return 'off';
  if (scope.note) add(read.line('scope'), scope.note);
  if (forFile === undefined && scope.types.length > 0)
    add(read.line('scope'), `The scope names files of a type (${scope.types.join(', ')}); here it holds for all.`);
  const [kindId, name] = [toId(id), id.slice(0, longestLine)];
  if (kindId !== id) add(1, `Its id is "${kindId}" here: ids have at most ${longestId} letters, digits, dots, dashes and underscores.`);

  const limit = Math.trunc(read.number('limit') ?? 0);
  const message = toWording(made.message ?? read.text('message'), made.names) || name;
  if (message.length > longestMessage) add(read.line('message'), `The message is cut after ${longestMessage} characters.`);
  const link = toLink(read.text('link'));
  if (read.text('link') && !link) add(read.line('link'), `"${read.text('link')}" is no web address; left out.`);
  const rule: Rule = {
    id: kindId,
    kind: made.kind,
    name,
    severity: severities[level],
    message: cut(message, longestMessage),
    why: cut(toWhy(read, id)),
    owner,
    ...(link ? { source: { title: cut(`${id} – ${new URL(link).host}`), url: link } } : {}),
    ...(scope.scope ? { scope: scope.scope } : {}),
    ...(limit > 0 ? { limit } : {}),
    ...(made.action ? { action: made.action } : {}),
    origin: cut(file),
    ...made.fields,
  };
  return { rule, level };
}

function toWhy(read: RuleFile, id: string): string {
  const description = read.text('description').replace(/\s+/g, ' ').trim();
  if (description !== '' && !hasVerbs(description)) return description.replaceAll('%%', '%');
  return `The ${id.split('.')[0]} style asks for it.`;
}

function cut(text: string, most = longestLine): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function toId(name: string): string {
  const kept = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z]+/, '');
  return (kept || 'rule').slice(0, longestId);
}

function toLink(link: string): string | null {
  try {
    const url = new URL(link);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function findWordList(files: ReadonlyMap<string, string>, stylesPath: string, name: string): string[] | null {
  for (const path of [name, `${stylesPath}/${name}`, `${stylesPath}/config/ignore/${name}`]) {
    const text = files.get(path.replace(/^\.?\//, ''));
    if (text !== undefined) return toLines(text).map(({ word }) => word);
  }
  return null;
}
