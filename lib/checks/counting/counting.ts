/** All of this folder that rules of kind `length` run on where the place counts in its own way, as one thing to bring. */
import type { Ways } from './count.ts';
import { toSms, waysOfSms } from './sms.ts';
import { countColumns, toPixels } from './widths.ts';
import { countX } from './x.ts';

/** @param size of the letters, for pixels. */
function toWays(unit: string, size: number): Ways {
  if (unit === 'sms') return waysOfSms;
  const ways = [unit === 'x' ? countX : unit === 'columns' ? countColumns : toPixels(size)];
  return () => ways;
}

export const counting = { toWays, toSms };
export type Counting = typeof counting;
