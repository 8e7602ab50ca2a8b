import { z } from 'zod';
import { DEPARTMENT_KINDS } from '../organization/department.entity.js';
import { ROLES } from '../organization/post.entity.js';
import type { ShownState, Tenure } from './domain/state.js';

export const DepartmentEntry = z.object({
  ...{ id: z.string(), version: z.int(), code: z.string(), name: z.string(), kind: z.enum(DEPARTMENT_KINDS) },
  ...{ parentId: z.string().nullable(), supervisingLeaderPostId: z.string().nullable() },
  ...{ contactName: z.string().nullable(), contactPhone: z.string().nullable(), contactEmail: z.string().nullable() },
  /** From this day on it is no more. */
  closedOn: z.string().nullable(),
});
export type DepartmentEntry = z.infer<typeof DepartmentEntry>;

const TenureEntry = z.object({
  ...{ id: z.string(), version: z.int(), postId: z.string(), officerId: z.string() },
  ...{ fromDay: z.string(), toDay: z.string().nullable(), deputy: z.boolean() },
});

export const PostEntry = z.object({
  ...{ id: z.string(), version: z.int(), code: z.string(), departmentId: z.string(), title: z.string() },
  ...{ role: z.enum(ROLES), tenures: z.array(TenureEntry) },
});

export const PersonEntry = z.object({
  ...{ id: z.string(), version: z.int(), code: z.string(), name: z.string() },
  ...{ email: z.string().nullable(), phone: z.string().nullable(), disabled: z.boolean() },
  /** 可登录 · 尚未设密码 · 已停用; null where there is no account. */
  account: z.string().nullable(),
  tenures: z.array(TenureEntry),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

export const tenuresOf = ({ tenure }: ShownState, of: (one: Tenure) => boolean): z.infer<typeof TenureEntry>[] =>
  tenure.filter(of).map(({ kind, ...one }) => ({ ...one, deputy: kind === 'deputy' }));
