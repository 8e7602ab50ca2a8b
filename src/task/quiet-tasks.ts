import { addDays, type Day } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, anyOf, isIn, sql, statement, type Sql } from '../platform/database/sql.js';

/**
 * A task of which a letter says its title and its state and no more: signed for, with nothing near, late, sent back or
 * pending; or completed.
 */
export interface QuietTask {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly leadDepartmentId: string;
  readonly nature: 'oneOff' | 'continuing';
  readonly state: 'inProgress' | 'completed';
  /** The nearest day on which something of it is due. */
  readonly nextBy: Day | null;
}

const there = (table: Sql, condition: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM ${table} WHERE x.task_id = t.id AND ${condition})`;

/** Nothing of it was handed in, and its day is such a day or an earlier one. */
const isDueBy = (day: Day): Sql =>
  anyOf([
    sql`t.due_date <= ${day}`,
    there(sql`node x`, sql`x.submitted_on IS NULL AND x.accepted_on IS NULL AND x.due_date <= ${day}`),
  ]);

/**
 * What makes a task one to be read whole. Whoever adds a thing that letters say of a task adds it here: a test holds what
 * letters ask by both ways of reading against each other, through a year of random acts.
 */
const isLoud = (day: Day, soonDays: number): Sql =>
  anyOf([sql`t.nature = 'overall'`, allOf([sql`t.state <> 'completed'`, hasMore(day, soonDays)])]);

const hasMore = (day: Day, soonDays: number): Sql =>
  anyOf([
    sql`t.state <> 'inProgress'`,
    sql`t.returned_missing IS NOT NULL`,
    sql`t.assessment = 'insufficient'`,
    // The last day is the due day or a later one: nothing is near that is not due by then.
    isDueBy(addDays(day, soonDays)),
    there(sql`progress_report x`, sql`x.state IN ('returned', 'submitted')`),
    there(sql`node x`, sql`x.submitted_on IS NOT NULL AND x.accepted_on IS NULL`),
    there(sql`instruction x`, sql`x.withdrawn_on IS NULL`),
    there(
      sql`task_period x JOIN period p ON p.id = x.period_id`,
      sql`x.excused_on IS NULL AND x.accepted_on IS NULL AND (x.stated_on IS NOT NULL OR p.opens_on <= ${day})`,
    ),
  ]);

/** Tasks some of whose work may be late on that day: what is not among them is not. */
export async function perhapsLate(from: Reads, day: Day): Promise<string[]> {
  const answer = there(sql`instruction x`, sql`x.withdrawn_on IS NULL AND x.answer_by < ${day}`);
  const rows = await from.query<{ id: string }>(
    ...statement(sql`SELECT t.id FROM task t WHERE t.state NOT IN ('draft', 'completed', 'closed', 'cancelled')
      AND ${anyOf([isDueBy(day), answer])} ORDER BY t.plan_id, t.number`),
  );
  return rows.map(({ id }) => id);
}

const underWay = (day: Day, departmentIds: readonly string[]): Sql =>
  allOf([
    isIn(sql`t.lead_department_id`, departmentIds),
    sql`t.state NOT IN ('draft', 'closed', 'cancelled')`,
    sql`t.assigned_on <= ${day}`,
  ]);

const NEXT_NODE = sql`(SELECT min(n.due_date) FROM node n
  WHERE n.task_id = t.id AND n.submitted_on IS NULL AND n.accepted_on IS NULL)`;
const CLOSING = sql`CASE WHEN t.nature = 'oneOff' AND t.submitted_on IS NULL AND t.completed_on IS NULL
  THEN t.due_date END`;

export interface Which {
  readonly departmentIds: readonly string[];
  /** Tasks that are read whole whatever there is to say of them. */
  readonly whole?: readonly string[];
}

type Row = Omit<QuietTask, 'nextBy'> & {
  readonly node: Day | null;
  readonly closing: Day | null;
  readonly loud: number;
};

/** Of tasks under way that the given units lead: which are to be read whole, and what there is to say of the others. */
export async function quietTasks(
  from: Reads,
  day: Day,
  { departmentIds, whole = [], soonDays }: Which & { readonly soonDays: number },
): Promise<{ readonly quiet: readonly QuietTask[]; readonly loudIds: readonly string[] }> {
  const rows = await from.query<Row>(
    ...statement(sql`SELECT t.id, t.plan_id AS "planId", t.number, t.title, t.nature, t.state,
      t.lead_department_id AS "leadDepartmentId", ${NEXT_NODE} AS "node", ${CLOSING} AS "closing",
      CASE WHEN ${anyOf([isIn(sql`t.id`, whole), isLoud(day, soonDays)])} THEN 1 ELSE 0 END AS "loud"
      FROM task t WHERE ${underWay(day, departmentIds)} ORDER BY t.plan_id, t.number`),
  );
  return {
    loudIds: rows.filter(({ loud }) => loud === 1).map(({ id }) => id),
    quiet: rows
      .filter(({ loud }) => loud === 0)
      .map(({ node, closing, loud: _, ...row }) => ({
        ...row,
        nextBy: row.state === 'completed' ? null : earlier(node, closing),
      })),
  };
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b);
