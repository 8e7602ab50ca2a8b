/**
 * Tables that are read whole and seldom changed. Whatever changes one of a group, of this process or by hand, turns the mark
 * of the group (triggers), so that what was worked out of them alone is known to be of yesterday, and stays good while other
 * tables change every second.
 */
export const MARKED = { organization: ['department', 'post', 'officer', 'tenure'] } as const satisfies Readonly<
  Record<string, readonly string[]>
>;
export type Marked = keyof typeof MARKED;

export const MARK_TABLE = 'table_mark';

export const turnsMark = (group: string): string =>
  `UPDATE "${MARK_TABLE}" SET "mark" = "mark" + 1 WHERE "name" = '${group}';`;
