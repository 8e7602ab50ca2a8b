import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Commitment, Plan } from '../plan/plan.entity.js';
import { leaderPost, type OnBehalf } from '../task/on-behalf.js';
import { Task, TaskCommitment } from '../task/task.entity.js';
import { AnnualReportService } from './annual-report.service.js';
import { ReportException } from './report-draft.entity.js';
import type { ReportRefusal } from './report-refusals.js';

export interface ExceptionAsked {
  readonly planYear: number;
  readonly commitmentId: string;
  readonly reason: string;
  /** Null where the leader signs himself; else for whom the office records what he signed on paper. */
  readonly behalf: Pick<OnBehalf, 'leader' | 'day'> | null;
}

const MOST_OF_A_REASON = 400;

/** A promise without an outcome keeps the report from being fixed, unless the leader it belongs to signs for it. */
@Injectable()
export class ExceptionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly annual: AnnualReportService,
  ) {}

  sign(
    actor: Actor,
    { planYear, commitmentId, reason, behalf }: ExceptionAsked,
  ): Promise<Outcome<void, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('plan');
      const plan = await tx.one(Plan, { planYear });
      const commitment = await tx.one(Commitment, { id: commitmentId });
      if (!plan || !commitment) return refuse('REPORT.NO_SUCH');
      const { unaccounted } = await this.annual.coverage(planYear, tx);
      const open = unaccounted.some(({ id }) => id === commitmentId);
      if (!open || (await tx.one(ReportException, { commitmentId }))) return refuse('REPORT.NO_SUCH');
      const words = reason.trim();
      if (words === '' || words.length > MOST_OF_A_REASON) return refuse('REPORT.NOTHING_SAID');
      const today = dayOf(this.clock.now());
      const link = await tx.one(TaskCommitment, { commitmentId });
      const task = link && (await tx.one(Task, { id: link.taskId }));
      const departmentId = task?.leadDepartmentId ?? null;
      const onBehalf = behalf && { ...behalf, manner: 'paper' as const };
      const post = leaderPost({ actor, behalf: onBehalf, departmentId, today }, await Directory.on(today, tx));
      if (!post.ok) return refuse(behalf && behalf.day > today ? 'REPORT.FUTURE' : 'REPORT.NOT_A_LEADER');
      const row = { commitmentId, planId: plan.id, reason: words, decidedBy: post.value };
      await tx.insert(ReportException, [{ ...row, decidedOn: behalf?.day ?? today, recordedBy: actor.officerId }]);
      const subject = { type: 'plan', id: plan.id };
      tx.record({ act: 'annualReport.except', subject, actorId: actor.officerId, payload: row });
      return ok(undefined);
    });
  }
}
