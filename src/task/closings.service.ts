import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { refuse, type Outcome } from '../platform/outcome.js';
import { overtakenLine, type Seen } from './already.js';
import type { Closing } from './domain/outcomes.js';
import { Period, TaskPeriod } from './node.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';
import { TaskService } from './task.service.js';
import { UnitDraftsService } from './unit-drafts.service.js';

/** One line of a unit's year-end page: how one task ended. */
export interface YearEndClosing extends Seen {
  readonly taskId: string;
  /** Null where no outcome is chosen: the line is kept, and left for another day. */
  readonly closing: Closing | null;
  /** The form's fields as filled in, kept where the line is drafted. */
  readonly input: Readonly<Record<string, string>>;
  readonly filledBy: string | null;
}

type Result = Promise<Outcome<unknown, TaskRefusal>>;

/** Closing statements as the year-end page gives them: each only with an outcome its task can have. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly tasks: TaskService,
    private readonly drafts: UnitDraftsService,
  ) {}

  async draftWithin(tx: Tx, actor: Actor, { send, ...line }: YearEndClosing & { readonly send: boolean }): Result {
    const overtaken = await overtakenLine(tx, { act: 'submit', leaves: send }, line);
    if (overtaken) return overtaken;
    if (send && line.closing !== null) {
      const task = await tx.one(Task, { id: line.taskId });
      const fault = task && (await this.tasks.closingFault(tx, task, line.closing));
      if (fault) return refuse(fault);
    }
    // What has no outcome yet is nothing to sign off.
    const written = { act: 'submit' as const, send: send && line.closing !== null };
    return this.drafts.writeWithin(tx, actor, {
      ...written,
      ...{ taskId: line.taskId, input: line.input, filledBy: line.filledBy },
    });
  }

  async submitWithin(tx: Tx, actor: Actor, line: YearEndClosing): Result {
    const { taskId, closing } = line;
    if (closing === null) return this.draftWithin(tx, actor, { ...line, send: false });
    const overtaken = await overtakenLine(tx, { act: 'submit', leaves: true }, line);
    if (overtaken) return overtaken;
    const today = dayOf(this.clock.now());
    const unsigned = await tx.oneToChange(Task, { id: taskId, state: 'assigned' });
    if (unsigned) {
      const may = this.changes.mayReport(unsigned, actor, 'task.submit');
      const signed = may.ok ? await this.changes.acknowledge(tx, unsigned, { actor, day: today }) : may;
      if (!signed.ok) return signed;
    }
    await this.statePeriods(tx, taskId, today);
    return this.tasks.submitWithin(tx, actor, { ...closing, taskId });
  }

  /** It says what the open period would have said: nothing is asked twice. */
  private async statePeriods(tx: Tx, taskId: string, today: string): Promise<void> {
    const open = await tx.findBy(Period, { opensOn: LessThanOrEqual(today) });
    const unstated = { taskId, periodId: In(open.map(({ id }) => id)), statedOn: IsNull(), excusedOn: IsNull() };
    await tx.update(TaskPeriod, unstated, { statedOn: today });
  }
}
