import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import type { Post, Role } from '../organization/post.entity.js';
import type { Reads } from '../platform/database/reads.js';

/** Who plays whom on a day: the holders of the posts, as the organization has them. */
export class Cast {
  private constructor(readonly directory: Directory) {}

  static async on(day: Day, from: Reads): Promise<Cast> {
    return new Cast(await Directory.on(day, from));
  }

  headOf(departmentId: string | null): Actor | null {
    if (departmentId === null) return null;
    const [post] = this.directory.postsOf(departmentId, ['head']);
    return post ? this.holding(post) : null;
  }

  /** By code of the post, so that every run of one seed asks the same people first. */
  with(roles: readonly Role[]): Actor[] {
    return this.directory.posts.filter(({ role }) => roles.includes(role)).flatMap((post) => this.holding(post) ?? []);
  }

  leaderOf(departmentId: string | null): Actor | null {
    const postId = this.directory.department(departmentId)?.supervisingLeaderPostId ?? null;
    const post = this.directory.posts.find(({ id }) => id === postId);
    return post ? this.holding(post) : null;
  }

  private holding({ id, departmentId }: Post): Actor | null {
    const held = this.directory.actorsOf(this.directory.holderOf(id)?.id ?? '');
    return held.find((actor) => actor.departmentId === departmentId) ?? null;
  }
}
