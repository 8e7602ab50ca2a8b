import { addDays, dayAsSeenOn, monthDay } from '../../calendar/domain/day.js';
import { lateFactsOf } from '../../reminder/domain/leaders-late.js';
import { MOST_LATE, type LateTask } from '../../reminder/domain/leaders-told.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { tasksAddress, type OverviewAbout } from './overview-about.js';
import { sayOf, type OverviewLink, type SayView } from './overview-deciding.view.js';

export interface LateView extends SayView {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly href: string;
  readonly due: string;
  readonly days: number;
  readonly since: string;
  readonly said: string;
  /** Nothing was said: printed heavier, for it is the answer that is missing. */
  readonly silent: boolean;
  readonly done: string;
  /** Whether there is room for it on the sheet. */
  readonly printed: boolean;
}

export interface LateTable {
  readonly count: number;
  readonly longest: number;
  /** Of how many units, and in what order. */
  readonly hint: string;
  readonly rows: readonly LateView[];
  readonly rest: OverviewLink | null;
  readonly all: string;
}

function rowOf({ unit, task }: LateTask, about: OverviewAbout): Omit<LateView, 'printed'>[] {
  const { today } = about.input;
  const known = lateFactsOf(task, today);
  if (!known) return [];
  const { worst, more, said, done } = known;
  const node = worst.of === 'closing' ? '' : `${worst.of === 'node' ? quoted(worst.title) : worst.title}，`;
  const moved = worst.dueDate === worst.originalDueDate ? '' : `，原定${dayAsSeenOn(worst.originalDueDate, today)}`;
  return [
    {
      ...{ id: `at-${task.id}`, unit, title: task.title, href: `/tasks/${task.id}` },
      ...sayOf(about, task),
      due: `${node}${dayAsSeenOn(worst.dueDate, today)}${moved}`,
      days: worst.days,
      since: `${monthDay(addDays(worst.lastDay, 1))}起`,
      said: more + said,
      silent: !task.lastWord,
      done: done || '尚无电话、函件记录。',
    },
  ];
}

const hintOf = (units: number, { input: { whole = false } }: OverviewAbout): string =>
  `${units}个单位，${whole ? '直接分管的在前，' : ''}按逾期天数排列。`;

/** At most twelve; the others are counted, and all of them open in the ledger. */
export function lateTable(about: OverviewAbout): Omit<LateTable, 'rows'> & { rows: Omit<LateView, 'printed'>[] } {
  const { all: late, first } = about.input.late;
  const rows = first.slice(0, MOST_LATE).flatMap((one) => rowOf(one, about));
  const all = tasksAddress(about, 'late');
  const rest = late.length - rows.length;
  return {
    ...{ count: late.length, rows, all },
    longest: late.reduce((most, { days }) => Math.max(most, days), 0),
    hint: late.length === 0 ? '' : hintOf(new Set(late.map(({ unit }) => unit)).size, about),
    rest: rest > 0 ? { label: `另有${rest}项，在台账中看全部${late.length}项`, href: all } : null,
  };
}
