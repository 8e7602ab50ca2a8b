import { may } from '../access/permissions.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import type { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { Manner } from './request.entity.js';
import type { StagedFile } from './evidence-store.js';
import type { TaskRefusal } from './task-changes.js';

/** For whom, when and how he said it. */
export interface OnBehalf {
  /** Code of the leader's post. */
  readonly leader: string;
  readonly day: string;
  readonly manner: Manner;
  /** The paper it was taken from. */
  readonly scans?: readonly StagedFile[];
}

/** A proposal is put to whoever supervises the unit; to the principals only where nobody does. */
export const proposedTo =
  (directory: Directory, departmentId: string | null) =>
  ({ id, role }: Pick<Post, 'id' | 'role'>): boolean => {
    const supervisor = directory.department(departmentId)?.supervisingLeaderPostId ?? null;
    return supervisor === null ? role === 'principal' : supervisor === id;
  };

interface Deciding {
  readonly actor: Actor;
  readonly behalf: OnBehalf | null;
  readonly departmentId: string | null;
  readonly today: Day;
  /** Whose it is among those who decide at all. */
  readonly whose?: (post: Post) => boolean;
}

/** The post in whose name a leader's decision stands: one that supervises the unit, or a principal's. */
export function leaderPost(
  { actor, behalf, departmentId, today, whose = () => true }: Deciding,
  directory: Directory,
): Outcome<string, TaskRefusal> {
  const deciding = directory.posts.filter((post) => may({ roles: [post.role] }, 'request.decideAsLeader'));
  const able = deciding.filter(
    (post) =>
      whose(post) &&
      (post.role === 'principal' || directory.department(departmentId)?.supervisingLeaderPostId === post.id),
  );
  if (behalf === null) {
    const own = able.find((post) => actor.postIds.includes(post.id));
    return own ? ok(own.id) : refuse('REQUEST.NOT_SUPERVISOR');
  }
  if (!may(actor, 'decision.record')) return refuse('TASK.NOT_REVIEWER');
  if (behalf.day > today) return refuse('DECISION.NOT_YET');
  const named = able.find((post) => post.code === behalf.leader);
  return named ? ok(named.id) : refuse('DECISION.NO_SUCH_LEADER');
}
