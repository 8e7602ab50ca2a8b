import { dayAsSeenOn, monthDay, type Day } from '../../calendar/domain/day.js';
import type { Counted, LeadersUnit, Named } from '../../reminder/domain/leaders-told.js';
import { counted } from '../../reminder/domain/leaders-totals.js';
import type { ListedDuty } from '../../reminder/leaders-duties.js';
import { quoted } from '../../writing/domain/punctuation.js';
import type { PagerView } from '../components/pager.js';
import { listAddress, LISTS, tasksAddress, type ListName, type OverviewAbout } from './overview-about.js';
import { namedLine, returnedLine, type ChangedTask } from './overview-changes.view.js';
import { pagerOf } from './pager.js';

/** What a screen holds without being weighed in megabytes. */
export const A_PAGE = 100;

export type ListLine = ChangedTask;

export interface ListView {
  readonly title: string;
  readonly count: string;
  readonly lines: readonly ListLine[];
  readonly pager: PagerView;
}

/** A list with what the page holds of it: duties, or tasks by their names. */
export type Listed =
  | { readonly of: 'due' | 'inTime' | 'pending' | 'accepted'; readonly duties: Counted<ListedDuty> }
  | { readonly of: 'completed' | 'closed'; readonly tasks: Counted<Named> }
  | { readonly of: 'units' | 'otherUnits' | 'newlyLate' | 'returned' };

const NAMES = { node: '节点', instruction: '批示答复', closing: '报请办结' } as const;

function dutyWords({ kind, name, due, submitted, accepted }: ListedDuty, today: Day): string {
  const day = (value: Day): string => dayAsSeenOn(value, today);
  const came = submitted === null ? '尚未报来' : `${day(submitted)}报来`;
  const passed = accepted === null ? '' : `，${day(accepted)}通过`;
  const title = kind === 'instruction' ? `${monthDay(name)}批示` : name;
  return `${NAMES[kind]}${kind === 'closing' ? '' : quoted(title)}，应于${day(due)}，${came}${passed}`;
}

const dutyLine = (duty: ListedDuty, today: Day): ListLine =>
  namedLine({ unit: duty.unit, id: duty.task, title: duty.title }, dutyWords(duty, today));

const unitLine = ({ name, manner, tasks }: LeadersUnit, about: OverviewAbout): ListLine => ({
  ...{ unit: name, title: `${tasks}项任务`, words: '' },
  href: tasksAddress(about, manner === 'request' ? 'asked' : 'held', { unit: name }),
});

/** All of it where the page knows all of it, else the lines of the page that is looked at. */
function linesOf(about: OverviewAbout, list: Listed): Counted<ListLine> {
  const { units, today, changes } = about.input;
  const whole = (first: readonly ListLine[]): Counted<ListLine> => ({ n: first.length, first });
  switch (list.of) {
    case 'units':
      return whole(counted(units).map((unit) => unitLine(unit, about)));
    case 'otherUnits':
      return whole(units.filter(({ manner }) => manner === 'request').map((unit) => unitLine(unit, about)));
    case 'newlyLate':
      return whole(changes.newlyLate.first.map((of) => namedLine(of)));
    case 'returned':
      return whole(changes.returned.first.map((of) => returnedLine(of, today)));
    case 'completed':
    case 'closed':
      return { n: list.tasks.n, first: list.tasks.first.map((of) => namedLine(of)) };
    case 'due':
    case 'inTime':
    case 'pending':
    case 'accepted':
      return { n: list.duties.n, first: list.duties.first.map((duty) => dutyLine(duty, today)) };
  }
}

const MEASURES: Partial<Record<ListName, string>> = { units: '个', otherUnits: '个', newlyLate: '件', returned: '件' };

/** What a figure of the overview counts, one line each. */
export function overviewList(about: OverviewAbout, list: Listed): ListView {
  const { n, first } = linesOf(about, list);
  const pager = pagerOf(n, {
    ...{ page: about.query.page, aPage: A_PAGE },
    to: (page) => listAddress(about, list.of, page),
  });
  return {
    ...{ title: LISTS[list.of], count: `${n}${MEASURES[list.of] ?? '个'}`, pager },
    lines: first.length === n ? first.slice(pager.from, pager.to) : first,
  };
}
