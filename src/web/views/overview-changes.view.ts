import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { Changes } from '../../reminder/domain/leaders-changes.js';
import type { UnitsTask } from '../../reminder/domain/leaders-input.js';
import { LISTS, type ListName } from './overview-about.js';

export interface ChangedTask {
  readonly unit: string;
  readonly title: string;
  readonly href: string;
  readonly words: string;
}

export interface ChangeRow {
  readonly label: string;
  readonly n: number;
  readonly href: string;
  readonly shown: readonly ChangedTask[];
  /** How many more its list has. */
  readonly rest: number;
}

const MOST_TITLES = 6;

export type ChangeList = ListName & keyof Changes;
export const CHANGE_LISTS = ['newlyLate', 'returned', 'completed', 'closed'] as const satisfies readonly ChangeList[];

const taskOf = ({ unit, task }: UnitsTask, words = ''): ChangedTask => ({
  ...{ unit, title: task.title, href: `/tasks/${task.id}`, words },
});

/** All there is of one kind of change. */
export function changed(changes: Changes, which: ChangeList, today: Day): ChangedTask[] {
  if (which !== 'returned') return changes[which].map((of) => taskOf(of));
  return changes.returned.map(({ of, back: { on, answeredOn } }) => {
    const answered = answeredOn === null ? '，尚未补报' : `，${dayAsSeenOn(answeredOn, today)}已补报`;
    return taskOf(of, `${dayAsSeenOn(on, today)}退回${answered}`);
  });
}

interface Listing {
  readonly today: Day;
  readonly listed: (which: ChangeList) => string;
}

/** 新增逾期 2, 退回补充 1: what there is none of is left out. */
export const changeRows = (changes: Changes, { today, listed }: Listing): ChangeRow[] =>
  CHANGE_LISTS.flatMap((which) => {
    const all = changed(changes, which, today);
    if (all.length === 0) return [];
    const shown = all.slice(0, MOST_TITLES);
    return [{ label: LISTS[which], n: all.length, href: listed(which), shown, rest: all.length - shown.length }];
  });
