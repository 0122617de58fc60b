/** Finds the cases below a folder: folders with an `expected.json` or `expected.txt`, and lists in `*cases.yaml`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { findSettings, readSettings } from '../../lib/vale/settings.ts';
import { type BadCase, type Case, type Expected, type Input, readValeJson, readValeLines } from './case.ts';
import { readListedCases } from './listed-cases.ts';

/** Bytes; styles and texts are far smaller, word lists are not. */
const largest = 8_000_000;
const textual = /\.(?:ya?ml|ini|txt|md|markdown|mdx|html?|rst|adoc|org|xml|dita|json|dic|tengo|py|go|js|ts)$|(?:^|\/)[._]?vale$/i;
const inputs = /\.(?:md|markdown|mdown|mdx|txt|html?|xhtml|rst|adoc|asciidoc|org|xml|dita)$/i;

export function readCases(folder: string): { cases: Case[]; bad: BadCase[] } {
  const cases: Case[] = [];
  const bad: BadCase[] = [];
  const name = (path: string) => relative(folder, path).split(sep).join('/') || basename(folder);
  const attempt = (path: string, read: () => Case[]) => {
    try {
      cases.push(...read());
    } catch (error) {
      bad.push({ name: name(path), reason: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const path of walk(folder)) {
    if (/^expected\.(?:json|txt)$/.test(basename(path))) attempt(path, () => [readFolderCase(path, name(dirname(path)), folder)]);
    else if (/cases\.ya?ml$/.test(path))
      attempt(path, () =>
        readListedCases(readFileSync(path, 'utf8'), name(path), (line, reason) => bad.push({ name: `${name(path)}:${line}`, reason })),
      );
  }
  return { cases, bad };
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === '.git' || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

/** Every text file below `folder`, by its path from `root`. */
function readTexts(folder: string, root: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of walk(folder)) {
    if (textual.test(path) && statSync(path).size <= largest)
      // Of a dictionary the import knows the name; its words are read by those who look words up.
      texts.set(relative(root, path).split(sep).join('/'), path.endsWith('.dic') ? '' : readFileSync(path, 'utf8'));
  }
  return texts;
}

/** @param top above which no settings are looked for. */
function readFolderCase(expectedPath: string, name: string, top: string): Case {
  const folder = resolve(dirname(expectedPath));
  const source = readFileSync(expectedPath, 'utf8');
  const expected = expectedPath.endsWith('.json') ? readValeJson(source) : readValeLines(source);
  const own = readTexts(folder, folder);
  const settings = findSettingsFile(folder, own, resolve(top));
  const ini = readFileSync(settings, 'utf8');
  const stylesPath = resolve(dirname(settings), readIniStylesPath(ini));
  const root = common(common(folder, stylesPath), dirname(settings));
  const near = (path: string) => relative(root, path).split(sep).join('/');
  const files = new Map([[near(settings), ini]]);
  if (isFolder(stylesPath)) for (const [path, text] of readTexts(stylesPath, root)) files.set(path, text);

  const base = dirname(settings);
  const isStyle = (path: string) => resolve(folder, path).startsWith(stylesPath + sep);
  const isInput = (path: string) => !/^expected\.|(?:^|\/)README\.md$/.test(path) || lookUp(expected, path).length > 0;
  const found = [...own.keys()].filter((path) => inputs.test(path) && !isStyle(path) && isInput(path));
  for (const [file, alerts] of expected) {
    // Vale looks at every file of a folder, its settings and styles, too.
    if (
      alerts.length > 0 &&
      !existsSync(resolve(folder, file)) &&
      ![...own.keys()].some((path) => lookUp(new Map([[file, alerts]]), path).length > 0)
    )
      throw new Error(`"${file}" is not in the folder`);
  }
  return {
    name,
    files,
    settings: near(settings),
    dictionaries: isFolder(stylesPath) ? stylesPath : null,
    inputs: found.map((path): Input => {
      const shown = relative(base, join(folder, path)).split(sep).join('/');
      return { name: shown, text: own.get(path) ?? '', expected: lookUp(expected, path) };
    }),
  };
}

/** The case's own, or as Vale looks for it: in the nearest folder above. */
function findSettingsFile(folder: string, own: ReadonlyMap<string, string>, top: string): string {
  const [named] = findSettings(own.keys());
  if (named !== undefined) return resolve(folder, named);
  for (let above = resolve(folder); above !== top && above !== dirname(above); ) {
    above = dirname(above);
    const [name] = findSettings(readdirSync(above));
    if (name !== undefined) return join(above, name);
  }
  throw new Error('there is no .vale.ini');
}

/** Vale names files as it was called: by a path that ends alike. */
function lookUp(expected: ReadonlyMap<string, Expected[]>, path: string): readonly Expected[] {
  return [...expected].flatMap(([file, alerts]) => {
    const plain = file.replaceAll('\\', '/').replace(/^\.\//, '');
    return plain === path || plain.endsWith(`/${path}`) || path.endsWith(`/${plain}`) ? alerts : [];
  });
}

function readIniStylesPath(ini: string): string {
  const settings = readSettings(new Map([['.vale.ini', ini]]), '.vale.ini', () => {});
  // `readSettings` keeps inside its map; a path that leads out of the folder is read as it stands.
  const written = ini.match(/^\s*StylesPath\s*[=:]\s*(.*?)\s*$/m)?.[1];
  return written ?? settings.stylesPath;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function common(one: string, other: string): string {
  const [left, right] = [one.split(sep), other.split(sep)];
  const same = left.findIndex((part, n) => part !== right[n]);
  return (same < 0 ? left : left.slice(0, same)).join(sep) || sep;
}
