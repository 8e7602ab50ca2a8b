import { Injectable } from '@nestjs/common';
import { actingOn, type Visitor } from '../access/visitor.js';
import { Reads } from '../platform/database/reads.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { TASK_ACTS, type ActName } from './act-table.js';
import { Collection, Contribution } from './contribution.entity.js';
import type { CheckedFile } from './evidence-check.js';
import { ProgressReport } from './progress-report.entity.js';
import { Decision, Instruction, Request } from './request.entity.js';
import type { TaskRefusal } from './task-changes.js';
import type { ActOn, TaskAct } from './task-act.js';
import { TaskServices } from './task-services.js';
import { TaskService } from './task.service.js';
import { Task } from './task.entity.js';
import { UnitDraft } from './unit-draft.entity.js';

/** What hangs on a task and is acted on. */
const PARTS = {
  ...{ report: ProgressReport, draft: UnitDraft },
  ...{ request: Request, decision: Decision, instruction: Instruction, collection: Collection },
} as const;
export const ACTED_ON = { ...PARTS, task: Task, contribution: Contribution } as const satisfies Record<ActOn, unknown>;

export interface Doing {
  readonly id: string;
  /** As the act's schema reads it. */
  readonly input: unknown;
  readonly files?: readonly CheckedFile[];
}

interface Whose {
  readonly departmentId: string | null;
  readonly taskId: string;
}

/** The acts on tasks as people do them: in the name of the post that a visitor holds in the unit concerned. */
@Injectable()
export class TaskActsService {
  constructor(
    private readonly reads: Reads,
    private readonly services: TaskServices,
    private readonly tasks: TaskService,
  ) {}

  /** Signs for everything assigned to the units the visitor speaks for. */
  async acknowledge(visitor: Visitor): Promise<Outcome<number, TaskRefusal>> {
    let signed = 0;
    for (const { departmentId } of visitor.actors) {
      const actor = actingOn(visitor, departmentId, 'task.acknowledge');
      if (actor?.departmentId !== departmentId) continue;
      const outcome = await this.tasks.acknowledge(actor);
      if (!outcome.ok) return outcome;
      signed += outcome.value;
    }
    return ok(signed);
  }

  async perform(
    visitor: Visitor,
    name: ActName,
    { id, input, files = [] }: Doing,
  ): Promise<Outcome<string | void, TaskRefusal>> {
    const { on, needs, run }: TaskAct = TASK_ACTS[name];
    const unit = await this.unitOf(on, id);
    const actor = unit && actingOn(visitor, unit.departmentId, needs);
    return actor
      ? run(this.services, { actor, id, taskId: unit.taskId, files }, input as never)
      : refuse('TASK.NOT_FOUND');
  }

  /** 落实标准, which says what a report should name. */
  async standardOf(taskId: string): Promise<string | null> {
    return (await this.reads.one(Task, { id: taskId }))?.standard ?? null;
  }

  /** Whose affair it is: that of the unit that leads the task, but a piece is its own unit's; null where there is none. */
  private async unitOf(on: ActOn, id: string): Promise<Whose | null> {
    if (on === 'contribution') {
      const piece = await this.reads.one(Contribution, { id });
      return piece && { departmentId: piece.departmentId, taskId: '' };
    }
    const part = on === 'task' ? null : await this.reads.one<{ id: string; taskId: string }>(PARTS[on], { id });
    const task = await this.reads.one(Task, { id: on === 'task' ? id : (part?.taskId ?? '') });
    return task && { departmentId: task.leadDepartmentId, taskId: task.id };
  }
}
