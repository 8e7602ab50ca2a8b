import type { Day } from '../../calendar/domain/day.js';

/** Units, posts and people as the directory has them, and nothing else: what every rule here looks at. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly supervisingLeaderPostId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly closedOn: Day | null;
  readonly version: number;
}

export interface Post {
  readonly id: string;
  readonly code: string;
  readonly departmentId: string;
  readonly title: string;
  readonly role: string;
  readonly version: number;
}

export interface Person {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly disabled: boolean;
  readonly version: number;
}

export interface Tenure {
  readonly id: string;
  readonly postId: string;
  readonly officerId: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly kind: 'deputy' | null;
  readonly version: number;
}

/** The directory as pages show it. */
export interface ShownState {
  readonly department: readonly Unit[];
  readonly post: readonly Post[];
  readonly officer: readonly Person[];
  readonly tenure: readonly Tenure[];
  /** Officers who have an account. */
  readonly accounts: ReadonlySet<string>;
}

/** With what only rules ask for: of a large district thousands of titles. */
export interface StaffState extends ShownState {
  /** Open tasks by the unit that leads them, by their titles. */
  readonly leads: ReadonlyMap<string, readonly string[]>;
}

interface Rows {
  readonly department: Unit;
  readonly post: Post;
  readonly officer: Person;
  readonly tenure: Tenure;
}
export type Table = keyof Rows;

/** A row that is made, a row some of whose fields change, or a tenure that is taken away before it began. */
export type Change =
  | { [T in Table]: { readonly table: T; readonly how: 'make'; readonly id: string; readonly row: Rows[T] } }[Table]
  | {
      [T in Table]: { readonly table: T; readonly how: 'set'; readonly id: string; readonly set: Partial<Rows[T]> };
    }[Table]
  | { readonly table: 'tenure'; readonly how: 'drop'; readonly id: string };

function appliedTo<T extends { readonly id: string }>(
  rows: readonly T[],
  table: Table,
  changes: readonly Change[],
): T[] {
  const mine = changes.filter((change) => change.table === table);
  const made = mine.flatMap((change) => (change.how === 'make' ? [change.row as unknown as T] : []));
  const sets = mine.flatMap((change) => (change.how === 'set' ? [change] : []));
  const gone = new Set(mine.flatMap((change) => (change.how === 'drop' ? [change.id] : [])));
  return [...rows, ...made]
    .filter(({ id }) => !gone.has(id))
    .map((row) => sets.reduce((now, { id, set }) => (id === row.id ? { ...now, ...set } : now), row));
}

/** The directory as it stands after the changes. */
export const applied = (state: StaffState, changes: readonly Change[]): StaffState => ({
  ...state,
  department: appliedTo(state.department, 'department', changes),
  post: appliedTo(state.post, 'post', changes),
  officer: appliedTo(state.officer, 'officer', changes),
  tenure: appliedTo(state.tenure, 'tenure', changes),
});

export const byId = <T extends { readonly id: string }>(rows: readonly T[], id: string | null): T | undefined =>
  rows.find((row) => row.id === id);

/** 区司法局负责人, or a title that names the unit already. */
export function postName({ post: posts, department }: ShownState, postId: string): string {
  const post = byId(posts, postId);
  const unit = byId(department, post?.departmentId ?? null)?.name ?? '';
  return post?.title.startsWith(unit) ? post.title : `${unit}${post?.title ?? ''}`;
}

export const lastsOn = ({ fromDay, toDay }: Tenure, day: Day): boolean =>
  fromDay <= day && (toDay === null || toDay >= day);

const END = '9999-12-31';

/** Whether the two share a day, this day or later. */
export const meet = (a: Tenure, b: Tenure, from: Day): boolean => {
  const first = [a.fromDay, b.fromDay, from].sort().at(-1) ?? from;
  return first <= (a.toDay ?? END) && first <= (b.toDay ?? END);
};
