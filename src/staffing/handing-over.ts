import { reachOf } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import type { Post } from '../organization/post.entity.js';
import type { Reads } from '../platform/database/reads.js';

/** Whoever may: over every post, or over those of the own unit that its head answers for. */
export function mayHandOver({ actors }: Visitor): (post: Post) => boolean {
  const everywhere = actors.some(({ roles }) => reachOf(roles, 'post.handOver') === 'all');
  const own = new Set(actors.filter(({ roles }) => reachOf(roles, 'post.handOver')).map((one) => one.departmentId));
  return ({ departmentId, role }) => everywhere || (own.has(departmentId) && (role === 'head' || role === 'clerk'));
}

export async function openTasksByPost(reads: Reads): Promise<ReadonlyMap<string, number>> {
  const open = await reads.query<{ id: string; n: number | string }>(
    `SELECT responsible_post_id AS id, count(*) AS n FROM task
     WHERE state NOT IN ('draft', 'closed', 'cancelled') AND responsible_post_id IS NOT NULL
     GROUP BY responsible_post_id`,
  );
  return new Map(open.map(({ id, n }) => [id, Number(n)]));
}
