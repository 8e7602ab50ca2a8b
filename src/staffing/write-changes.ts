import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Department } from '../organization/department.entity.js';
import { Officer, Tenure } from '../organization/officer.entity.js';
import { Post } from '../organization/post.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { byId, type Change, type StaffState, type Table, type Unit } from './domain/state.js';

/** In this order: each refers to those before it. */
const ENTITIES: Readonly<Record<Table, EntityTarget<ObjectLiteral>>> = {
  department: Department,
  post: Post,
  officer: Officer,
  tenure: Tenure,
};

export async function writeChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  for (const [table, entity] of Object.entries(ENTITIES)) {
    const made = changes.flatMap((one) => (one.how === 'make' && one.table === table ? [one.row] : []));
    await tx.insert(entity, table === 'department' ? parentsFirst(made as Unit[]) : made);
  }
  for (const change of changes) {
    const entity = ENTITIES[change.table];
    if (change.how === 'set') await tx.update(entity, { id: change.id }, change.set);
    if (change.how === 'drop') await tx.remove(entity, { id: change.id });
  }
}

/** The rules have seen to it that no unit is above itself. */
function parentsFirst(units: readonly Unit[]): Unit[] {
  const isNew = new Set(units.map(({ id }) => id));
  const depth = ({ parentId }: Unit): number =>
    parentId !== null && isNew.has(parentId) ? 1 + depth(byId(units, parentId)!) : 0;
  return [...units].sort((a, b) => depth(a) - depth(b));
}

/** What the journal keeps of a change: what came to be, and what was there before. */
export const journalled = (change: Change, before: StaffState): object => {
  const { table, how, id } = change;
  if (how === 'make') return { table, how, id, row: change.row };
  const was: Readonly<Record<string, unknown>> = { ...byId<{ id: string }>(before[table], id) };
  if (how === 'drop') return { table, how, id, was };
  return {
    table,
    how,
    id,
    set: change.set,
    was: Object.fromEntries(Object.keys(change.set).map((key) => [key, was[key]])),
  };
};
