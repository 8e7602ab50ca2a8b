import { addDays, daysBetween, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

export const MOST_COLUMNS = 6;
const LONGEST_COLUMN = 20;
/** Where the work has no end of its own, or it has passed: a day of another year is more likely a slip. */
const FURTHEST_DAYS = 366;

/** “单位、件数、截止日期” as one writes the heads of a table in a line. */
export const columnsOf = (line: string): string[] =>
  line
    .split(/[、，,；;\n]/)
    .map((head) => head.trim())
    .filter((head) => head !== '');

export const areColumns = (heads: readonly string[]): boolean =>
  heads.length <= MOST_COLUMNS &&
  new Set(heads).size === heads.length &&
  heads.every((head) => head !== '' && head.length <= LONGEST_COLUMN);

export type CollectionDayFault =
  'COLLECTION.PAST_DAY' | 'COLLECTION.DAY_OFF' | 'COLLECTION.AFTER_TASK' | 'COLLECTION.TOO_FAR';

export interface CollectionDay {
  readonly today: Day;
  readonly day: Day;
  /** Approved days of the task and of its nodes. */
  readonly ends: readonly Day[];
}

/** The day by which units are asked: a working day to come, within the work itself while that is not over. */
export function collectionDayFault(
  { today, day, ends }: CollectionDay,
  workingDays: WorkingDays,
): CollectionDayFault | null {
  if (day <= today) return 'COLLECTION.PAST_DAY';
  if (!workingDays.isWorkingDay(day)) return 'COLLECTION.DAY_OFF';
  const end = ends
    .filter((one) => one > today)
    .sort()
    .at(-1);
  if (end !== undefined) return day > end ? 'COLLECTION.AFTER_TASK' : null;
  return day > addDays(today, FURTHEST_DAYS) ? 'COLLECTION.TOO_FAR' : null;
}

export interface CollectionDays {
  readonly dueBy: Day;
  readonly extendedTo: Day | null;
}

export const lastDayOf = ({ dueBy, extendedTo }: CollectionDays): Day => extendedTo ?? dueBy;

/** Once, for every unit alike, and to a later day. */
export function extensionOfCollectionFault(
  collection: CollectionDays,
  wish: CollectionDay,
  workingDays: WorkingDays,
): CollectionDayFault | 'COLLECTION.EXTENDED_BEFORE' | 'COLLECTION.NOT_LATER' | null {
  if (collection.extendedTo !== null) return 'COLLECTION.EXTENDED_BEFORE';
  if (wish.day <= collection.dueBy) return 'COLLECTION.NOT_LATER';
  return collectionDayFault(wish, workingDays);
}

export interface Content {
  readonly cells: readonly string[];
  readonly text: string | null;
}

/** A row is filled in whole; a unit that has nothing for the table says so in words and leaves all of it empty. */
export function contentFault(
  columns: readonly string[],
  { cells, text }: Content,
): 'CONTRIBUTION.NOTHING_SAID' | 'CONTRIBUTION.CELLS' | null {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const said = text !== null && text.trim() !== '';
  if (cells.length > columns.length) return 'CONTRIBUTION.CELLS';
  if (filled === 0) return said ? null : 'CONTRIBUTION.NOTHING_SAID';
  return filled < columns.length ? 'CONTRIBUTION.CELLS' : null;
}

/** Units outside the government are asked (商请): no days are counted to them. */
export const isCounted = (kind: string): boolean => kind === 'government';

/** Calendar days after the last day, of this piece alone; null for a unit to which none are counted. */
export function daysLate(
  collection: CollectionDays & { readonly closedOn: Day | null },
  piece: { readonly kind: string; readonly sentOn: Day | null },
  today: Day,
): number | null {
  if (!isCounted(piece.kind)) return null;
  const until = piece.sentOn ?? collection.closedOn ?? today;
  return Math.max(0, daysBetween(lastDayOf(collection), until));
}

/** The lead closes it; a task that is over asks for nothing more. */
export const isOpenCollection = (closedOn: Day | null, state: string): boolean =>
  closedOn === null && !['closed', 'cancelled'].includes(state);
