import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Task, TaskCooperation } from '../task/task.entity.js';
import { Consultation } from './consultation.entity.js';

/** Who was asked about the table and may still answer on that day, with how many lines are theirs; by unit. */
export async function openConsultations(
  from: Reads,
  day: string,
): Promise<ReadonlyMap<string, readonly { id: string; answerBy: string; lines: number }[]>> {
  const where = { answeredOn: IsNull(), answerBy: MoreThanOrEqual(day) };
  const open = await from.find(Consultation, { where, order: { id: 'ASC' } });
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
  const asked = open.map((one) => ({
    departmentId: one.departmentId,
    id: one.id,
    answerBy: one.answerBy,
    lines: linesOf(one),
  }));
  // Once the table is approved there are no drafts, and nothing to be asked about.
  return groupBy(
    asked.filter(({ lines }) => lines > 0),
    ({ departmentId }) => departmentId,
  );
}
