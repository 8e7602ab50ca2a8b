import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { Plan, PlanItem } from './plan.entity.js';

/** Items of the revisions in force, by id: what an earlier revision promised is history. */
export async function currentItems(from: Reads): Promise<ReadonlyMap<string, PlanItem>> {
  const plans = new Map((await from.find(Plan)).map(({ id, revision }) => [id, revision]));
  const revisions = await from.query<{ id: string; plan_id: string; number: number }>(
    'SELECT id, plan_id, number FROM plan_revision',
  );
  const current = revisions.filter((one) => plans.get(one.plan_id) === Number(one.number)).map(({ id }) => id);
  return new Map((await from.findBy(PlanItem, { revisionId: In(current) })).map((item) => [item.id, item]));
}
