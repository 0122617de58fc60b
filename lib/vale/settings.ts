/** What `.vale.ini` says: which styles and rules are on, at which level, and how files are read. */
import { matchesGlob } from './glob.ts';
import { readIni, type Setting, toList } from './ini.ts';
import type { Note } from './notes.ts';

export const levels = ['suggestion', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** One section: the files it is for, and what is on there. */
export interface Section {
  /** `*` is for every file. */
  glob: string;
  line: number;
  /** Null: says nothing of styles. */
  styles: { name: string; line: number }[] | null;
  /** By rule: on or off. */
  switches: Map<string, { on: boolean; line: number }>;
  blockIgnores: string[];
  tokenIgnores: string[];
}

export interface Settings {
  file: string;
  /** In the map of files; no slash at the end. */
  stylesPath: string;
  /** Where it is said. */
  stylesLine: number;
  minLevel: Level;
  vocabularies: { name: string; line: number }[];
  packages: string[];
  sections: Section[];
  /** One rule's level, whatever its file says. */
  levels: Map<string, Level>;
  ignoredScopes: string[] | null;
  skippedScopes: string[] | null;
  ignoredClasses: string[];
  /** File extension to the one it is read as. */
  formats: Map<string, string>;
}

/** Names that Vale looks for, the best first. */
const names = ['.vale.ini', '_vale.ini', 'vale.ini', '.vale', '_vale'];

/** The settings files nearest to the root, one of a folder. */
export function findSettings(paths: Iterable<string>): string[] {
  const parts = [...paths].map((path) => ({ path, folders: path.split('/').slice(0, -1), name: path.split('/').at(-1) ?? '' }));
  const found = parts.filter(({ name }) => names.includes(name)).sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const nearest = Math.min(...found.map(({ folders }) => folders.length));
  const near = found.filter(({ folders }) => folders.length === nearest);
  return [...new Map(near.toReversed().map(({ folders, path }) => [folders.join('/'), path])).values()].sort();
}

/** Joins two paths of the map, `..` and `.` included. */
function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const visible = 'rules look at what Vale would hide by it';

const quiet: Readonly<Record<string, string>> = {
  WordTemplate: 'word edges are the engine’s own here',
  NLPEndpoint: 'text is read on this device only, so there is no service to call',
  Transform: 'XSLT is not run',
  View: 'views of structured data are not read',
  CommentDelimiters: 'comments that steer Vale are not read in other writings',
  Lang: 'the protocol says its language',
};

export function readSettings(files: ReadonlyMap<string, string>, file: string, add: (note: Note) => void): Settings {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const note = ({ file: at, line }: { file: string; line: number }, reason: string) => add({ file: at, line, reason });
  const read = (path: string) =>
    readIni(files.get(path) ?? '', path, (line) => add({ file: path, line, reason: 'This line is neither a setting nor a section.' }));
  const own = read(file);
  const stylesKey = own.find(({ section, key }) => section === '' && key === 'StylesPath');
  const stylesPath = join(folder, stylesKey?.value ?? 'styles');
  // Packages leave their own settings beside the styles; Vale reads those first.
  const piped = [...files.keys()].filter((path) => path.startsWith(`${stylesPath}/.vale-config/`) && path.endsWith('.ini')).sort();
  const all = [...piped.flatMap(read), ...own];

  const settings: Settings = {
    file,
    stylesPath,
    stylesLine: stylesKey?.line ?? 1,
    minLevel: 'suggestion',
    vocabularies: [],
    packages: [],
    sections: [],
    levels: new Map(),
    ignoredScopes: null,
    skippedScopes: null,
    ignoredClasses: [],
    formats: new Map(),
  };
  for (const setting of all) {
    if (setting.section === '') readCore(settings, setting, note);
    else if (setting.section === 'formats') settings.formats.set(setting.key, setting.value);
    else if (setting.section !== 'asciidoctor') readInSection(settings, setting, note);
  }
  return settings;
}

type NoteAt = (at: { file: string; line: number }, reason: string) => void;

function readCore(settings: Settings, setting: Setting, note: NoteAt): void {
  const { key, value, line } = setting;
  if (key === 'StylesPath') return;
  if (key === 'MinAlertLevel') {
    if (isLevel(value)) settings.minLevel = value;
    else note(setting, `There is no level "${value}".`);
  } else if (key === 'Vocab') settings.vocabularies.push(...toList(value).map((name) => ({ name, line })));
  else if (key === 'Packages') {
    settings.packages.push(...toList(value));
    note(setting, 'Packages are not fetched: give the folder after "vale sync".');
  } else if (key === 'IgnoredScopes') {
    settings.ignoredScopes = toList(value);
    note(setting, `"${key}" is not carried over: rules leave out code, tt and kbd within a line.`);
  } else if (key === 'SkippedScopes' || key === 'IgnoredClasses') {
    if (key === 'SkippedScopes') settings.skippedScopes = toList(value);
    else settings.ignoredClasses.push(...toList(value));
    note(setting, `"${key}" is not carried over: ${visible}.`);
  } else note(setting, `"${key}": ${quiet[key] ?? 'Vale does not know this either'}.`);
}

function readInSection(settings: Settings, setting: Setting, note: NoteAt): void {
  const { section: glob, key, value, line } = setting;
  let section = settings.sections.find((each) => each.glob === glob);
  if (!section) {
    section = { glob, line, styles: null, switches: new Map(), blockIgnores: [], tokenIgnores: [] };
    settings.sections.push(section);
  }
  if (key === 'BasedOnStyles') section.styles = [...(section.styles ?? []), ...toList(value).map((name) => ({ name, line }))];
  else if (key === 'BlockIgnores' || key === 'IgnorePatterns' || key === 'TokenIgnores') {
    (key === 'TokenIgnores' ? section.tokenIgnores : section.blockIgnores).push(...toList(value));
    note(setting, `"${key}" is not carried over: ${visible}.`);
  } else if (quiet[key]) note(setting, `"${key}": ${quiet[key]}.`);
  else if (!key.includes('.')) note(setting, `"${key}" is neither a setting nor a rule.`);
  else if (!section.switches.has(key)) {
    const isOn = value === 'YES' || isLevel(value);
    if (!isOn && value !== 'NO') note(setting, `"${value}" is not YES, NO or a level; Vale takes it for NO.`);
    section.switches.set(key, { on: isOn, line });
    if (isLevel(value)) settings.levels.set(key, value);
  }
}

function isLevel(value: string): value is Level {
  return (levels as readonly string[]).includes(value);
}

/**
 * Whether a rule runs: by the switches of the sections that match, the last first, then by the styles.
 * @param path a file's, or null for anywhere: on in one place is on.
 */
export function isOn(settings: Settings, rule: string, path: string | null): boolean {
  if (path !== null)
    return runsIn(
      settings.sections.filter(({ glob }) => glob === '*' || matchesGlob(glob, path)),
      rule,
    );
  const everywhere = settings.sections.filter(({ glob }) => glob === '*');
  const others = settings.sections.filter(({ glob }) => glob !== '*');
  return runsIn(everywhere, rule) || others.some((section) => runsIn([...everywhere, section], rule));
}

function runsIn(sections: readonly Section[], rule: string): boolean {
  const special = sections.filter(({ glob }) => glob !== '*');
  const general = sections.filter(({ glob }) => glob === '*');
  for (const section of [...special.toReversed(), ...general]) {
    const known = section.switches.get(rule);
    if (known) return known.on;
  }
  return stylesIn(sections).includes(rule.split('.')[0] ?? '');
}

/** What the last of the sections says, or else all files have. */
function stylesIn(sections: readonly Section[]): string[] {
  const order = [...sections.filter(({ glob }) => glob === '*'), ...sections.filter(({ glob }) => glob !== '*')];
  return (order.findLast(({ styles }) => styles !== null)?.styles ?? []).map(({ name }) => name);
}

/** The styles that are on for a file. */
export function stylesOf({ sections }: Settings, path: string): string[] {
  return stylesIn(sections.filter(({ glob }) => glob === '*' || matchesGlob(glob, path)));
}
