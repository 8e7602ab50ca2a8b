import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, type Outcome } from '../platform/outcome.js';
import { DraftChanges } from '../task/draft-changes.service.js';
import { Task } from '../task/task.entity.js';
import { ApprovalService } from './approval.service.js';
import { Consultation, ConsultationAnswer } from './consultation.entity.js';
import { deskLines, faultsOf, type DeskRecord } from './desk-lines.js';
import { refusedAtDesk, type DeskRefusal, type LineFault } from './desk-problems.js';
import { Plan } from './plan.entity.js';

export interface ApprovalWritten {
  readonly day: string;
  /** Code of the post of whoever approved it. */
  readonly by: string;
  readonly document: string;
  readonly basis: string;
}

const NO_HEAD = '这个单位没有负责人岗位，收不到任务：请换一个单位，或先设岗位。';

/** Led by a unit in which nobody could sign. */
const headless = (lines: readonly DeskRecord[], directory: Directory): LineFault[] =>
  lines
    .filter(({ task }) => task.leadDepartmentId !== null && headOf(task, directory) === null)
    .map(({ task }) => ({ taskId: task.id, title: task.title, field: 'lead', words: NO_HEAD }));

const headOf = ({ leadDepartmentId }: Task, directory: Directory): string | null =>
  directory.postsOf(leadDepartmentId ?? '', ['head'])[0]?.id ?? null;

/** 立项 from the desk: everything that is a draft, at once; the first time the table, later a supplementary batch. */
@Injectable()
export class DeskApprovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: DraftChanges,
    private readonly approvals: ApprovalService,
  ) {}

  /** @returns how many tasks were assigned; refused with every line that lacks standard, lead or date */
  approve(actor: Actor, planId: string, written: ApprovalWritten): Promise<Outcome<number, DeskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.approve')) return refusedAtDesk('DESK.NOT_YOURS');
      await tx.alone('plan');
      const plan = await tx.one(Plan, { id: planId });
      if (!plan) return refusedAtDesk('DESK.NO_PLAN');
      const { day, document, basis } = written;
      if (day > dayOf(this.clock.now()) || day < `${plan.reportYear}-01-01`) return refusedAtDesk('DESK.TOO_EARLY');
      const directory = await Directory.on(day, tx);
      const post = directory.postNamed(written.by);
      if (!post) return refusedAtDesk('DESK.NO_SUCH_POST');
      const tasks = await tx.findBy(Task, { planId });
      const lines = await deskLines(
        tx,
        tasks.filter(({ state }) => state === 'draft'),
      );
      if (lines.length === 0) return refusedAtDesk('DESK.NOTHING_TO_APPROVE');
      const faults = [...(await faultsOf(tx, lines, day)), ...headless(lines, directory)];
      if (faults.length > 0) return refusedAtDesk('DESK.INCOMPLETE', faults);
      const asked = await tx.findBy(Consultation, { planId });
      const consultationId = In(asked.map(({ id }) => id));
      if (await tx.one(ConsultationAnswer, { consultationId, settledOn: IsNull() }))
        return refusedAtDesk('DESK.ANSWERS_OPEN');
      for (const { task } of lines) await this.answerable(tx, task, directory);
      const assigned = Math.max(0, ...tasks.flatMap(({ state, number }) => (state === 'draft' ? [] : [number])));
      await this.drafts.renumber(
        tx,
        lines.map(({ id }) => id),
        assigned,
      );
      const approval = { day, document, basis, approvedByPostId: post.id, actorId: actor.officerId };
      return ok(await this.approvals.approve(tx, { plan, directory }, approval));
    });
  }

  /** Where no post of the lead unit was named, its head answers for the task. */
  private async answerable(tx: Tx, task: Task, directory: Directory): Promise<void> {
    const named = directory.posts.find(({ id }) => id === task.responsiblePostId);
    if (named?.departmentId === task.leadDepartmentId) return;
    await this.drafts.revise(tx, task, { responsiblePostId: headOf(task, directory) });
  }
}
