/**
 * From Vale's extension points to our rule kinds, field by field. Names are Vale's; what is written here is what differs.
 * Long because it is one table.
 */
import type { Action } from '../brand-protocol/schema.ts';
import { readAction } from './action.ts';
import type { AddNote } from './notes.ts';
import { createPatterns, multiline, type Patterns } from './patterns.ts';
import { type RuleFile, toText } from './rule-file.ts';
import { noFlags } from './translate.ts';
import { type Arguments, dropFirstQuotes } from './wording.ts';

export interface Made {
  kind: string;
  fields: Record<string, unknown>;
  /** What the message's arguments are called. */
  names: Arguments;
  message?: string;
  /** Vale sets it, whatever the file says. */
  scope?: string[] | null;
}

interface Source {
  file: RuleFile;
  add: AddNote;
  patterns: Patterns;
  action: Action | null;
  /** Texts of the folder by name, for rules that name files. */
  wordList(name: string): string[] | null;
}

/** Null: not carried over, and `add` has been told why. */
type Convert = (source: Source) => Made | null;

const common = ['extends', 'message', 'level', 'scope', 'link', 'description', 'limit', 'action', 'name', 'code', 'selector', 'path'];

const converters: Readonly<Record<string, { fields: readonly string[]; convert: Convert }>> = {
  existence: {
    fields: ['tokens', 'raw', 'append', 'ignorecase', 'nonword', 'exceptions', 'vocab'],
    convert(source) {
      const { file, patterns, add } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const isLast = file.flag('append') ?? false;
      const written = file.list('raw').join('');
      // Vale makes its expression with Go's `Sprintf`, where two of these signs are one.
      const raw = written.replaceAll('%%', '%');
      if (/%/.test(written.replaceAll('%%', ''))) {
        add(file.line('raw'), 'In "raw" Vale takes one "%" for an argument, so there the rule finds nothing; "%%" is the sign itself.');
        return null;
      }
      const isWord = file.list('tokens').length > 0 && !file.flag('nonword');
      const start = { ...multiline, i: ignorecase };
      // What stands before Vale's own "(?m)" is not multi-line.
      const before = raw === '' ? null : patterns.one(raw, file.line('raw'), { flags: { ...start, m: isLast }, ignorecase });
      if (raw !== '' && !before) return null;
      const flags = isLast ? start : { ...start, ...before?.flags, m: true };
      // Beside raw pieces the kind itself says `\b`.
      const tokens = patterns.joined(file.list('tokens'), (n) => file.line('tokens', n), {
        flags,
        ignorecase,
        edges: isWord && !before,
        ...(before ? { before: isLast ? 0 : before.captures, apart: false } : {}),
      });
      if (tokens.length === 0 && !before) return empty(source, 'tokens', ': Vale then finds every text, and here the rule finds nothing');
      return {
        kind: 'existence',
        fields: {
          ...(before ? { raw: [before.source] } : {}),
          ...(before && isLast ? { append: true } : {}),
          ...(tokens.length > 0 ? { tokens } : {}),
          ...(ignorecase ? { ignorecase } : {}),
          ...(isWord || tokens.length === 0 ? {} : { nonword: true }),
          ...exceptions(source),
          // Vale's vocabulary is words, and what is no word is no exception.
          ...(file.flag('nonword') ? { vocab: false } : vocab(source)),
        },
        names: source.action ? ['match', 'options'] : ['match'],
      };
    },
  },

  substitution: {
    fields: ['swap', 'ignorecase', 'nonword', 'exceptions', 'vocab', 'capitalize', 'pos'],
    convert(source) {
      const { file, patterns, add, action } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const nonword = file.flag('nonword') ?? false;
      const flags = { ...multiline, i: ignorecase };
      const swap: Record<string, string> = {};
      for (const [from, to] of file.pairs('swap')) {
        const line = file.line('swap', from);
        const made = patterns.one(from, line, { flags, ignorecase, edges: !nonword });
        if (!made) continue;
        if (to.length > 500) add(line, 'The better words are longer than 500 characters; left out.');
        else if (made.source in swap) add(line, `"${from}" is there twice; the first one counts.`);
        else swap[made.source] = toReplacement(to, made.captures);
      }
      if (Object.keys(swap).length === 0) return empty(source, 'swap');
      if (file.has('pos')) add(file.line('pos'), '"pos" is a deprecated filter by parts of speech; the rule runs without it.');
      const quotes = action?.name === 'replace' && !action.params?.length;
      return {
        kind: 'substitution',
        fields: {
          swap,
          ...(ignorecase ? { ignorecase } : {}),
          ...(nonword ? { nonword } : {}),
          ...(file.flag('capitalize') ? { capitalize: true } : {}),
          ...exceptions(source),
          ...vocab(source),
        },
        names: [quotes ? 'options' : 'expected', 'match'],
        ...(quotes ? { message: dropFirstQuotes(file.text('message')) } : {}),
      };
    },
  },

  occurrence: {
    fields: ['token', 'max', 'min', 'ignorecase'],
    convert(source) {
      const { file, patterns, add } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const token = patterns.one(file.text('token'), file.line('token'), { flags: { ...noFlags, i: ignorecase }, ignorecase });
      if (!token || token.source === '') return token ? empty(source, 'token') : null;
      const [max, min] = [file.number('max') ?? 0, file.number('min') ?? 0];
      if (max <= 0 && min <= 0) {
        add(file.line('extends'), 'Neither "max" nor "min" is set, so Vale never says anything.');
        return null;
      }
      return {
        kind: 'occurrence',
        fields: {
          token: token.source,
          ...(max > 0 ? { max } : {}),
          ...(min > 0 ? { min } : {}),
          ...(ignorecase ? { ignorecase } : {}),
          nonword: true,
          per: 'block',
        },
        names: ['count'],
      };
    },
  },

  repetition: {
    fields: ['tokens', 'max', 'ignorecase', 'alpha', 'exceptions', 'vocab'],
    convert(source) {
      const { file, patterns } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const flags = { ...noFlags, i: ignorecase };
      const tokens = patterns.joined(file.list('tokens'), (n) => file.line('tokens', n), { flags, ignorecase });
      if (tokens.length === 0) return empty(source, 'tokens');
      return {
        kind: 'repetition',
        fields: {
          tokens,
          ...(file.number('max') ? { max: file.number('max') } : {}),
          ...(ignorecase ? { ignorecase } : {}),
          ...(file.flag('alpha') ? { alpha: true } : {}),
          ...exceptions(source),
          ...vocab(source),
        },
        names: ['word'],
      };
    },
  },

  consistency: {
    fields: ['either', 'ignorecase', 'nonword'],
    convert(source) {
      const { file, patterns } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const nonword = file.flag('nonword') ?? false;
      const options = { flags: { ...multiline, i: ignorecase }, ignorecase, edges: !nonword };
      const either: Record<string, string> = {};
      for (const [one, other] of file.pairs('either')) {
        const line = file.line('either', one);
        const [left, right] = [patterns.one(one, line, options), patterns.one(other, line, options)];
        if (left && right) either[left.source] = right.source;
      }
      if (Object.keys(either).length === 0) return empty(source, 'either');
      return {
        kind: 'consistency',
        fields: { either, ...(ignorecase ? { ignorecase } : {}), ...(nonword ? { nonword } : {}) },
        names: ['match'],
      };
    },
  },

  conditional: {
    fields: ['first', 'second', 'exceptions', 'vocab', 'ignorecase'],
    convert(source) {
      const { file, patterns, add } = source;
      const options = { flags: noFlags, ignorecase: false };
      const first = patterns.one(file.text('first'), file.line('first'), options);
      const second = patterns.one(file.text('second'), file.line('second'), options);
      if (!first || !second) return null;
      if (first.source === '' || second.source === '') return empty(source, first.source === '' ? 'first' : 'second');
      if (file.flag('ignorecase')) add(file.line('ignorecase'), 'Vale reads "ignorecase" here and does not apply it; neither do we.');
      return {
        kind: 'conditional',
        fields: { first: first.source, second: second.source, ...exceptions(source), ...vocab(source) },
        names: ['match'],
      };
    },
  },

  capitalization: {
    fields: ['match', 'style', 'exceptions', 'indicators', 'threshold', 'prefix', 'vocab'],
    convert(source) {
      const { file, patterns } = source;
      const written = file.text('match');
      const isNamed = /^\$(?:title|sentence|lower|upper)$/.test(written);
      const match = isNamed ? { source: written } : patterns.one(written, file.line('match'), { flags: noFlags, ignorecase: false });
      if (!match || match.source === '') return match ? empty(source, 'match') : null;
      const threshold = file.number('threshold') ?? 0;
      const prefix = file.has('prefix')
        ? patterns.one(file.text('prefix'), file.line('prefix'), { flags: noFlags, ignorecase: false })
        : null;
      return {
        kind: 'capitalization',
        fields: {
          match: match.source,
          ...(written === '$title' ? { style: file.text('style') === 'Chicago' ? 'Chicago' : 'AP' } : {}),
          ...(file.list('indicators').length > 0 ? { indicators: file.list('indicators') } : {}),
          ...(threshold > 0 ? { threshold } : {}),
          ...(prefix ? { prefix: prefix.source } : {}),
          ...exceptions(source),
          ...vocab(source),
        },
        // Of an expression Vale shows what the file says.
        names: ['match', isNamed ? 'expected' : `=${written}`],
      };
    },
  },

  metric: {
    fields: ['formula', 'condition'],
    convert({ file, add }) {
      const condition = file.text('condition').trim();
      // To Vale 3.0 and 3 are not equal.
      if (/^==\s*-?\d+$/.test(condition)) {
        add(file.line('condition'), `In Vale no formula is "${condition}": that number has no point.`);
        return null;
      }
      return {
        kind: 'metric',
        // For the same reason they always differ.
        fields: { formula: file.text('formula').trim(), condition: condition.replace(/^!=\s*-?\d+$/, '> 0 || words > 0') },
        names: ['value'],
        scope: null,
      };
    },
  },

  readability: {
    fields: ['metrics', 'grade'],
    convert: ({ file }) => ({
      kind: 'readability',
      fields: { metrics: file.list('metrics'), grade: file.number('grade') ?? 0 },
      names: ['grade'],
      scope: null,
    }),
  },

  spelling: {
    fields: ['custom', 'filters', 'ignore', 'dictionaries', 'append', 'dicpath', 'aff', 'dic', 'threshold', 'exceptions'],
    convert(source) {
      const { file, add, patterns } = source;
      const filters = file
        .list('filters')
        .flatMap((filter, n) => patterns.one(filter, file.line('filters', n), { flags: noFlags, ignorecase: false })?.source ?? []);
      const ignore = file.list('ignore').flatMap((name, n) => {
        const words = source.wordList(name);
        if (!words) add(file.line('ignore', n), `The word list "${name}" is not in the folder.`);
        return words ?? [];
      });
      return {
        kind: 'spelling',
        fields: {
          ...(file.flag('custom') ? { custom: true } : {}),
          ...(file.flag('append') ? { append: true } : {}),
          // Where the dictionary's own files are; whoever reads files can have them.
          ...Object.fromEntries(['dicpath', 'aff', 'dic'].flatMap((key) => (file.text(key) ? [[key, file.text(key)]] : []))),
          ...(file.list('dictionaries').length > 0 ? { dictionaries: file.list('dictionaries') } : {}),
          ...(filters.length > 0 ? { filters } : {}),
          ...(ignore.length > 0 ? { ignore } : {}),
        },
        names: ['match'],
      };
    },
  },

  sequence: {
    fields: ['tokens', 'ignorecase'],
    convert(source) {
      const { file, patterns } = source;
      const ignorecase = file.flag('ignorecase') ?? false;
      const tokens = file.maps('tokens').map((token, n) => {
        const pattern = toText(token.get('pattern'));
        const made =
          pattern === '' ? null : patterns.one(pattern, file.line('tokens', n), { flags: { ...multiline, i: ignorecase }, ignorecase });
        if (pattern !== '' && !made) return null;
        const skip = Number(toText(token.get('skip')) || 0);
        return {
          ...(made ? { pattern: made.source } : {}),
          ...(token.get('tag') ? { tag: toText(token.get('tag')) } : {}),
          ...(/^(?:1|t|true)$/i.test(toText(token.get('negate'))) ? { negate: true } : {}),
          ...(skip > 0 ? { skip } : {}),
        };
      });
      // A window with a hole in it would be another rule.
      if (tokens.includes(null)) return null;
      if (tokens.length === 0) return empty(source, 'tokens');
      return {
        kind: 'sequence',
        fields: { tokens, ...(ignorecase ? { ignorecase } : {}) },
        // What is skipped is a step as well.
        names: [...'abcdefghijklmnopqrst']
          .slice(
            0,
            tokens.reduce((sum, token) => sum + 1 + (token?.skip ?? 0), 0),
          )
          .map((letter) => `step${letter}`),
        scope: null,
      };
    },
  },
};

/** An unknown key stops Vale, but not here. */
const lenient = ['spelling', 'consistency'];

/** Vale looks at dollar signs only where one of them names a group; then `$0` and `$&` are all of it, and `$$` is the sign. */
function toReplacement(written: string, captures: number): string {
  if (!/\$\d/.test(written)) return written.replaceAll('$', '$$$$');
  return written.replace(/\$(?:(\d+)|\{(\d+)\}|[&$])?/g, (sign, plain?: string, braced?: string) => {
    if (sign === '$$') return sign;
    const group = sign === '$&' ? 0 : Number(plain ?? braced ?? Number.NaN);
    return group <= Math.min(captures, 9) ? `$${group}` : `$${sign}`;
  });
}

function empty({ file, add }: Source, key: string, so = ', so the rule finds nothing'): null {
  // Of patterns that are left out it is known already why.
  if (key !== 'tokens' || file.list(key).every((token) => token.trim() === ''))
    add(file.line(file.has(key) ? key : 'extends'), `"${key}" is empty${so}.`);
  return null;
}

function vocab({ file }: Source): { vocab?: false } {
  return file.flag('vocab') === false ? { vocab: false } : {};
}

function exceptions({ file, patterns }: Source): { exceptions?: string[] } {
  // Each stands for itself: Vale puts "(?-i)" before those that do not begin with "(?i)".
  const made = file
    .list('exceptions')
    .flatMap((source, n) => patterns.one(source, file.line('exceptions', n), { flags: multiline, ignorecase: false })?.source || []);
  return made.length > 0 ? { exceptions: made } : {};
}

/** @param add where something is left out. Null: the rule is not carried over. */
export function convertRule(file: RuleFile, add: AddNote, wordList: Source['wordList']): (Made & { action: Action | null }) | null {
  const kind = file.text('extends');
  const converter = converters[kind];
  if (!converter) {
    add(file.line('extends'), kind === 'script' ? 'Scripts (Tengo programs) are not run.' : `There is no extension point "${kind}".`);
    return null;
  }
  for (const key of file.keys)
    if (!common.includes(key) && !converter.fields.includes(key))
      add(file.line(key), `"${key}" is no field of ${kind}; ${lenient.includes(kind) ? 'Vale passes over it, too' : 'left out'}.`);
  const action = readAction(file, add);
  const made = converter.convert({ file, add, patterns: createPatterns(add), action, wordList });
  return made && { ...made, action };
}
