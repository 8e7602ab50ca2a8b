import { Account } from '../access/access.entity.js';
import { Department } from '../organization/department.entity.js';
import { Officer, Tenure } from '../organization/officer.entity.js';
import { Post } from '../organization/post.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import type { ShownState, StaffState } from './domain/state.js';

/** The whole directory, past tenures with it: a district has hundreds of posts, not millions. */
export async function staffState(from: Reads): Promise<StaffState> {
  const leads = await leadsOf(from);
  return { ...(await shownState(from)), leads };
}

export async function shownState(from: Reads): Promise<ShownState> {
  return {
    department: await from.find(Department, { order: { code: 'ASC' } }),
    post: await from.find(Post, { order: { code: 'ASC' } }),
    officer: await from.find(Officer, { order: { code: 'ASC' } }),
    tenure: await from.find(Tenure, { order: { fromDay: 'ASC', id: 'ASC' } }),
    accounts: new Set((await from.find(Account)).map(({ officerId }) => officerId)),
  };
}

async function leadsOf(from: Reads): Promise<StaffState['leads']> {
  const leads = await from.query<{ unit: string; title: string }>(
    `SELECT lead_department_id AS unit, title FROM task
     WHERE state NOT IN ('closed', 'cancelled') AND lead_department_id IS NOT NULL ORDER BY number, id`,
  );
  return new Map([...groupBy(leads, ({ unit }) => unit)].map(([unit, rows]) => [unit, rows.map(({ title }) => title)]));
}
