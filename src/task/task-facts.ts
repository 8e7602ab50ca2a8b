import { In } from 'typeorm';
import type { Reads } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import type { Deadline, PeriodDuty, TaskFacts } from './domain/standing.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { Task } from './task.entity.js';

/** A task with everything its standing is derived from. */
export interface TaskRecord {
  readonly task: Task;
  readonly nodes: readonly Node[];
  readonly periods: readonly (TaskPeriod & { readonly period: Period })[];
  readonly facts: TaskFacts;
}

const PORTION = 500;

/** Reads the given tasks' nodes and periods in portions: three statements for five hundred tasks. */
export async function recordsOf(from: Reads, tasks: readonly Task[]): Promise<TaskRecord[]> {
  const periodById = new Map((await from.find(Period)).map((period) => [period.id, period]));
  const records: TaskRecord[] = [];
  for (let i = 0; i < tasks.length; i += PORTION) {
    const portion = tasks.slice(i, i + PORTION);
    const ids = portion.map((task) => task.id);
    const nodes = groupBy(
      await from.find(Node, { where: { taskId: In(ids) }, order: { ordinal: 'ASC' } }),
      (n) => n.taskId,
    );
    const duties = groupBy(await from.findBy(TaskPeriod, { taskId: In(ids) }), (d) => d.taskId);
    for (const task of portion) {
      const periods = (duties.get(task.id) ?? []).flatMap((duty) => {
        const period = periodById.get(duty.periodId);
        return period ? [{ ...duty, period }] : [];
      });
      periods.sort((a, b) => (a.period.dueBy < b.period.dueBy ? -1 : 1));
      records.push(recordOf(task, nodes.get(task.id) ?? [], periods));
    }
  }
  return records;
}

function recordOf(task: Task, nodes: readonly Node[], periods: TaskRecord['periods']): TaskRecord {
  const facts = {
    nature: task.nature,
    state: task.state,
    deadlines: [...nodes.map(nodeDeadline), ...closingDeadline(task)],
    periods: periods.map(periodDuty),
    lastAssessment: task.assessment,
    replyBy: task.replyBy,
  };
  return { task, nodes, periods, facts };
}

const nodeDeadline = (node: Node): Deadline => ({
  id: node.id,
  kind: 'node',
  title: node.title,
  dueDate: node.dueDate,
  originalDueDate: node.originalDueDate,
  submittedOn: node.submittedOn,
  accepted: node.acceptedOn !== null,
});

const closingDeadline = (task: Task): Deadline[] =>
  task.nature !== 'oneOff' || task.dueDate === null
    ? []
    : [
        {
          id: task.id,
          kind: 'closing',
          title: task.title,
          dueDate: task.dueDate,
          originalDueDate: task.originalDueDate ?? task.dueDate,
          submittedOn: task.submittedOn,
          accepted: task.completedOn !== null,
        },
      ];

const periodDuty = (duty: TaskPeriod & { period: Period }): PeriodDuty => ({
  id: duty.periodId,
  name: duty.period.name,
  opens: duty.period.opensOn,
  dueBy: duty.period.dueBy,
  statedOn: duty.statedOn,
});
