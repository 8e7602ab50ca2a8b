import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { askedAfter, periodDays } from './domain/period-days.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { TaskChanges } from './task-changes.js';
import { Task, TaskCommitment, TaskCooperation, type Nature } from './task.entity.js';

export interface TaskDraft {
  readonly title: string;
  readonly nature: Nature;
  readonly commitmentIds: readonly string[];
  readonly leadDepartmentId: string | null;
  readonly cooperatingDepartmentIds: readonly string[];
  readonly responsiblePostId: string | null;
  readonly standard: string | null;
  readonly dueDate: string | null;
  readonly nodes: readonly { readonly title: string; readonly dueDate: string }[];
}

interface Assigning {
  readonly planId: string;
  readonly planYear: number;
  readonly day: string;
  readonly actorId: string;
  /** Statement periods by task id; a continuing task not named states something in every period. */
  readonly rhythm: ReadonlyMap<string, readonly string[]>;
}

/** The breakdown before it is approved: draft tasks, replaced as a whole until then. */
@Injectable()
export class TaskDraftsService {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly changes: TaskChanges,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @returns the ids in the order of the drafts; numbers run from 1 */
  async replaceAll(tx: Tx, planId: string, drafts: readonly TaskDraft[]): Promise<string[]> {
    await this.clear(tx, planId);
    const ids = drafts.map(() => newId());
    const withId = drafts.map((draft, i) => ({ draft, id: ids[i] ?? '', number: i + 1 }));
    await tx.insert(
      Task,
      withId.map(({ draft, id, number }) => taskRow(planId, draft, { id, number })),
    );
    await tx.insert(
      TaskCommitment,
      withId.flatMap(({ draft, id }) => draft.commitmentIds.map((commitmentId) => ({ commitmentId, taskId: id }))),
    );
    await tx.insert(
      TaskCooperation,
      withId.flatMap(({ draft, id }) =>
        draft.cooperatingDepartmentIds.map((departmentId, ordinal) => ({ taskId: id, departmentId, ordinal })),
      ),
    );
    await tx.insert(
      Node,
      withId.flatMap(({ draft, id }) => nodeRows(id, draft)),
    );
    return ids;
  }

  private async clear(tx: Tx, planId: string): Promise<void> {
    const taskId = In((await tx.findBy(Task, { planId })).map(({ id }) => id));
    await tx.remove(TaskCommitment, { taskId });
    await tx.remove(TaskCooperation, { taskId });
    await tx.remove(Node, { taskId });
    await tx.remove(Task, { planId });
  }

  /** 立项: every draft becomes an assigned task with its periods; the original due date is set for ever. */
  async assignAll(tx: Tx, assigning: Assigning): Promise<Task[]> {
    const { planId, day, planYear } = assigning;
    const year = periodDays(this.config.periods, planYear, this.workingDays);
    const periods = askedAfter(year, day).map((period) => ({ ...period, id: newId(), planId }));
    await tx.insert(Period, periods);
    const tasks = await tx.find(Task, { where: { planId, state: 'draft' }, order: { number: 'ASC' } });
    const actor = {
      officerId: assigning.actorId,
      roles: [],
      postIds: [],
      departmentId: '',
      belongsTo: [],
    };
    for (const task of tasks) {
      await tx.insert(TaskPeriod, this.dutiesOf(task, periods, assigning.rhythm.get(task.id)));
      // An overall duty is a record of facts through the year: it has no day to be late for.
      const dueDate = task.nature === 'overall' ? null : (task.dueDate ?? this.lastWorkingDayOf(planYear));
      const set = { assignedOn: day, dueDate, originalDueDate: dueDate };
      const moved = await this.changes.move(tx, { task, action: 'approve', actor, set, payload: { dueDate } });
      if (!moved.ok) throw new Error(`task ${task.number} cannot be approved: ${moved.error}`);
    }
    return tasks;
  }

  private dutiesOf(
    task: Task,
    periods: readonly Pick<Period, 'id' | 'code'>[],
    rhythm?: readonly string[],
  ): Partial<TaskPeriod>[] {
    if (task.nature !== 'continuing') return [];
    return periods
      .filter((period) => rhythm === undefined || rhythm.includes(period.code))
      .map((period) => ({ taskId: task.id, periodId: period.id }));
  }

  private lastWorkingDayOf(year: number): string {
    return this.workingDays.addWorkingDays(`${year + 1}-01-01`, -1);
  }
}

const taskRow = (planId: string, draft: TaskDraft, key: { id: string; number: number }): Partial<Task> => ({
  ...key,
  planId,
  title: draft.title,
  nature: draft.nature,
  state: 'draft',
  standard: draft.standard,
  leadDepartmentId: draft.leadDepartmentId,
  responsiblePostId: draft.responsiblePostId,
  dueDate: draft.dueDate,
});

const nodeRows = (taskId: string, draft: TaskDraft): Partial<Node>[] =>
  draft.nodes.map((node, i) => ({
    id: newId(),
    taskId,
    ordinal: i + 1,
    title: node.title,
    originalDueDate: node.dueDate,
    dueDate: node.dueDate,
  }));
