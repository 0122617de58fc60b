/**
 * Takes private words out of a text. Placeholders are numbered per kind, and the same value always gets the
 * same number, so that an answer about "[card 1]" can be read back. Pure.
 */
import { idsOf, labelOf } from './detectors/catalog.ts';
import type { Finding } from './types.ts';

const secret = new Set(idsOf('secrets'));

export interface Redaction {
  text: string;
  /** Detector ids that occurred, in order: what may be counted. */
  kinds: readonly string[];
  /** Where the placeholders stand in the new text, and what they replace in the old one (UTF-16, end exclusive). */
  placeholders: readonly Placeholder[];
}

export interface Placeholder {
  start: number;
  end: number;
  text: string;
  kind: string;
  of: { start: number; end: number };
}

/** Placeholders given so far. Pass one along to number several texts (blocks of a prompt) together. */
export type Numbering = Map<string, string>;

type Part = Pick<Finding, 'start' | 'end' | 'detail'>;

/** @param findings of this text alone; those without `detail` are left alone. Overlapping ones go together, so nothing shows between. */
export function redact(text: string, findings: readonly Part[], numbering: Numbering = new Map()): Redaction {
  const kinds: string[] = [];
  const placeholders: Placeholder[] = [];
  let done = '';
  let from = 0;
  for (const { start, end, kind } of toSpans(text, findings)) {
    const placeholder = name(kind, text.slice(start, end), numbering);
    done += text.slice(from, start);
    placeholders.push({ start: done.length, end: done.length + placeholder.length, text: placeholder, kind, of: { start, end } });
    done += placeholder;
    from = end;
    if (!kinds.includes(kind)) kinds.push(kind);
  }
  return { text: done + text.slice(from), kinds, placeholders };
}

function toSpans(text: string, findings: readonly Part[]): { start: number; end: number; kind: string }[] {
  const spans: { start: number; end: number; kind: string }[] = [];
  const sorted = findings.filter(({ start, end, detail }) => detail !== undefined && start >= 0 && end <= text.length && end > start);
  sorted.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, detail } of sorted) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end, kind: detail as string });
  }
  return spans;
}

function name(kind: string, value: string, numbering: Numbering): string {
  const label = labelOf(kind);
  // A secret is case-sensitive; the rest is the same however it is spaced and cased.
  const same = secret.has(kind) ? value : value.replace(/[\s().-]/g, '').toLowerCase();
  const key = `${kind} ${same}`;
  const known = numbering.get(key);
  if (known) return known;
  const count = [...numbering.keys()].filter((each) => each.startsWith(`${kind} `)).length;
  const placeholder = `[${label} ${count + 1}]`;
  numbering.set(key, placeholder);
  return placeholder;
}
