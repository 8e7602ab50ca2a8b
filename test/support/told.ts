import type { Day } from '../../src/calendar/domain/day.js';
import { countsDays, type Manner } from '../../src/reminder/domain/addressing.js';
import type { DatedDuty } from '../../src/reminder/domain/leaders-input.js';
import {
  MOST_DAYS,
  MOST_LATE,
  type Counted,
  type LeadersTask,
  type Told,
} from '../../src/reminder/domain/leaders-told.js';
import { pileOf, type Pile } from '../../src/reminder/domain/piles.js';
import { lateWork } from '../../src/reminder/domain/task-asks.js';
import type { ListedDuty } from '../../src/reminder/leaders-duties.js';

/** A dated duty as the pure rules see it. */
export interface WholeDuty extends DatedDuty {
  readonly id?: string;
  readonly title: string;
  readonly of: ListedDuty['kind'];
  readonly dueDate: Day;
  readonly submittedOn: Day | null;
  readonly acceptedOn: Day | null;
}

/** A task with all there is of it. */
export interface WholeTask extends LeadersTask {
  readonly redFrom: Day | null;
  readonly completedOn: Day | null;
  readonly closedOn: Day | null;
  readonly deadlines: readonly WholeDuty[];
}

export interface WholeUnit {
  readonly id?: string;
  readonly name: string;
  readonly manner: Manner;
  readonly tasks: readonly WholeTask[];
  readonly other?: boolean;
}

export interface On {
  readonly today: Day;
  readonly since: Day;
}

interface Of {
  readonly unit: string;
  readonly task: WholeTask;
  readonly other: boolean;
}

const tasksOf = (units: readonly WholeUnit[]): Of[] =>
  units.flatMap(({ name, tasks, other = false }) => tasks.map((task) => ({ unit: name, task, other })));
const held = (units: readonly WholeUnit[]): Of[] => tasksOf(units.filter(({ manner }) => countsDays(manner)));
const named = ({ unit, task: { id, title } }: Of) => ({ unit, id, title });
const all = <T>(first: readonly T[]): Counted<T> => ({ n: first.length, first });
const daysOf = ({ task }: Of): number => lateWork(task)[0]?.days ?? 0;

export const isDue = ({ lastDay }: DatedDuty, today: Day): boolean => lastDay < today;
const isInTime = ({ accepted, inTime }: DatedDuty): boolean => accepted && inTime;
const isPending = ({ submitted, accepted }: DatedDuty): boolean => submitted && !accepted;

const LISTS: Readonly<Record<'due' | 'inTime' | 'pending' | 'accepted', (duty: WholeDuty, today: Day) => boolean>> = {
  due: isDue,
  inTime: (duty, today) => isDue(duty, today) && isInTime(duty),
  pending: (duty, today) => isDue(duty, today) && isPending(duty),
  accepted: ({ acceptedOn }) => acceptedOn !== null,
};

/** A list of duties, from all the tasks there are. */
export const dutiesOf = (units: readonly WholeUnit[], which: keyof typeof LISTS, today: Day) =>
  held(units).flatMap(({ unit, task }) =>
    task.deadlines
      .filter((duty) => LISTS[which](duty, today))
      .map(({ of: kind, title: name, dueDate: due, submittedOn: submitted, acceptedOn: accepted }): ListedDuty => ({
        ...{ kind, unit, task: task.id, title: task.title, name, due, submitted, accepted },
      })),
  );

/** The year's steps, from all the tasks there are. */
export function yearOf(units: readonly WholeUnit[], today: Day) {
  const duties = held(units).flatMap(({ task }) => task.deadlines);
  const steps = (days: readonly Day[]) =>
    [...new Set(days)].sort().map((day) => [day, days.filter((one) => one === day).length] as const);
  return {
    due: steps(duties.map(({ lastDay }) => lastDay)),
    accepted: steps(duties.flatMap(({ acceptedOn }) => acceptedOn ?? [])),
    early: duties.filter((one) => one.acceptedOn !== null && !isDue(one, today)).length,
  };
}

/** All that is told of units, worked out of every task of theirs: what the indexed figures are held against. */
export function toldOf(units: readonly WholeUnit[], { today, since }: On): Told {
  const [every, own] = [tasksOf(units), held(units)];
  const turned = (day: Day | null): boolean => day !== null && day > since && day <= today;
  const done = (day: Day | null): boolean => day !== null && day >= since && day < today;
  const late = own
    .filter((of) => daysOf(of) > 0)
    .sort((a, b) => Number(a.other) - Number(b.other) || daysOf(b) - daysOf(a));
  const piles = new Map<Pile, number>();
  for (const { task } of own) piles.set(pileOf(task), (piles.get(pileOf(task)) ?? 0) + 1);
  const due = dutiesOf(units, 'due', today).length;
  const near = own
    .flatMap((of) => of.task.standing.soon.map(({ dueDate }) => ({ ...named(of), dueDate })))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
  return {
    units: units.map(({ id, name, manner, tasks, other }) => ({
      ...{ id: id ?? name, name, manner, tasks: tasks.length },
      ...(other === undefined ? {} : { other }),
    })),
    piles,
    due: {
      all: due,
      inTime: dutiesOf(units, 'inTime', today).length,
      pending: dutiesOf(units, 'pending', today).length,
    },
    late: {
      all: late.map((of) => ({ ...named(of), days: daysOf(of) })),
      first: late.slice(0, MOST_LATE).map(({ unit, task }) => ({ unit, task })),
    },
    changes: {
      newlyLate: all(late.filter(({ task }) => turned(task.redFrom)).map(named)),
      returned: all(
        own.flatMap((of) => of.task.returns.filter(({ on }) => done(on)).map((back) => ({ ...named(of), back }))),
      ),
      completed: all(every.filter(({ task }) => done(task.completedOn)).map(named)),
      closed: all(every.filter(({ task }) => done(task.closedOn)).map(named)),
    },
    near: near.slice(0, MOST_DAYS),
  };
}
