import type { Day } from '../calendar/domain/day.js';
import type { WorkingDays } from '../calendar/domain/working-days.js';
import { LIT, OVER } from '../plan/ledger-selection.js';
import type { Reads } from '../platform/database/reads.js';
import { isIn, sql, type Sql } from '../platform/database/sql.js';
import { EVER } from '../task/domain/standing.js';
import { Period } from '../task/node.entity.js';
import type { TaskReadingService } from '../task/task-reading.service.js';
import { pileOf, type Pile } from './domain/piles.js';
import { ofAll, select, SENT_BACK, type Scope } from './leaders-scope.js';

/** How many tasks of a unit stand in a pile. */
export interface PileCount {
  readonly unit: string;
  readonly pile: Pile;
  readonly n: number;
}

/** Periods whose day for statements is over. */
export async function periodsOver(from: Reads, day: Day, workingDays: WorkingDays): Promise<string[]> {
  const over = (await from.find(Period)).filter(({ dueBy }) => workingDays.nextWorkingDay(dueBy) < day);
  return over.map(({ id }) => id);
}

/** What has only a statement to miss, or stays yellow until it is assessed again; `unsure` is for the pure rule to tell. */
const yellowSql = (over: readonly string[]): Sql => sql`CASE
  WHEN t.nature = 'oneOff' THEN 'soon'
  WHEN t.state <> 'submitted' AND EXISTS (SELECT 1 FROM task_period w
      WHERE w.task_id = t.id AND w.stated_on IS NULL AND w.excused_on IS NULL AND ${isIn(sql`w.period_id`, over)})
    THEN CASE WHEN ${SENT_BACK} THEN 'unsure' ELSE 'unreported' END
  WHEN t.yellow_from <> ${EVER} THEN 'soon'
  WHEN EXISTS (SELECT 1 FROM instruction o
      WHERE o.task_id = t.id AND o.submitted_on IS NULL AND o.accepted_on IS NULL AND o.withdrawn_on IS NULL)
    THEN 'unsure'
  ELSE 'watched' END`;

/** The pile of `task t` by its stored days; the same as the pure rule wherever it is sure. */
export const pileSql = (day: Day, over: readonly string[]): Sql => sql`CASE
  WHEN ${LIT} AND t.red_from <= ${day} THEN 'late'
  WHEN ${LIT} AND t.yellow_from <= ${day} THEN ${yellowSql(over)}
  WHEN ${OVER} THEN 'ended' WHEN t.state = 'suspended' THEN 'paused'
  WHEN t.nature = 'overall' THEN 'overall' ELSE 'normal' END`;

interface Row {
  readonly pile: Pile | 'unsure';
  readonly unsure: string | null;
  readonly n: number | string;
}

/** Rows counted by their pile, the unsure ones told by the pure rule. @param day that they are told on */
export async function tell<R extends Row>(
  from: Reads,
  { rows, day, reading }: { readonly rows: readonly R[]; readonly day: Day; readonly reading: TaskReadingService },
): Promise<(Omit<R, keyof Row> & { pile: Pile; n: number })[]> {
  const ids = [...new Set(rows.flatMap(({ unsure }) => unsure ?? []))];
  const told = await reading.these(from, day, ids);
  const piles = new Map(told.map(({ record, standing }) => [record.task.id, pileOf({ ...record.task, standing })]));
  return rows.map(({ pile, unsure, n, ...row }) => ({
    ...row,
    ...{ pile: pile === 'unsure' ? (piles.get(unsure ?? '') ?? 'watched') : pile, n: Number(n) },
  }));
}

/** Of every unit that has any task. */
export async function pileCounts(
  from: Reads,
  scope: Scope,
  { over, reading }: { readonly over: readonly string[]; readonly reading: TaskReadingService },
): Promise<PileCount[]> {
  const rows = await select<Row & { unit: string }>(
    from,
    sql`SELECT unit, pile, unsure, count(*) AS n FROM (
      SELECT unit, pile, CASE WHEN pile = 'unsure' THEN id END AS unsure FROM (
        SELECT t.lead_department_id AS unit, t.id AS id, ${pileSql(scope.day, over)} AS pile
        FROM task t WHERE ${ofAll(scope)}) piled) told GROUP BY unit, pile, unsure`,
  );
  return tell(from, { rows, day: scope.day, reading });
}
