import type { Reads } from '../platform/database/reads.js';
import { sql } from '../platform/database/sql.js';
import type { TaskReadingService } from '../task/task-reading.service.js';
import type { Pile } from './domain/piles.js';
import { pileSql, tell } from './leaders-piles.js';
import { count, ofAll, select, type Scope } from './leaders-scope.js';

/** How many tasks of a unit that answer promises of an item stand in a pile; an item is known by its mark. */
export interface CellCount {
  readonly item: string;
  readonly unit: string;
  readonly pile: Pile;
  readonly n: number;
}

export interface GridFigures {
  readonly cells: readonly CellCount[];
  /** Of the plans in force: the heading behind each mark, the latest plan's where several have it. In their order. */
  readonly headings: ReadonlyMap<string, string>;
  /** Some tasks answer two items. */
  readonly twice: boolean;
}

interface Given {
  readonly over: readonly string[];
  readonly reading: TaskReadingService;
}

const ITEM = sql`coalesce(replace(replace(i.marker, '(', '（'), ')', '）'), '')`;
const IN_FORCE = sql`JOIN plan_revision v ON v.id = i.revision_id
  JOIN plan p ON p.id = v.plan_id AND p.revision = v.number`;

export async function gridFigures(from: Reads, scope: Scope, given: Given): Promise<GridFigures> {
  const headings = await select<{ item: string; heading: string }>(
    from,
    sql`SELECT item, heading FROM (SELECT ${ITEM} AS item, i.heading, i.ordinal,
        row_number() OVER (PARTITION BY ${ITEM} ORDER BY p.plan_year DESC, i.ordinal DESC) AS nth
      FROM plan_item i ${IN_FORCE}) named WHERE nth = 1 ORDER BY ordinal`,
  );
  const twice = sql`FROM (SELECT l.task_id FROM task_commitment l JOIN commitment c ON c.id = l.commitment_id
      JOIN plan_item i ON i.id = c.item_id ${IN_FORCE} JOIN task t ON t.id = l.task_id
      WHERE l.task_id IN (SELECT task_id FROM task_commitment GROUP BY task_id HAVING count(*) > 1) AND ${ofAll(scope)}
      GROUP BY l.task_id HAVING count(DISTINCT ${ITEM}) > 1 LIMIT 1) found`;
  return {
    cells: await cellCounts(from, scope, given),
    headings: new Map(headings.map(({ item, heading }) => [item, heading])),
    twice: (await count(from, twice)) > 0,
  };
}

/** A task that answers several promises of one item is counted once. */
async function cellCounts(from: Reads, scope: Scope, { over, reading }: Given): Promise<CellCount[]> {
  const rows = await select<{
    item: string;
    unit: string;
    pile: Pile | 'unsure';
    unsure: string | null;
    n: number | string;
  }>(
    from,
    sql`SELECT item, unit, pile, unsure, count(*) AS n FROM (
      SELECT item, unit, pile, CASE WHEN pile = 'unsure' THEN id END AS unsure FROM (
        SELECT a.item, t.lead_department_id AS unit, t.id AS id, ${pileSql(scope.day, over)} AS pile
        FROM (SELECT DISTINCT ${ITEM} AS item, l.task_id FROM task_commitment l
          JOIN commitment c ON c.id = l.commitment_id JOIN plan_item i ON i.id = c.item_id ${IN_FORCE}) a
          JOIN task t ON t.id = a.task_id
        WHERE ${ofAll(scope)}) piled) told
      GROUP BY item, unit, pile, unsure`,
  );
  return tell(from, { rows, day: scope.day, reading });
}
