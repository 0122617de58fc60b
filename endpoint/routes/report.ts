/** A team's week. The floor is in the query (`store/report.ts`); this file only gives the rows their names. */
import { Hono } from 'hono';
import type { Report } from '../../lib/contract/wire.ts';
import { toWeek } from '../../lib/platform/clock.ts';
import type { Deps, Env } from '../context.ts';
import { requirePerson } from '../middleware/who.ts';
import { refuse } from '../problems.ts';
import type { Principal, ReportRows } from '../store/store.ts';

export function reportRoutes(deps: Deps) {
  const { store, clock } = deps;
  return new Hono<Env>().get('/report', requirePerson(deps, ['lead', 'admin']), async (c) => {
    const who = c.var.who;
    const week = c.req.query('week') ?? toWeek(clock());
    if (!isMonday(week)) return refuse(c, 'bad-request');
    const rows = await store.report({ org: who.org, team: who.team, week, viewer: who.member, floor: who.floor });
    c.header('Cache-Control', 'no-store');
    return c.json(toReport(who, week, rows));
  });
}

function isMonday(week: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(week)) return false;
  const at = Date.parse(`${week}T00:00:00Z`);
  return !Number.isNaN(at) && toWeek(at) === week;
}

/**
 * A figure without a row is a real zero; a row without a value is hidden. Where the figures of one line bound each
 * other (a fix is also a finding, an answer follows a prompt), hiding the first hides the line.
 */
export function toReport(who: Principal, week: string, rows: ReportRows): Report {
  const cells = new Map(rows.cells.map((cell) => [`${cell.metric}/${cell.of}`, cell.value]));
  const figure = (metric: string, of: string): number | null => {
    if (rows.hidden) return null;
    const value = cells.get(`${metric}/${of}`);
    return value === undefined ? 0 : value;
  };
  const unless = (hidden: boolean, value: number | null) => (hidden ? null : value);
  const keysOf = (...metrics: string[]) =>
    [...new Set(rows.cells.filter((cell) => metrics.includes(cell.metric)).map((cell) => cell.of))].sort();
  const figures = (metric: string) => keysOf(metric).map((key) => ({ key, value: figure(metric, key) }));

  const words = { person: figure('words', 'person'), edited: figure('words', 'edited'), untouched: figure('words', 'untouched') };
  const noWords = Object.values(words).includes(null);
  const signing = { signatures: figure('gate', 'signed'), totalMs: figure('gate-ms', 'signed') };
  const noSigning = Object.values(signing).includes(null);

  return {
    week,
    team: { id: who.team, name: who.teamName },
    orgName: who.orgName,
    others: rows.hidden ? null : rows.others,
    floor: who.floor,
    hidden: rows.hidden,
    tools: keysOf('prompt', 'response').map((site) => {
      const prompts = figure('prompt', site);
      return { site, prompts, responses: unless(prompts === null, figure('response', site)) };
    }),
    rules: keysOf('finding', 'fixed', 'ignored', 'rule-wrong').map((rule) => {
      const found = figure('finding', rule);
      const rest = (metric: string) => unless(found === null, figure(metric, rule));
      return { rule, found, fixed: rest('fixed'), ignored: rest('ignored'), wrong: rest('rule-wrong') };
    }),
    gates: figures('gate'),
    guards: figures('guard'),
    words: noWords ? { person: null, edited: null, untouched: null } : words,
    signing: noSigning ? { signatures: null, totalMs: null } : signing,
    published: figure('published', 'all'),
    handoffs: figure('handoff', 'all'),
    updatedAt: rows.updatedAt,
  };
}
