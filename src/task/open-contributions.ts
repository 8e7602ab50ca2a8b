import { In, IsNull } from 'typeorm';
import { Department } from '../organization/department.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Collection, Contribution } from './contribution.entity.js';
import { isOpenCollection } from './domain/contribution-rules.js';
import { Task } from './task.entity.js';

export interface OpenContribution {
  readonly id: string;
  readonly departmentId: string;
  readonly task: string;
  readonly lead: string;
  readonly asks: string;
  readonly dueBy: string;
}

/** Pieces that units still owe to collections that are open, by unit. */
export async function openContributions(from: Reads): Promise<ReadonlyMap<string, readonly OpenContribution[]>> {
  const collections = await from.findBy(Collection, { closedOn: IsNull() });
  if (collections.length === 0) return new Map();
  const tasks = new Map(
    (await from.findBy(Task, { id: In(collections.map(({ taskId }) => taskId)) })).map((task) => [task.id, task]),
  );
  const units = new Map((await from.find(Department)).map(({ id, name }) => [id, name]));
  const open = new Map(
    collections.flatMap((one) => {
      const task = tasks.get(one.taskId);
      return task && isOpenCollection(one.closedOn, task.state) ? [[one.id, { one, task }] as const] : [];
    }),
  );
  const where = { collectionId: In([...open.keys()]), sentOn: IsNull() };
  const owed = await from.find(Contribution, { where, order: { id: 'ASC' } });
  return groupBy(
    owed.flatMap(({ id, collectionId, departmentId }) => {
      const found = open.get(collectionId);
      if (!found) return [];
      const { one, task } = found;
      const lead = units.get(task.leadDepartmentId ?? '') ?? '';
      return [{ id, departmentId, task: task.title, lead, asks: one.asks, dueBy: one.extendedTo ?? one.dueBy }];
    }),
    ({ departmentId }) => departmentId,
  );
}
