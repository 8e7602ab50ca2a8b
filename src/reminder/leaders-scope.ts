import type { Day } from '../calendar/domain/day.js';
import { DEPARTMENT_KINDS } from '../organization/department.entity.js';
import { counted } from '../plan/ledger-selection.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, isIn, joined, sql, statement, wholeNumber, type Sql } from '../platform/database/sql.js';
import { countsDays, mannerFor } from './domain/addressing.js';

/** Whose units are told of, on which day. */
export interface Scope {
  readonly day: Day;
  /** The day of the letter before. */
  readonly since: Day;
  /** Their units come first, post by post. */
  readonly posts: readonly string[];
  /** With those of every other leader. */
  readonly whole: boolean;
}

const HELD_KINDS = DEPARTMENT_KINDS.filter((kind) => countsDays(mannerFor(kind)));

const supervised = ({ posts, whole }: Scope): Sql =>
  whole ? sql`TRUE` : isIn(sql`d.supervising_leader_post_id`, posts);

/** The condition on `task t`: of any of the units, under way or closed this year. */
export const ofAll = (scope: Scope): Sql =>
  allOf([
    counted(scope.day),
    scope.whole
      ? sql`t.lead_department_id IS NOT NULL`
      : sql`t.lead_department_id IN (SELECT d.id FROM department d WHERE ${supervised(scope)})`,
  ]);

/** Of those held to their days. */
export const ofHeld = (scope: Scope): Sql =>
  allOf([
    counted(scope.day),
    sql`t.lead_department_id IN (SELECT d.id FROM department d
      WHERE ${supervised(scope)} AND ${isIn(sql`d.kind`, HELD_KINDS)})`,
  ]);

/** Something of `task t` was sent back at some time: what is late of it, or was, is for the pure rule to tell. */
export const SENT_BACK = sql`EXISTS (SELECT 1 FROM progress_report r WHERE r.state = 'returned' AND r.task_id = t.id)`;

/** How `task t` of `department d` stand one behind the other: unit by unit, and of a unit what is closed at the end. */
export const inOrder = ({ posts }: Scope): Sql =>
  sql`${rank(posts)}, d.code, CASE WHEN t.state = 'closed' THEN 1 ELSE 0 END, t.plan_id, t.number`;

const rank = (posts: readonly string[]): Sql =>
  posts.length === 0
    ? sql`d.code`
    : sql`CASE ${joined(
        posts.map((id, i) => sql`WHEN d.supervising_leader_post_id = ${id} THEN ${wholeNumber(i)}`),
        '',
      )} ELSE ${wholeNumber(posts.length)} END`;

export const select = <R>(from: Reads, asked: Sql): Promise<R[]> => from.query<R>(...statement(asked));

export async function count(from: Reads, where: Sql): Promise<number> {
  const [row] = await select<{ n: number | string }>(from, sql`SELECT count(*) AS n ${where}`);
  return Number(row?.n ?? 0);
}
