/**
 * A Hunspell affix file as the checker needs it. Format after hunspell(5). A flag becomes one character, whatever the file calls
 * it, so that a set of flags is a string. A line that says nothing sensible is passed over, as Hunspell does.
 */

/** Flags that mean something to the checker, each one character; absent where the file has none. */
const namedFlags = [
  'COMPOUNDFLAG',
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
  'COMPOUNDPERMITFLAG',
  'COMPOUNDFORBIDFLAG',
  'ONLYINCOMPOUND',
  'CIRCUMFIX',
  'FORBIDDENWORD',
  'FORCEUCASE',
  'KEEPCASE',
  'NEEDAFFIX',
  'NOSUGGEST',
] as const;
type NamedFlag = (typeof namedFlags)[number];

/** Names that mean the same; the newer one counts. */
const oldNames: Readonly<Record<string, NamedFlag>> = { PSEUDOROOT: 'NEEDAFFIX', COMPOUNDLAST: 'COMPOUNDEND' };

export interface Affix {
  flag: string;
  isSuffix: boolean;
  /** May stand together with one at the other end. */
  cross: boolean;
  strip: string;
  add: string;
  /** What the word must look like where the affix is put; null: anything. */
  condition: RegExp | null;
  /** Flags that a word with this affix has. */
  flags: string;
}

export interface CompoundPattern {
  end: string;
  endFlag: string;
  begin: string;
  beginFlag: string;
  /** What both become where they meet; null: they may not meet. */
  meeting: string | null;
}

export interface AffixFile {
  flags: Readonly<Partial<Record<NamedFlag, string>>>;
  /** By the last character of what they add (suffixes), or its first; `''` for those that add nothing. */
  suffixes: ReadonlyMap<string, readonly Affix[]>;
  prefixes: ReadonlyMap<string, readonly Affix[]>;
  /** Flags of suffixes that may stand after another suffix. */
  continued: ReadonlySet<string>;
  compoundMin: number;
  /** Words in one compound; 0: as many as there are. */
  compoundMost: number;
  compoundRules: readonly (readonly { flag: string; many: '' | '*' | '?' }[])[];
  compoundPatterns: readonly CompoundPattern[];
  checks: Readonly<Record<'case' | 'dup' | 'rep' | 'triple' | 'sharps', boolean>>;
  /** Where a word is broken and looked at part by part. */
  breaks: readonly string[];
  input: readonly (readonly [string, string])[];
  output: readonly (readonly [string, string])[];
  /** Characters that count for nothing. */
  ignore: string;
  replacements: readonly (readonly [string, string])[];
  /** Letters by how often they are what is missing. */
  tried: string;
  /** Letters that are neighbours on the keyboard. */
  keyboard: readonly string[];
  /** Reads a set of flags as written behind a word. */
  readFlags(written: string): string;
}

/** A file is no place for a hundred thousand rules: what is beyond is not read. */
const mostAffixes = 50_000;

export function parseAffixFile(source: string): AffixFile {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  const readFlags = createFlagReader(lines);

  const flags: Partial<Record<NamedFlag, string>> = {};
  const suffixes = new Map<string, Affix[]>();
  const prefixes = new Map<string, Affix[]>();
  const continued = new Set<string>();
  const crossing = new Map<string, boolean>();
  const checks = { case: false, dup: false, rep: false, triple: false, sharps: false };
  const compoundRules: AffixFile['compoundRules'][number][] = [];
  const compoundPatterns: CompoundPattern[] = [];
  const breaks: string[] = [];
  const input: [string, string][] = [];
  const output: [string, string][] = [];
  const replacements: [string, string][] = [];
  let compoundMin = 3;
  let compoundMost = 0;
  let ignore = '';
  let tried = 'esianrtolcdugmphbyfvkwzxjq';
  let keyboard: string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  let hasBreaks = false;
  let count = 0;

  for (const words of lines) {
    const [name = '', first = '', second = '', third = '', fourth = ''] = words;
    const named = oldNames[name] ?? (namedFlags as readonly string[]).find((each) => each === name);
    if (named) {
      flags[named as NamedFlag] = readFlags(first);
      continue;
    }
    switch (name) {
      case 'SFX':
      case 'PFX': {
        const flag = readFlags(first);
        const isSuffix = name === 'SFX';
        // The header line: flag, whether it crosses, how many follow.
        if (!crossing.has(name + flag)) {
          crossing.set(name + flag, second === 'Y');
          break;
        }
        if (third === '' || ++count > mostAffixes) break;
        const [added = '', written = ''] = splitOnce(third, '/');
        const affix: Affix = {
          flag,
          isSuffix,
          cross: crossing.get(name + flag) === true,
          strip: second === '0' ? '' : second,
          add: added === '0' ? '' : added,
          condition: toCondition(fourth, isSuffix),
          flags: readFlags(written),
        };
        if (isSuffix) for (const each of affix.flags) continued.add(each);
        const key = isSuffix ? affix.add.slice(-1) : affix.add.slice(0, 1);
        const table = isSuffix ? suffixes : prefixes;
        const list = table.get(key);
        if (list) list.push(affix);
        else table.set(key, [affix]);
        break;
      }
      case 'COMPOUNDMIN':
        compoundMin = Math.max(1, Number(first) || 1);
        break;
      case 'COMPOUNDWORDMAX':
        compoundMost = Math.max(0, Number(first) || 0);
        break;
      case 'COMPOUNDRULE':
        if (!isCount(words)) compoundRules.push(toCompoundRule(first, readFlags));
        break;
      case 'CHECKCOMPOUNDPATTERN':
        if (!isCount(words)) {
          const [end = '', endFlag = ''] = splitOnce(first, '/');
          const [begin = '', beginFlag = ''] = splitOnce(second, '/');
          compoundPatterns.push({ end, endFlag: readFlags(endFlag), begin, beginFlag: readFlags(beginFlag), meeting: third || null });
        }
        break;
      case 'CHECKCOMPOUNDCASE':
        checks.case = true;
        break;
      case 'CHECKCOMPOUNDDUP':
        checks.dup = true;
        break;
      case 'CHECKCOMPOUNDREP':
        checks.rep = true;
        break;
      case 'CHECKCOMPOUNDTRIPLE':
        checks.triple = true;
        break;
      case 'CHECKSHARPS':
        checks.sharps = true;
        break;
      case 'BREAK':
        hasBreaks = true;
        if (!isCount(words)) breaks.push(first);
        break;
      case 'ICONV':
        if (!isCount(words)) input.push([first, second.replace(/_/g, ' ')]);
        break;
      case 'OCONV':
        if (!isCount(words)) output.push([first, second.replace(/_/g, ' ')]);
        break;
      case 'IGNORE':
        ignore = first;
        break;
      case 'REP':
        if (!isCount(words)) replacements.push([first, second.replace(/_/g, ' ')]);
        break;
      case 'TRY':
        tried = first;
        break;
      case 'KEY':
        keyboard = first.split('|');
        break;
    }
  }

  return {
    flags,
    suffixes,
    prefixes,
    continued,
    compoundMin,
    compoundMost,
    compoundRules,
    compoundPatterns,
    checks,
    breaks: hasBreaks ? breaks : ['-', '^-', '-$'],
    input: longestFirst(input),
    output: longestFirst(output),
    ignore,
    replacements,
    tried,
    keyboard,
    readFlags,
  };
}

/** Lists open with their length. */
function isCount(words: readonly string[]): boolean {
  return words.length === 2 && /^\d+$/.test(words[1] ?? '');
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function longestFirst(pairs: readonly [string, string][]): [string, string][] {
  return [...pairs].sort(([a], [b]) => b.length - a.length);
}

/** Only dots and classes mean something; every other sign stands for itself. */
function toCondition(written: string, isSuffix: boolean): RegExp | null {
  if (written === '' || written === '.' || written.startsWith('+')) return null;
  const parts = written.match(/\[[^\]]*\]|[\s\S]/gu) ?? [];
  const body = parts
    .map((part) => {
      if (part === '.') return '.';
      if (part.length < 2 || !part.startsWith('[')) return part.replace(/[\\^$*+?()[\]{}|/]/, '\\$&');
      const not = part.startsWith('[^') ? '^' : '';
      const inside = part.slice(1 + not.length, -1).replace(/[\\\]^-]/g, '\\$&');
      return inside === '' ? '' : `[${not}${inside}]`;
    })
    .join('');
  return new RegExp(isSuffix ? `${body}$` : `^${body}`, 'u');
}

function createFlagReader(lines: readonly (readonly string[])[]): (written: string) => string {
  const mode = lines.find(([name]) => name === 'FLAG')?.[1]?.toLowerCase();
  const aliases = lines.filter(([name]) => name === 'AF').slice(1);
  const names = new Map<string, string>();
  const sets = new Map<string, string>();
  // Beyond the characters that any file could mean by themselves.
  const toChar = (name: string): string => {
    const known = names.get(name) ?? String.fromCharCode(0x100 + names.size);
    names.set(name, known);
    return known;
  };
  const read = (written: string): string => {
    if (mode === 'long') return (written.match(/../gs) ?? []).map(toChar).join('');
    if (mode === 'num') return written.split(',').filter(Boolean).map(toChar).join('');
    return [...written].map(toChar).join('');
  };
  return (written) => {
    if (written === '') return '';
    const known = sets.get(written);
    if (known !== undefined) return known;
    const alias = aliases.length > 0 && /^\d+$/.test(written) ? aliases[Number(written) - 1]?.[1] : undefined;
    const made = read(alias ?? written);
    sets.set(written, made);
    return made;
  };
}

function toCompoundRule(written: string, readFlags: (written: string) => string): { flag: string; many: '' | '*' | '?' }[] {
  const parts = written.includes('(') ? [...written.matchAll(/\(([^)]*)\)([*?]?)/g)] : [...written.matchAll(/([^*?])([*?]?)/gu)];
  return parts.map(([, flag = '', many = '']) => ({ flag: readFlags(flag), many: many as '' | '*' | '?' }));
}
