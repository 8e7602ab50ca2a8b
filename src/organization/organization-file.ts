import { z } from 'zod';
import { isDay } from '../calendar/domain/day.js';
import { DEPARTMENT_KINDS } from './department.entity.js';
import { ROLES } from './post.entity.js';

const Code = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '代码只用小写字母、数字和连字符');
const Words = z.string().trim().min(1);
const DayField = z.string().refine(isDay, '没有这一天');

/** Units, posts and the officers who hold them, as a person writes them down. */
export const OrganizationFile = z.strictObject({
  departments: z.array(
    z.strictObject({
      code: Code,
      name: Words,
      kind: z.enum(DEPARTMENT_KINDS),
      parent: Code.nullable().default(null),
      leader: Code.nullable().default(null),
      contact: z.strictObject({ name: Words, phone: Words, email: z.email().optional() }).nullable().default(null),
    }),
  ),
  posts: z.array(z.strictObject({ code: Code, department: Code, title: Words, role: z.enum(ROLES) })),
  officers: z.array(
    z.strictObject({
      code: Code,
      name: Words,
      email: z.email().nullable().default(null),
      phone: Words.nullable().default(null),
      holds: z.array(
        z.strictObject({
          post: Code,
          from: DayField,
          to: DayField.nullable().default(null),
          deputy: z.boolean().default(false),
        }),
      ),
    }),
  ),
});
export type OrganizationFile = z.infer<typeof OrganizationFile>;

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly code: string | null;
}

/** Codes that are named and nowhere defined, with the place that names them. */
export function danglingReferences(file: OrganizationFile): { path: readonly PropertyKey[]; message: string }[] {
  const departments = new Set(file.departments.map((d) => d.code));
  const posts = new Set(file.posts.map((p) => p.code));
  const toDepartments: Reference[] = [
    ...file.departments.map((d, i) => ({ path: ['departments', i, 'parent'], code: d.parent })),
    ...file.posts.map((p, i) => ({ path: ['posts', i, 'department'], code: p.department })),
  ];
  const toPosts: Reference[] = [
    ...file.departments.map((d, i) => ({ path: ['departments', i, 'leader'], code: d.leader })),
    ...file.officers.flatMap((o, i) =>
      o.holds.map((hold, j) => ({ path: ['officers', i, 'holds', j, 'post'], code: hold.post })),
    ),
  ];
  const missing = (references: Reference[], known: Set<string>, what: string) =>
    references
      .filter(({ code }) => code !== null && !known.has(code))
      .map(({ path, code }) => ({ path, message: `没有代码为“${code}”的${what}，请改为已列出的代码或先列出它` }));
  return [...missing(toDepartments, departments, '单位'), ...missing(toPosts, posts, '岗位')];
}
