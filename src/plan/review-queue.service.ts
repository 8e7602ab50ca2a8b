import { Injectable } from '@nestjs/common';
import { sees, sightKey, sightOf, type Sight } from '../access/sight.js';
import { officeActsOn, type Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';
import { oldestFirst, queuedReviews, type QueuedReview, type ReviewedTask } from '../task/domain/review-queue.js';
import type { TaskRecord } from '../task/task-facts.js';
import type { Task } from '../task/task.entity.js';

/** A task as far as the queue tells of it. */
export interface ReviewRow extends Pick<LedgerRow, 'leadDepartment' | 'reviews'> {
  readonly record: Pick<TaskRecord, 'nodes' | 'periods' | 'instructions'> & { readonly task: ReviewedRow };
}

interface ReviewedRow extends ReviewedTask {
  readonly title: string;
  readonly standard: string | null;
  readonly nature: Task['nature'];
  readonly dueDate: Day | null;
  readonly leadDepartmentId: string | null;
}

/** Something that waits for a look, with the task it is about. */
export interface ReviewItem extends QueuedReview {
  readonly row: ReviewRow;
}

const NOTHING_OPEN = { nodes: [], periods: [], instructions: [] };

/** 待审核 of one person of an office: what is counted on one page is listed on the other. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The tasks that this office decides about, never those of the unit it belongs to: of which something may wait. */
  async rows(visitor: Visitor, today: Day): Promise<ReviewRow[]> {
    const directory = await Directory.on(today, this.reads);
    const sight = sightOf(visitor, 'task.review', directory);
    const rows = await this.reads.remembered(`before office ${today} ${sightKey(sight)}`, async () => {
      const open = await this.ledger.rows(today, { seenBy: sight, beforeOffice: true });
      return [...open, ...(await this.completed(new Set(open.map(({ record }) => record.task.id)), directory, sight))];
    });
    return decidedBy(visitor, rows);
  }

  /** By the thousand at the year's end, and nothing of them waits but 复核销号: for that the task's own line is enough. */
  private async completed(others: ReadonlySet<string>, directory: Directory, sight: Sight): Promise<ReviewRow[]> {
    const tasks = await this.reads.query<ReviewedRow>(
      `SELECT id, title, standard, nature, state, due_date AS "dueDate", completed_on AS "completedOn",
         completed_by AS "completedBy", lead_department_id AS "leadDepartmentId"
       FROM task WHERE state = 'completed' ORDER BY id`,
    );
    return tasks
      .filter(({ id, leadDepartmentId }) => !others.has(id) && sees(sight, leadDepartmentId))
      .map((task) => ({
        ...{ record: { ...NOTHING_OPEN, task }, reviews: [] },
        leadDepartment: directory.department(task.leadDepartmentId)?.name ?? null,
      }));
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
  items(rows: readonly ReviewRow[], { officerId }: Pick<Visitor, 'officerId'>, today: Day): ReviewItem[] {
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

function decidedBy<R extends ReviewRow>(visitor: Visitor, rows: readonly R[]): R[] {
  const decided = new Map<string | null, boolean>();
  return rows.filter(({ record: { task } }) => {
    const unit = task.leadDepartmentId;
    const known = decided.get(unit) ?? officeActsOn(visitor, unit, 'task.review');
    decided.set(unit, known);
    return known;
  });
}
