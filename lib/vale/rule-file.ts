/** A rule's YAML as Vale reads it: keys in any case, one value where a list is wanted, numbers where words are. With line numbers. */
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { AddNote } from './notes.ts';

export type Path = readonly (string | number)[];

export interface RuleFile {
  /** Lower case. */
  readonly keys: readonly string[];
  has(key: string): boolean;
  /** Where a value stands, or the nearest thing around it. */
  line(...path: Path): number;
  text(key: string): string;
  list(key: string): string[];
  flag(key: string): boolean | null;
  number(key: string): number | null;
  /** Pairs in the order of the file. */
  pairs(key: string): [string, string][];
  /** Keys in lower case. */
  map(key: string): ReadonlyMap<string, unknown> | null;
  /** A list of such maps. */
  maps(key: string): ReadonlyMap<string, unknown>[];
}

/** Characters; rules are a few kilobytes, word lists up to a megabyte. */
const longest = 2_000_000;
const mostAliases = 50;

/** Vale's reader takes an escaped apostrophe within double quotes for one, which YAML does not know. */
function withPlainApostrophes(source: string): string {
  if (!source.includes("\\'")) return source;
  const wrong = new Set(
    parseDocument(source, { prettyErrors: false, logLevel: 'error', uniqueKeys: false }).errors.flatMap(({ code, pos: [at] }) =>
      code === 'BAD_DQ_ESCAPE' && source[at + 1] === "'" ? at : [],
    ),
  );
  return source.replace(/\\/g, (sign, at: number) => (wrong.has(at) ? '' : sign));
}

/** Null when it cannot be read at all; `add` has been told why. */
export function readRuleFile(written: string, add: AddNote): RuleFile | null {
  if (written.length > longest) {
    add(1, `The file is longer than ${longest} characters.`);
    return null;
  }
  const counter = new LineCounter();
  const refuse = (at: number, message: string): null => {
    add(counter.linePos(at).line || 1, `This is not YAML: ${message.split('\n')[0]?.replace(/\.$/, '')}.`);
    return null;
  };
  try {
    const options = { lineCounter: counter, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;
    const document = parseDocument(withPlainApostrophes(written), options);
    const [first, second] = document.errors;
    if (first?.code === 'MULTIPLE_DOCS' && !second)
      add(counter.linePos(first.pos[0]).line, 'A second document begins here; Vale passes over it, too.');
    else if (first) return refuse(first.pos[0], first.message);
    if (!isMap(document.contents)) return refuse(0, 'a rule is a list of keys and values');
    const values = new Map<string, unknown>();
    for (const { key, value } of document.contents.items) {
      const name = String(isScalar(key) ? key.value : key);
      for (const twice of repeatedIn(value))
        add(
          lineOf(twice),
          `"${String(isScalar(twice) ? twice.value : twice)}" is there twice in "${name}", which Vale then drops; here the last one counts.`,
        );
      if (values.has(name.toLowerCase())) add(lineOf(key), `"${name}" is there twice; the first one counts.`);
      else values.set(name.toLowerCase(), isNode(value) ? value.toJS(document, { maxAliasCount: mostAliases, mapAsMap: true }) : value);
    }
    function lineOf(node: unknown): number {
      return isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
    }
    function line(...path: Path): number {
      let node: unknown = document.contents;
      let at = 1;
      for (const step of path) {
        if (!isNode(node) || !('items' in node)) break;
        const items = node.items as readonly unknown[];
        const item = typeof step === 'number' ? items[step] : items.find((each) => nameOf(each) === String(step).toLowerCase());
        const pair = item as { key?: unknown; value?: unknown } | undefined;
        if (!pair) break;
        at = lineOf(typeof step === 'number' ? pair : pair.key);
        node = typeof step === 'number' ? pair : pair.value;
      }
      return at;
    }
    for (const [key, value] of values)
      values.set(
        key,
        tidy(key, value, values.get('extends') === 'sequence', (reason, ...path) => add(line(key, ...path), reason)),
      );
    return toRuleFile(values, line);
  } catch (error) {
    return refuse(0, error instanceof Error ? error.message : 'it cannot be read');
  }
}

/** Keys that were there before, exactly so. */
function repeatedIn(value: unknown): unknown[] {
  if (!isMap(value)) return [];
  const seen = new Set<unknown>();
  return value.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    if (seen.has(name)) return [key];
    seen.add(name);
    return [];
  });
}

const numbers = new Set(['limit', 'max', 'min', 'grade', 'threshold']);
const isNested = (value: unknown) => value instanceof Map || Array.isArray(value);

/** Without what Vale's decoder would stop at. Whoever writes it gets to know; places in a list stay the same. */
function tidy(key: string, value: unknown, isSequence: boolean, leave: (reason: string, ...path: Path) => void): unknown {
  if (value === null || value === undefined) return null;
  if (numbers.has(key) && !Number.isFinite(Number(value))) {
    leave(`"${key}" is no number; left out.`);
    return null;
  }
  if (key === 'swap' || key === 'either') {
    const maps = (Array.isArray(value) ? value : [value]).filter((each) => each instanceof Map);
    for (const map of maps) {
      for (const [from, to] of map) {
        if (from !== null && from !== '' && !isNested(to)) continue;
        leave(`"${toText(from)}" in "${key}" does not map words to words; left out.`, toText(from));
        map.delete(from);
      }
    }
    return maps;
  }
  if (key === 'action') return value;
  if (value instanceof Map) {
    leave(`"${key}" holds keys and values where words are wanted; left out.`);
    return null;
  }
  if (!Array.isArray(value)) return value;
  if (key === 'message' || key === 'extends' || key === 'level') {
    leave(`"${key}" is a list where words are wanted; left out.`);
    return null;
  }
  return value.map((item, n) => {
    if (!isNested(item) || (isSequence && item instanceof Map)) return item;
    leave(`"${key}" holds something that is no text; left out.`, n);
    return null;
  });
}

function nameOf(item: unknown): string {
  const { key } = item as { key?: unknown };
  return String(isScalar(key) ? key.value : key).toLowerCase();
}

function toRuleFile(values: ReadonlyMap<string, unknown>, line: RuleFile['line']): RuleFile {
  const get = (key: string) => values.get(key) ?? null;
  return {
    keys: [...values.keys()],
    has: (key) => get(key) !== null,
    line,
    text: (key) => toText(get(key)),
    list: (key) => toTexts(get(key)),
    flag(key) {
      const value = get(key);
      if (value === null) return null;
      return typeof value === 'string' ? /^(?:1|t|true)$/i.test(value) : Boolean(value);
    },
    number(key) {
      const value = get(key);
      const number = value === null || value === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : null;
    },
    pairs(key) {
      const value = get(key);
      // A list of maps means the maps together.
      const maps = value instanceof Map ? [value] : Array.isArray(value) ? value.filter((each) => each instanceof Map) : [];
      return maps.flatMap((map: Map<unknown, unknown>) => [...map].map(([from, to]): [string, string] => [toText(from), toText(to)]));
    },
    map(key) {
      const value = get(key);
      return value instanceof Map ? lowerKeys(value) : null;
    },
    maps(key) {
      const value = get(key);
      const all: unknown[] = Array.isArray(value) ? value : [];
      return all.filter((each): each is Map<unknown, unknown> => each instanceof Map).map(lowerKeys);
    },
  };
}

function lowerKeys(map: Map<unknown, unknown>): ReadonlyMap<string, unknown> {
  return new Map([...map].map(([key, value]) => [String(key).toLowerCase(), value]));
}

export function toTexts(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(toText) : [toText(value)];
}

/** As Vale's decoder turns values into words: true is 1. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
