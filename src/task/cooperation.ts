import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import { TaskCooperation, type Task } from './task.entity.js';

/** By task, the units beside its lead in the order the breakdown names them; one that has come to lead it is not told. */
export async function cooperatingUnits(
  from: Reads,
  tasks: readonly Pick<Task, 'id' | 'leadDepartmentId'>[],
): Promise<Map<string, string[]>> {
  const leads = new Map(tasks.map(({ id, leadDepartmentId }) => [id, leadDepartmentId]));
  const rows = await inPortions([...leads.keys()], (ids) =>
    from.find(TaskCooperation, { where: { taskId: In(ids) }, order: { ordinal: 'ASC' } }),
  );
  const beside = rows.filter(({ taskId, departmentId }) => leads.get(taskId) !== departmentId);
  return new Map(
    [...groupBy(beside, ({ taskId }) => taskId)].map(([id, of]) => [id, of.map(({ departmentId }) => departmentId)]),
  );
}
