import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { inPortions } from '../platform/portions.js';
import { PlanItem } from './plan.entity.js';

/** The revisions in force: what an earlier one promised is history. */
export async function currentRevisions(from: Reads): Promise<string[]> {
  const rows = await from.query<{ id: string }>(
    'SELECT r.id FROM plan_revision r JOIN plan p ON p.id = r.plan_id AND p.revision = r.number',
  );
  return rows.map(({ id }) => id);
}

/**
 * Items of the revisions in force, by id.
 * @param ids those that are wanted; all of them where it is left out
 */
export async function currentItems(from: Reads, ids?: readonly string[]): Promise<ReadonlyMap<string, PlanItem>> {
  const revisionId = In(await currentRevisions(from));
  const items = ids
    ? await inPortions(ids, (portion) => from.findBy(PlanItem, { revisionId, id: In(portion) }))
    : await from.findBy(PlanItem, { revisionId });
  return new Map(items.map((item) => [item.id, item]));
}
