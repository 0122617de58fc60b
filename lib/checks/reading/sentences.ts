/**
 * Sentences of a block, as spans without the space around them. `Intl.Segmenter` (UAX #29) parts after every full stop that
 * a capital follows, so "Dr. Ellison" is put together again.
 */
import type { Reading, Span } from './reading.ts';

/** What ends with a full stop inside a sentence, in the languages that protocols are written in. */
const abbreviation =
  /(?:^|[\s([“"'’-])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Mt|Jr|Sr|Rev|Hon|Gen|Col|Capt|Lt|Nr|Nos|Art|Fig|Vol|vs|etc|approx|ca|cf|al|e\.g|i\.e|z\.B|d\.h|u\.a|bzw|ggf|usw|Hr|Fr|Mme|Mlle|MM|Sra|Srta|Ud|pág|núm|p\.ej|Inc|Ltd|Co|Corp|Bros|Dept|Est|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Gov|Sen|Rep|Sgt)\.\s*$/u;
/** Those that may end a sentence as well: "in the U.S. It is". What comes next decides. */
const initials = /(?:^|[\s([“"'’-])(?:(?:\p{L}\.){2,}|No\.)\s*$/u;
const opener =
  /^["“'‘]?(?:A|An|And|As|At|But|By|For|He|Her|His|How|However|I|If|In|It|Its|My|No|Now|On|Our|She|So|That|The|Their|Then|There|These|They|This|Those|To|We|What|When|Where|Who|Why|Yes|You|Your)\b/;

/** "z. B.", "d. h.", "Am 3. Mai": what stands before the break, and what after it. */
const german: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:^|[\s(])\p{L}\.\s*$/u, /^\p{L}\./u],
  [/(?:^|\s)\d{1,2}\.\s*$/, /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/],
];

/**
 * One for a checker: spans are kept with the reading and shared by all rules.
 * @param quick where sentences part but for what is put together here, or null where it does not know.
 */
export function createSentences(
  language: string,
  quick?: (text: string) => readonly number[] | null,
): (reading: Reading) => readonly Span[] {
  const key = {};
  let segmenter: Intl.Segmenter | null = null;

  function toBreaks(text: string): readonly number[] {
    const known = quick?.(text);
    if (known) return known;
    segmenter ??= new Intl.Segmenter(language, { granularity: 'sentence' });
    return Array.from(segmenter.segment(text), ({ index }) => index).slice(1);
  }

  return (reading) => {
    const known = reading.shared?.get(key) as readonly Span[] | undefined;
    if (known) return known;
    const spans = toSentences(reading.text, toBreaks(reading.text));
    reading.shared ??= new Map();
    reading.shared.set(key, spans);
    return spans;
  };
}

function toSentences(text: string, breaks: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of breaks) {
    // A line break inside a block is a break for the eye, not the end of a thought.
    if (isAbbreviated(text, start, end) || /[^.!?…。！？]\n$/.test(text.slice(Math.max(start, end - 2), end))) continue;
    push(spans, text, start, end);
    start = end;
  }
  if (start < text.length) push(spans, text, start, text.length);
  return spans;
}

function isAbbreviated(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, end - 16), end);
  if (initials.test(before)) return !opener.test(text.slice(end, end + 12)) && !(before.endsWith('No. ') && !/^\d/.test(text.slice(end)));
  const after = text.slice(end, end + 12);
  return abbreviation.test(before) || german.some(([stands, follows]) => stands.test(before) && follows.test(after));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  if (end > start) spans.push({ start, end });
}
