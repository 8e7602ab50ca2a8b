import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, daysBetween, fullDay } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Permission } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { Instruction, Pause } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

export interface Pausing {
  readonly kind: Pause['kind'];
  /** Who allowed it, by what paper, on what day. */
  readonly basis: string;
}

type Done = Promise<Outcome<void, TaskRefusal>>;

/** 暂缓 and 撤销: what is not to be done now, or not at all. A basis stands beside each. */
@Injectable()
export class PausesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly workingDays: WorkingDays,
    private readonly changes: TaskChanges,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  suspend(actor: Actor, taskId: string, { kind, basis }: Pausing): Done {
    return this.with({ taskId, actor, needs: 'task.pause' }, async (tx, task) => {
      const fromDay = this.today();
      const lookAgainBy = this.nextLook();
      await tx.insert(Pause, [{ id: newId(), taskId, kind, fromDay, basis, lookAgainBy }]);
      return this.changes.move(tx, { task, action: 'suspend', actor, payload: { kind, basis, lookAgainBy } });
    });
  }

  /** 每季度复核一次: looked at again and left standing, with the reason. */
  lookAgain(actor: Actor, taskId: string, basis: string): Done {
    return this.with({ taskId, actor, needs: 'task.pause' }, async (tx, task) => {
      const pause = await tx.one(Pause, { taskId, toDay: IsNull() });
      if (task.state !== 'suspended' || !pause) return refuse('TASK.TRANSITION_REFUSED');
      const lookAgainBy = this.nextLook();
      const looked = `${pause.basis}\n${fullDay(this.today())}复核：${basis}`;
      await tx.update(Pause, { id: pause.id }, { lookAgainBy, basis: looked });
      const subject = { type: 'task', id: taskId };
      tx.record({ act: 'task.lookAgain', subject, actorId: actor.officerId, payload: { basis, lookAgainBy } });
      return ok(undefined);
    });
  }

  private nextLook(): string {
    return this.workingDays.nextWorkingDay(addDays(this.today(), this.config.workflow.lookAgainDays));
  }

  /** It goes on: every day that was to come, or had passed, moves by the days it stood still; the original ones stay. */
  resume(actor: Actor, taskId: string, basis: string): Done {
    return this.with({ taskId, actor, needs: 'task.pause' }, async (tx, task) => {
      const pause = await tx.one(Pause, { taskId, toDay: IsNull() });
      if (!pause) return refuse('TASK.TRANSITION_REFUSED');
      const today = this.today();
      const days = daysBetween(pause.fromDay, today);
      await tx.update(Pause, { id: pause.id }, { toDay: today });
      for (const node of await tx.findBy(Node, { taskId, submittedOn: IsNull() }))
        await tx.update(Node, { id: node.id }, { dueDate: addDays(node.dueDate, days) });
      await this.excuse(tx, taskId, pause);
      await this.moveAnswers(tx, taskId, pause);
      const { dueDate, replyBy } = task;
      const set = {
        ...(dueDate === null ? {} : { dueDate: addDays(dueDate, days) }),
        ...(replyBy === null ? {} : { replyBy: addDays(replyBy, days) }),
      };
      return this.changes.move(tx, { task, action: 'resume', actor, set, payload: { basis, days } });
    });
  }

  /** 撤销: not to be done at all; the promise is answered for at year's end by this basis. */
  cancel(actor: Actor, taskId: string, basis: string): Done {
    return this.with({ taskId, actor, needs: 'task.cancel' }, (tx, task) => {
      const set = { closedOn: this.today(), outcome: 'notApplicable' as const, endedBecause: basis };
      return this.changes.move(tx, { task, action: 'cancel', actor, set, payload: { basis } });
    });
  }

  /** What was to be stated while it stood still is not asked for. */
  private async excuse(tx: Tx, taskId: string, { fromDay }: Pause): Promise<void> {
    const today = this.today();
    const over = (await tx.findBy(Period, { asOf: LessThanOrEqual(today) })).filter(({ dueBy }) => dueBy >= fromDay);
    const during = { taskId, periodId: In(over.map(({ id }) => id)), statedOn: IsNull() };
    await tx.update(TaskPeriod, during, { excusedOn: today });
  }

  /** Nobody was asked for them meanwhile; those given during the pause wait from their own day on. */
  private async moveAnswers(tx: Tx, taskId: string, { fromDay }: Pause): Promise<void> {
    for (const { id, answerBy, givenOn } of await tx.findBy(Instruction, {
      ...{ taskId, submittedOn: IsNull(), closedOn: IsNull() },
    })) {
      const still = daysBetween(givenOn > fromDay ? givenOn : fromDay, this.today());
      await tx.update(Instruction, { id }, { answerBy: addDays(answerBy, still) });
    }
  }

  private with(
    { taskId, actor, needs }: { taskId: string; actor: Actor; needs: Permission },
    work: (tx: Tx, task: Task) => Done,
  ): Done {
    return this.unitOfWork.run(async (tx) => {
      const task = await tx.oneToChange(Task, { id: taskId });
      if (!task) return refuse('TASK.NOT_FOUND');
      const may = this.changes.mayReview(task, actor, needs);
      return may.ok ? work(tx, task) : may;
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
