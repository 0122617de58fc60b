/**
 * What a straightforward engine does with a style, and what the engine is measured against: each rule is an expression of its own, made
 * once, and is run over every block. With `ascii`, `\b` and `\w` are JavaScript's, which is the fast way and wrong beyond English; with
 * `unicode` they mean what Vale and the engine mean by them.
 */
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import type { Block } from '../../lib/checks/types.ts';

/** Fields of the kinds below, as their rules have them (`lib/checks/kinds`). */
interface Fields {
  words: Words;
  tokens?: readonly string[];
  raw?: readonly string[];
  swap?: Readonly<Record<string, string>>;
  either?: Readonly<Record<string, string>>;
  token?: string;
  min?: number;
  max?: number;
  first?: string;
  second?: string;
  match?: string;
  exceptions?: readonly string[];
  ignorecase?: boolean;
  nonword?: boolean;
}

export interface NaiveFinding {
  rule: string;
  block: number;
  start: number;
  end: number;
  text: string;
  message: string;
}

/** Null where the rule does not apply to the block, or has nothing to say. */
type Port = (text: string, block: Block, index: number) => Omit<NaiveFinding, 'rule' | 'block'>[];

export type Words = 'ascii' | 'unicode';

/** @returns what checks a whole document. Kinds that are not ported (`isPorted`) throw. */
export function createNaivePort(rules: readonly Rule[], words: Words): (blocks: readonly Block[]) => NaiveFinding[] {
  const ports = rules.map((rule) => ({ id: rule.id, applies: toScope(rule.scope), create: toPort({ ...rule, words }) }));
  return (blocks) => {
    const findings: NaiveFinding[] = [];
    for (const { id, applies, create } of ports) {
      const port = create();
      for (const [index, block] of blocks.entries()) {
        if (!applies(block)) continue;
        for (const found of port(block.text, block, index)) findings.push({ rule: id, block: index, ...found });
      }
    }
    return findings;
  };
}

const kinds: Readonly<Record<string, (rule: Rule & Fields) => () => Port>> = {
  existence: ({ tokens = [], raw = [], message, ...rule }) => {
    const expression = toExpression(tokens, rule, raw.join(''));
    const isException = toExceptions(rule);
    return () => (text) =>
      matches(expression, text)
        .filter(isException)
        .map((match) => toFinding(match, message));
  },
  substitution: ({ swap = {}, message, ...rule }) => {
    const keys = Object.keys(swap).sort((a, b) => b.length - a.length);
    // Groups within would be counted as keys.
    const expression = toExpression(
      keys.map((key) => `(${key.replace(/(?<!\\)\((?!\?)/g, '(?:')})`),
      rule,
    );
    const isException = toExceptions(rule);
    return () => (text) =>
      matches(expression, text)
        .filter(isException)
        .flatMap((match) => {
          const better = swap[keys[match.findIndex((group, n) => n > 0 && group !== undefined) - 1] ?? ''] ?? '';
          return better.split('|').includes(match[0]) ? [] : [toFinding(match, message.replaceAll('{fix}', better))];
        });
  },
  occurrence: ({ token = '', min = 0, max = Number.POSITIVE_INFINITY, message, scope, ...rule }) => {
    const expression = toExpression([token], rule);
    const isSentence = scope?.some((each) => each.includes('sentence')) ?? false;
    return () => (text) =>
      (isSentence ? [...text.matchAll(/[^.!?]+[.!?]*\s*/g)] : [{ 0: text, index: 0 }]).flatMap(({ 0: unit, index: from }) => {
        const all = matches(expression, unit);
        const [first] = all;
        if (!first || (all.length >= min && all.length <= max)) return [];
        const found = toFinding(first, message.replaceAll('{count}', String(all.length)));
        return [{ ...found, start: found.start + from, end: found.end + from }];
      });
  },
  repetition: ({ tokens = [], message, ignorecase, words }) => {
    const expression = toExpression(tokens, { ignorecase, nonword: true, words });
    return () => (text) => {
      const found: ReturnType<Port> = [];
      let last: RegExpExecArray | null = null;
      for (const match of matches(expression, text)) {
        if (last && match[0].toLowerCase() === last[0].toLowerCase() && match[0].trim() !== '') {
          const end = match.index + match[0].length;
          found.push({ start: last.index, end, text: text.slice(last.index, end), message: message.replaceAll('{match}', match[0]) });
        }
        last = match;
      }
      return found;
    };
  },
  consistency: ({ either = {}, message, ...rule }) => {
    const pairs = Object.entries(either).map((pair) => pair.map((side) => toExpression([side], rule)));
    return () => {
      const seen = pairs.map(() => [false, false]);
      return (text) =>
        pairs.flatMap((sides, n) => {
          const found = sides.flatMap((side, which) => {
            const all = matches(side, text);
            if (all.length > 0) (seen[n] as boolean[])[which] = true;
            return all;
          });
          const last = found.sort((a, b) => a.index - b.index).at(-1);
          return last && seen[n]?.every(Boolean) ? [toFinding(last, message)] : [];
        });
    };
  },
  conditional: ({ first = '', second = '', message, ...rule }) => {
    const use = toExpression([first], { ...rule, nonword: true });
    const explanation = toExpression([second], { ...rule, nonword: true });
    const isException = toExceptions(rule);
    return () => {
      const explained = new Set<string>();
      return (text) => {
        for (const [, name] of matches(explanation, text)) if (name !== undefined) explained.add(name);
        return matches(use, text)
          .filter(isException)
          .filter(([name]) => !explained.has(name))
          .map((match) => toFinding(match, message));
      };
    };
  },
  capitalization: ({ match = '', message, exceptions = [] }) => {
    const names = new Set(exceptions);
    const isRight = (word: string, n: number) =>
      names.has(word) || (n === 0 || match === '$title' ? /^[^\p{Ll}]/u.test(word) || word.length < 4 : word === word.toLowerCase());
    return () => (text) => {
      const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
      const share = words.filter(isRight).length / Math.max(1, words.length);
      return share >= 0.8 ? [] : [{ start: 0, end: text.length, text, message }];
    };
  },
};

export const isPorted = ({ kind }: Rule): boolean => Object.hasOwn(kinds, kind);

function toPort(rule: Rule & { words: Words }): () => Port {
  const kind = kinds[rule.kind];
  if (!kind) throw new Error(`no naive port of ${rule.kind}`);
  return kind(rule);
}

function toScope(scope: readonly string[] = ['text']): (block: Block) => boolean {
  const words = scope.map((each) => each.split('&').map((word) => word.trim()));
  const isIn = ({ kind, level }: Block, word: string): boolean => {
    if (word.startsWith('~')) return !isIn({ kind, text: '', ...(level ? { level } : {}) }, word.slice(1));
    if (word === 'text' || word === 'sentence') return kind !== 'code' && kind !== 'raw';
    if (word === 'summary') return kind === 'paragraph' || kind === 'list-item' || kind === 'quote';
    return word === kind || word === `${kind}.h${level}`;
  };
  return (block) => words.some((every) => every.every((word) => isIn(block, word)));
}

type Options = Pick<Fields, 'ignorecase' | 'nonword' | 'words'>;

/** @param before goes before them all, as Vale has it. */
function toExpression(sources: readonly string[], { ignorecase, nonword, words }: Options, before = ''): RegExp {
  const all = sources.length > 0 ? `(?:${sources.join('|')})` : '';
  const source = nonword || all === '' ? before + all : `${before}\\b${all}\\b`;
  const flags = ignorecase ? 'gim' : 'gm';
  if (words === 'unicode') return new RegExp(toUnicode(source), `${flags}u`);
  // Properties such as `\p{L}` mean nothing without `u`.
  return new RegExp(source, /\\[pu]\{/.test(source) ? `${flags}u` : flags);
}

const wordBody = '\\p{L}\\p{M}\\p{Nd}\\p{Pc}';
const word = `[${wordBody}]`;

/** The usual way to write Unicode's `\b`, `\w` and `\d` for JavaScript. */
function toUnicode(source: string): string {
  const meant: Readonly<Record<string, string>> = {
    '\\b': `(?:(?<!${word})(?=${word})|(?<=${word})(?!${word}))`,
    '\\w': word,
    '\\d': '\\p{Nd}',
  };
  return source.replace(/\[(?:\\.|[^\\\]])*\]|\\./g, (token) =>
    token.startsWith('[') ? token.replaceAll('\\w', wordBody).replaceAll('\\d', '\\p{Nd}') : (meant[token] ?? token),
  );
}

function toExceptions({ exceptions }: Fields): (match: RegExpExecArray) => boolean {
  if (!exceptions || exceptions.length === 0) return () => true;
  const expression = new RegExp(`\\b(?:${exceptions.join('|')})\\b`);
  return ([text]) => !expression.test(text);
}

function matches(expression: RegExp, text: string): RegExpExecArray[] {
  expression.lastIndex = 0;
  const all: RegExpExecArray[] = [];
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++;
    else all.push(match);
  }
  return all;
}

function toFinding({ 0: text, index }: RegExpExecArray, message: string): ReturnType<Port>[number] {
  return { start: index, end: index + text.length, text, message: message.replaceAll('{match}', text) };
}
