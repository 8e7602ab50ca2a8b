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
  ids(selection: Selection, asked: Asked, from: Reads = this.reads): Promise<string[]> {
    return asked.order === 'lead' ? this.byLead(selection, asked, from) : read(from, selection, asked);
  }

  /** Only the units of the window are ordered: there may be thousands of others. */
  private async byLead(selection: Selection, asked: Asked, from: Reads): Promise<string[]> {
    const { today, leadRank = [], from: first = 0, most = Infinity } = asked;
    const counts = await select<{ id: string | null; n: number | string }>(
      from,
      sql`SELECT t.lead_department_id AS id, count(*) AS n FROM task t WHERE ${whereSql(selection, today)}
        GROUP BY t.lead_department_id`,
    );
    const rank = new Map(leadRank.map((id, i) => [id, i]));
    const place = (id: string | null): number => (id === null ? -2 : (rank.get(id) ?? -1));
    const leads = counts.sort((a, b) => place(a.id) - place(b.id) || String(a.id).localeCompare(String(b.id)));
    const within: (string | null)[] = [];
    let before = 0;
    let skipped = 0;
    for (const { id, n } of leads) {
      if (before + Number(n) <= first) skipped += Number(n);
      else if (before < first + most) within.push(id);
      before += Number(n);
    }
    const window = { ...asked, leads: within, from: first - skipped };
    return read(from, { ...selection, and: [...(selection.and ?? []), { leadIds: within }] }, window);
  }

  async counts(selection: Selection, today: Day): Promise<LedgerCounts> {
    const told = selection.seenBy ? toldSql(selection.seenBy) : sql`TRUE`;
    const rows = await select<{ pile: string; n: number | string }>(
      this.reads,
      sql`SELECT pile, count(*) AS n FROM (
        SELECT CASE WHEN ${told} THEN ${lampSql(today, selection.uncounted)} ELSE 'others' END AS pile
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

  /** The headings of the plans in force. */
  async items(): Promise<PlanItem[]> {
    return [...(await currentItems(this.reads)).values()];
  }

  /** Those headings under which somebody sees something, by their markers. */
  async markers(seenBy: Sight, today: Day): Promise<(string | null)[]> {
    const under = sql`FROM plan_item i JOIN plan_revision r ON r.id = i.revision_id
      JOIN plan p ON p.id = r.plan_id AND p.revision = r.number`;
    const rows = await select<{ marker: string | null }>(
      this.reads,
      seenBy.everything
        ? sql`SELECT DISTINCT i.marker ${under}`
        : sql`SELECT DISTINCT i.marker ${under} JOIN commitment c ON c.item_id = i.id
            JOIN task_commitment l ON l.commitment_id = c.id JOIN task t ON t.id = l.task_id
            WHERE ${whereSql({ seenBy }, today)}`,
    );
    return rows.map(({ marker }) => marker);
  }
}

async function read(
  from: Reads,
  selection: Selection,
  { today, order, most, from: first = 0, leads = [] }: Asked & { readonly leads?: readonly (string | null)[] },
): Promise<string[]> {
  const by = orderSql(order, selection, { today, leads });
  const some = most === undefined ? sql`` : sql` LIMIT ${wholeNumber(most)} OFFSET ${wholeNumber(first)}`;
  const rows = await select<{ id: string }>(
    from,
    sql`SELECT t.id FROM task t WHERE ${whereSql(selection, today)} ORDER BY ${by}${some}`,
  );
  return rows.map(({ id }) => id);
}

const select = <R>(from: Reads, asked: Sql): Promise<R[]> => from.query<R>(...statement(asked));
