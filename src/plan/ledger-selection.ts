import type { Sight } from '../access/sight.js';
import type { Day } from '../calendar/domain/day.js';
import { allOf, anyOf, isIn, joined, sql, wholeNumber, type Sql } from '../platform/database/sql.js';
import { ANSWER_STATES, PIECE_STATES } from '../task/domain/reviews.js';
import { EVER } from '../task/domain/standing.js';
import type { TaskState } from '../task/domain/states.js';
import type { Nature } from '../task/task.entity.js';

/** The light as a ledger shows it: `grey` is all that has none and is not done. */
export const LAMPS = ['red', 'yellow', 'green', 'grey', 'ended'] as const;
export type LedgerLamp = (typeof LAMPS)[number];

/** Words that are looked for in one task: it is found where one of the places holds them. */
export interface Place {
  /** For LIKE, lower case, escaped by a backslash: in the title, the standard, the promises. */
  readonly patterns: readonly string[];
  readonly leadIds: readonly string[];
  readonly cooperatingIds: readonly string[];
  readonly postIds: readonly string[];
  readonly natures: readonly Nature[];
  readonly itemIds: readonly string[];
  /** The beginning of the task's number, within these items; of any item where they are null. */
  readonly numbers: readonly { readonly digits: string; readonly itemIds: readonly string[] | null }[];
}

/** Where a task stands in the order of the plans. */
export interface PlanPlace {
  readonly planYear: number;
  readonly number: number;
  readonly id: string;
}

/** Which tasks: all that is set holds. What is not approved yet is left out for whoever does not see everything. */
export interface Selection {
  readonly seenBy?: Sight | undefined;
  /** Those whose standing may be told: not those that the reader's unit only cooperates in. */
  readonly told?: boolean | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly planYear?: number | undefined;
  readonly states?: readonly TaskState[] | undefined;
  readonly natures?: readonly Nature[] | undefined;
  /** Null: of no unit yet. */
  readonly leadIds?: readonly (string | null)[] | undefined;
  readonly itemIds?: readonly string[] | undefined;
  readonly lamp?: LedgerLamp | undefined;
  /** Units to which no day is counted: what is red of theirs goes with the yellow. */
  readonly uncounted?: readonly string[] | undefined;
  /** Under way on that day, or struck off in its year by then. */
  readonly countedOn?: Day | undefined;
  /** Something of it may lie with an office: handed in, or accepted and waiting for a second look. */
  readonly beforeOffice?: true | undefined;
  /** Handed in by that day, and not looked at yet. */
  readonly waitingSince?: Day | undefined;
  /** Paused, and to be looked at again by that day. */
  readonly lookAgainBy?: Day | undefined;
  readonly words?: readonly Place[] | undefined;
  /** In the order of the plans, behind this one. */
  readonly behind?: PlanPlace | undefined;
  /** Each of these besides. */
  readonly and?: readonly Selection[] | undefined;
}

/** Whether its light is lit: it is under way and has days. */
export const LIT = sql`(t.nature <> 'overall' AND t.state IN ('assigned', 'inProgress', 'submitted', 'returned'))`;
export const OVER = sql`t.state IN ('completed', 'closed')`;

type Uncounted = Selection['uncounted'];
const isUncounted = (ids: Uncounted = []): Sql => isIn(sql`t.lead_department_id`, ids);
const isRed = (today: Day, uncounted: Uncounted): Sql =>
  uncounted === undefined || uncounted.length === 0
    ? sql`t.red_from <= ${today}`
    : sql`(t.red_from <= ${today} AND (t.lead_department_id IS NULL OR NOT ${isUncounted(uncounted)}))`;
const isNotGreen = (today: Day): Sql => sql`(t.red_from <= ${today} OR t.yellow_from <= ${today})`;

/** First answer wins; the same as the pure rule of the light by its stored days. */
export const lampSql = (today: Day, uncounted?: Uncounted): Sql => sql`CASE
  WHEN ${LIT} THEN CASE WHEN ${isRed(today, uncounted)} THEN 'red' WHEN ${isNotGreen(today)} THEN 'yellow' ELSE 'green' END
  WHEN ${OVER} THEN 'ended' ELSE 'grey' END`;

const LAMP_SQL: Readonly<Record<LedgerLamp, (today: Day, uncounted: Uncounted) => Sql>> = {
  red: (today, uncounted) => sql`(${LIT} AND ${isRed(today, uncounted)})`,
  yellow: (today, uncounted) =>
    sql`(${LIT} AND ${isNotGreen(today)} AND (t.red_from IS NULL OR NOT ${isRed(today, uncounted)}))`,
  green: (today) =>
    sql`(${LIT} AND (t.red_from IS NULL OR t.red_from > ${today}) AND (t.yellow_from IS NULL OR t.yellow_from > ${today}))`,
  grey: () => sql`(NOT ${LIT} AND NOT ${OVER})`,
  ended: () => sql`(NOT ${LIT} AND ${OVER})`,
};

export const toldSql = ({ everything, departments }: Sight): Sql =>
  everything ? sql`TRUE` : isIn(sql`t.lead_department_id`, departments);

/** Of one that has come to lead it, not as a unit beside the lead. */
const cooperating = (departmentIds: Iterable<string>): Sql =>
  sql`SELECT c.task_id FROM task_cooperation c JOIN task x ON x.id = c.task_id
    WHERE ${isIn(sql`c.department_id`, departmentIds)}
    AND (x.lead_department_id IS NULL OR x.lead_department_id <> c.department_id)`;
const cooperates = (departmentIds: Iterable<string>): Sql => sql`t.id IN (${cooperating(departmentIds)})`;

/**
 * A unit that cooperates sees that there is such a task; what is not approved yet is nobody's. As one list of ids: where one of
 * two reasons is a list of its own, PostgreSQL reads the whole table.
 */
const covered = (sight: Sight): Sql =>
  sight.everything
    ? sql`TRUE`
    : sql`(t.state <> 'draft' AND t.id IN (
        SELECT t.id FROM task t WHERE ${toldSql(sight)} UNION ALL ${cooperating(sight.own)}))`;

const promises = (where: Sql): Sql => sql`t.id IN (
  SELECT l.task_id FROM commitment p JOIN task_commitment l ON l.commitment_id = p.id WHERE ${where})`;
const inItems = (itemIds: readonly string[]): Sql =>
  itemIds.length === 0 ? sql`FALSE` : promises(isIn(sql`p.item_id`, itemIds));

const like = (column: Sql, pattern: string): Sql => sql`lower(${column}) LIKE ${pattern} ESCAPE '\\'`;

const placed = (place: Place): Sql =>
  anyOf([
    ...place.patterns.flatMap((pattern) => [
      like(sql`t.title`, pattern),
      like(sql`t.standard`, pattern),
      promises(like(sql`p.source_text`, pattern)),
    ]),
    isIn(sql`t.lead_department_id`, place.leadIds),
    place.cooperatingIds.length === 0 ? sql`FALSE` : cooperates(place.cooperatingIds),
    isIn(sql`t.responsible_post_id`, place.postIds),
    isIn(sql`t.nature`, place.natures),
    inItems(place.itemIds),
    ...place.numbers.map(({ digits, itemIds }) =>
      itemIds === null
        ? sql`CAST(t.number AS text) LIKE ${`%${digits}%`}`
        : allOf([sql`CAST(t.number AS text) LIKE ${`${digits}%`}`, inItems(itemIds)]),
    ),
  ]);

/** Under way on that day, or struck off in its year by then. */
export const counted = (day: Day): Sql => sql`(t.state NOT IN ('draft', 'cancelled') AND (
  (t.state <> 'closed' AND t.assigned_on <= ${day})
  OR (t.state = 'closed' AND t.closed_on >= ${`${day.slice(0, 4)}-01-01`} AND t.closed_on <= ${day})))`;

type Conditions = {
  readonly [K in keyof Selection]-?: (wanted: NonNullable<Selection[K]>, selection: Selection, today: Day) => Sql;
};

const CONDITIONS: Conditions = {
  seenBy: covered,
  told: (told, { seenBy }) =>
    seenBy ? (told ? toldSql(seenBy) : sql`NOT ${toldSql(seenBy)}`) : told ? sql`TRUE` : sql`FALSE`,
  ids: (ids) => isIn(sql`t.id`, ids),
  planYear: (year) => sql`t.plan_id IN (SELECT id FROM plan WHERE plan_year = ${year})`,
  states: (states) => isIn(sql`t.state`, states),
  natures: (natures) => isIn(sql`t.nature`, natures),
  leadIds: (ids) =>
    anyOf([
      isIn(
        sql`t.lead_department_id`,
        ids.filter((id) => id !== null),
      ),
      ...(ids.includes(null) ? [sql`t.lead_department_id IS NULL`] : []),
    ]),
  itemIds: inItems,
  lamp: (lamp, { uncounted }, today) => LAMP_SQL[lamp](today, uncounted),
  uncounted: () => sql`TRUE`,
  countedOn: counted,
  beforeOffice: () => sql`t.id IN (SELECT task_id FROM progress_report WHERE state = 'submitted'
    UNION ALL SELECT task_id FROM instruction WHERE accepted_on IS NOT NULL AND closed_on IS NULL)`,
  waitingSince: (day) => sql`t.id IN (SELECT r.task_id FROM progress_report r JOIN task w ON w.id = r.task_id
    WHERE r.state = 'submitted' AND r.submitted_on <= ${day} AND (
      (r.kind = 'closing' AND w.state = 'submitted')
      OR (r.kind IN ('node', 'period') AND ${isIn(sql`w.state`, PIECE_STATES)})
      OR (r.kind = 'answer' AND ${isIn(sql`w.state`, ANSWER_STATES)})))`,
  lookAgainBy: (day) => sql`t.id IN (SELECT task_id FROM pause WHERE to_day IS NULL AND look_again_by <= ${day})`,
  words: (places) => allOf(places.map(placed)),
  behind: ({ planYear, number, id }) => sql`EXISTS (SELECT 1 FROM plan y WHERE y.id = t.plan_id AND (
    y.plan_year > ${planYear} OR (y.plan_year = ${planYear} AND (t.number > ${number} OR (t.number = ${number} AND t.id > ${id})))))`,
  and: (others, _, today) => allOf(others.map((one) => whereSql(one, today))),
};

/** The condition on `task t`. */
export function whereSql(selection: Selection, today: Day): Sql {
  const wanted = (Object.keys(CONDITIONS) as (keyof Selection)[]).flatMap((key) => {
    const value = selection[key];
    const condition = CONDITIONS[key] as (value: unknown, selection: Selection, today: Day) => Sql;
    return value === undefined ? [] : [condition(value, selection, today)];
  });
  return allOf(wanted);
}

/** 按紧急程度 for null. */
export type LedgerOrder = 'number' | 'lead' | 'due' | 'reported' | 'plan' | null;

/** What stays yellow until it is assessed again comes behind what has a day. */
const WATCHED_LAST = sql`CASE WHEN t.yellow_from = ${EVER} THEN 1 ELSE 0 END`;

/** How tasks stand one behind the other. @param leads those there are, the first first; for the order by lead */
export function orderSql(
  order: LedgerOrder,
  { seenBy, lamp, uncounted }: Selection,
  { today, leads = [] }: { readonly today: Day; readonly leads?: readonly (string | null)[] },
): Sql {
  switch (order) {
    case 'number':
      return sql`t.number, t.id`;
    case 'plan':
      return sql`(SELECT plan_year FROM plan WHERE id = t.plan_id), t.number, t.id`;
    case 'due':
      return sql`coalesce(t.due_date, t.original_due_date, '9999-12-31'), t.number, t.id`;
    case 'reported':
      return sql`coalesce((SELECT max(submitted_on) FROM progress_report WHERE task_id = t.id), ''), t.number, t.id`;
    case 'lead':
      return leads.length === 0 ? sql`t.number, t.id` : sql`${rankSql(leads)}, t.number, t.id`;
    case null: {
      const told = seenBy && !seenBy.everything ? sql`CASE WHEN ${toldSql(seenBy)} THEN 0 ELSE 1 END, ` : sql``;
      const lamps = sql`CASE ${lampSql(today, uncounted)} WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 WHEN 'green' THEN 2 WHEN 'grey' THEN 3 ELSE 4 END, `;
      if (lamp === 'red') return sql`${told}t.red_from, t.number, t.id`;
      return sql`${told}${lamp === undefined ? lamps : sql``}coalesce(t.red_from, '9999-12-31'), ${WATCHED_LAST}, coalesce(t.yellow_from, '9999-12-31'), t.number, t.id`;
    }
  }
}

/** What has no lead comes first. */
const rankSql = (leads: readonly (string | null)[]): Sql =>
  sql`CASE ${joined(
    leads.flatMap((id, i) => (id === null ? [] : [sql`WHEN t.lead_department_id = ${id} THEN ${wholeNumber(i)}`])),
    '',
  )} ELSE -1 END`;
