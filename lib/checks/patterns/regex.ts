/**
 * A small reader of regular expressions: enough to tell that `utili[sz]e[sd]?` is six literals, and that
 * `unlock the \w+ of` cannot match where "unlock the " does not occur. What it does not understand it
 * calls opaque, and nothing is concluded from that.
 */

export type Node =
  | { is: 'char'; char: string }
  /** `source` is a class as written; `chars` lists its members when they are few. */
  | { is: 'set'; source: string; chars: readonly string[] | null }
  /** `from`: where each item begins in the source, and where the last ends. */
  | { is: 'seq'; items: readonly Node[]; from: readonly number[] }
  | { is: 'alt'; items: readonly Node[] }
  | { is: 'repeat'; item: Node; min: number; max: number }
  /** Zero width: `^ $ \b \B` and lookaround, whose body is kept for those who vet it. */
  | { is: 'edge'; source: string; body?: Node }
  /** A back-reference, or a group with flags of its own, whose body is kept for those who vet it. */
  | { is: 'opaque'; body?: Node };

const empty: Node = { is: 'seq', items: [], from: [0] };
const opaque: Node = { is: 'opaque' };
/** Members of a class that still counts as a few letters. */
const fewChars = 8;
const deepest = 50;

/** Returns null when the source is not read to its end; such a pattern is opaque as a whole. */
export function readPattern(source: string): Node | null {
  let at = 0;
  let depth = 0;

  function alternatives(): Node {
    if (++depth > deepest) throw new RangeError('nested too deeply');
    const items = [sequence()];
    while (source[at] === '|') {
      at++;
      items.push(sequence());
    }
    depth--;
    return items.length === 1 ? (items[0] ?? empty) : { is: 'alt', items };
  }

  function sequence(): Node {
    const items: Node[] = [];
    const from = [at];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      items.push(quantified(atom()));
      from.push(at);
    }
    return items.length === 1 ? (items[0] ?? empty) : { is: 'seq', items, from };
  }

  function quantified(item: Node): Node {
    const mark = source.slice(at).match(/^(?:[*+?]|\{(\d+)(,(\d*))?\})/);
    if (!mark) return item;
    at += mark[0].length;
    if (source[at] === '?') at++;
    const [sign] = mark[0];
    if (sign === '*') return { is: 'repeat', item, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === '+') return { is: 'repeat', item, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === '?') return { is: 'repeat', item, min: 0, max: 1 };
    const min = Number(mark[1]);
    const max = mark[2] === undefined ? min : mark[3] ? Number(mark[3]) : Number.POSITIVE_INFINITY;
    return { is: 'repeat', item, min, max };
  }

  function atom(): Node {
    const char = String.fromCodePoint(source.codePointAt(at) as number);
    if (char === '(') return group();
    if (char === '[') return set();
    if (char === '\\') return escaped();
    at += char.length;
    if (char === '.') return { is: 'set', source: '.', chars: null };
    if (char === '^' || char === '$') return { is: 'edge', source: char };
    return { is: 'char', char };
  }

  function group(): Node {
    const head = source.slice(at).match(/^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>|[ims]*(?:-[ims]+)?:))?/)?.[0] ?? '(';
    at += head.length;
    const body = alternatives();
    if (source[at] !== ')') throw new SyntaxError('open group');
    at++;
    if (/^\(\?<?[=!]/.test(head)) return { is: 'edge', source: head, body };
    // `(?i:...)` changes what letters mean inside, `(?-m:^)` no letter.
    return /^\(\?[ms-]*i[ims-]*:/.test(head) ? { is: 'opaque', body } : body;
  }

  function set(): Node {
    const whole = source.slice(at).match(/^\[(?:\\.|[^\\\]])*\]/s)?.[0];
    if (!whole) throw new SyntaxError('open class');
    at += whole.length;
    const body = whole.slice(1, -1);
    const plain = !body.startsWith('^') && /^[\p{L}\p{N} '’_.,:;!?&%/–—‑]+-?$/u.test(body);
    const chars = plain && [...body].length <= fewChars ? [...body] : null;
    return { is: 'set', source: whole, chars };
  }

  function escaped(): Node {
    const whole = source.slice(at).match(/^\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|\d+|.)/su)?.[0];
    if (!whole) throw new SyntaxError('lone backslash');
    at += whole.length;
    const kind = whole[1] ?? '';
    if (kind === 'b' || kind === 'B') return { is: 'edge', source: whole };
    if (/[dDsSwWpP]/.test(kind)) return { is: 'set', source: whole, chars: null };
    if (/[ux]/.test(kind) && whole.length > 2) {
      return { is: 'char', char: String.fromCodePoint(Number.parseInt(whole.replace(/[^0-9a-fA-F]/g, ''), 16)) };
    }
    const control: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };
    if (kind in control) return { is: 'char', char: control[kind] ?? '' };
    return /[A-Za-z0-9]/.test(kind) ? opaque : { is: 'char', char: kind };
  }

  try {
    const node = alternatives();
    return at === source.length ? node : null;
  } catch {
    return null;
  }
}

/** All texts the node can match, or null when they are more than `limit` or cannot be listed. */
export function expand(node: Node, limit: number): string[] | null {
  switch (node.is) {
    case 'char':
      return [node.char];
    case 'set':
      return node.chars && node.chars.length <= limit ? [...node.chars] : null;
    case 'alt':
      return gather(
        node.items.map((item) => expand(item, limit)),
        limit,
      );
    case 'seq': {
      let texts: string[] | null = [''];
      for (const item of node.items) texts = texts && times(texts, expand(item, limit), limit);
      return texts;
    }
    case 'repeat': {
      if (node.max > 4) return null;
      const once = expand(node.item, limit);
      const all: (string[] | null)[] = [];
      let texts: string[] | null = [''];
      for (let n = 0; n <= node.max; n++) {
        if (n >= node.min) all.push(texts);
        texts = texts && times(texts, once, limit);
      }
      return gather(all, limit);
    }
    default:
      return null;
  }
}

export function gather(lists: readonly (string[] | null)[], limit: number): string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (!list) return null;
    for (const text of list) all.add(text);
    if (all.size > limit) return null;
  }
  return [...all];
}

export function times(left: string[], right: string[] | null, limit: number): string[] | null {
  if (!right || left.length * right.length > limit) return null;
  return left.flatMap((head) => right.map((tail) => head + tail));
}

/** `(?i:...)` around all of it is what `ignorecase` says; the rest is a better source to look into. */
export function liftCase(source: string): string | null {
  const inner = source.startsWith('(?i:') && source.endsWith(')') ? source.slice(4, -1) : null;
  return inner !== null && readPattern(inner) ? inner : null;
}
