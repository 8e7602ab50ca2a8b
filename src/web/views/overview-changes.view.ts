import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { MOST_TITLES, type Changes, type Named, type ReturnedNamed } from '../../reminder/domain/leaders-told.js';
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

export type ChangeList = ListName & keyof Changes;
export const CHANGE_LISTS = ['newlyLate', 'returned', 'completed', 'closed'] as const satisfies readonly ChangeList[];

export const namedLine = ({ unit, id, title }: Named, words = ''): ChangedTask => ({
  ...{ unit, title, href: `/tasks/${id}`, words },
});

export function returnedLine({ back: { on, answeredOn }, ...of }: ReturnedNamed, today: Day): ChangedTask {
  const answered = answeredOn === null ? '，尚未补报' : `，${dayAsSeenOn(answeredOn, today)}已补报`;
  return namedLine(of, `${dayAsSeenOn(on, today)}退回${answered}`);
}

interface Listing {
  readonly today: Day;
  readonly listed: (which: ChangeList) => string;
}

/** 新增逾期 2, 退回补充 1: what there is none of is left out. */
export const changeRows = (changes: Changes, { today, listed }: Listing): ChangeRow[] => {
  const lines = {
    newlyLate: changes.newlyLate.first.map((of) => namedLine(of)),
    returned: changes.returned.first.map((of) => returnedLine(of, today)),
    completed: changes.completed.first.map((of) => namedLine(of)),
    closed: changes.closed.first.map((of) => namedLine(of)),
  };
  return CHANGE_LISTS.flatMap((which) => {
    const { n } = changes[which];
    if (n === 0) return [];
    const shown = lines[which].slice(0, MOST_TITLES);
    return [{ label: LISTS[which], n, href: listed(which), shown, rest: n - shown.length }];
  });
};
