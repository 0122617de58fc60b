/**
 * One detector pass per block, shared by all `sensitive` rules. A stretch of text is one thing only: where
 * two detectors overlap, the more specific wins, whichever rule asked. More specific means harder to be by
 * accident: a provider's prefix, then a country's checksum and length, then a card's checksum, then the
 * form of an address, and last a run of digits.
 */
import type { Sensor } from '../kinds/kind.ts';
import type { Reading, Span } from '../reading.ts';
import type { Detector } from '../types.ts';

const bySpecificity = ['api-key', 'iban', 'card', 'email', 'phone'];

/** Characters a detector sees at once, and how much neighbouring windows share: bounds their backtracking. */
const windowSize = 16_000;
const windowShare = 1000;

type Sensed = Span & { detector: Detector };

export interface Sensors {
  missing: string[];
  select(ids: readonly string[]): Sensor;
}

export function createSensors(available: readonly Detector[]): Sensors {
  const rank = ({ id }: Detector) => (bySpecificity.indexOf(id) + bySpecificity.length + 1) % (bySpecificity.length + 1);
  const ordered = [...available].sort((a, b) => rank(a) - rank(b));
  const missing: string[] = [];
  const key = {};

  function sense(reading: Reading): readonly Sensed[] {
    const shared = reading.shared?.get(key) as Sensed[] | undefined;
    if (shared) return shared;
    const taken: Sensed[] = [];
    for (const detector of ordered) {
      if (!detector.hint(reading.text)) continue;
      for (const span of windows(reading.text, detector)) {
        if (!taken.some((other) => span.start < other.end && span.end > other.start)) taken.push({ ...span, detector });
      }
    }
    taken.sort((a, b) => a.start - b.start);
    reading.shared ??= new Map();
    reading.shared.set(key, taken);
    return taken;
  }

  return {
    missing,
    select(ids) {
      const wanted = new Set(ids);
      for (const id of ids) {
        if (!available.some((detector) => detector.id === id) && !missing.includes(id)) missing.push(id);
      }
      return { find: (reading) => sense(reading).filter(({ detector }) => wanted.has(detector.id)) };
    },
  };
}

function windows(text: string, detector: Detector): Span[] {
  if (text.length <= windowSize) return detector.find(text);
  const spans: Span[] = [];
  for (let from = 0; ; from += windowSize - windowShare) {
    for (const { start, end } of detector.find(text.slice(from, from + windowSize))) {
      const last = spans.at(-1);
      if (!last || from + start >= last.end) spans.push({ start: from + start, end: from + end });
      else if (from + end > last.end) last.end = from + end;
    }
    if (from + windowSize >= text.length) return spans;
  }
}
