/**
 * How long a text may be, and must be, counted as the place counts where it will stand. A block keeps how much there is up
 * to each of its words, so the document's sum, and the word at which it is too much, need no second look at the text.
 */
import { z } from '../../platform/zod.ts';
import { type Count, eachGrapheme, type Ways } from '../counting/count.ts';
import { holds, type Reading, type Span } from '../reading/reading.ts';
import type { Hit } from '../types.ts';
import { defineKind, type Placed } from './kind.ts';

const units = ['characters', 'code-units', 'words', 'sentences', 'blocks', 'pixels', 'columns', 'x', 'sms'] as const;
type Unit = (typeof units)[number];

interface Platform {
  unit: Unit;
  max: number;
  /** Of the letters, for pixels. */
  size?: number;
}

/**
 * What each place shows or takes. X: twitter-text, configuration version 3. LinkedIn: the field's own limit. Search results
 * cut by width: about 580 pixels of Arial 20 for a title and 920 of Arial 14 for a description. Google Ads: its own limits. Subjects and push
 * notifications are cut by the narrowest common phones; longer image texts are broken up by screen readers.
 */
const platforms: Readonly<Record<string, Platform>> = {
  x: { unit: 'x', max: 280 },
  linkedin: { unit: 'code-units', max: 3000 },
  'meta-title': { unit: 'pixels', max: 580, size: 20 },
  'meta-description': { unit: 'pixels', max: 920, size: 14 },
  sms: { unit: 'sms', max: 1 },
  'google-ads-headline': { unit: 'columns', max: 30 },
  'google-ads-description': { unit: 'columns', max: 90 },
  'email-subject': { unit: 'characters', max: 60 },
  'push-title': { unit: 'characters', max: 50 },
  'push-text': { unit: 'characters', max: 150 },
  'image-alt': { unit: 'characters', max: 125 },
};

const countWords: Count = (text, visit) => {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) visit(match.index, 1);
};
const countCharacters: Count = (text, visit) => eachGrapheme(text, (_, at) => visit(at, 1));
const countUnits: Count = (text, visit) => {
  for (let at = 0; at < text.length; at++) visit(at, 1);
};

/** What is counted alike everywhere. Other units are counted as a place does. */
const plain: Partial<Record<Unit, Ways>> = {
  characters: () => [countCharacters],
  'code-units': () => [countUnits],
  words: () => [countWords],
  sentences: (_, sentences) => [(_text, visit) => sentences.forEach((at) => void visit(at, 1))],
  blocks: () => [(_, visit) => visit(0, 1)],
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

/** One stretch that is counted, a block or a sentence of it, in each of its ways. */
interface Stretch {
  tracks: readonly (Track | null)[];
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
    const counting = plain[unit] ? null : tools.part('counting');
    const ways = plain[unit] ?? counting?.toWays(unit, rule.size ?? platform?.size ?? 20);
    if (!ways) return { block: () => null };
    /** What parts two blocks is a sign too, where signs are counted: at least one line break. */
    const between = unit === 'words' || unit === 'sentences' || unit === 'blocks' || unit === 'pixels' ? 0 : 1;

    const toStretch = ({ start, end }: Span, text: string, sentences: readonly number[]): Stretch => {
      const part = text.slice(start, end);
      return { tracks: ways(part, sentences).map((count) => count && toTrack(count, part, start)) };
    };

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
      const sms = unit === 'sms' ? counting?.toSms(sum, pairs(), which, max) : null;
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
      asWritten: true,
      block(reading: Reading, within): readonly Stretch[] | null {
        const sentences = per === 'sentence' || unit === 'sentences' ? tools.sentences(reading).filter((each) => holds(within, each)) : [];
        // However many parts of it the scope gives, it is one block.
        const block = unit === 'blocks' ? within.slice(0, 1).map(({ start }) => ({ start, end: within.at(-1)?.end ?? start })) : within;
        const spans = per === 'sentence' ? sentences : block;
        let next = 0;
        const stretches = spans.map((span) => {
          const begin: number[] = [];
          for (let each = sentences[next]; each && each.start < span.end; each = sentences[++next]) begin.push(each.start - span.start);
          return toStretch(span, reading.text, begin);
        });
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
