import { addDays, type Day } from '../calendar/domain/day.js';
import { LIT } from '../plan/ledger-selection.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, isIn, sql, wholeNumber, type Sql } from '../platform/database/sql.js';
import type { LightRules } from '../task/domain/facts.js';
import type { TaskReadingService } from '../task/task-reading.service.js';
import { MOST_DAYS, type Named, type NearDuty } from './domain/leaders-told.js';
import { firstNotOver } from './leaders-duties.js';
import { inOrder, ofHeld, select, type Scope } from './leaders-scope.js';

interface Means {
  readonly reading: TaskReadingService;
  readonly rules: LightRules;
}

interface Open {
  readonly task: string;
  readonly due: Day;
}

const OPEN = sql`submitted_on IS NULL AND`;

/** What is open of lit tasks; while the whole lies with the office, a leader's word alone. */
const openSql = (where: Sql): Sql => sql`
  SELECT t.id AS task, n.due_date AS due FROM task t JOIN node n ON n.task_id = t.id
    WHERE t.state <> 'submitted' AND n.${OPEN} n.accepted_on IS NULL AND ${where}
  UNION ALL SELECT t.id, i.answer_by FROM task t JOIN instruction i ON i.task_id = t.id
    WHERE i.withdrawn_on IS NULL AND i.${OPEN} i.accepted_on IS NULL AND ${where}
  UNION ALL SELECT t.id, t.due_date FROM task t
    WHERE t.nature = 'oneOff' AND t.state <> 'submitted' AND ${where}
      AND (t.state = 'returned' OR (t.${OPEN} t.completed_on IS NULL))`;

/**
 * What falls due next in units held to their days, the nearest first. What was sent back today is not late on that day,
 * whatever its own: the pure rule tells of those alone.
 */
export async function nearOn(from: Reads, scope: Scope, { reading, rules }: Means): Promise<NearDuty[]> {
  const { day } = scope;
  const back = await select<{ id: string }>(
    from,
    sql`SELECT DISTINCT t.id FROM progress_report r JOIN task t ON t.id = r.task_id
      WHERE r.state = 'returned' AND r.reviewed_on >= ${day} AND ${allOf([LIT, ofHeld(scope)])}`,
  );
  const ids = back.map(({ id }) => id);
  const soon = (await reading.these(from, day, ids)).flatMap(({ record, standing }): Open[] =>
    standing.soon.map(({ dueDate }) => ({ task: record.task.id, due: dueDate })),
  );
  const { workingDays, soonDays } = rules;
  const within = sql`due >= ${firstNotOver(day, workingDays)}
    AND due < ${firstNotOver(addDays(day, soonDays + 1), workingDays)}`;
  // What has anything near is not green any more: few are.
  const notGreen = sql`(t.yellow_from <= ${day} OR t.red_from <= ${day})`;
  const where = allOf([LIT, notGreen, ofHeld(scope), sql`NOT ${isIn(sql`t.id`, ids)}`]);
  const first = await select<Open>(
    from,
    sql`SELECT o.task, o.due FROM (${openSql(where)}) o JOIN task t ON t.id = o.task
      JOIN department d ON d.id = t.lead_department_id
      WHERE ${within} ORDER BY o.due, ${inOrder(scope)} LIMIT ${wholeNumber(MOST_DAYS)}`,
  );
  return named(from, scope, [...first, ...soon]);
}

/** The nearest of them, those of one day in the order of units and tasks. */
async function named(from: Reads, scope: Scope, all: readonly Open[]): Promise<NearDuty[]> {
  if (all.length === 0) return [];
  const ids = [...new Set(all.map(({ task }) => task))];
  const tasks = await select<Named>(
    from,
    sql`SELECT t.id, t.title, d.name AS unit FROM task t JOIN department d ON d.id = t.lead_department_id
      WHERE ${isIn(sql`t.id`, ids)} ORDER BY ${inOrder(scope)}`,
  );
  const place = new Map(tasks.map(({ id }, i) => [id, i]));
  const byDay = (a: Open, b: Open): number =>
    a.due === b.due ? (place.get(a.task) ?? 0) - (place.get(b.task) ?? 0) : a.due < b.due ? -1 : 1;
  return [...all]
    .sort(byDay)
    .slice(0, MOST_DAYS)
    .flatMap(({ task, due }) => tasks.filter(({ id }) => id === task).map((of) => ({ ...of, dueDate: due })));
}
