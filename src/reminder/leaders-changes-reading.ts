import type { Day } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, sql, wholeNumber, type Sql } from '../platform/database/sql.js';
import { MOST_TITLES, type Counted, type Named, type ReturnedNamed } from './domain/leaders-told.js';
import { count, inOrder, ofAll, ofHeld, select, type Scope } from './leaders-scope.js';

export type Ended = 'completed' | 'closed';

const WHEN: Readonly<Record<Ended, Sql>> = { completed: sql`t.completed_on`, closed: sql`t.closed_on` };

/** What people did on the day of a letter, most of it after the letter, is the next one's. */
const done = (day: Sql, { since, day: today }: Scope): Sql => sql`(${day} >= ${since} AND ${day} < ${today})`;

/** What was finished or struck off since the last letter, in any of the units; from the n-th on. */
export async function endedSince(
  from: Reads,
  scope: Scope,
  { which, first = 0, most = MOST_TITLES }: { readonly which: Ended; readonly first?: number; readonly most?: number },
): Promise<Counted<Named>> {
  const where = allOf([done(WHEN[which], scope), ofAll(scope)]);
  const n = await count(from, sql`FROM task t WHERE ${where}`);
  if (n === 0) return { n, first: [] };
  const named = await select<Named>(
    from,
    sql`SELECT t.id, t.title, d.name AS unit FROM task t JOIN department d ON d.id = t.lead_department_id
      WHERE ${where} ORDER BY ${inOrder(scope)} LIMIT ${wholeNumber(most)} OFFSET ${wholeNumber(first)}`,
  );
  return { n, first: named };
}

/** All that was sent back to units held to their days, each with the day the same thing came again. */
export async function returnedSince(from: Reads, scope: Scope): Promise<Counted<ReturnedNamed>> {
  const rows = await select<Named & { on: Day; answeredOn: Day | null }>(
    from,
    sql`SELECT t.id, t.title, d.name AS unit, r.reviewed_on AS "on", (
        SELECT a.submitted_on FROM progress_report a WHERE a.task_id = r.task_id AND a.id > r.id AND a.kind = r.kind
          AND coalesce(a.node_id, '') = coalesce(r.node_id, '') AND coalesce(a.period_id, '') = coalesce(r.period_id, '')
        ORDER BY a.id LIMIT 1) AS "answeredOn"
      FROM progress_report r JOIN task t ON t.id = r.task_id JOIN department d ON d.id = t.lead_department_id
      WHERE r.state = 'returned' AND ${done(sql`r.reviewed_on`, scope)} AND ${ofHeld(scope)}
      ORDER BY ${inOrder(scope)}, r.id`,
  );
  return { n: rows.length, first: rows.map(({ on, answeredOn, ...of }) => ({ ...of, back: { on, answeredOn } })) };
}
