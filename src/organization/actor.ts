import type { Role } from './post.entity.js';

/** Who acts: an officer on behalf of a unit, by the posts held there that day. */
export interface Actor {
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly postIds: readonly string[];
  readonly departmentId: string;
  /** All units in which the officer holds posts that day, and those above them. */
  readonly belongsTo: readonly string[];
  /** Units whose matters no chief of the inspection office may touch, being theirs or above it: the composing office's turn. */
  readonly standsInFor: readonly string[];
}
