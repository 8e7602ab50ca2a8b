import { Injectable } from '@nestjs/common';
import { sightKey, sightOf } from '../access/sight.js';
import { officeActsOn, type Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';
import { oldestFirst, queuedReviews, type QueuedReview } from '../task/domain/review-queue.js';

/** Something that waits for a look, with the task it is about. */
export interface ReviewItem extends QueuedReview {
  readonly row: LedgerRow;
}

/** 待审核 of one person of an office: what is counted on one page is listed on the other. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The tasks that this office decides about, never those of the unit it belongs to: of which something may wait. */
  async rows(visitor: Visitor, today: Day): Promise<LedgerRow[]> {
    const sight = sightOf(visitor, 'task.review', await Directory.on(today, this.reads));
    const rows = await this.reads.remembered(`before office ${today} ${sightKey(sight)}`, () =>
      this.ledger.rows(today, { seenBy: sight, beforeOffice: true }),
    );
    return decidedBy(visitor, rows);
  }

  /** Of these the ones that this office decides about. */
  async rowsOf(visitor: Visitor, today: Day, ids: readonly string[]): Promise<LedgerRow[]> {
    return decidedBy(visitor, await this.ledger.rowsOf(today, [...new Set(ids)]));
  }

  /** The day on which a unit that this office decides about handed in anything last; null as long as none did. */
  async lastCame(visitor: Visitor, today: Day): Promise<Day | null> {
    const { departments } = await Directory.on(today, this.reads);
    const decided = departments.filter(({ id }) => officeActsOn(visitor, id, 'task.review')).map(({ id }) => id);
    const [last] = await this.reads.query<{ day: Day | null }>(
      ...statement(sql`SELECT max(r.submitted_on) AS day FROM progress_report r JOIN task t ON t.id = r.task_id
        WHERE ${isIn(sql`t.lead_department_id`, decided)}`),
    );
    return last?.day ?? null;
  }

  /** The oldest first. */
  items(rows: readonly LedgerRow[], { officerId }: Pick<Visitor, 'officerId'>, today: Day): ReviewItem[] {
    const looking = { officerId, today, workingDays: this.workingDays };
    return oldestFirst(
      rows.flatMap((row) => {
        const { task, instructions } = row.record;
        return queuedReviews({ task, reviews: row.reviews, instructions }, looking).map((one) => ({ ...one, row }));
      }),
    );
  }

  async of(visitor: Visitor, today: Day): Promise<ReviewItem[]> {
    return this.items(await this.rows(visitor, today), visitor, today);
  }
}

const decidedBy = (visitor: Visitor, rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.filter(({ record }) => officeActsOn(visitor, record.task.leadDepartmentId, 'task.review'));
