import type { Day } from '../../calendar/domain/day.js';
import { applied, byId, type Change, type StaffState } from './state.js';
import { newViolations } from './invariants.js';

/** unknown: there is no such row; changed: somebody was quicker; wrong: what was written, or what it would lead to. */
export type StaffCode = 'STAFF.UNKNOWN' | 'STAFF.CHANGED' | 'STAFF.WRONG';

/** Words for whoever asked: what, where, what to do. */
export interface StaffFault {
  readonly code: StaffCode;
  readonly message: string;
}

export type Ruled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StaffFault };

export const wrong = (message: string) => ({ ok: false, error: { code: 'STAFF.WRONG', message } }) as const;
export const UNKNOWN = {
  ok: false,
  error: { code: 'STAFF.UNKNOWN', message: '名录里没有这一项，可能刚被改动：请回到机构名录再看。' },
} as const;
export const CHANGED = {
  ok: false,
  error: { code: 'STAFF.CHANGED', message: '别人刚改过这一项：下面已是最新内容，请核对后再办。' },
} as const;

/** What one act does to the directory, and what the journal says it was about. */
export interface Done {
  readonly changes: readonly Change[];
  readonly subject: { readonly type: 'department' | 'post' | 'officer' | 'organization'; readonly id: string };
}

export interface Around {
  readonly state: StaffState;
  readonly today: Day;
  /** Who acts: never about a post of his own. */
  readonly actorId: string;
  readonly newId: () => string;
}

/** A row somebody looked at: changed since, it is to be looked at again. */
export interface Ref {
  readonly id: string;
  readonly version: number;
}

export function seen<T extends Ref>(rows: readonly T[], { id, version }: Ref): Ruled<T> {
  const row = byId(rows, id);
  if (!row) return UNKNOWN;
  return row.version === version ? { ok: true, value: row } : CHANGED;
}

/** The same of every act, however it came about: nobody takes up a post by his own hand, and no rule is broken that held before. */
export function allowed(done: Done, { state, today, actorId }: Around): Ruled<Done> {
  const own = done.changes.some((one) => one.table === 'tenure' && one.how === 'make' && one.row.officerId === actorId);
  if (own) return wrong('不能给自己安排岗位：请由另一位管理员办理。');
  const [first] = newViolations(state, applied(state, done.changes), today);
  return first ? wrong(first.message) : { ok: true, value: done };
}
