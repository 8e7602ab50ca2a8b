import type { Reads } from '../platform/database/reads.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import { groupBy } from '../platform/group.js';
import type { TaskState } from '../task/domain/states.js';

/** Ids of a plan's tasks that are still to be done by their leads, in the order of their numbers. */
export interface OpenTasks {
  /** By the unit that leads them, and by those that only cooperate. */
  readonly led: ReadonlyMap<string, readonly string[]>;
  readonly supported: ReadonlyMap<string, readonly string[]>;
  /** In which approval each stands. */
  readonly batches: ReadonlyMap<string, number | null>;
}

/** What ended before anybody signed needs no notice any more. */
const OPEN: readonly TaskState[] = ['assigned', 'inProgress', 'submitted', 'returned', 'suspended'];

export async function openTasks(from: Reads, planId: string): Promise<OpenTasks> {
  const isOpen = sql`t.plan_id = ${planId} AND ${isIn(sql`t.state`, OPEN)}`;
  const tasks = await from.query<{ id: string; unit: string | null; batch: number | null }>(
    ...statement(sql`SELECT t.id AS "id", t.lead_department_id AS "unit", t.batch AS "batch"
      FROM task t WHERE ${isOpen} ORDER BY t.number`),
  );
  const besides = await from.query<{ id: string; unit: string }>(
    ...statement(sql`SELECT t.id AS "id", c.department_id AS "unit"
      FROM task t JOIN task_cooperation c ON c.task_id = t.id
      WHERE ${isOpen} AND (t.lead_department_id IS NULL OR t.lead_department_id <> c.department_id)
      ORDER BY t.number, c.ordinal`),
  );
  return {
    led: idsByUnit(tasks),
    supported: idsByUnit(besides),
    batches: new Map(tasks.map(({ id, batch }) => [id, batch])),
  };
}

const idsByUnit = (rows: readonly { readonly id: string; readonly unit: string | null }[]): Map<string, string[]> =>
  new Map([...groupBy(rows, ({ unit }) => unit ?? '')].map(([unit, of]) => [unit, of.map(({ id }) => id)]));
