import { Injectable } from '@nestjs/common';
import type { Sight } from '../access/sight.js';
import type { Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { sql, statement, wholeNumber, type Sql } from '../platform/database/sql.js';
import { currentItems } from './current-items.js';
import {
  LAMPS,
  lampSql,
  orderSql,
  toldSql,
  whereSql,
  type LedgerLamp,
  type LedgerOrder,
  type Selection,
} from './ledger-selection.js';
import type { PlanItem } from './plan.entity.js';

export interface LedgerCounts {
  /** Of those whose standing may be told, by their light. */
  readonly lamps: Readonly<Record<LedgerLamp, number>>;
  /** Those that the reader's unit only cooperates in. */
  readonly others: number;
}

export const totalOf = ({ lamps, others }: LedgerCounts): number =>
  Object.values(lamps).reduce((a, b) => a + b, others);

export interface Asked {
  readonly today: Day;
  readonly order: LedgerOrder;
  /** Units in the order in which they are read out. */
  readonly leadRank?: readonly string[];
  readonly from?: number | undefined;
  readonly most?: number | undefined;
}

/** Which tasks there are, how many and in what order, without reading any of them whole. */
@Injectable()
export class LedgerIndex {
  constructor(private readonly reads: Reads) {}

  /** @param from the transaction of whoever reads in order to decide */
  async ids(selection: Selection, asked: Asked, from: Reads = this.reads): Promise<string[]> {
    const { today, order, leadRank = [], most } = asked;
    const some = most === undefined ? sql`` : sql` LIMIT ${wholeNumber(most)} OFFSET ${wholeNumber(asked.from ?? 0)}`;
    const by = orderSql(order, selection, { today, leadRank });
    const rows = await select<{ id: string }>(
      from,
      sql`SELECT t.id FROM task t WHERE ${whereSql(selection, today)} ORDER BY ${by}${some}`,
    );
    return rows.map(({ id }) => id);
  }

  async counts(selection: Selection, today: Day): Promise<LedgerCounts> {
    const told = selection.seenBy ? toldSql(selection.seenBy) : sql`TRUE`;
    const rows = await select<{ pile: string; n: number | string }>(
      this.reads,
      sql`SELECT pile, count(*) AS n FROM (
        SELECT CASE WHEN ${told} THEN ${lampSql(today)} ELSE 'others' END AS pile
        FROM task t WHERE ${whereSql(selection, today)}
      ) counted GROUP BY pile`,
    );
    const of = new Map(rows.map(({ pile, n }) => [pile, Number(n)]));
    const lamps = Object.fromEntries(LAMPS.map((lamp) => [lamp, of.get(lamp) ?? 0])) as Record<LedgerLamp, number>;
    return { lamps, others: of.get('others') ?? 0 };
  }

  /** The units that lead something of it. */
  async leads(selection: Selection, today: Day): Promise<Set<string>> {
    const rows = await select<{ id: string | null }>(
      this.reads,
      sql`SELECT DISTINCT t.lead_department_id AS id FROM task t WHERE ${whereSql(selection, today)}`,
    );
    return new Set(rows.flatMap(({ id }) => id ?? []));
  }

  /** The headings of the plan under which somebody sees something. */
  async items(seenBy: Sight, today: Day): Promise<PlanItem[]> {
    const items = [...(await currentItems(this.reads)).values()];
    if (seenBy.everything) return items;
    const rows = await select<{ id: string }>(
      this.reads,
      sql`SELECT DISTINCT p.item_id AS id FROM task t JOIN task_commitment l ON l.task_id = t.id
        JOIN commitment p ON p.id = l.commitment_id WHERE ${whereSql({ seenBy }, today)}`,
    );
    const seen = new Set(rows.map(({ id }) => id));
    return items.filter(({ id }) => seen.has(id));
  }
}

const select = <R>(from: Reads, asked: Sql): Promise<R[]> => from.query<R>(...statement(asked));
