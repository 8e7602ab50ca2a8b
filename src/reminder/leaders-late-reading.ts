import { daysBetween } from '../calendar/domain/day.js';
import type { Day } from '../calendar/domain/day.js';
import { LIT } from '../plan/ledger-selection.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, sql } from '../platform/database/sql.js';
import type { TaskReadingService } from '../task/task-reading.service.js';
import type { LateNamed } from './domain/leaders-told.js';
import { lateWork } from './domain/task-asks.js';
import { inOrder, ofHeld, select, SENT_BACK, type Scope } from './leaders-scope.js';

/** A late task with the first day it counts as such. */
export interface LateRow extends LateNamed {
  readonly redFrom: Day;
}

interface Row extends Omit<LateRow, 'days'> {
  readonly own: boolean | number;
  readonly unsure: boolean | number;
}

/**
 * All that is late in units held to their days, as `Late.all` stands. What was never sent back is late by the days since its
 * stored one; of the others the longest duty is told by the pure rule.
 * @param own the post whose units come first; null where all are alike
 */
export async function lateRows(
  from: Reads,
  scope: Scope,
  { reading, own }: { readonly reading: TaskReadingService; readonly own: string | null },
): Promise<LateRow[]> {
  const { day } = scope;
  const isOwn = own === null ? sql`1` : sql`CASE WHEN d.supervising_leader_post_id = ${own} THEN 1 ELSE 0 END`;
  const rows = await select<Row>(
    from,
    sql`SELECT t.id, t.title, d.name AS unit, t.red_from AS "redFrom", ${isOwn} AS own, ${SENT_BACK} AS unsure
      FROM task t JOIN department d ON d.id = t.lead_department_id
      WHERE ${allOf([LIT, sql`t.red_from <= ${day}`, ofHeld(scope)])} ORDER BY ${inOrder(scope)}`,
  );
  const ids = rows.filter(({ unsure }) => Boolean(unsure)).map(({ id }) => id);
  const told = (await reading.these(from, day, ids)).map(
    ({ record, standing }) => [record.task.id, lateWork({ ...record.task, standing })[0]?.days ?? 0] as const,
  );
  const exact = new Map(told);
  return rows
    .map(({ own: first, unsure, ...row }) => ({
      ...row,
      first: Number(first),
      days: unsure ? (exact.get(row.id) ?? 0) : daysBetween(row.redFrom, day) + 1,
    }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.first - a.first || b.days - a.days)
    .map(({ first: _, ...row }) => row);
}
