import { Injectable } from '@nestjs/common';
import { NoticeService } from '../mail/notice.service.js';
import type { Directory } from '../organization/directory.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { TaskDraftsService } from '../task/task-drafts.service.js';
import { CarryOverService } from './carry-over.service.js';
import { Plan, PlanApproval } from './plan.entity.js';

export interface Approval {
  readonly day: string;
  readonly approvedByPostId: string;
  readonly document: string;
  readonly basis: string;
  readonly actorId: string;
}

/** 立项: one act on the whole table, never one a task; every lead unit is then asked to sign for what is its own. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly drafts: TaskDraftsService,
    private readonly notices: NoticeService,
    private readonly carryOver: CarryOverService,
  ) {}

  /** Assigns all drafts there are. Whether they may be approved is for the caller to have looked at. */
  async approve(
    tx: Tx,
    { plan, directory }: { plan: Plan; directory: Directory },
    approval: Approval,
  ): Promise<number> {
    const { day, approvedByPostId, document, basis, actorId } = approval;
    const batch = (await tx.findBy(PlanApproval, { planId: plan.id })).length + 1;
    const tasks = await this.drafts.assignAll(tx, { planId: plan.id, planYear: plan.planYear, day, batch, actorId });
    await this.carryOver.close(tx, tasks, { actor: { officerId: actorId }, day });
    const row = { planId: plan.id, batch, day, approvedByPostId, document, basis, tasks: tasks.length };
    await tx.insert(PlanApproval, [{ ...row, id: newId(), recordedBy: actorId }]);
    if (batch === 1) {
      const first = { approvedOn: day, approvedByPostId, approvalDocument: document, approvalBasis: basis };
      await tx.update(Plan, { id: plan.id, state: 'draft' }, { ...first, state: 'approved' });
    }
    tx.record({ act: 'plan.approve', subject: { type: 'plan', id: plan.id }, actorId, payload: row });
    const owed = tasks.flatMap((task) =>
      directory.postsOf(task.leadDepartmentId ?? '', ['head', 'clerk']).map((post) => ({
        ...{ to: post.id, kind: 'acknowledge' as const, subject: task.id },
        ...{ occasion: day, owedOn: day },
      })),
    );
    await this.notices.owe(tx, owed);
    return tasks.length;
  }
}
