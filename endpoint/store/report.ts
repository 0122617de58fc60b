/**
 * A team's week, with the group floor inside the query: a figure that must not be shown never leaves the database.
 *
 * 1. When some members other than the viewer contributed, but fewer than the floor, nothing is shown. A viewer
 *    who alone contributed sees their own figures.
 * 2. A cell to which fewer others than the floor contributed is hidden.
 * 3. In a table with hidden cells, when they are one, or together come from fewer others than the floor, the
 *    visible cell with the fewest others (but some) is hidden too; otherwise a total known from elsewhere, less
 *    what is shown, would give the hidden one away.
 *
 * Contributors are counted without the viewer, who can subtract themself. What this can't prevent: two looks at
 * an open week, before and after one person's day, differ by that day (docs/endpoint.md says so).
 */
import { type Kysely, sql } from 'kysely';
import type { ReportCell, ReportQuery, ReportRows } from './store.ts';
import type { Tables } from './tables.ts';

interface Contributors {
  others: number;
  updated_ms: number | null;
}

export async function readReport(db: Kysely<Tables>, query: ReportQuery): Promise<ReportRows> {
  const { others, updated_ms: updatedAt } = await readContributors(db, query);
  const hidden = others > 0 && others < query.floor;
  if (hidden) return { others, hidden, updatedAt: null, cells: [] };
  return { others, hidden, updatedAt, cells: await readCells(db, query) };
}

async function readContributors(db: Kysely<Tables>, { org, team, week, viewer }: ReportQuery): Promise<Contributors> {
  const result = await sql<Contributors>`
    select
      count(distinct case when member_id <> ${viewer} then member_id end) as others,
      max(updated_ms) as updated_ms
    from summary_cell
    where org_id = ${org} and team_id = ${team} and week = ${week} and value > 0`.execute(db);
  return result.rows[0] ?? { others: 0, updated_ms: null };
}

async function readCells(db: Kysely<Tables>, { org, team, week, viewer, floor }: ReportQuery): Promise<ReportCell[]> {
  const result = await sql<ReportCell>`
    with part as (
      select
        metric,
        case
          when metric in ('prompt', 'response') then site
          when metric in ('published', 'handoff') then 'all'
          else cell_key
        end as fig,
        member_id,
        value
      from summary_cell
      where org_id = ${org} and team_id = ${team} and week = ${week} and value > 0
        and metric not in ('guard-kind', 'guard-reason', 'site-degraded')
        and (metric <> 'gate-ms' or cell_key = 'signed')
    ),
    cell as (
      select
        metric,
        fig,
        sum(value) as total,
        count(distinct case when member_id <> ${viewer} then member_id end) as others
      from part
      group by metric, fig
    ),
    veiled as (
      select part.metric, count(distinct part.fig) as cells, count(distinct part.member_id) as others
      from part
      join cell on cell.metric = part.metric and cell.fig = part.fig
      where cell.others between 1 and ${floor} - 1 and part.member_id <> ${viewer}
      group by part.metric
    ),
    next_small as (
      select metric, fig, row_number() over (partition by metric order by others, fig) as place
      from cell
      where others >= ${floor}
    )
    select
      cell.metric as metric,
      cell.fig as "of",
      case
        when cell.others between 1 and ${floor} - 1 then null
        when next_small.place = 1 and (veiled.cells = 1 or veiled.others < ${floor}) then null
        else cell.total
      end as value
    from cell
    left join veiled on veiled.metric = cell.metric
    left join next_small on next_small.metric = cell.metric and next_small.fig = cell.fig
    order by cell.metric, cell.fig`.execute(db);
  return result.rows;
}
