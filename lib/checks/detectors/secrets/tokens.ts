/**
 * Finds what the catalogue of providers describes. One pass over the text looks for all literal beginnings at once; a form runs only where
 * its beginning stands, bounded, and a find that is an example or not random enough is dropped.
 */
import type { Sensed } from '../../types.ts';
import { entropy, isBlanked } from './placeholders.ts';
import { named, shaped, written } from './providers.ts';
import { isPublished } from './published.ts';

const classes: Readonly<Record<string, string>> = {
  a: '[A-Za-z0-9]',
  l: '[a-z0-9]',
  u: '[A-Z0-9]',
  h: '[a-f0-9]',
  H: '[A-Fa-f0-9]',
  x: '[A-Za-z0-9_]',
  w: '[A-Za-z0-9_-]',
  t: '[A-Za-z0-9_.%~-]',
  e: '[A-Za-z0-9_=-]',
  b: '[A-Za-z0-9+/]',
  d: '\\d',
  q: '[A-Z2-7]',
  A: '[A-Z]',
};
const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
/** Longest open-ended part, in characters. */
const longest = 4000;

const toLiteral = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `a36`, `h40+`, `'.'?`: see `providers.ts`. Throws for anything else: a bug in the table. */
export function toSource(form: string): string {
  return form
    .split(' ')
    .map((word) => {
      const literal = /^'(.+)'(\??)$/.exec(word);
      if (literal) return literal[2] ? `(?:${toLiteral(literal[1] ?? '')})?` : toLiteral(literal[1] ?? '');
      if (word === 'g') return uuid;
      const [, name = '', least, most, more] = /^([a-zA-Z])(\d+)(?:-(\d+))?(\+?)$/.exec(word) ?? [];
      const set = classes[name];
      if (!set || least === undefined) throw new Error(`not a form: ${word} in ${form}`);
      return `${set}{${more ? `${least},${longest}` : most ? `${least},${most}` : least}}`;
    })
    .join('');
}

interface Row {
  provider: string;
  literal: string;
  /** The literal stands inside, not at the beginning. */
  inside: boolean;
  form: string;
  /** Compiled when its literal first occurs. */
  expression?: RegExp;
}

const rows: Row[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [provider = '', beginning = '', form = ''] = line.split('|');
    const inside = beginning.startsWith('…');
    return { provider, literal: inside ? beginning.slice(1) : beginning, inside, form };
  });

const byLiteral = new Map<string, Row[]>();
for (const row of rows) byLiteral.set(row.literal, [...(byLiteral.get(row.literal) ?? []), row]);
const literals = [...byLiteral.keys()].sort((a, b) => b.length - a.length);
/** A short beginning is asked as well where a longer one stands and leads to nothing. */
const rowsAt = new Map(
  literals.map((literal) => [
    literal,
    literals.filter((other) => literal.startsWith(other)).flatMap((other) => byLiteral.get(other) ?? []),
  ]),
);
const beginnings = new RegExp(literals.map(toLiteral).join('|'), 'g');

/** Characters before an inner literal where its token may begin. */
const reachInside = 130;
const leastRandom = 2.4;
/** A beginning of so many characters is nobody's by accident, so what follows it need not be random. */
const tellingBeginning = 4;
/** Where the form itself says little. */
const leastNamed = 2.6;
/** An identifier that begins like a key: `hf_some_lower_case_words`, and after a short beginning `s.makeSomethingHappen`. */
const isWords = (literal: string, rest: string) =>
  (literal.length <= 3 && !/\d/.test(literal) ? /^(?:[A-Za-z_-]{1,30}|[a-z_-]+)$/ : /^[a-z]+(?:[_-]+[a-z]+)+$|^[a-z]{1,19}$/).test(rest);

/** Neither the middle of a longer word nor the name of a file. */
const edgeAfter = '(?![A-Za-z0-9]|\\.(?:png|jpe?g|gif|svg|webp|css|js|html?)(?![A-Za-z]))';
/** A form that may end in these signs is longer than it should be where another follows. */
const toEdge = (form: string) => (/w\d[^ ]*$/.test(form) ? `(?![_-])${edgeAfter}` : edgeAfter);

function toExpression(row: Row): RegExp {
  row.expression ??= row.inside
    ? new RegExp(`(?<![A-Za-z0-9_-])${toSource(row.form)}${toEdge(row.form)}`, 'g')
    : new RegExp(
        `(?<![A-Za-z0-9_-]${row.literal.length >= tellingBeginning && row.literal.endsWith('_') ? '' : '|(?<!/)/'})${toLiteral(row.literal)}${toSource(row.form)}${toEdge(row.form)}`,
        'y',
      );
  return row.expression;
}

function tokenAt(text: string, row: Row, at: number): Sensed | null {
  const expression = toExpression(row);
  expression.lastIndex = row.inside ? Math.max(0, at - reachInside) : at;
  // An inner literal is reached from before it; what begins after it is another token, and is met again there.
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > at) return null;
    if (end <= at) continue;
    const random = row.inside ? match[0] : match[0].slice(row.literal.length);
    const poor =
      row.literal.length < tellingBeginning &&
      random.length >= 16 &&
      (entropy(random) < leastRandom || (/[^_-]$/.test(row.literal) && !/\d/.test(match[0])));
    // "sk_live_4eC3…", "xoxb-12#####": cut off or painted over.
    return poor ||
      isBlanked(random) ||
      /^[-_]?(?:\.{3}|…|[#*x•]{3})/i.test(text.slice(end, end + 4)) ||
      isWords(row.literal, random) ||
      isPublished(match[0])
      ? null
      : { start, end, label: `${row.provider} key` };
  }
  return null;
}

function findWritten(text: string): Sensed[] {
  const spans: Sensed[] = [];
  let reached = 0;
  beginnings.lastIndex = 0;
  for (let match = beginnings.exec(text); match; match = beginnings.exec(text)) {
    const { 0: literal, index } = match;
    // One beginning may stand within the last letters of another.
    beginnings.lastIndex = Math.max(index + 1, reached);
    for (const row of rowsAt.get(literal) ?? []) {
      const span = tokenAt(text, row, index);
      if (!span || span.start < reached) continue;
      spans.push(span);
      reached = span.end;
      beginnings.lastIndex = reached;
      break;
    }
  }
  return spans;
}

/** Bounded from their first character, so one pass each stays linear. */
const shapes = shaped
  .trim()
  .split('\n')
  .map((line) => {
    const bar = line.indexOf('|');
    const [provider, form] = [line.slice(0, bar), line.slice(bar + 1)];
    return { provider, expression: new RegExp(`(?<![A-Za-z0-9_.-])${toSource(form)}${edgeAfter}`, 'g') };
  });

function findShaped(text: string): Sensed[] {
  return shapes.flatMap(({ provider, expression }) =>
    [...text.matchAll(expression)]
      .filter(({ 0: found }) => /\d/.test(found) && !isBlanked(found) && entropy(found) >= leastNamed)
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length, label: `${provider} key` })),
  );
}

const namedForms = new Map(
  named
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', forms = ''] = line.split(': ');
      return [name, new RegExp(`^(?:${forms.split(', ').map(toSource).join('|')})$`, 'i')] as const;
    }),
);
/** `datadog_api_key = "…"`, "Datadog: …": the name, what else the variable is called, something that assigns, and a value. */
const namedValue = new RegExp(
  `(${[...namedForms.keys()].join('|')})([\\w.-]{0,30}(?:[ \\t]{1,3}[\\w.-]{1,20}){0,3})["'\`\\]\\s]{0,3}(?:=>|[:?+.]{0,3}=|:|,|>|\\bis\\b|\\|\\||\\((?=["'\`])|[ -](?=[A-Za-z0-9+/-]{28}))["'\`\\s=(]{0,5}([A-Za-z0-9_+/=.~%|-]{14,300}|[a-f0-9]{8}:[a-f0-9]{8}|\\d{6,12}:[\\w-]{32,36})(?![A-Za-z0-9])`,
  'gi',
);
/** Of letters alone: characters, and bits each. */
const longNamed = 30;
const longRandom = 4.2;
/** What follows a name without a break and still leaves it one: `datadogkey`. */
const goesOn = /^(?:api|app|key|token|secret|auth|pass|access|bot|client|_|logic|cloud|hub)/i;

/** Not letters that happen to stand in another word: "rookTable" holds "okta". */
function isWholeName(text: string, at: number, name: string, called: string): boolean {
  if (!/^(?:[a-z0_]+|[A-Z0_]+|[A-Z][a-z0]+)$/.test(name)) return /[A-Z][a-z]+[A-Z]/.test(name);
  const before = text.charAt(at - 1);
  if (/[A-Za-z]/.test(before) && !(/[a-z]/.test(before) && /[A-Z]/.test(name.charAt(0)))) return false;
  const next = called.charAt(0);
  return !/[A-Za-z]/.test(next) || (/[A-Z]/.test(next) && /[a-z]$/.test(name)) || goesOn.test(called);
}

/** Said of what is meant to be seen. */
const shown = /public|publish|client[ _-]?id|app[ _-]?id|sha\d*\b|hash|commit|digest|version|image|img|logo|url|src|href|color|colour/i;

function findNamed(text: string): Sensed[] {
  const spans: Sensed[] = [];
  for (const match of text.matchAll(namedValue)) {
    const [whole, name = '', called = '', raw = ''] = match;
    const value = raw.replace(/[.]+$/, '');
    const start = match.index + whole.length - raw.length;
    if (!isWholeName(text, match.index, name, called) || !namedForms.get(name.toLowerCase())?.test(value) || shown.test(called)) continue;
    if (
      !(/\d|^[a-f:]+$/.test(value) || (value.length >= longNamed && entropy(value) >= longRandom)) ||
      isBlanked(value) ||
      entropy(value) < leastNamed
    )
      continue;
    spans.push({ start, end: start + value.length, label: `${name.charAt(0).toUpperCase()}${name.slice(1)} key` });
  }
  return spans;
}

/** Providers in the table. */
export const providers: readonly string[] = [
  ...new Set([...rows.map(({ provider }) => provider), ...namedForms.keys()].map((name) => name.toLowerCase())),
];

export function findTokens(text: string): Sensed[] {
  return [...findWritten(text), ...findShaped(text), ...findNamed(text)];
}
