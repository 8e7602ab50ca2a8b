import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { isAcceptedPiece } from './domain/practices.js';
import { ProgressReport } from './progress-report.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

type Done = Promise<Outcome<void, TaskRefusal>>;

/** 典型做法: the office marks what it has accepted and others may learn from; the unit sees it. */
@Injectable()
export class PracticesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
  ) {}

  mark(actor: Actor, reportId: string): Done {
    const set = { practiceOn: dayOf(this.clock.now()), practiceBy: actor.officerId };
    return this.change(actor, reportId, { act: 'report.markPractice', set });
  }

  unmark(actor: Actor, reportId: string): Done {
    const set = { practiceOn: null, practiceBy: null };
    return this.change(actor, reportId, { act: 'report.unmarkPractice', set });
  }

  private change(
    actor: Actor,
    reportId: string,
    { act, set }: { act: string; set: Pick<ProgressReport, 'practiceOn' | 'practiceBy'> },
  ): Done {
    return this.unitOfWork.run(async (tx) => {
      const seen = await tx.one(ProgressReport, { id: reportId });
      const task = seen && (await tx.oneToChange(Task, { id: seen.taskId }));
      const report = task && (await tx.one(ProgressReport, { id: reportId }));
      if (!report || !task) return refuse('TASK.NOT_FOUND');
      const may = this.changes.mayReview(task, actor);
      if (!may.ok) return may;
      if (task.state === 'cancelled') return refuse('TASK.TRANSITION_REFUSED');
      if (!isAcceptedPiece(report)) return refuse('PRACTICE.NOT_ACCEPTED');
      // Marked only where it is not, unmarked only where it is: two colleagues at once do it once.
      const practiceOn = set.practiceOn === null ? Not(IsNull()) : IsNull();
      const changed = await tx.update(ProgressReport, { id: reportId, state: 'accepted', practiceOn }, set);
      if (changed !== 1) return refuse('PRACTICE.STANDS');
      const subject = { type: 'report', id: reportId } as const;
      tx.record({ act, subject, actorId: actor.officerId, payload: { task: task.id, ...set } });
      return ok(undefined);
    });
  }
}
