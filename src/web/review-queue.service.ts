import { Injectable } from '@nestjs/common';
import { sightOf } from '../access/sight.js';
import { officeActsOn, type Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
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

  /** The tasks that this office decides about: never those of the unit it belongs to. */
  async rows(visitor: Visitor, today: Day): Promise<LedgerRow[]> {
    const sight = sightOf(visitor, 'task.review', await Directory.on(today, this.reads));
    const rows = await this.ledger.rows(today, { seenBy: sight });
    return rows.filter(({ record }) => officeActsOn(visitor, record.task.leadDepartmentId, 'task.review'));
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
