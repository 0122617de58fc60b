/**
 * One detector pass per block, shared by all `sensitive` rules. A stretch of text is one thing only: where two detectors overlap, the
 * more specific wins (the order of `catalog.ts`), whichever rule asked; what is known by the words around it alone comes last.
 */
import type { Sensor } from '../kinds/kind.ts';
import type { Reading } from '../reading/reading.ts';
import type { Detector, Sensed } from '../types.ts';
import { catalog, idsOf } from './catalog.ts';
import { withoutOverlaps } from './overlaps.ts';

/** Characters a detector sees at once, and how much neighbouring windows share: bounds their backtracking. */
const windowSize = 16_000;
const windowShare = 1000;

/** What these find is never something else, so they run whoever asks: an IBAN's digits are no phone number. */
const guardians = ['private-key', 'jwt', 'iban', 'card'];
/** These read words; all others need a digit or an @ in the block. */
const readsWords = ['private-key', 'api-key', 'password'];

const order = new Map(catalog.map(({ id }, n) => [id, n]));

type Found = Sensed & { detector: Detector };

export interface Sensors {
  missing: string[];
  /** @param names ids, groups, beginnings of ids. */
  select(names: readonly string[]): Sensor;
  /** All of them are at hand. */
  has(names: readonly string[]): boolean;
}

export function createSensors(available: readonly Detector[]): Sensors {
  const rank = ({ id }: Detector) => order.get(id) ?? order.size;
  const ordered = [...available].sort((a, b) => rank(a) - rank(b));
  const wordy = new Set(ordered.filter(({ id }) => readsWords.includes(id) || !order.has(id)));
  const missing: string[] = [];
  const asked = new Set<string>(guardians);
  const key = {};

  function sense(reading: Reading): readonly Found[] {
    const shared = reading.shared?.get(key) as Found[] | undefined;
    if (shared) return shared;
    const { text } = reading;
    const numbers = /[\d@]/.test(text);
    const hinted = new Map<Detector['hint'], boolean>();
    // Many share a hint.
    const holds = (hint: Detector['hint']) => {
      const known = hinted.get(hint) ?? hint(text);
      hinted.set(hint, known);
      return known;
    };
    const all: Found[] = [];
    for (const detector of ordered) {
      if (!asked.has(detector.id) || !(numbers || wordy.has(detector)) || !holds(detector.hint)) continue;
      for (const span of windows(text, detector)) all.push({ ...span, detector });
    }
    const taken = withoutOverlaps(text.length, all);
    reading.shared ??= new Map();
    reading.shared.set(key, taken);
    return taken;
  }

  return {
    missing,
    has: (names) => names.flatMap(idsOf).every((id) => available.some((detector) => detector.id === id)),
    select(names) {
      const wanted = new Set(names.flatMap(idsOf));
      for (const id of wanted) {
        asked.add(id);
        if (!available.some((detector) => detector.id === id) && !missing.includes(id)) missing.push(id);
      }
      return { find: (reading) => sense(reading).filter(({ detector }) => wanted.has(detector.id)) };
    },
  };
}

function windows(text: string, detector: Detector): Sensed[] {
  if (text.length <= windowSize) return detector.find(text);
  const spans: Sensed[] = [];
  for (let from = 0; ; from += windowSize - windowShare) {
    for (const span of detector.find(text.slice(from, from + windowSize))) {
      const last = spans.at(-1);
      if (!last || from + span.start >= last.end) spans.push({ ...span, start: from + span.start, end: from + span.end });
      else if (from + span.end > last.end) last.end = from + span.end;
    }
    if (from + windowSize >= text.length) return spans;
  }
}
