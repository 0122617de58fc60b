/** Character classes and character escapes of Vale's regular expressions (regexp2, as .NET) in JavaScript's `u` syntax. */

/** The pattern cannot be carried over; the message says why, in a sentence without its full stop. */
export class Refused extends Error {}

/** Where the reader stands. */
export interface Cursor {
  readonly source: string;
  at: number;
}

/** A character that means itself outside a class. */
export function literal(char: string): string {
  return /[\^$\\.*+?()[\]{}|]/.test(char) ? `\\${char}` : escapeControl(char);
}

function literalInClass(char: string): string {
  return /[\^\\[\]-]/.test(char) ? `\\${char}` : escapeControl(char);
}

function escapeControl(char: string): string {
  const known: Record<string, string> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\f': '\\f', '\v': '\\v' };
  if (known[char]) return known[char];
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : char;
}

/** ASCII only, as in regexp2. */
const posix: Readonly<Record<string, readonly [number, number][]>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  graph: [[33, 126]],
  lower: [[97, 122]],
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [[65, 90]],
  word: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};

function posixClass(name: string, negated: boolean): string {
  // Alone of the names, this one means every decimal digit.
  if (name === 'digit') return negated ? '\\D' : '\\d';
  const ranges = posix[name];
  if (!ranges) throw new Refused(`there is no class [:${name}:]`);
  return (negated ? complement(ranges) : ranges).map(([from, to]) => toRange(from, to)).join('');
}

function complement(ranges: readonly [number, number][]): [number, number][] {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  gaps.push([next, 0x10ffff]);
  return gaps;
}

function toRange(from: number, to: number): string {
  const show = (code: number) => (code > 0xffff ? `\\u{${code.toString(16)}}` : literalInClass(String.fromCharCode(code)));
  return from === to ? show(from) : `${show(from)}-${show(to)}`;
}

/** Reads what follows a backslash and stands for one character. */
export function readCharEscape(cursor: Cursor): string {
  const { source } = cursor;
  const take = (pattern: RegExp): string | null => {
    const found = source.slice(cursor.at).match(pattern)?.[0] ?? null;
    if (found) cursor.at += found.length;
    return found;
  };
  const octal = take(/^[0-7]{1,3}/);
  if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  const hex = take(/^(?:x\{[0-9a-fA-F]{1,6}\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/);
  if (hex) {
    const code = Number.parseInt(hex.replace(/[^0-9a-fA-F]/g, ''), 16);
    if (code > 0x10ffff) throw new Refused(`\\${hex} is no character`);
    return String.fromCodePoint(code);
  }
  const control = take(/^c[A-Za-z@[\\\]^_]/);
  if (control) return String.fromCharCode((control.charCodeAt(1) & 0xdf) - 64);
  const char = String.fromCodePoint(source.codePointAt(cursor.at) ?? 92);
  if (cursor.at >= source.length) throw new Refused('it ends in a backslash');
  cursor.at += char.length;
  const named: Record<string, string> = { a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
  if (named[char]) return named[char];
  if (/[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(char)) throw new Refused(`Vale does not know \\${char}`);
  return char;
}

/** Reads `p{...}` or `P{...}` after its backslash: a category, a script or a property, as Go names them. */
export function readProperty(cursor: Cursor): string {
  const match = cursor.source.slice(cursor.at).match(/^([pP])\{([\w-]+)\}/);
  if (!match) throw new Refused('\\p needs a name in braces');
  cursor.at += match[0].length;
  const [, sign, name] = match;
  for (const candidate of [`\\${sign}{${name}}`, `\\${sign}{Script=${name}}`]) {
    try {
      new RegExp(candidate, 'u');
      return candidate;
    } catch {
      // The next way of saying it.
    }
  }
  throw new Refused(`there is no Unicode property "${name}"`);
}

type Item = { char: string } | { set: string };

/** Reads from `[` to its `]`. A subtraction (`[a-z-[aeiou]]`) becomes a look ahead. */
export function readClass(cursor: Cursor): string {
  const { source } = cursor;
  cursor.at++;
  const negated = source[cursor.at] === '^';
  if (negated) cursor.at++;
  let body = '';
  let subtracted: string | null = null;
  let first = true;
  let open: string | null = null;

  for (; ; first = false) {
    if (cursor.at >= source.length) throw new Refused('a class is not closed');
    if (source[cursor.at] === ']' && !first) break;
    if (subtracted !== null) throw new Refused('a subtraction must be the last of its class');
    const rest = source.slice(cursor.at);
    if (!first && source[cursor.at] === '-' && rest.startsWith('-[') && !rest.startsWith('-[:') && open === null) {
      cursor.at++;
      subtracted = readClass(cursor);
      continue;
    }
    const item = readItem(cursor);
    if (open !== null) {
      if (!('char' in item)) throw new Refused(`a range ends in ${item.set}`);
      if ((open.codePointAt(0) ?? 0) > (item.char.codePointAt(0) ?? 0)) throw new Refused('a range runs backwards');
      body += `${literalInClass(open)}-${literalInClass(item.char)}`;
      open = null;
    } else if ('set' in item) body += item.set;
    else if (source[cursor.at] === '-' && source[cursor.at + 1] !== ']' && cursor.at + 1 < source.length && source[cursor.at + 1] !== '[') {
      open = item.char;
      cursor.at++;
    } else body += literalInClass(item.char);
  }
  cursor.at++;
  const made = `[${negated ? '^' : ''}${body}]`;
  return subtracted === null ? made : `(?:(?!${subtracted})${made})`;
}

function readItem(cursor: Cursor): Item {
  const { source } = cursor;
  const named = source.slice(cursor.at).match(/^\[:(\^?)(\w+):\]/);
  if (named) {
    cursor.at += named[0].length;
    return { set: posixClass(named[2] ?? '', named[1] === '^') };
  }
  const char = String.fromCodePoint(source.codePointAt(cursor.at) ?? 0);
  cursor.at += char.length;
  if (char !== '\\') return { char };
  const next = source[cursor.at] ?? '';
  if (/[dDsSwW]/.test(next)) {
    cursor.at++;
    return { set: `\\${next}` };
  }
  if (/[pP]/.test(next)) return { set: readProperty(cursor) };
  return { char: readCharEscape(cursor) };
}
