import type { Reads } from '../platform/database/reads.js';
import type { Actor } from './actor.js';
import { Department } from './department.entity.js';
import { Officer, Tenure } from './officer.entity.js';
import { Post, type Role } from './post.entity.js';

/** The organization as it stands on one day, held in memory: a district has hundreds of posts, not millions. */
export class Directory {
  private readonly departmentById: ReadonlyMap<string, Department>;
  private readonly departmentByCode: ReadonlyMap<string, Department>;
  private readonly postByCode: ReadonlyMap<string, Post>;
  private readonly officerById: ReadonlyMap<string, Officer>;

  private constructor(
    readonly departments: readonly Department[],
    readonly posts: readonly Post[],
    private readonly people: { officers: readonly Officer[]; tenures: readonly Tenure[] },
  ) {
    this.departmentById = new Map(departments.map((d) => [d.id, d]));
    this.departmentByCode = new Map(departments.map((d) => [d.code, d]));
    this.postByCode = new Map(posts.map((p) => [p.code, p]));
    this.officerById = new Map(people.officers.map((o) => [o.id, o]));
  }

  static async on(day: string, from: Reads): Promise<Directory> {
    const departments = await from.find(Department, { order: { code: 'ASC' } });
    const posts = await from.find(Post, { order: { code: 'ASC' } });
    const officers = await from.findBy(Officer, { disabled: false });
    const tenures = await from.find(Tenure, { order: { fromDay: 'ASC', officerId: 'ASC' } });
    const current = tenures.filter((t) => t.fromDay <= day && (t.toDay === null || t.toDay >= day));
    return new Directory(departments, posts, { officers, tenures: current });
  }

  department(id: string | null): Department | null {
    return id === null ? null : (this.departmentById.get(id) ?? null);
  }

  departmentNamed(code: string): Department | null {
    return this.departmentByCode.get(code) ?? null;
  }

  postNamed(code: string): Post | null {
    return this.postByCode.get(code) ?? null;
  }

  postsOf(departmentId: string, roles: readonly Role[]): Post[] {
    return this.posts.filter((post) => post.departmentId === departmentId && roles.includes(post.role));
  }

  /** Who receives what is owed to the post; the latest to take it over, null while it is vacant. */
  holderOf(postId: string): Officer | null {
    const held = this.people.tenures.filter((t) => t.postId === postId && this.officerById.has(t.officerId));
    return this.officerById.get(held.at(-1)?.officerId ?? '') ?? null;
  }

  officerNamed(code: string): Officer | null {
    return this.people.officers.find((officer) => officer.code === code) ?? null;
  }

  /** The officer acting for the unit of the first post held; null for one who holds none. */
  actor(officerCode: string): Actor | null {
    const officer = this.officerNamed(officerCode);
    const held = this.people.tenures
      .filter((t) => t.officerId === officer?.id)
      .flatMap((t) => this.posts.find((post) => post.id === t.postId) ?? []);
    const department = this.department(held[0]?.departmentId ?? null);
    if (!officer || !department) return null;
    const roles = held.filter((post) => post.departmentId === department.id).map((post) => post.role);
    return { officerId: officer.id, roles, departmentId: department.id, parentDepartmentId: department.parentId };
  }
}
