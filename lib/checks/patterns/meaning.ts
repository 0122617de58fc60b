/**
 * What `\b`, `\w` and `\d` mean in a rule: their Unicode selves, so that German and French work. JavaScript knows ASCII
 * only. Written out with all letters of the world an expression takes 5 to 12 ms to compile and runs four times as long,
 * so what it is written out with are the letters of the text it meets (`Reach`): most texts need nothing, or 22 ranges.
 */
import { europeanLetters, isWordChar, type Reach, unspaced, wordClass } from '../reading/words.ts';
import { type Node, readPattern } from './regex.ts';

/** Class bodies of a word character in texts of that reach. */
const wordBody: Readonly<Record<Reach, string>> = { ascii: '\\w', european: `\\w${europeanLetters}`, any: wordClass };

/** Escapes whose meaning depends on what a letter is. */
const wordy = /\\[bBwWdD]/;

/** The source with its escapes written out. What `readPattern` cannot read keeps JavaScript's meaning. */
export function toUnicode(source: string, reach: Reach): string {
  if (reach === 'ascii' || !wordy.test(source)) return source;
  const word = `[${wordBody[reach]}]`;
  const escapes: Readonly<Record<string, string>> = { '\\w': word, '\\W': `[^${wordBody[reach]}]`, ...digits[reach] };
  let out = '';
  /** Where the sequence began that we are in, for each open group. */
  const starts = [0];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const [token = ''] =
      rest.match(/^(?:\\(?:[pPuxk]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\\\]])*\]|\((?:\?(?:<?[=!:]|<\w+>|[ims]*(?:-[ims]+)?:))?|.)/su) ?? [];
    if (token.startsWith('[')) out += wordy.test(token) ? toUnicodeClass(token, reach) : token;
    else if (/^\\[bB]$/.test(token)) {
      const before = edgeOf(source.slice(starts.at(-1), at), 'last');
      const after = edgeOf(sequenceFrom(source, at + 2), 'first');
      out += boundary(word, before, after, token === '\\b');
    } else out += escapes[token] ?? token;
    at += token.length;
    if (token.startsWith('(')) starts.push(at);
    else if (token === ')') starts.pop();
    else if (token === '|') starts[starts.length - 1] = at;
  }
  return out;
}

/** Digits of the European reach are ASCII. */
const digits: Readonly<Record<Reach, Readonly<Record<string, string>>>> = {
  ascii: {},
  european: {},
  any: { '\\d': '\\p{Nd}', '\\D': '\\P{Nd}' },
};

/** A class in a class is not to be had: `[\Wx]` becomes `(?:[^...]|[x])`. */
function toUnicodeClass(source: string, reach: Reach): string {
  const letters = wordBody[reach];
  const negated = source.startsWith('[^');
  let others = false;
  const body = source.slice(negated ? 2 : 1, -1).replace(/\\(?:[pPux]\{[^}]*\}|.)/gsu, (each) => {
    if (each === '\\W') others = true;
    return each === '\\W' ? '' : each === '\\w' ? letters : (digits[reach][each] ?? each);
  });
  if (!others) return `[${negated ? '^' : ''}${body}]`;
  const rest = body === '' ? null : `[${body}]`;
  if (negated) return rest ? `(?:(?!${rest})[${letters}])` : `[${letters}]`;
  return rest ? `(?:[^${letters}]|${rest})` : `[^${letters}]`;
}

type Edge = 'word' | 'other' | 'either';

/** @param is whether there shall be one. */
function boundary(word: string, before: Edge, after: Edge, is: boolean): string {
  const not = (edge: Edge) => ((edge === 'word') === is ? '!' : '=');
  if (after !== 'either') return `(?<${not(after)}${word})`;
  if (before !== 'either') return `(?${not(before)}${word})`;
  return `(?:(?<!${word})(?${not('other')}${word})|(?<=${word})(?${not('word')}${word}))`;
}

/** From `at` to the end of the alternative. */
function sequenceFrom(source: string, at: number): string {
  let depth = 0;
  for (let n = at; n < source.length; n++) {
    const char = source[n];
    if (char === '\\') n++;
    else if (char === '[') n += (source.slice(n).match(/^\[(?:\\.|[^\\\]])*\]/s)?.[0].length ?? 1) - 1;
    else if (char === '(') depth++;
    else if (char === ')' || char === '|') {
      if (depth === 0) return source.slice(at, n);
      if (char === ')') depth--;
    }
  }
  return source.slice(at);
}

/** What every match begins, or ends, with. */
export function edgeOf(source: string, end: 'first' | 'last'): Edge {
  const node = readPattern(source);
  const edges = node && edgesOf(node, end);
  if (!edges || edges.isNullable || edges.seen.size !== 1) return 'either';
  return [...edges.seen][0] ?? 'either';
}

interface Edges {
  seen: Set<Edge>;
  /** May match nothing, so that what is beyond it decides too. */
  isNullable: boolean;
}

function edgesOf(node: Node, end: 'first' | 'last'): Edges {
  switch (node.is) {
    case 'char':
      return { seen: new Set([isWordChar(node.char) ? 'word' : 'other']), isNullable: false };
    case 'set':
      return { seen: new Set([setEdge(node.source, node.chars)]), isNullable: false };
    case 'edge':
      return { seen: new Set(), isNullable: true };
    case 'opaque':
      // Case does not make a letter a sign.
      return node.body ? edgesOf(node.body, end) : { seen: new Set(['either']), isNullable: true };
    case 'repeat': {
      const edges = edgesOf(node.item, end);
      return { seen: edges.seen, isNullable: edges.isNullable || node.min === 0 };
    }
    case 'alt': {
      const all = node.items.map((item) => edgesOf(item, end));
      return { seen: new Set(all.flatMap(({ seen }) => [...seen])), isNullable: all.some(({ isNullable }) => isNullable) };
    }
    case 'seq': {
      const seen = new Set<Edge>();
      for (const item of end === 'first' ? node.items : [...node.items].reverse()) {
        const edges = edgesOf(item, end);
        for (const edge of edges.seen) seen.add(edge);
        if (!edges.isNullable) return { seen, isNullable: false };
      }
      return { seen, isNullable: true };
    }
  }
}

function setEdge(source: string, chars: readonly string[] | null): Edge {
  if (chars) {
    const words = chars.filter(isWordChar).length;
    return words === chars.length ? 'word' : words === 0 ? 'other' : 'either';
  }
  if (/^(?:\\[wd]|\\p\{(?:L|Lu|Ll|Nd)\}|\[(?:\\[wd]|[A-Za-z0-9_](?:-[A-Za-z0-9])?|\\p\{(?:L|Lu|Ll|Nd)\})+\])$/.test(source)) return 'word';
  if (/^(?:\\[sW]|\[(?:\\[sW]|[ ,;:.!?"'()/]|\\-)+\])$/.test(source)) return 'other';
  return 'either';
}

/**
 * Word edges around a source, as terms have them: no word goes on beyond the match. Nothing where that is sure anyway.
 * @param source as `toUnicode` made it.
 */
export function wrapEdges(source: string, reach: Reach): string {
  if (reach === 'any') {
    const joining = `(?![${unspaced}])[${wordClass}]`;
    return `(?:(?<!${joining})|(?!${joining}))(?:${source})(?:(?!${joining})|(?<!${joining}))`;
  }
  const word = `[${wordBody[reach]}]`;
  const before = edgeOf(source, 'first');
  const after = edgeOf(source, 'last');
  // Beside an ASCII letter of its own, `\b` says "no letter on the other side", and there is a short way of asking that.
  const left = before === 'other' ? '' : before === 'either' ? `(?:(?<!${word})|(?!${word}))` : reach === 'ascii' ? '\\b' : `(?<!${word})`;
  const right = after === 'other' ? '' : after === 'either' ? `(?:(?!${word})|(?<!${word}))` : reach === 'ascii' ? '\\b' : `(?!${word})`;
  return `${left}(?:${source})${right}`;
}
