/** Counts in. Safe to repeat, in any order, for ever. */
import { Hono } from 'hono';
import { type SummaryCell, summariesRequestSchema } from '../../lib/contract/wire.ts';
import { toHour } from '../../lib/platform/clock.ts';
import type { Deps, Env } from '../context.ts';
import { json } from '../middleware/body.ts';
import { requireDevice } from '../middleware/who.ts';

const dayMs = 86_400_000;
/** A device that was away this long still counts; anything older would change weeks that people have read. */
const oldestMs = 35 * dayMs;
/** Clocks that run ahead. */
const aheadMs = dayMs;

export function summariesRoutes(deps: Deps) {
  const { store, clock, log } = deps;
  return new Hono<Env>().post('/summaries', requireDevice(deps), json(summariesRequestSchema), async (c) => {
    const { org, member, team } = c.var.device;
    const { stream, cells: sent } = c.req.valid('json');
    const now = clock();
    const cells = toNewest(sent).filter((cell) => cell.hour >= toHour(now - oldestMs) && cell.hour <= toHour(now + aheadMs));
    const headRev = Math.max(...sent.map((cell) => cell.rev));
    const put = await store.putSummaries({ org, member, team, stream, cells, headRev, now });
    if (cells.length < sent.length) log('cells-left-out', { count: sent.length - cells.length });
    return c.json({ accepted: cells.length, headRev: put.headRev });
  });
}

/** One cell for each place: a statement can't write the same row twice. */
export function toNewest(cells: readonly SummaryCell[]): SummaryCell[] {
  const newest = new Map<string, SummaryCell>();
  for (const cell of cells) {
    const place = [cell.hour, cell.site, cell.channel, cell.metric, cell.key].join('\n');
    if ((newest.get(place)?.rev ?? -1) < cell.rev) newest.set(place, cell);
  }
  return [...newest.values()];
}
