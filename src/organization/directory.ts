import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
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
  private readonly postById: ReadonlyMap<string, Post>;
  private readonly postsByUnit: ReadonlyMap<string, readonly Post[]>;
  private readonly tenuresByPost: ReadonlyMap<string, readonly Tenure[]>;
  private readonly tenuresByOfficer: ReadonlyMap<string, readonly Tenure[]>;

  private constructor(
    private readonly day: string,
    readonly departments: readonly Department[],
    readonly posts: readonly Post[],
    private readonly people: { officers: readonly Officer[]; tenures: readonly Tenure[] },
  ) {
    this.postById = new Map(posts.map((p) => [p.id, p]));
    this.postsByUnit = groupBy(posts, ({ departmentId }) => departmentId);
    this.tenuresByPost = groupBy(people.tenures, ({ postId }) => postId);
    this.tenuresByOfficer = groupBy(people.tenures, ({ officerId }) => officerId);
    this.departmentById = new Map(departments.map((d) => [d.id, d]));
    this.departmentByCode = new Map(departments.map((d) => [d.code, d]));
    this.postByCode = new Map(posts.map((p) => [p.code, p]));
    this.officerById = new Map(people.officers.map((o) => [o.id, o]));
  }

  static on(day: string, from: Reads): Promise<Directory> {
    return from.remembered(`directory ${day}`, () => Directory.read(day, from), 'organization');
  }

  private static async read(day: string, from: Reads): Promise<Directory> {
    const departments = await from.find(Department, { order: { code: 'ASC' } });
    const posts = await from.find(Post, { order: { code: 'ASC' } });
    const officers = await from.findBy(Officer, { disabled: false });
    const tenures = await from.find(Tenure, { order: { fromDay: 'ASC', officerId: 'ASC' } });
    const current = tenures.filter((t) => t.fromDay <= day && (t.toDay === null || t.toDay >= day));
    return new Directory(day, departments, posts, { officers, tenures: current });
  }

  department(id: string | null): Department | null {
    return id === null ? null : (this.departmentById.get(id) ?? null);
  }

  /** Of the units there are that day: one that is no more is known by its id alone, for what it did. */
  departmentNamed(code: string): Department | null {
    const unit = this.departmentByCode.get(code);
    return unit && !this.isClosed(unit) ? unit : null;
  }

  isClosed({ closedOn }: Department): boolean {
    return closedOn !== null && closedOn <= this.day;
  }

  postNamed(code: string): Post | null {
    return this.postByCode.get(code) ?? null;
  }

  /** None of a unit that is no more: nobody is asked there. */
  postsOf(departmentId: string, roles: readonly Role[]): Post[] {
    const unit = this.departmentById.get(departmentId);
    if (unit && this.isClosed(unit)) return [];
    return (this.postsByUnit.get(departmentId) ?? []).filter((post) => roles.includes(post.role));
  }

  /** Who acts from the post that day: a deputy first, then its holder; of several the latest to take it over. */
  holdersOf(postId: string): { readonly officer: Officer; readonly deputy: boolean }[] {
    const held = (this.tenuresByPost.get(postId) ?? [])
      .flatMap(({ officerId, kind }) => {
        const officer = this.officerById.get(officerId);
        return officer ? [{ officer, deputy: kind === 'deputy' }] : [];
      })
      .reverse();
    return [...held.filter(({ deputy }) => deputy), ...held.filter(({ deputy }) => !deputy)];
  }

  /** Null while it is vacant. */
  holderOf(postId: string): Officer | null {
    return this.holdersOf(postId)[0]?.officer ?? null;
  }

  officerNamed(code: string): Officer | null {
    return this.people.officers.find((officer) => officer.code === code) ?? null;
  }

  officer(id: string): Officer | null {
    return this.officerById.get(id) ?? null;
  }

  /** Each once, in the order of their codes. */
  postsHeldBy(officerId: string): Post[] {
    const held = new Set((this.tenuresByOfficer.get(officerId) ?? []).map(({ postId }) => postId));
    return [...held].flatMap((id) => this.postById.get(id) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The officer acting for each unit in which posts are held, in the order they were taken up. */
  actorsOf(officerId: string): Actor[] {
    const held = (this.officerById.has(officerId) ? (this.tenuresByOfficer.get(officerId) ?? []) : []).flatMap(
      ({ postId }) => this.postById.get(postId) ?? [],
    );
    const units = groupBy(held, (post) => post.departmentId);
    const belongsTo = [...units.keys()].flatMap((id) => [id, this.department(id)?.parentId ?? id]);
    return [...units].flatMap(([departmentId, posts]) => {
      if (!this.department(departmentId)) return [];
      const roles = posts.map((post) => post.role);
      const postIds = posts.map((post) => post.id);
      const standsInFor = roles.includes('composer') ? this.closedToChiefs() : [];
      return [{ officerId, roles, postIds, departmentId, belongsTo, standsInFor }];
    });
  }

  /** Units that every inspection chief belongs to, himself or by the unit above his. */
  private closedToChiefs(): string[] {
    const chiefs = this.posts.filter(({ role }) => role === 'inspectionChief');
    const own = chiefs.map(({ departmentId: id }) => [id, this.department(id)?.parentId ?? id]);
    return (own[0] ?? []).filter((id) => own.every((ids) => ids.includes(id)));
  }

  /** The officer acting for the unit of the first post held; null for one who holds none. */
  actor(officerCode: string): Actor | null {
    return this.actorsOf(this.officerNamed(officerCode)?.id ?? '')[0] ?? null;
  }

  /** Units supervised from one of the posts, or, for a leader's staff, from a post of the same unit. */
  supervisedBy(actor: Actor): Department[] {
    const staffed = actor.roles.includes('leaderStaff')
      ? this.postsOf(actor.departmentId, ['leader', 'principal'])
      : [];
    const from = new Set([...actor.postIds, ...staffed.map((post) => post.id)]);
    return this.departments.filter(({ supervisingLeaderPostId: post }) => post !== null && from.has(post));
  }
}
