import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import type { Deadline, PeriodDuty, Review, TaskFacts } from './domain/facts.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { Task } from './task.entity.js';

/** A task with everything its standing is derived from. */
export interface TaskRecord {
  readonly task: Task;
  readonly nodes: readonly Node[];
  readonly periods: readonly (TaskPeriod & { readonly period: Period })[];
  readonly facts: TaskFacts;
}

const PORTION = 500;

/** Reads the given tasks' nodes, periods and returns in portions: four statements for five hundred tasks. */
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
    const returned = groupBy(
      await from.find(ProgressReport, { where: { taskId: In(ids), state: 'returned' }, order: { id: 'ASC' } }),
      dutyKeyOf,
    );
    const duties = groupBy(await from.findBy(TaskPeriod, { taskId: In(ids) }), (d) => d.taskId);
    for (const task of portion) {
      const periods = (duties.get(task.id) ?? []).flatMap((duty) => {
        const period = periodById.get(duty.periodId);
        return period ? [{ ...duty, period }] : [];
      });
      periods.sort((a, b) => (a.period.dueBy < b.period.dueBy ? -1 : 1));
      const reviewsOf = (key: string): Review[] => (returned.get(key) ?? []).flatMap(reviewOf);
      records.push(recordOf({ task, nodes: nodes.get(task.id) ?? [], periods }, reviewsOf));
    }
  }
  return records;
}

/** What a report answers: a node, a task's period, or the task's closing. */
const dutyKeyOf = ({ taskId, nodeId, periodId }: Pick<ProgressReport, 'taskId' | 'nodeId' | 'periodId'>): string =>
  nodeId ?? (periodId === null ? taskId : `${taskId} ${periodId}`);

const reviewOf = ({ submittedOn, reviewedOn }: ProgressReport): Review[] =>
  reviewedOn === null ? [] : [{ submittedOn, returnedOn: reviewedOn }];

function recordOf(
  { task, nodes, periods }: Omit<TaskRecord, 'facts'>,
  reviewsOf: (key: string) => Review[],
): TaskRecord {
  const facts = {
    nature: task.nature,
    state: task.state,
    deadlines: [...nodes.map(nodeDeadline), ...closingDeadline(task)].map((one) => ({
      ...one,
      reviews: reviewsOf(one.id),
    })),
    periods: periods.map((one) => ({ ...periodDuty(one), reviews: reviewsOf(`${task.id} ${one.periodId}`) })),
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
  accepted: duty.acceptedOn !== null,
});
