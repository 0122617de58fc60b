/** A fix as an edit. The same arithmetic for a click on a page, for the examples of a rule, and for the command line. */
import { capitalise } from '../casing/casing.ts';
import type { Fix } from '../types.ts';

/** Replace `start` to `end` (UTF-16, end exclusive) by `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * Leaving words out takes one space along, and a comma that would open the sentence or stand before another sign; a sentence
 * that lost its opening gets a capital.
 */
export function toEdit(text: string, start: number, end: number, fix: Fix): TextEdit {
  if (fix.kind === 'replace') return { start, end, text: fix.text };
  const opens = /(?:^|[.!?]\s+|\n)["“‘']?$/.test(text.slice(Math.max(0, start - 8), start));
  const after = text.slice(end);
  if (opens) {
    const gap = after.match(/^[,;:]?\s*/)?.[0].length ?? 0;
    const next = after.slice(gap).match(/^\p{Ll}/u)?.[0];
    return { start, end: end + gap + (next?.length ?? 0), text: next ? capitalise(next) : '' };
  }
  const spaceBefore = /[^\S\n]$/.test(text.slice(0, start));
  if (spaceBefore && (after === '' || /^[\s,.;:!?)\]]/.test(after))) {
    const comma = /[,;:][^\S\n]$/.test(text.slice(0, start)) && !/^\s/.test(after) ? 1 : 0;
    return { start: start - 1 - comma, end, text: '' };
  }
  const spaceAfter = after.match(/^[^\S\n]/)?.[0].length ?? 0;
  return { start, end: end + spaceAfter, text: '' };
}

/** Applies the first fix of every finding that has one. Findings must not overlap. */
export function applyFirstFixes(text: string, findings: readonly { start: number; end: number; fixes: readonly Fix[] }[]): string {
  let done = text;
  for (const { start, end, fixes } of [...findings].sort((a, b) => b.start - a.start)) {
    const [fix] = fixes;
    if (!fix) continue;
    const edit = toEdit(done, start, end, fix);
    done = done.slice(0, edit.start) + edit.text + done.slice(edit.end);
  }
  return done;
}
