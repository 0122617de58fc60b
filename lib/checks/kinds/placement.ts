/**
 * Text that has to stand in a document: what each block says of it, where it is looked for, and where its lack is shown.
 * Shared by `required` and `disclosure`. Titles, excerpts and image texts stand beside the body and are no places to count from.
 */
import { z } from '../../platform/zod.ts';
import type { Reading, Span } from '../reading/reading.ts';
import type { Fix, Hit } from '../types.ts';
import { flag, sources } from './fields.ts';
import { type KindTools, listPatterns, type Placed, type Problem } from './kind.ts';

export const placementFields = {
  /** The words to be there, offered as a fix. Capitals and typographic signs do not matter. */
  text: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Other wordings that do. */
  patterns: z.optional(sources),
  ignorecase: flag,
  /** Default `anywhere`. `near`: beside each trigger. */
  position: z.optional(z.enum(['anywhere', 'start', 'end', 'near'])),
  /** Blocks from the start, from the end, or to either side of a trigger. Default 1. */
  within: z.optional(z.int().check(z.gte(0), z.lte(1000))),
};

interface PlacementRule {
  text: string;
  patterns?: string[] | undefined;
  ignorecase?: boolean | undefined;
  position?: 'anywhere' | 'start' | 'end' | 'near' | undefined;
  within?: number | undefined;
}

type Words = Span & { text: string };

/** What one block has of it. */
export interface Seen {
  has: boolean;
  isBody: boolean;
  /** The block takes a sentence more. */
  isProse: boolean;
  isTitle: boolean;
  first: Words;
  last: Words;
}

export const placementPatterns = (rule: PlacementRule) => listPatterns('patterns', rule.patterns);

const escapeSigns = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What would never be satisfied, or never ask. */
export function placementProblems({ position = 'anywhere', within }: PlacementRule, triggers: readonly string[] | undefined): Problem[] {
  if (position === 'near') {
    const hint = 'Say beside what: "when: { patterns: […] }".';
    return triggers ? [] : [{ pointer: '/when', value: undefined, say: 'Nothing is named that the text must stand near to.', hint }];
  }
  if (within !== 0) return [];
  const hint = position === 'anywhere' ? 'Take it out, or say at which "position".' : 'Write 1 for the first or last block.';
  return [{ pointer: '/within', value: within, say: 'No block is that near: the text would never be found.', hint }];
}

/** A fix that keeps what was found and puts the text beside it. `fixes` and `action` of the rule have no say: they would replace it. */
export const insert = (withText: string): readonly Fix[] => [{ kind: 'replace', text: withText }];

export function createPlacement(rule: PlacementRule, tools: KindTools) {
  const { text, patterns = [], position = 'anywhere', within = 1 } = rule;
  const exact = tools.terms([escapeSigns(text)], { ignorecase: true });
  const others = patterns.length > 0 ? tools.terms(patterns, { ignorecase: rule.ignorecase }) : null;

  function see(reading: Reading, units: readonly Span[]): Seen | null {
    const { kind } = reading.block;
    const first = reading.text.match(/\S+/);
    const last = reading.text.match(/\S+(?=\s*$)/);
    if (!first || !last) return null;
    const words = (found: RegExpMatchArray): Words => {
      const start = found.index ?? 0;
      return { start, end: start + found[0].length, text: found[0] };
    };
    return {
      has: exact.find(reading, units).length > 0 || (others?.find(reading, units).length ?? 0) > 0,
      isBody: kind !== 'title' && kind !== 'excerpt' && kind !== 'image-alt',
      isProse: kind === 'paragraph' || kind === 'list-item' || kind === 'quote',
      isTitle: kind === 'title',
      first: words(first),
      last: words(last),
    };
  }

  /** Whether it stands where it should, triggers aside. */
  function isThere(seen: readonly Placed<Seen>[]): boolean {
    const body = seen.filter(({ partial }) => partial.isBody);
    const has = ({ partial }: Placed<Seen>) => partial.has;
    if (position === 'start') return seen.some(({ partial }) => partial.isTitle && partial.has) || body.slice(0, within).some(has);
    if (position === 'end') return body.slice(Math.max(0, body.length - within)).some(has);
    return seen.some(has);
  }

  function isNear(seen: readonly Placed<Seen>[], at: number): boolean {
    return seen.slice(Math.max(0, at - within), at + within + 1).some(({ partial }) => partial.has);
  }

  /** At the document's first words or its last, where the text belongs. Null where there is none to show it at. */
  function toEdge(seen: readonly Placed<Seen>[], say: (found: string) => string): (Hit & { block: number }) | null {
    const body = seen.filter(({ partial }) => partial.isBody);
    const list = body.length > 0 ? body : seen;
    const atStart = position === 'start';
    const wanted = atStart ? list.slice(0, Math.max(1, within)) : list.slice(-Math.max(1, within)).reverse();
    const place = wanted.find(({ partial }) => partial.isProse) ?? wanted[0];
    if (!place) return null;
    const { block, partial } = place;
    const words = atStart ? partial.first : partial.last;
    const fixes = partial.isProse ? insert(atStart ? `${text} ${words.text}` : `${words.text} ${text}`) : [];
    return { block, start: words.start, end: words.end, text: words.text, message: say(words.text), fixes };
  }

  return { position, see, isThere, isNear, toEdge, text };
}
