/** Fields that several kinds share, named as Vale names them. */
import { z } from '../../platform/zod.ts';
import type { Say } from '../findings/message.ts';
import type { Opening } from '../reading/opening.ts';
import type { Fix, Hit } from '../types.ts';
import type { Placed } from './kind.ts';

/** A regular expression, JavaScript syntax with the `u` flag; most are plain words. */
export const source = z.string().check(z.minLength(1), z.maxLength(1000));
export const sources = z.array(source).check(z.minLength(1));
export const flag = z.optional(z.boolean());

/** What a message calls the first fix; null: it leaves the words out. */
export function fixWords([first]: readonly Fix[]): string | null {
  if (first?.kind === 'remove') return null;
  return first?.text ?? '';
}

/** A measured number as people write it; imported messages have two places, as Vale gives them. */
export function toFigure(value: number, { origin }: { origin?: string | undefined }): string | number {
  const figure = value.toFixed(2);
  return origin === undefined ? Number(figure) : figure;
}

/** Distinct findings of one rule worth remembering. */
const mostAdvice = 500;

/** What a rule says of some words depends on the words alone, and the same words come back: say it once. */
export function remember<Advice extends object>(advise: (found: string) => Advice): (found: string) => Advice {
  // Most rules are never asked for a second text.
  let known: Map<string, Advice> | null = null;
  let latest: { found: string; advice: Advice } | null = null;
  return (found) => {
    if (latest?.found === found) return latest.advice;
    let advice = known?.get(found);
    if (!advice) {
      advice = advise(found);
      known ??= new Map();
      if (known.size >= mostAdvice) known.clear();
      known.set(found, advice);
    }
    latest = { found, advice };
    return advice;
  };
}

/** One finding about the whole document, at its first word. */
export function toOpeningHit(
  parts: readonly Placed<{ opening: Opening | null }>[],
  say: Say,
  values: Readonly<Record<string, string | number>>,
): (Hit & { block: number })[] {
  for (const { block, partial } of parts) {
    if (!partial.opening) continue;
    const { start, end, text } = partial.opening;
    return [{ block, start, end, text, message: say({ match: text, fix: '', ...values }), fixes: [] }];
  }
  return [];
}
