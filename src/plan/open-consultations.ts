import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Task, TaskCooperation } from '../task/task.entity.js';
import { Consultation } from './consultation.entity.js';
import { Plan } from './plan.entity.js';

/** Who was asked about the table and may still answer on that day, with how many lines are theirs; by unit. */
export async function openConsultations(
  from: Reads,
  day: string,
): Promise<ReadonlyMap<string, readonly { id: string; answerBy: string; lines: number }[]>> {
  const where = { answeredOn: IsNull(), answerBy: MoreThanOrEqual(day) };
  // Once the table is approved nothing is asked about it any more, nor about what supplements it.
  const tables = new Set((await from.findBy(Plan, { state: 'draft' })).map(({ id }) => id));
  const asked = await from.find(Consultation, { where, order: { id: 'ASC' } });
  const open = asked.filter(({ planId }) => tables.has(planId));
  if (open.length === 0) return new Map();
  const drafts = await from.findBy(Task, { planId: In(open.map(({ planId }) => planId)), state: 'draft' });
  const units = await from.findBy(TaskCooperation, { taskId: In(drafts.map(({ id }) => id)) });
  const cooperating = groupBy(units, ({ taskId }) => taskId);
  const linesOf = ({ planId, departmentId }: Consultation): number =>
    drafts.filter(
      (task) =>
        task.planId === planId &&
        (task.leadDepartmentId === departmentId ||
          (cooperating.get(task.id) ?? []).some((one) => one.departmentId === departmentId)),
    ).length;
  const waiting = open.map((one) => ({
    departmentId: one.departmentId,
    id: one.id,
    answerBy: one.answerBy,
    lines: linesOf(one),
  }));
  return groupBy(
    waiting.filter(({ lines }) => lines > 0),
    ({ departmentId }) => departmentId,
  );
}
