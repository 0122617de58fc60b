/** Texts in the front matter of a Markdown file, which Vale reads as blocks of their own. */
import { parse } from 'yaml';
import { fromBytes, linesOf, toBytes } from './bytes.ts';

export interface Value {
  key: string;
  text: string;
  /** Where Vale looks for it first: the line before its own. */
  line: number;
}

const yaml = /^\s*(---|---yaml)[ \t]*\n([\s\S]*?\n)?[ \t]*---[ \t]*(?:\n|$)/;
const toml = /^\s*(\+\+\+)[ \t]*\n([\s\S]*?\n)?[ \t]*\+\+\+[ \t]*(?:\n|$)/;

export function readFrontMatter(source: string): Value[] {
  const found = source.match(yaml) ?? source.match(toml);
  if (!found) return [];
  const [whole, fence = '', matter = ''] = found;
  const body = source.slice(whole.length);
  // Nothing below it, and Vale loses sight of it.
  if (body === '') return [];
  const values = fence === '+++' ? readToml(matter) : readYaml(matter);
  const lines = linesOf(toBytes(whole));
  return values.flatMap(([key, text]) => {
    const line = findLine(lines, toBytes(text));
    return line < 0 ? [] : [{ key, text, line: line - 1 }];
  });
}

function readYaml(matter: string): [string, string][] {
  // Vale's reader lets a text go on at the beginning of a line.
  const indented = matter.replace(/^([\w-]+:[ ]*)("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/gm, (whole) => whole.replace(/\n(?=\S)/g, '\n  '));
  try {
    const values: unknown = parse(indented, { schema: 'yaml-1.1' });
    return Object.entries((values ?? {}) as object).filter(([, value]) => typeof value === 'string') as [string, string][];
  } catch {
    return [];
  }
}

/** Texts in one line are enough. */
function readToml(matter: string): [string, string][] {
  return [...matter.matchAll(/^\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$/gm)].map(([, key = '', basic, literal]) => [
    key,
    literal ?? (basic ?? '').replace(/\\(["\\])/g, '$1'),
  ]);
}

/** Of the lines that hold the value, the one that is least like it. */
function findLine(lines: readonly string[], value: string): number {
  const first = value.split('\n')[0] ?? '';
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  lines.forEach((line, n) => {
    const written = line.replace(/\n$/, '');
    if (!written.includes(first)) return;
    const likeness = toLikeness(fromBytes(written), fromBytes(first));
    if (likeness < least) {
      best = n;
      least = likeness;
    }
  });
  return best;
}

/** One holds the other, so what differs is what it has more of. */
function toLikeness(line: string, value: string): number {
  const [whole, part] = [[...line].length, [...value].length];
  return whole === 0 ? 1 : 1 - (whole - part) / whole;
}
