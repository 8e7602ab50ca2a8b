import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { changesOf } from '../../reminder/domain/leaders-changes.js';
import { heldTasks, type NamedDuty, type LeadersUnit } from '../../reminder/domain/leaders-input.js';
import { counted, isDue, isInTime, isPending } from '../../reminder/domain/leaders-totals.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { LISTS, tasksAddress, type ListName, type OverviewAbout } from './overview-about.js';
import { changed, type ChangedTask } from './overview-changes.view.js';

export type ListLine = ChangedTask;

export interface ListView {
  readonly title: string;
  readonly count: string;
  readonly lines: readonly ListLine[];
}

type DutyList = 'due' | 'inTime' | 'pending' | 'accepted';

const DUTY_LISTS: Readonly<Record<DutyList, (duty: NamedDuty, today: Day) => boolean>> = {
  due: isDue,
  inTime: (duty, today) => isDue(duty, today) && isInTime(duty),
  pending: (duty, today) => isDue(duty, today) && isPending(duty),
  accepted: ({ acceptedOn }) => acceptedOn !== null,
};

const NAMES = { node: '节点', instruction: '批示答复', closing: '报请办结' } as const;

function dutyWords({ of, title, dueDate, submittedOn, acceptedOn }: NamedDuty, today: Day): string {
  const day = (value: Day): string => dayAsSeenOn(value, today);
  const came = submittedOn === null ? '尚未报来' : `${day(submittedOn)}报来`;
  const passed = acceptedOn === null ? '' : `，${day(acceptedOn)}通过`;
  return `${NAMES[of]}${of === 'closing' ? '' : quoted(title)}，应于${day(dueDate)}，${came}${passed}`;
}

function dutyLines({ input: { units, today } }: OverviewAbout, which: DutyList): ListLine[] {
  return heldTasks(units).flatMap(({ unit, task }) =>
    task.deadlines
      .filter((duty) => DUTY_LISTS[which](duty, today))
      .map((duty) => ({
        ...{ unit, title: task.title, href: `/tasks/${task.id}`, words: dutyWords(duty, today) },
      })),
  );
}

const unitLine = ({ name, manner, tasks }: LeadersUnit, about: OverviewAbout): ListLine => ({
  ...{ unit: name, title: `${tasks.length}项任务`, words: '' },
  href: tasksAddress(about, manner === 'request' ? 'asked' : 'held', { unit: name }),
});

function linesOf(about: OverviewAbout, which: ListName): ListLine[] {
  const { units, today } = about.input;
  switch (which) {
    case 'units':
      return counted(units).map((unit) => unitLine(unit, about));
    case 'otherUnits':
      return units.filter(({ manner }) => manner === 'request').map((unit) => unitLine(unit, about));
    case 'newlyLate':
    case 'returned':
    case 'completed':
    case 'closed':
      return changed(changesOf(about.input), which, today);
    case 'due':
    case 'inTime':
    case 'pending':
    case 'accepted':
      return dutyLines(about, which);
  }
}

const MEASURES: Partial<Record<ListName, string>> = { units: '个', otherUnits: '个', newlyLate: '件', returned: '件' };

/** What a figure of the overview counts, one line each. */
export function overviewList(about: OverviewAbout, which: ListName): ListView {
  const lines = linesOf(about, which);
  return { title: LISTS[which], count: `${lines.length}${MEASURES[which] ?? '个'}`, lines };
}
