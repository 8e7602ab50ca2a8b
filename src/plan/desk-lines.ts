import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Node } from '../task/node.entity.js';
import { Task, TaskCommitment, TaskCooperation } from '../task/task.entity.js';
import { currentItems } from './current-items.js';
import type { LineFault } from './desk-problems.js';
import { deskFaults } from './domain/desk-rules.js';
import type { Group } from './domain/regroup.js';
import { Commitment, Plan } from './plan.entity.js';

/** A line of the breakdown table with all that hangs on it. */
export interface DeskRecord extends Group {
  readonly task: Task;
  readonly promises: readonly Commitment[];
  readonly cooperating: readonly string[];
  readonly nodes: readonly Node[];
}

const startOf = ({ promises }: DeskRecord): number => promises[0]?.startOffset ?? Number.MAX_SAFE_INTEGER;

/** In the order of the report; what answers no promise stands last, in the order of its making. */
export async function deskLines(from: Reads, tasks: readonly Task[]): Promise<DeskRecord[]> {
  const taskId = In(tasks.map(({ id }) => id));
  const links = new Map((await from.findBy(TaskCommitment, { taskId })).map((one) => [one.commitmentId, one.taskId]));
  const items = await currentItems(from);
  const promised = await from.find(Commitment, {
    where: { id: In([...links.keys()]) },
    order: { startOffset: 'ASC' },
  });
  const rows = promised.filter(({ itemId }) => items.has(itemId));
  const promises = groupBy(rows, ({ id }) => links.get(id) ?? '');
  const units = groupBy(
    await from.find(TaskCooperation, { where: { taskId }, order: { ordinal: 'ASC' } }),
    (c) => c.taskId,
  );
  const nodes = groupBy(await from.find(Node, { where: { taskId }, order: { ordinal: 'ASC' } }), (node) => node.taskId);
  return tasks
    .map((task): DeskRecord => {
      const own = promises.get(task.id) ?? [];
      return {
        ...{ id: task.id, nature: task.nature, commitmentIds: own.map(({ id }) => id), task, promises: own },
        ...{ cooperating: (units.get(task.id) ?? []).map((one) => one.departmentId), nodes: nodes.get(task.id) ?? [] },
      };
    })
    .sort((a, b) => startOf(a) - startOf(b) || a.task.number - b.task.number);
}

/** What keeps the lines from being approved, line by line. */
export async function faultsOf(
  from: Reads,
  lines: readonly DeskRecord[],
  issued: string | null,
): Promise<readonly LineFault[]> {
  const plans = await from.findBy(Plan, { id: In(lines.map(({ task }) => task.planId)) });
  const yearOf = new Map(plans.map(({ id, planYear }) => [id, planYear]));
  return lines.flatMap(({ task, promises, cooperating, nodes }) =>
    deskFaults(
      {
        ...{ nature: task.nature, commitments: promises.length, standard: task.standard, due: task.dueDate },
        ...{
          nodes: nodes.map(({ title, dueDate }) => ({ title, due: dueDate })),
          lead: task.leadDepartmentId,
          cooperating,
        },
      },
      { planYear: yearOf.get(task.planId) ?? 0, issued },
    ).map((fault) => ({ ...fault, taskId: task.id, title: task.title })),
  );
}
