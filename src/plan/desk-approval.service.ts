import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, type Outcome } from '../platform/outcome.js';
import { DraftChanges } from '../task/draft-changes.service.js';
import { Task } from '../task/task.entity.js';
import { ApprovalService } from './approval.service.js';
import { Consultation, ConsultationAnswer } from './consultation.entity.js';
import { deskLines, faultsOf } from './desk-lines.js';
import { refusedAtDesk, type DeskRefusal } from './desk-problems.js';
import { Plan } from './plan.entity.js';

export interface ApprovalWritten {
  readonly day: string;
  /** Code of the post of whoever approved it. */
  readonly by: string;
  readonly document: string;
  readonly basis: string;
}

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
      const faults = await faultsOf(tx, lines, day);
      if (faults.length > 0) return refusedAtDesk('DESK.INCOMPLETE', faults);
      const asked = await tx.findBy(Consultation, { planId });
      const consultationId = In(asked.map(({ id }) => id));
      if (await tx.one(ConsultationAnswer, { consultationId, settledOn: IsNull() }))
        return refusedAtDesk('DESK.ANSWERS_OPEN');
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
}
