import { addDays, type Day } from '../calendar/domain/day.js';
import type { WorkingDays } from '../calendar/domain/working-days.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, anyOf, isIn, sql, wholeNumber, type Sql } from '../platform/database/sql.js';
import type { TaskReadingService } from '../task/task-reading.service.js';
import type { Counted, DueFigures } from './domain/leaders-told.js';
import { dutyOf } from './leaders-reading.js';
import { count, inOrder, ofHeld, select, SENT_BACK, type Scope } from './leaders-scope.js';

export interface Means {
  readonly workingDays: WorkingDays;
  readonly reading: TaskReadingService;
}

/** The day of a duty is over where it is due before this one: a day off moves to the next working day. */
export function firstNotOver(day: Day, workingDays: WorkingDays): Day {
  let first = day;
  while (workingDays.nextWorkingDay(addDays(first, -1)) >= day) first = addDays(first, -1);
  return first;
}

interface Columns {
  readonly node: Sql;
  readonly instruction: Sql;
  readonly closing: Sql;
}
const NO_MORE: Columns = { node: sql``, instruction: sql``, closing: sql`` };

/** Every node, answer and closing day of units held to their days. @param more columns of each, for its list */
const dutiesSql = (scope: Scope, more: Columns = NO_MORE): Sql => sql`
  SELECT t.id AS task, n.id AS id, n.due_date AS due, n.submitted_on AS submitted, n.accepted_on AS accepted,
    n.submitted_on > n.due_date AND ${SENT_BACK} AS unsure${more.node}
  FROM task t JOIN node n ON n.task_id = t.id WHERE ${ofHeld(scope)}
  UNION ALL SELECT t.id, i.id, i.answer_by, i.submitted_on, i.accepted_on,
    i.submitted_on > i.answer_by AND ${SENT_BACK}${more.instruction}
  FROM task t JOIN instruction i ON i.task_id = t.id WHERE i.withdrawn_on IS NULL AND ${ofHeld(scope)}
  UNION ALL SELECT t.id, t.id, t.due_date, t.submitted_on, t.completed_on,
    t.submitted_on > t.due_date AND ${SENT_BACK}${more.closing}
  FROM task t WHERE t.nature = 'oneOff' AND t.due_date IS NOT NULL AND ${ofHeld(scope)}`;

/** What became of it; `after`: accepted, and handed in behind the day that was named. */
const OUTCOME = sql`CASE WHEN submitted IS NULL THEN 'open' WHEN accepted IS NULL THEN 'pending'
  WHEN submitted <= due THEN 'inTime' ELSE 'after' END`;
const UNSURE = sql`CASE WHEN accepted IS NOT NULL AND unsure THEN id END`;

interface Outcome {
  readonly outcome: 'open' | 'pending' | 'inTime' | 'after';
  readonly due: Day | null;
  readonly submitted: Day | null;
  readonly task: string | null;
  readonly unsure: string | null;
  readonly n: number | string;
}

/** What is over, and which of it came in time although it came behind the day that was named. */
export interface DueOn extends DueFigures {
  /** Due on a day off, handed in by the next working day. */
  readonly shifted: ReadonlyMap<Day, Day>;
  /** The office's own time not counted. */
  readonly forgiven: readonly string[];
}

/** Counted by the day that was named; only what came behind it is judged, and read whole where it was ever sent back. */
export async function dueOn(from: Reads, scope: Scope, means: Means): Promise<DueOn> {
  const rows = await select<Outcome>(
    from,
    sql`SELECT outcome, due, submitted, unsure, task, count(*) AS n FROM (
      SELECT outcome, unsure, CASE WHEN unsure IS NOT NULL THEN task END AS task,
        CASE WHEN outcome = 'after' THEN due END AS due, CASE WHEN outcome = 'after' THEN submitted END AS submitted
      FROM (SELECT task, due, submitted, ${OUTCOME} AS outcome, ${UNSURE} AS unsure FROM (${dutiesSql(scope)}) duty
        WHERE due < ${firstNotOver(scope.day, means.workingDays)}) told) counted
      GROUP BY outcome, due, submitted, unsure, task`,
  );
  const forgiven = await forgivenOf(from, rows, { ...means, day: scope.day });
  const shifted = new Map<Day, Day>();
  for (const { due, submitted, unsure } of rows) {
    const last = due === null ? null : means.workingDays.nextWorkingDay(due);
    if (unsure === null && due && last && submitted && submitted <= last) shifted.set(due, last);
  }
  const isInTime = ({ outcome, due, submitted, unsure }: Outcome): boolean =>
    outcome === 'inTime' ||
    (unsure === null ? submitted !== null && submitted <= (shifted.get(due ?? '') ?? '') : forgiven.includes(unsure));
  const sum = (of: readonly Outcome[]): number => of.reduce((all, { n }) => all + Number(n), 0);
  return {
    ...{ all: sum(rows), inTime: sum(rows.filter(isInTime)) },
    pending: sum(rows.filter(({ outcome }) => outcome === 'pending')),
    ...{ shifted, forgiven },
  };
}

async function forgivenOf(
  from: Reads,
  rows: readonly Outcome[],
  { reading, workingDays, day }: Means & { readonly day: Day },
): Promise<string[]> {
  const asked = new Set(rows.flatMap(({ unsure }) => unsure ?? []));
  const tasks = await reading.these(from, day, [...new Set(rows.flatMap(({ task }) => task ?? []))]);
  return tasks
    .flatMap(({ record }) => record.facts.deadlines)
    .filter((one) => asked.has(one.id) && dutyOf(one, workingDays).inTime)
    .map(({ id }) => id);
}

/** The year's steps: how many fell due or were accepted on each day, oldest first. */
export interface YearFigures {
  /** By the day after which it is late. */
  readonly due: readonly (readonly [Day, number])[];
  readonly accepted: readonly (readonly [Day, number])[];
  /** Accepted, though their day is not over. */
  readonly early: number;
}

export async function yearOn(from: Reads, scope: Scope, { workingDays }: Means): Promise<YearFigures> {
  const byDay = (day: Sql, early: Sql) =>
    select<{ day: Day; n: number | string; early: number | string }>(
      from,
      sql`SELECT ${day} AS day, count(*) AS n, ${early} AS early FROM (${dutiesSql(scope)}) duty
        WHERE ${day} IS NOT NULL GROUP BY ${day} ORDER BY 1`,
    );
  const due = await byDay(sql`due`, sql`count(accepted)`);
  const accepted = await byDay(sql`accepted`, sql`0`);
  const ahead = due.filter(({ day }) => workingDays.nextWorkingDay(day) >= scope.day);
  const lastDays = new Map<Day, number>();
  for (const { day, n } of due) {
    const last = workingDays.nextWorkingDay(day);
    lastDays.set(last, (lastDays.get(last) ?? 0) + Number(n));
  }
  return {
    due: [...lastDays],
    accepted: accepted.map(({ day, n }) => [day, Number(n)] as const),
    early: ahead.reduce((all, { early }) => all + Number(early), 0),
  };
}

export type DutyList = 'due' | 'inTime' | 'pending' | 'accepted';

/** A duty as it stands in a list. */
export interface ListedDuty {
  readonly kind: 'node' | 'instruction' | 'closing';
  readonly unit: string;
  readonly task: string;
  readonly title: string;
  /** Of the node, or the day of the leader's word. */
  readonly name: string;
  readonly due: Day;
  readonly submitted: Day | null;
  readonly accepted: Day | null;
}

const LISTED: Columns = {
  node: sql`, 'node' AS kind, 0 AS place, n.ordinal AS ordinal, n.title AS name`,
  instruction: sql`, 'instruction', 1, 0, i.given_on`,
  closing: sql`, 'closing', 2, 0, t.title`,
};

export interface ListAsked {
  readonly which: DutyList;
  readonly first: number;
  readonly most: number;
}

/** A list by its length, and of it the lines from the n-th on, in the order of units and tasks. */
export async function listedDuties(
  from: Reads,
  scope: Scope,
  { which, first, most, ...means }: ListAsked & Means,
): Promise<Counted<ListedDuty>> {
  const where = await listed(from, scope, { which, ...means });
  const n = await count(from, sql`FROM (${dutiesSql(scope)}) q WHERE ${where}`);
  const lines = await select<ListedDuty>(
    from,
    sql`SELECT q.kind, d.name AS unit, q.task, t.title, q.name, q.due, q.submitted, q.accepted
      FROM (${dutiesSql(scope, LISTED)}) q JOIN task t ON t.id = q.task JOIN department d ON d.id = t.lead_department_id
      WHERE ${where} ORDER BY ${inOrder(scope)}, q.place, q.ordinal, q.id
      LIMIT ${wholeNumber(most)} OFFSET ${wholeNumber(first)}`,
  );
  return { n, first: lines };
}

async function listed(from: Reads, scope: Scope, { which, ...means }: Means & { which: DutyList }): Promise<Sql> {
  const over = sql`q.due < ${firstNotOver(scope.day, means.workingDays)}`;
  switch (which) {
    case 'due':
      return over;
    case 'pending':
      return allOf([over, sql`q.submitted IS NOT NULL AND q.accepted IS NULL`]);
    case 'accepted':
      return sql`q.accepted IS NOT NULL`;
    case 'inTime': {
      const { shifted, forgiven } = await dueOn(from, scope, means);
      const moved = [...shifted].map(([due, last]) => sql`(q.due = ${due} AND q.submitted <= ${last})`);
      const late = sql`CASE WHEN q.unsure THEN ${isIn(sql`q.id`, forgiven)} ELSE ${anyOf(moved)} END`;
      return allOf([over, sql`q.accepted IS NOT NULL AND (q.submitted <= q.due OR ${late})`]);
    }
  }
}
