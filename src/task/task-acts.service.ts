import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Permission } from '../access/permissions.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import { Reads } from '../platform/database/reads.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { ProgressReport } from './progress-report.entity.js';
import { ReportService } from './report.service.js';
import type { TaskRefusal } from './task-changes.js';
import type { ClosingInput, ReportInput, ReturnInput } from './task-inputs.js';
import { TaskService } from './task.service.js';
import { Task } from './task.entity.js';

type Result<T = void> = Promise<Outcome<T, TaskRefusal>>;

/** The acts on tasks as people do them: in the name of the post that a visitor holds in the unit concerned. */
@Injectable()
export class TaskActsService {
  constructor(
    private readonly reads: Reads,
    private readonly tasks: TaskService,
    private readonly reports: ReportService,
  ) {}

  /** Signs for everything assigned to the units the visitor speaks for. */
  async acknowledge(visitor: Visitor): Result<number> {
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

  report(visitor: Visitor, taskId: string, input: z.output<typeof ReportInput>): Result<string> {
    return this.as(visitor, 'task.report', { taskId, act: (actor) => this.reports.report(actor, taskId, input) });
  }

  submit(visitor: Visitor, taskId: string, input: z.output<typeof ClosingInput>): Result {
    return this.as(visitor, 'task.submit', { taskId, act: (actor) => this.tasks.submit(actor, taskId, input) });
  }

  sendBack(visitor: Visitor, taskId: string, { missing }: z.output<typeof ReturnInput>): Result {
    return this.as(visitor, 'task.review', { taskId, act: (actor) => this.tasks.sendBack(actor, taskId, missing) });
  }

  accept(visitor: Visitor, taskId: string): Result {
    return this.as(visitor, 'task.review', { taskId, act: (actor) => this.tasks.accept(actor, taskId) });
  }

  close(visitor: Visitor, taskId: string): Result {
    return this.as(visitor, 'task.close', { taskId, act: (actor) => this.tasks.close(actor, taskId) });
  }

  async acceptReport(visitor: Visitor, reportId: string): Result {
    const taskId = await this.taskOf(reportId);
    return this.as(visitor, 'task.review', { taskId, act: (actor) => this.reports.acceptReport(actor, reportId) });
  }

  async returnReport(visitor: Visitor, reportId: string, { missing }: z.output<typeof ReturnInput>): Result {
    const taskId = await this.taskOf(reportId);
    const act = (actor: Actor): Result => this.reports.returnReport(actor, reportId, missing);
    return this.as(visitor, 'task.review', { taskId, act });
  }

  private async taskOf(reportId: string): Promise<string> {
    return (await this.reads.one(ProgressReport, { id: reportId }))?.taskId ?? '';
  }

  private async as<T>(
    visitor: Visitor,
    permission: Permission,
    { taskId, act }: { taskId: string; act: (actor: Actor) => Result<T> },
  ): Result<T> {
    const task = await this.reads.one(Task, { id: taskId });
    const actor = task && actingOn(visitor, task.leadDepartmentId, permission);
    return actor ? act(actor) : refuse('TASK.NOT_FOUND');
  }
}
