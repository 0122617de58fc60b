/**
 * How long a text may be, and must be, counted as the place counts where it will stand. A block keeps how much there is up
 * to each of its words, so the document's sum, and the word at which it is too much, need no second look at the text.
 */
import { z } from '../../platform/zod.ts';
import type { Reading, Span } from '../reading.ts';
import { isWithin } from '../scope.ts';
import type { Hit } from '../types.ts';
import { defineKind, type Placed } from './kind.ts';

const units = ['characters', 'code-units', 'words', 'sentences', 'blocks', 'pixels', 'x', 'sms'] as const;
type Unit = (typeof units)[number];

interface Platform {
  unit: Unit;
  max: number;
  /** Of the letters, for pixels. */
  size?: number;
}

/**
 * What each place shows or takes. X: twitter-text, configuration version 3. LinkedIn: the field's own limit. Search results
 * cut by width: about 580 pixels of Arial 20 for a title and 920 of Arial 14 for a description. Subjects and push
 * notifications are cut by the narrowest common phones; longer image texts are broken up by screen readers.
 */
const platforms: Readonly<Record<string, Platform>> = {
  x: { unit: 'x', max: 280 },
  linkedin: { unit: 'code-units', max: 3000 },
  'meta-title': { unit: 'pixels', max: 580, size: 20 },
  'meta-description': { unit: 'pixels', max: 920, size: 14 },
  sms: { unit: 'sms', max: 1 },
  'email-subject': { unit: 'characters', max: 60 },
  'push-title': { unit: 'characters', max: 50 },
  'push-text': { unit: 'characters', max: 150 },
  'image-alt': { unit: 'characters', max: 125 },
};

/** Told in order: what stands at `at`, and how much it counts. */
type Visit = (at: number, amount: number) => void;
type Count = (text: string, visit: Visit) => void;

let graphemes: Intl.Segmenter | null = null;
function eachGrapheme(text: string, visit: (segment: string, at: number) => void): void {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment, index } of graphemes.segment(text)) visit(segment, index);
}

/** With a scheme or `www.`; or a bare name under a common top-level domain, which X links as well. */
const address =
  /(?<![\p{L}\p{N}@.-])(?:(?:https?:\/\/|www\.)[^\s<>"“”]+|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|info|biz|app|dev|io|ai|shop|store|blog|news|online)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]*)?)/giu;

/** twitter-text: an address is 23, an emoji 2, letters of most scripts 1, the others 2. */
const countX: Count = (text, visit) => {
  const addresses = [...text.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.,;:!?)'’]+$/u, '').length,
  }));
  let next = 0;
  eachGrapheme(text, (segment, at) => {
    while (addresses[next] && at >= (addresses[next] as Span).end) next++;
    const inside = addresses[next];
    if (inside && at >= inside.start) visit(at, at === inside.start ? 23 : 0);
    else if (/\p{Emoji_Presentation}|\p{Regional_Indicator}|[\ufe0f\u20e3]/u.test(segment)) visit(at, 2);
    else
      visit(
        at,
        [...segment.normalize('NFC')].reduce((sum, char) => sum + weightOf(char.codePointAt(0) as number), 0),
      );
  });
};

const weightOf = (code: number): number =>
  code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037) ? 1 : 2;

/** 3GPP TS 23.038: the basic alphabet, and what is sent with an escape before it. */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const escaped = new Set('^{}\\[~]|€\f');

const isGsm = (text: string): boolean => {
  for (const char of text) if (!gsm.has(char) && !escaped.has(char)) return false;
  return true;
};
const countGsm: Count = (text, visit) => {
  for (let at = 0; at < text.length; at++) visit(at, escaped.has(text.charAt(at)) ? 2 : 1);
};
const countUcs2: Count = (text, visit) => {
  let at = 0;
  for (const char of text) {
    visit(at, char.length);
    at += char.length;
  }
};

/** Advance widths of Arial in thousandths of the size (those of Helvetica, by design), and from space to tilde a letter for the one that holds. */
const widths = [556, 278, 667, 500, 722, 333, 584, 611, 778, 222, 833, 334, 355, 889, 191, 389, 1015, 944, 469, 260];
const widthOf = 'bbmaancoffpgbfbbaaaaaaaaaabbgggaqcceechiebdcakeiciechecrcchbbbsafaadaabaajjdjkaaaafdbadedddltlg';
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const toPixels =
  (size: number): Count =>
  (text, visit) =>
    eachGrapheme(text, (segment, at) => {
      const base = segment.normalize('NFD').charCodeAt(0);
      visit(at, ((widths[widthOf.charCodeAt(base - 32) - 97] ?? (wide.test(segment) ? 1000 : 556)) * size) / 1000);
    });

const countWords: Count = (text, visit) => {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) visit(match.index, 1);
};

/** How much there is up to and with each word of a stretch of text, by one way to count. */
interface Track {
  total: number;
  words: readonly (Span & { upTo: number })[];
  /** Where something counts two, as running sums. */
  pairs: readonly number[];
}

function toTrack(count: Count, text: string, from: number): Track {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    upTo: 0,
  }));
  const pairs: number[] = [];
  let total = 0;
  let next = 0;
  count(text, (at, amount) => {
    while (words[next] && from + at >= (words[next] as Span).end) next++;
    if (amount === 2) pairs.push(total);
    total += amount;
    // White space before a word is up to the word before it.
    const word = words[next];
    if (word && from + at >= word.start) word.upTo = total;
  });
  for (let n = 1; n < words.length; n++) {
    const word = words[n] as { upTo: number };
    word.upTo = Math.max(word.upTo, (words[n - 1] as { upTo: number }).upTo);
  }
  return { total, words, pairs };
}

/** One stretch that is counted: a block, or a sentence of it. The second track is for where the first can't be (SMS). */
interface Stretch {
  tracks: readonly (Track | null)[];
}

/** Septets or UTF-16 units in one SMS, and in each of several (3GPP TS 23.040). */
const smsSizes = [
  [160, 153],
  [70, 67],
] as const;

/** Messages that are sent, and how many units `max` of them take. */
function toSms(
  total: number,
  pairs: ReadonlySet<number>,
  [single, several]: readonly [number, number],
  max: number,
): { sent: number; fits: number } {
  if (total <= single) return { sent: 1, fits: total };
  let at = 0;
  let sent = 0;
  let fits = max === 1 ? single : 0;
  while (at < total) {
    at += several;
    if (at < total && pairs.has(at - 1)) at--;
    sent++;
    if (sent === max && max > 1) fits = at;
  }
  return { sent, fits };
}

export const length = defineKind({
  kind: 'length',
  says: ['count', 'max', 'min', 'over'],
  fields: {
    /** Where the text will stand: gives `unit` and `max`, which the rule may still set itself. */
    platform: z.optional(z.enum(Object.keys(platforms) as [string, ...string[]])),
    unit: z.optional(z.enum(units)),
    max: z.optional(z.int().check(z.gte(1))),
    min: z.optional(z.int().check(z.gte(1))),
    /** What one count covers. Default `document`. */
    per: z.optional(z.enum(['document', 'block', 'sentence'])),
    /** Pixels per em, for `pixels`. Default 20. */
    size: z.optional(z.number().check(z.gt(0), z.lte(200))),
  },
  problems({ platform, unit, max, min }) {
    const ask = (say: string, hint: string) => [{ pointer: '', value: null, say, hint }];
    if (!platform && max === undefined && min === undefined)
      return ask('This rule allows every length.', 'Give "max", "min" or "platform".');
    if (!platform && !unit) return ask('Nobody knows what is counted.', 'Give "unit" or "platform".');
    return max !== undefined && min !== undefined && min > max
      ? ask('Nothing is that short and that long.', 'Let "min" be at most "max".')
      : [];
  },
  compile(rule, tools) {
    const platform = rule.platform === undefined ? undefined : platforms[rule.platform];
    const unit = rule.unit ?? platform?.unit ?? 'characters';
    const max = rule.max ?? (platform && platform.unit === unit ? platform.max : Number.POSITIVE_INFINITY);
    const { min = 0, per = 'document' } = rule;
    const count = toCount(unit, rule.size ?? platform?.size ?? 20);
    /** What parts two blocks is a sign too, where signs are counted: at least one line break. */
    const between = unit === 'words' || unit === 'sentences' || unit === 'blocks' || unit === 'pixels' ? 0 : 1;

    function toStretch({ start, end }: Span, text: string, sentences: number): Stretch {
      const part = text.slice(start, end);
      if (unit === 'sms') return { tracks: [isGsm(part) ? toTrack(countGsm, part, start) : null, toTrack(countUcs2, part, start)] };
      const counted: Count = count ?? ((_, visit) => visit(0, unit === 'sentences' ? sentences : 1));
      return { tracks: [toTrack(counted, part, start)] };
    }

    function judge(group: readonly { block: number; stretch: Stretch }[]): (Hit & { block: number }) | null {
      const which = group.every(({ stretch }) => stretch.tracks[0]) ? 0 : 1;
      const tracks = group.map(({ block, stretch }) => ({ block, track: stretch.tracks[which] as Track }));
      let sum = 0;
      const placed = tracks.map(({ block, track }, n) => {
        if (n > 0 && block !== tracks[n - 1]?.block) sum += between;
        const at = { block, track, offset: sum };
        sum += track.total;
        return at;
      });
      const pairs = () => new Set(placed.flatMap((each) => each.track.pairs.map((pair) => pair + each.offset)));
      const sms = unit === 'sms' ? toSms(sum, pairs(), smsSizes[which] as (typeof smsSizes)[0], max) : null;
      const amount = sms?.sent ?? sum;
      const fits = sms?.fits ?? max;

      const hit = (block: number, { start, end }: Span): Hit & { block: number } => ({
        block,
        start,
        end,
        message: tools.say({ count: Math.ceil(amount), max, min, over: Math.ceil(amount - max) }),
        fixes: [],
      });
      if (amount > max) {
        for (const { block, track, offset: before } of placed) {
          const word = track.words.find(({ upTo }) => before + upTo > fits);
          if (word) return hit(block, { start: word.start, end: track.words.at(-1)?.end ?? word.end });
        }
        const last = placed.findLast(({ track }) => track.words.length > 0);
        return last ? hit(last.block, last.track.words.at(-1) as Span) : null;
      }
      const first = placed.find(({ track }) => track.words.length > 0);
      return amount < min && first ? hit(first.block, first.track.words[0] as Span) : null;
    }

    return {
      block(reading: Reading, within): readonly Stretch[] | null {
        const sentences =
          per === 'sentence' || unit === 'sentences' ? tools.sentences(reading).filter((each) => isWithin(within, each)) : [];
        const spans = per === 'sentence' ? sentences : within;
        const stretches = spans.map((span) => toStretch(span, reading.text, sentences.length));
        return stretches.length > 0 ? stretches : null;
      },
      merge(partials: readonly Placed<readonly Stretch[]>[]) {
        const all = partials.flatMap(({ block, partial }) => partial.map((stretch) => ({ block, stretch })));
        const groups = per === 'document' ? [all] : all.map((each) => [each]);
        return groups.flatMap((group) => judge(group) ?? []);
      },
    };
  },
});

/** Null: counted by the stretch. */
function toCount(unit: Unit, size: number): Count | null {
  switch (unit) {
    case 'characters':
      return (text, visit) => eachGrapheme(text, (_, at) => visit(at, 1));
    case 'code-units':
      return (text, visit) => {
        for (let at = 0; at < text.length; at++) visit(at, 1);
      };
    case 'words':
      return countWords;
    case 'pixels':
      return toPixels(size);
    case 'x':
      return countX;
    default:
      return null;
  }
}
