import { z } from 'zod';
import { HttpProblem } from '../../platform/http/problem.js';

const MOST = 200;
const USUAL = 50;

/** 从哪里接着看: `after` is what the page before gave as `next`. */
export const PAGE_QUERY = {
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
  after: z.string().max(400).optional(),
} as const;

/** One page of a list; `next` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item).readonly(), next: z.string().nullable() });

const NOT_A_PLACE = {
  ...{ status: 400, title: 'after看不懂' },
  detail: 'after要用上一页答复里的 next，一字不改：请从第一页重新读取。',
};

/** The key of the row that a page ended with, as programs carry it: opaque, and no secret. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Null for the first page. */
export function keyIn<T extends z.ZodType>(after: string | undefined, shape: T): z.output<T> | null {
  if (after === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new HttpProblem('PAGE.NOT_UNDERSTOOD', NOT_A_PLACE);
  }
}

/** Rows read one beyond the limit tell whether there is another page. */
export function paged<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { readonly items: readonly T[]; readonly next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}
