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
  readonly rhythm: readonly string[] | null;
  /** The task of last year's plan it goes on with. */
  readonly carriedFromId?: string | null;
  /** The part of last year's problems it answers, where it answers no promise. */
  readonly answersProblem?: string | null;
}

interface Assigning {
  readonly planId: string;
  readonly planYear: number;
  readonly day: string;
  readonly batch: number;
  readonly actorId: string;
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
      withId.flatMap(({ draft, id }) => nodeRows(id, draft.nodes)),
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
    const { planId, day, planYear, batch } = assigning;
    const periods = await this.periodsAsked(tx, assigning);
    const tasks = await tx.find(Task, { where: { planId, state: 'draft' }, order: { number: 'ASC' } });
    const actor = { officerId: assigning.actorId };
    for (const task of tasks) {
      await tx.insert(TaskPeriod, dutiesOf(task, periods));
      // An overall duty is a record of facts through the year: it has no day to be late for.
      const dueDate = task.nature === 'overall' ? null : (task.dueDate ?? this.lastWorkingDayOf(planYear));
      const set = { assignedOn: day, dueDate, originalDueDate: dueDate, batch };
      const moved = await this.changes.move(tx, { task, action: 'approve', actor, set, payload: { dueDate } });
      if (!moved.ok) throw new Error(`task ${task.number} cannot be approved: ${moved.error}`);
    }
    return tasks;
  }

  /** What a batch approved on that day is asked about; a later batch shares the periods of the first. */
  private async periodsAsked(
    tx: Tx,
    { planId, planYear, day }: Assigning,
  ): Promise<{ readonly id: string; readonly code: string }[]> {
    const year = periodDays(this.config.periods, planYear, this.workingDays);
    const known = new Map((await tx.findBy(Period, { planId })).map((period) => [period.code, period.id]));
    const asked = askedAfter(year, day).map((period) => ({ ...period, id: known.get(period.code) ?? newId(), planId }));
    await tx.insert(
      Period,
      asked.filter(({ code }) => !known.has(code)),
    );
    return asked;
  }

  private lastWorkingDayOf(year: number): string {
    return this.workingDays.addWorkingDays(`${year + 1}-01-01`, -1);
  }
}

const dutiesOf = (
  { id, nature, rhythm }: Task,
  periods: readonly { readonly id: string; readonly code: string }[],
): Partial<TaskPeriod>[] =>
  nature !== 'continuing'
    ? []
    : periods
        .filter(({ code }) => rhythm === null || rhythm.includes(code))
        .map((period) => ({ taskId: id, periodId: period.id }));

export const taskRow = (planId: string, draft: TaskDraft, key: { id: string; number: number }): Partial<Task> => ({
  ...key,
  planId,
  title: draft.title,
  nature: draft.nature,
  state: 'draft',
  standard: draft.standard,
  leadDepartmentId: draft.leadDepartmentId,
  responsiblePostId: draft.responsiblePostId,
  dueDate: draft.dueDate,
  rhythm: draft.rhythm,
  carriedFromId: draft.carriedFromId ?? null,
  answersProblem: draft.answersProblem ?? null,
});

export const nodeRows = (taskId: string, nodes: TaskDraft['nodes']): Partial<Node>[] =>
  nodes.map((node, i) => ({
    id: newId(),
    taskId,
    ordinal: i + 1,
    title: node.title,
    originalDueDate: node.dueDate,
    dueDate: node.dueDate,
  }));
