import { Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import type { LedgerRow } from '../plan/ledger.service.js';
import type { Writer } from '../reminder/domain/addressing.js';
import { writerOfNotice } from '../reminder/domain/supervision-notice.js';
import type { Climb } from '../reminder/ladder.service.js';
import { PaperReadingService, type WaitingPaper } from '../reminder/paper-reading.service.js';
import type { WaitingNotice } from '../reminder/supervision-drafts.service.js';
import { SupervisionReading } from '../reminder/supervision-reading.service.js';
import { SETTLED } from '../task/domain/states.js';
import { Request } from '../task/request.entity.js';
import { officesOf } from './acting.js';
import { ReviewQueue, type ReviewItem } from '../plan/review-queue.service.js';

/** What a unit asks, and the task it asks about. */
export interface AskedItem {
  readonly request: Request;
  readonly row: LedgerRow;
}

/** What waits for an office today, in the order of what happens if nothing is done. */
export interface OfficeQueues {
  readonly offices: readonly Writer[];
  readonly reviews: readonly ReviewItem[];
  readonly papers: readonly WaitingPaper[];
  readonly notices: readonly WaitingNotice[];
  readonly asked: readonly AskedItem[];
  readonly calls: readonly Climb[];
  readonly directory: Directory;
}

@Injectable()
export class OfficeQueuesService {
  constructor(
    private readonly reviews: ReviewQueue,
    private readonly papers: PaperReadingService,
    private readonly supervision: SupervisionReading,
    private readonly reads: Reads,
  ) {}

  /** 区政府督查室 answers and telephones; each office signs its own papers. */
  async of(visitor: Visitor, today: Day): Promise<OfficeQueues> {
    const offices = officesOf(visitor);
    const inspects = offices.includes('office');
    const rows = await this.reviews.rows(visitor, today);
    const { drafts, calls } = await this.papers.queues(today);
    const notices = await this.supervision.waiting();
    return {
      offices,
      reviews: this.reviews.items(rows, visitor, today),
      papers: drafts.filter(({ paper }) => offices.includes(paper.writer)),
      notices: notices.filter(({ kind }) => offices.includes(writerOfNotice(kind))),
      asked: inspects ? await this.asked(visitor, today) : [],
      calls: inspects ? calls : [],
      directory: await Directory.on(today, this.reads),
    };
  }

  /** The office's own to answer, or to send on to the leader with its view; the oldest first. */
  private async asked(visitor: Visitor, today: Day): Promise<AskedItem[]> {
    const open = await this.reads.find(Request, { where: { state: 'asked' }, order: { id: 'ASC' } });
    const about = open.map(({ taskId }) => taskId);
    const rows = await this.reviews.rowsOf(visitor, today, about);
    const byId = new Map(rows.map((row) => [row.record.task.id, row]));
    return open
      .filter(({ decider, opinion }) => decider === 'office' || opinion === null)
      .flatMap((request) => {
        const row = byId.get(request.taskId);
        return row && !SETTLED.includes(row.record.task.state) ? [{ request, row }] : [];
      });
  }
}
