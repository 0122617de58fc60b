/** Precision and recall over annotated texts. Pure. A corpus is documents; a document says which kinds it was read for. */

export interface Expected {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** What a rule may name: an id, a group, or the beginning of ids. */
  kind: string;
  /** Only known to be somewhere in here. */
  loose?: boolean;
}

export interface Doc {
  text: string;
  spans: readonly Expected[];
  /** Kinds of which every span is annotated; others found here say nothing. */
  kinds: readonly string[];
  /** BCP 47, decides how local phone numbers are read. Default `en-GB`. */
  language?: string;
}

export interface Found {
  start: number;
  end: number;
  kind: string;
}

export interface Tally {
  kind: string;
  expected: number;
  hits: number;
  /** Found where nothing was expected. */
  wrong: number;
  missed: string[];
  surplus: string[];
}

/** Half of the longer one: a bracket more or less is not a miss. */
const leastOverlap = 0.5;

const isSame = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= leastOverlap * Math.max(a.end - a.start, b.end - b.start);

const around = ({ text }: Doc, { start, end }: { start: number; end: number }) =>
  `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, Math.min(end, start + 90))}⟧${text.slice(end, end + 24)}`.replace(
    /\s+/g,
    ' ',
  );

/**
 * @param find what the checks find in a text.
 * @param covers whether an id belongs to an annotated kind.
 */
export function score(docs: readonly Doc[], find: (doc: Doc) => readonly Found[], covers: (kind: string, id: string) => boolean): Tally[] {
  const tallies = new Map<string, Tally>();
  const tally = (kind: string) => {
    const known = tallies.get(kind) ?? { kind, expected: 0, hits: 0, wrong: 0, missed: [], surplus: [] };
    tallies.set(kind, known);
    return known;
  };
  for (const doc of docs) {
    const found = find(doc);
    for (const kind of doc.kinds) {
      const expected = doc.spans.filter((span) => span.kind === kind);
      const got = found.filter((each) => covers(kind, each.kind));
      const at = tally(kind);
      at.expected += expected.length;
      for (const span of expected) {
        if (got.some((each) => (span.loose ? each.start < span.end && each.end > span.start : isSame(each, span)))) at.hits++;
        else at.missed.push(around(doc, span));
      }
      for (const each of got) {
        if (expected.some((span) => span.start < each.end && each.start < span.end)) continue;
        at.wrong++;
        at.surplus.push(`${each.kind}: ${around(doc, each)}`);
      }
    }
  }
  return [...tallies.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

export const precision = ({ hits, wrong }: Tally) => (hits + wrong === 0 ? 1 : hits / (hits + wrong));
export const recall = ({ hits, expected }: Tally) => (expected === 0 ? 1 : hits / expected);
