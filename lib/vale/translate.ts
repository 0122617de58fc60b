/**
 * Vale's regular expressions (regexp2: .NET's syntax, Go's names for Unicode) in JavaScript's `u` syntax. Only the writing
 * changes here; that `\b`, `\w` and `\d` mean their Unicode selves is `checks/patterns/meaning.ts`' business. A pattern that JavaScript
 * cannot say with the same meaning is refused with a reason. Pure.
 */
import { type Cursor, literal, Refused, readCharEscape, readClass, readProperty } from './class-pattern.ts';

/** Flags in force, as .NET calls them. `n`: plain brackets do not capture; `x`: white space means nothing. */
export interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  n: boolean;
  x: boolean;
}

export const noFlags: Flags = { i: false, m: false, s: false, n: false, x: false };

export type Translation =
  /** `flags`: in force at the end; Vale joins tokens with `|`, so an `(?i)` reaches into the next token. */
  { ok: true; source: string; flags: Flags; captures: number } | { ok: false; reason: string };

/** What the expression is compiled with (`checks/patterns/expression.ts`): `m` always, `i` as the rule says. */
export interface Ambient {
  ignorecase: boolean;
  /** Groups that capture before it, in the expression that Vale makes of all. `\\2` counts them, too. */
  before?: number;
  /** They are no longer before it: numbers are taken down. */
  apart?: boolean;
}

const deepest = 50;
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;

/** @param flags in force where the pattern begins. Never throws. */
export function translatePattern(source: string, flags: Flags = noFlags, ambient: Ambient = { ignorecase: flags.i }): Translation {
  try {
    const reader = createReader(source, ambient);
    const { out, flags: left } = reader.alternatives(flags, ambient.ignorecase);
    if (reader.cursor.at < source.length) throw new Refused('a ")" has no "("');
    // What was written wrongly in a way that only the engine sees.
    new RegExp(ambient.apart ? out : `${'()'.repeat(ambient.before ?? 0)}${out}`, 'gmu');
    return { ok: true, source: out, flags: left, captures: reader.captures() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.message };
    const said = error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '') : '';
    return { ok: false, reason: said || 'it cannot be read' };
  }
}

interface Read {
  out: string;
  flags: Flags;
}

function createReader(source: string, { before = 0, apart = false }: Ambient) {
  const cursor: Cursor = { source, at: 0 };
  const names = new Set<string>();
  let depth = 0;
  let captures = 0;

  /** To the end of a group. `ignores` is what JavaScript does here about case; what differs from it is wrapped. */
  function alternatives(given: Flags, ignores: boolean): Read {
    if (++depth > deepest) throw new Refused('it is nested too deeply');
    let flags = leading(given);
    const outside = flags.i !== ignores ? flags.i : null;
    const within = flags.i;
    let out = '';
    for (;;) {
      const read = sequence(flags, within);
      out += read.out;
      flags = read.flags;
      if (source[cursor.at] !== '|') break;
      out += '|';
      cursor.at++;
    }
    depth--;
    return { out: outside === null ? out : `(?${outside ? 'i' : '-i'}:${out})`, flags };
  }

  /** Flags at the very front, which then hold for every alternative. */
  function leading(flags: Flags): Flags {
    let now = flags;
    for (;;) {
      blank(now);
      const set = inlineFlags(now);
      if (!set) return now;
      now = set;
    }
  }

  /** Reads `(?i)` and the like. */
  function inlineFlags(flags: Flags): Flags | null {
    const match = source.slice(cursor.at).match(/^\(\?([imsnx]*)(?:-([imsnx]*))?\)/);
    if (!match || match[0] === '(?)') return null;
    cursor.at += match[0].length;
    return withFlags(flags, match[1] ?? '', match[2] ?? '');
  }

  function sequence(given: Flags, ignores: boolean): Read {
    let flags = given;
    let out = '';
    let wrap = '';
    const rewrap = () => {
      if (wrap) out += ')';
      wrap = flags.i === ignores ? '' : flags.i ? '(?i:' : '(?-i:';
      out += wrap;
    };
    if (flags.i !== ignores) rewrap();
    for (;;) {
      blank(flags);
      if (cursor.at >= source.length || source[cursor.at] === '|' || source[cursor.at] === ')') break;
      const set = inlineFlags(flags);
      if (set) {
        const turns = set.i !== flags.i;
        flags = set;
        if (turns) rewrap();
      } else out += quantified(flags);
    }
    return { out: wrap ? `${out})` : out, flags };
  }

  /** Comments, and white space where it means nothing. */
  function blank({ x }: Flags): void {
    const pattern = x ? /^(?:\s+|#[^\n]*|\(\?#[^)]*\))+/ : /^(?:\(\?#[^)]*\))+/;
    cursor.at += source.slice(cursor.at).match(pattern)?.[0].length ?? 0;
  }

  function quantified(flags: Flags): string {
    const { text, isEdge } = atom(flags);
    blank(flags);
    const mark = source.slice(cursor.at).match(quantifier)?.[0];
    if (!mark) return text;
    cursor.at += mark.length;
    blank(flags);
    const isLazy = source[cursor.at] === '?';
    if (isLazy) cursor.at++;
    if (quantifier.test(source.slice(cursor.at))) throw new Refused('Vale does not know possessive or doubled quantifiers');
    const [, min, max] = mark.match(/\{(\d+),(\d+)\}/) ?? [];
    if (min !== undefined && Number(min) > Number(max)) throw new Refused(`${mark} runs backwards`);
    // JavaScript repeats nothing of no width, and once is as good as often.
    if (isEdge) return /^(?:[*?]|\{0)/.test(mark) ? '' : text;
    return text + mark + (isLazy ? '?' : '');
  }

  function atom(flags: Flags): { text: string; isEdge: boolean } {
    const edge = (text: string) => ({ text, isEdge: true });
    const plain = (text: string) => ({ text, isEdge: false });
    const char = String.fromCodePoint(source.codePointAt(cursor.at) as number);
    if (char === '(') return group(flags);
    if (char === '[') return plain(readClass(cursor));
    if (char === '\\') return escaped();
    if (/[*+?]/.test(char) || (char === '{' && quantifier.test(source.slice(cursor.at)))) throw new Refused(`${char} repeats nothing`);
    cursor.at += char.length;
    if (char === '.') return plain(flags.s ? '[\\s\\S]' : '.');
    if (char === '^' || char === '$') return edge(flags.m ? char : `(?-m:${char})`);
    return plain(literal(char));
  }

  function escaped(): { text: string; isEdge: boolean } {
    const plain = (text: string) => ({ text, isEdge: false });
    cursor.at++;
    const rest = source.slice(cursor.at);
    const code = rest[0] ?? '';
    if (/[bBAzZ]/.test(code)) {
      cursor.at++;
      if (code === 'A') return { text: '(?-m:^)', isEdge: true };
      // regexp2 in Go's manner: \Z is the very end, as \z is.
      return { text: /[zZ]/.test(code) ? '(?-m:$)' : `\\${code}`, isEdge: true };
    }
    if (code === 'G') throw new Refused('\\G (where the last match ended) has no counterpart');
    if (/[dDsSwW]/.test(code)) {
      cursor.at++;
      return plain(`\\${code}`);
    }
    if (/[pP]/.test(code)) return plain(readProperty(cursor));
    const named = rest.match(/^k?(?:<(\w+)>|'(\w+)')/);
    if (named) {
      const name = named[1] ?? named[2] ?? '';
      if (!names.has(name)) throw new Refused(`there is no group "${name}" before \\${named[0]}`);
      cursor.at += named[0].length;
      return plain(`\\k<${name}>`);
    }
    const number = rest.match(/^[1-9]\d?/)?.[0];
    if (number && (Number(number) <= before + captures || number.length === 1)) {
      const group = Number(number) - (apart ? before : 0);
      if (group < 1 || Number(number) > before + captures) throw new Refused(`there is no group ${number} before \\${number}`);
      if (names.size > 0) throw new Refused('named groups are numbered last in Vale, so \\1 would mean another one');
      cursor.at += number.length;
      return plain(`\\${group}${/^\d/.test(source.slice(cursor.at)) ? '(?:)' : ''}`);
    }
    return plain(literal(readCharEscape(cursor)));
  }

  function group(flags: Flags): { text: string; isEdge: boolean } {
    const rest = source.slice(cursor.at);
    const head = rest.match(/^\((?:\?(?:[:=!>]|<[=!]|P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'|([imsnx]*)(?:-([imsnx]*))?:))?/);
    const opening = head?.[0] ?? '(';
    if (opening === '(' && rest[1] === '?') throw new Refused(unknownGroup(rest));
    cursor.at += opening.length;
    const close = (body: string) => {
      if (source[cursor.at] !== ')') throw new Refused('a "(" is not closed');
      cursor.at++;
      return body;
    };
    const name = head?.[1] ?? head?.[2];
    if (name !== undefined) {
      if (names.has(name)) throw new Refused(`two groups are called "${name}"`);
      names.add(name);
      return { text: `(?<${name}>${close(alternatives(flags, flags.i).out)})`, isEdge: false };
    }
    if (opening === '(?>') {
      if (captures > 0 || names.size > 0) throw new Refused('an atomic group after a capturing one would change the numbers');
      const label = `atomic${cursor.at}`;
      names.add(label);
      return { text: `(?:(?=(?<${label}>${close(alternatives(flags, flags.i).out)}))\\k<${label}>)`, isEdge: false };
    }
    if (opening === '(' && !flags.n) captures++;
    const kept = opening === '(' ? (flags.n ? '(?:' : '(') : /^\(\?[imsnx-]/.test(opening) ? '(?:' : opening;
    const inner = /^\(\?[imsnx-]+:/.test(opening) ? withFlags(flags, head?.[3] ?? '', head?.[4] ?? '') : flags;
    return { text: `${kept}${close(alternatives(inner, flags.i).out)})`, isEdge: /^\(\?<?[=!]/.test(opening) };
  }

  return { cursor, alternatives, captures: () => captures };
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = { ...flags };
  for (const letter of on) set[letter as keyof Flags] = true;
  for (const letter of off) set[letter as keyof Flags] = false;
  return set;
}

function unknownGroup(rest: string): string {
  if (rest.startsWith('(?(')) return 'conditions in a pattern, (?(…), have no counterpart';
  if (/^\(\?<\w*-/.test(rest)) return 'balancing groups have no counterpart';
  if (/^\(\?<\d/.test(rest)) return 'groups with a number for a name have no counterpart';
  return `Vale does not know ${rest.slice(0, 3)}`;
}
