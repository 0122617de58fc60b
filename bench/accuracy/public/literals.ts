/** How tests write a text down. */
import type { Doc } from '../score.ts';

/** A literal of Python or Go, as written. Null where it is put together at run time. */
export function unquote(literal: string): string | null {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  try {
    return JSON.parse(
      `"${literal
        .slice(1, -1)
        .replace(/\\'/g, "'")
        .replace(/(?<!\\)"/g, '\\"')
        .replace(/\t/g, '\\t')}"`,
    ) as string;
  } catch {
    return null;
  }
}

/** A literal in one line, for an expression. */
export const quoted = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;

/** A whole line that should be flagged or not. */
export function toFlagged(text: string, flagged: boolean): Doc {
  return { text, kinds: ['secrets'], spans: flagged ? [{ start: 0, end: text.length, kind: 'secrets', loose: true }] : [] };
}
